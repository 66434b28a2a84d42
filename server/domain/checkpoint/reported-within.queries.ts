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
