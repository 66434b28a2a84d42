import {
  type RegencyRoster,
  type RegionRow,
  tpsCodeOf,
} from '../../../server/domain/region/regency-roster.ts';
import { shortCodesOf } from '../../../server/domain/region/short-code.ts';
import type { Recording } from '../../support/fixture-server.ts';
import { type BriefRegion, briefRegion } from './brief-region.ts';
import { at, ExerciseDay, spread, WALL_STAGES } from './exercise-day.ts';

const [SUPPLIED, STAFFED, OPENED, CLOSED] = WALL_STAGES;
const COUNTING = 'PENGHITUNGAN_DIMULAI';

/** Regencies as small and as large as they come in Indonesia, all invented; their names are of the longest that there are. */
export const SIZES = {
  three: { kecamatan: 3, tps: 60, desa: 4 },
  thirteen: { kecamatan: 13, tps: 1_020, desa: 11 },
  forty: { kecamatan: 40, tps: 16_000, desa: 16 },
  'forty-six': { kecamatan: 46, tps: 3_100, desa: 9 },
} as const;
export type Size = keyof typeof SIZES;
export const sizes = Object.keys(SIZES) as Size[];

export const MOMENTS = { morning: '07.24.20', afternoon: '13.31.03' } as const;
export type Moment = keyof typeof MOMENTS;

const FIRST = ['Bukit', 'Rawa', 'Tanjung', 'Muara', 'Sungai', 'Batu', 'Lubuk', 'Pulau', 'Air', 'Padang'];
const SECOND = ['Selasih', 'Kenanga', 'Seruni', 'Kemuning', 'Melati', 'Cempaka', 'Anggrek', 'Kamboja'];
const LONGEST = [
  'Pagaran Tapah Darussalam',
  'Pulau-Pulau Batu Utara',
  'Tanjung Palas Tengah',
  'Simpang Teritip',
  'Padang Bolak Julu',
];

const nameOf = (n: number): string =>
  n % 9 === 4
    ? (LONGEST[Math.floor(n / 9) % LONGEST.length] ?? '') + (n > 44 ? ' Hulu' : '')
    : `${FIRST[n % FIRST.length]} ${SECOND[(n * 3 + Math.floor(n / 10)) % SECOND.length]}`;

const CODE = '99.01';

function regionRow(code: string, level: RegionRow['level'], name: string, position: number): RegionRow {
  return {
    ...{ code, level, name, position, shortCode: '', isKelurahan: false },
    parentCode: level === 'KABUPATEN' ? null : code.slice(0, code.lastIndexOf('.')),
    ...{ latitude: null, longitude: null, tileColumn: null, tileRow: null },
  };
}

/** The first kecamatan is the largest; the TPS of each are spread over its desa. */
export function rosterOf(size: Size): RegencyRoster {
  const { kecamatan, tps, desa } = SIZES[size];
  const regions = [regionRow(CODE, 'KABUPATEN', 'Contoh Raya (rekaan)', 0)];
  const tpsList: RegencyRoster['tpsList'] = [];
  const even = Math.floor(tps / (kecamatan + 1));
  for (let k = 0; k < kecamatan; k += 1) {
    const code = `${CODE}.${String(k + 1).padStart(2, '0')}`;
    regions.push(regionRow(code, 'KECAMATAN', nameOf(k), k));
    const own = k === 0 ? tps - even * (kecamatan - 1) : even;
    const many = k === 0 ? desa * 2 : desa;
    for (let d = 0; d < many; d += 1) {
      const desaCode = `${code}.${2001 + d}`;
      regions.push(regionRow(desaCode, 'DESA', nameOf(d + k * 7 + 3), d));
      const count = Math.floor(own / many) + (d < own % many ? 1 : 0);
      for (let number = 1; number <= count; number += 1)
        tpsList.push({
          ...{ code: tpsCodeOf(desaCode, number), desaCode, number },
          ...{ signalClass: 'B', isSpecial: false },
        });
    }
  }
  for (const siblings of Map.groupBy(regions, ({ parentCode }) => parentCode).values()) {
    const codes = shortCodesOf(siblings.map(({ name }) => name));
    for (const [i, region] of siblings.entries()) region.shortCode = codes[i] ?? '';
  }
  return { regions, tpsList };
}

