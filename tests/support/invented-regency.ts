import { type RegencyRoster, type RegionRow, tpsCodeOf } from '../../server/domain/region/regency-roster.ts';
import { shortCodesOf } from '../../server/domain/region/short-code.ts';

/** Regencies as small and as large as they come in Indonesia, all invented; their names are of the longest that there are. */
export const SIZES = {
  three: { kecamatan: 3, tps: 60, desa: 4 },
  thirteen: { kecamatan: 13, tps: 1_020, desa: 11 },
  forty: { kecamatan: 40, tps: 16_000, desa: 16 },
  'forty-six': { kecamatan: 46, tps: 3_100, desa: 9 },
} as const;
export type Size = keyof typeof SIZES;
export const sizes = Object.keys(SIZES) as Size[];

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

/** Code of every invented regency: no region of Indonesia has it. */
export const INVENTED_CODE = '99.01';

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
  const regions = [regionRow(INVENTED_CODE, 'KABUPATEN', 'Contoh Raya (rekaan)', 0)];
  const tpsList: RegencyRoster['tpsList'] = [];
  const even = Math.floor(tps / (kecamatan + 1));
  for (let k = 0; k < kecamatan; k += 1) {
    const code = `${INVENTED_CODE}.${String(k + 1).padStart(2, '0')}`;
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
