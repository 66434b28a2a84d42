import type { RegencyRoster } from '../../../server/domain/region/regency-roster.ts';
import type { Recording } from '../../support/fixture-server.ts';
import { INVENTED_CODE, rosterOf, SIZES, type Size } from '../../support/invented-regency.ts';
import { type BriefRegion, briefRegion } from './brief-region.ts';
import { at, ExerciseDay, spread, WALL_STAGES } from './exercise-day.ts';

const [SUPPLIED, STAFFED, OPENED, CLOSED] = WALL_STAGES;
const COUNTING = 'PENGHITUNGAN_DIMULAI';

export const MOMENTS = { morning: '07.24.20', afternoon: '13.31.03' } as const;
export type Moment = keyof typeof MOMENTS;

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
  const kecamatan = `${INVENTED_CODE}.01`;
  return {
    regency: briefRegion(roster, INVENTED_CODE, new Map()),
    kecamatan,
    recording: {
      operationTime: new Date(operationTime).toISOString(),
      operationSpeed: 60,
      scopes: Object.fromEntries(
        [INVENTED_CODE, kecamatan].map((scope) => [scope, day.snapshot(scope, operationTime)]),
      ),
    },
  };
}
