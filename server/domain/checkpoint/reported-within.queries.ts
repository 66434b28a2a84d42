import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { PageKey } from '../../stream/cursor.ts';

/** Half-open: from `from`, before `until`. Epoch milliseconds on the operation's clock. */
export interface InstantRange {
  readonly from?: number | null;
  readonly until?: number | null;
}

/** Where and when; what is left out restricts nothing. */
export interface ReportedFilter {
  /** A region of any level; the regency itself holds everything. */
  readonly region?: string | null;
  readonly happened?: InstantRange | null;
  readonly received?: InstantRange | null;
}

/** The columns that everything reported from the field has. */
interface ReportedRow {
  kecamatan_code: string;
  desa_code: string;
  happened_at: number;
  received_at: number;
  id: string;
}

export type ReportedRows = ExpressionBuilder<{ reported: ReportedRow }, 'reported'>;

/** The columns that say where a row belongs; the place is the smallest that is known: a TPS, or a region of any level. */
interface PlacedRow {
  kecamatan_code: string;
  desa_code: string;
  place_code: string;
  tps_code: string;
}

export type PlacedRows = ExpressionBuilder<{ placed: PlacedRow }, 'placed'>;
type PlaceColumn = 'place_code' | 'tps_code';

const KECAMATAN_DEPTH = 3;
const DESA_DEPTH = 4;

/** The condition that a row lies within `filter` and, newest first by receipt, comes after `after`. */
export function reportedWithin(
  rows: ReportedRows,
  filter: ReportedFilter,
  after: PageKey | null,
): Expression<SqlBool> {
  const { region, happened, received } = filter;
  const conditions: Expression<SqlBool>[] = [];
  const depth = region?.split('.').length;
  if (region && depth === KECAMATAN_DEPTH) conditions.push(rows('kecamatan_code', '=', region));
  if (region && depth === DESA_DEPTH) conditions.push(rows('desa_code', '=', region));
  for (const [column, range] of [
    ['happened_at', happened],
    ['received_at', received],
  ] as const) {
    if (typeof range?.from === 'number') conditions.push(rows(column, '>=', range.from));
    if (typeof range?.until === 'number') conditions.push(rows(column, '<', range.until));
  }
  if (after) conditions.push(rows(rows.refTuple('received_at', 'id'), '<', rows.tuple(after.at, after.id)));
  return rows.and(conditions);
}

/** The condition that a row lies in one of these regions or TPS; false where there are none. */
export const liesInAny = (
  rows: PlacedRows,
  place: PlaceColumn,
  regions: readonly string[],
): Expression<SqlBool> => rows.or(regions.map((region) => liesIn(rows, place, region)));

/** By the column that an index begins with, where there is one for the level of the region. */
function liesIn(rows: PlacedRows, place: PlaceColumn, region: string): Expression<SqlBool> {
  if (region.includes('-')) return rows(place, '=', region);
  const depth = region.split('.').length;
  if (depth === DESA_DEPTH) return rows('desa_code', '=', region);
  if (depth === KECAMATAN_DEPTH) return rows('kecamatan_code', '=', region);
  return rows.or([rows(place, '=', region), rows(place, 'like', `${region}.%`)]);
}
