import { isKelurahanCode, type RegencyRoster, type RegionRow } from './regency-roster.ts';
import type { RosterLine } from './roster-line.ts';
import { shortCodesOf } from './short-code.ts';
import { placeOnTiles } from './tile-places.ts';

/**
 * The region tree that the lines of a file describe, laid over the stored one: what a file does not say (points, short codes,
 * tile places) stays as stored and is derived for new regions. Siblings keep their places unless one of them is new.
 */
export function regionsOf(lines: readonly RosterLine[], stored: RegencyRoster): RegionRow[] {
  const known = new Map(stored.regions.map((region) => [region.code, region]));
  const tree = new Map(stored.regions.map((region) => [region.code, { ...region }]));
  const told = (told: Partial<RegionRow> & Pick<RegionRow, 'code' | 'parentCode' | 'level'>): void => {
    const region = tree.get(told.code);
    tree.set(told.code, region ? { ...region, ...told } : { ...BLANK, ...told });
  };
  for (const row of lines) {
    told({
      code: row.kabupatenCode,
      parentCode: null,
      level: 'KABUPATEN',
      ...(row.kabupatenName !== null && { name: row.kabupatenName }),
    });
    told({
      code: row.kecamatanCode,
      parentCode: row.kabupatenCode,
      level: 'KECAMATAN',
      name: row.kecamatanName,
    });
    const isKelurahan = row.isKelurahan ?? isKelurahanCode(row.desaCode);
    told({
      code: row.desaCode,
      parentCode: row.kecamatanCode,
      level: 'DESA',
      name: row.desaName,
      isKelurahan,
    });
  }
  const regions = [...tree.values()].sort(
    (a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1),
  );
  givePoints(regions, lines, known);
  for (const siblings of Map.groupBy(regions, ({ parentCode }) => parentCode).values())
    giveSigns(siblings, known);
  return regions;
}

const BLANK: Omit<RegionRow, 'code' | 'parentCode' | 'level'> = {
  name: '',
  shortCode: '',
  isKelurahan: false,
  latitude: null,
  longitude: null,
  tileColumn: null,
  tileRow: null,
  position: 0,
};

/** A desa lies in the middle of its lines' points; a new kecamatan or kabupaten in the middle of its children. */
function givePoints(
  regions: RegionRow[],
  lines: readonly RosterLine[],
  known: ReadonlyMap<string, RegionRow>,
): void {
  const linesOfDesa = Map.groupBy(lines, ({ desaCode }) => desaCode);
  const children = Map.groupBy(regions, ({ parentCode }) => parentCode);
  for (const region of [...regions].reverse()) {
    const points = region.level === 'DESA' ? linesOfDesa.get(region.code) : children.get(region.code);
    const middle = middleOf(points ?? []);
    const isKept = region.level !== 'DESA' && known.get(region.code)?.latitude != null;
    if (middle && !isKept) Object.assign(region, middle);
  }
}

function middleOf(
  points: readonly { latitude: number | null; longitude: number | null }[],
): { latitude: number; longitude: number } | null {
  const latitudes = points.flatMap(({ latitude }) => latitude ?? []);
  const longitudes = points.flatMap(({ longitude }) => longitude ?? []);
  if (latitudes.length === 0 || longitudes.length === 0) return null;
  return { latitude: mean(latitudes), longitude: mean(longitudes) };
}

const mean = (values: readonly number[]): number =>
  Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(4));

/** Short codes for new siblings; places for all of them if one is new. */
function giveSigns(siblings: RegionRow[], known: ReadonlyMap<string, RegionRow>): void {
  const fresh = siblings.filter(({ code }) => !known.has(code));
  if (fresh.length === 0) return;
  const taken = siblings.flatMap(({ shortCode }) => (shortCode === '' ? [] : [shortCode]));
  const shortCodes = shortCodesOf(
    fresh.map(({ name }) => name),
    taken,
  );
  fresh.forEach((region, index) => {
    region.shortCode = shortCodes[index] ?? '';
  });
  if (siblings[0]?.level === 'KABUPATEN') return;
  const places = placeOnTiles(siblings);
  for (const region of siblings) Object.assign(region, places.get(region.code));
}