/** How a TPS fares: some kecamatan are silent in part, some have many late, a few TPS are hindered. */
function fate(i: number, kecamatan: number): 'silent' | 'late' | 'hindered' | 'well' {
  if (kecamatan % 6 === 1 && i % 11 === 2) return 'silent';
  if (i % (kecamatan % 3 === 0 ? 5 : 9) === 1) return 'late';
  return i % 211 === 5 ? 'hindered' : 'well';
}

const INCIDENTS = [
  ['BENCANA_CUACA', 'TPS_TERENDAM_ROB'],
  ['LOGISTIK', 'SURAT_SUARA_KURANG'],
  ['LISTRIK_INTERNET', 'LISTRIK_PADAM'],
  ['KESEHATAN_PETUGAS', 'PETUGAS_SAKIT'],
  ['LISTRIK_INTERNET', 'SINYAL_LEMAH'],
  ['PROSEDUR', 'ANTREAN_MEMANJANG'],
] as const;

function dayOf(size: Size, roster: RegencyRoster, moment: Moment): ExerciseDay {
  const day = new ExerciseDay(roster);
  const count = roster.tpsList.length;
  const kecamatanOf = (code: string) => Number(code.split('.')[2]) - 1;
  const hindered: string[] = [];
  for (const [i, { code }] of roster.tpsList.entries()) {
    const kecamatan = kecamatanOf(code);
    const fares = fate(i, kecamatan);
    day.report(code, SUPPLIED, spread(at('04.40'), at('05.28'), i, count));
    if (fares === 'silent') continue;
    day.report(code, STAFFED, spread(at('06.12'), at('06.44'), i, count));
    if (fares === 'hindered') hindered.push(code);
    if (fares === 'well') day.report(code, OPENED, spread(at('06.58'), at('07.14'), i, count));
    if (moment === 'morning') continue;
    if (fares === 'late' && i % 13 !== 1) day.report(code, OPENED, at('07.50'));
    if (fares === 'hindered') day.report(code, OPENED, at('08.30'));
    if (fares !== 'late' || i % 3 > 0) day.report(code, CLOSED, spread(at('13.01'), at('13.29'), i, count));
    if (i % 59 === 7) day.report(code, COUNTING, at('13.30.30'));
  }
  const many = Math.max(6, Math.min(46, Math.floor(SIZES[size].kecamatan * 1.15)));
  for (let i = 0; i < many; i += 1) {
    const kecamatan = i < 12 && size !== 'three' ? 5 : (i * 7) % SIZES[size].kecamatan;
    const own = roster.tpsList.filter((tps) => kecamatanOf(tps.code) === kecamatan);
    const [category, kind] = INCIDENTS[(i + (i % 4)) % INCIDENTS.length] ?? INCIDENTS[0];
    const time = at(moment === 'morning' ? '06.50' : '12.40') + i * 40_000;
    const id = day.raise(time, { category, kind, tps: [own[(i * 3) % own.length]?.code ?? ''] });
    if (i % 7 > 0) day.acknowledge(id, time + 60_000, time + 1_800_000);
  }
  for (const code of hindered.slice(0, 12))
    day.raise(at('06.50'), {
      category: 'BENCANA_CUACA',
      kind: 'TPS_TERENDAM_ROB',
      tps: [code],
      severity: 'HIGH',
      hinders: moment === 'morning' ? OPENED : COUNTING,
    });
  return day;
}

export interface StagedRegency {
  readonly recording: Recording;
  readonly regency: BriefRegion;
  /** The code of its largest kecamatan. */
  readonly kecamatan: string;
}

/** What the server's own picture makes of a regency of that size, for its wall and for that of its largest kecamatan. */
export function stagedRegency(size: Size, moment: Moment): StagedRegency {
  const roster = rosterOf(size);
  const day = dayOf(size, roster, moment);
  const operationTime = at(MOMENTS[moment]);
  const kecamatan = `${CODE}.01`;
  return {
    regency: briefRegion(roster, CODE, new Map()),
    kecamatan,
    recording: {
      operationTime: new Date(operationTime).toISOString(),
      operationSpeed: 60,
      scopes: Object.fromEntries(
        [CODE, kecamatan].map((scope) => [scope, day.snapshot(scope, operationTime)]),
      ),
    },
  };
}
