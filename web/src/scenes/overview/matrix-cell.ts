import type { SituationCell } from '../../situation/situation.types.ts';

/** Ways in which a stage is not done though its limit is past, or is hindered; each TPS counts as one of them. */
export type MarkKind = 'hindered' | 'veryLate' | 'late' | 'silent' | 'withinTime';

export interface MatrixMark {
  readonly kind: MarkKind;
  readonly count: number;
}

/** What is counted in a cell, of one region or summed over several. */
export interface CellCounts extends Omit<SituationCell, 'region' | 'stage'> {
  /** Those of `waiting` for which the limit of the plan is past and their own is not. */
  pastLimit: number;
}

/** A cell as the server counts it, read when the limit of its stage is past or not. */
export const readAt = (cell: SituationCell, isPastLimit: boolean): CellCounts => ({
  ...cell,
  pastLimit: isPastLimit ? cell.waiting : 0,
});

/** The worst first. */
export const MARK_KINDS: readonly MarkKind[] = ['hindered', 'veryLate', 'late', 'silent', 'withinTime'];

export const NOTHING: CellCounts = {
  notDue: 0,
  waiting: 0,
  done: 0,
  late: 0,
  veryLate: 0,
  silent: 0,
  hindered: 0,
  notApplicable: 0,
  conflicts: 0,
  pastLimit: 0,
};

const COUNTED = Object.keys(NOTHING) as (keyof CellCounts)[];

export function sumOf(cells: readonly CellCounts[]): CellCounts {
  const sum = { ...NOTHING };
  for (const cell of cells) for (const name of COUNTED) sum[name] += cell[name];
  return sum;
}

/** Of those late, only these are not very late. */
function countOf(cell: CellCounts, kind: MarkKind): number {
  if (kind === 'withinTime') return cell.pastLimit;
  return kind === 'late' ? cell.late - cell.veryLate : cell[kind];
}

/** Nothing is wrong with these yet, so that they never stand before what is. */
const isHarmless = ({ kind }: MatrixMark) => Number(kind === 'withinTime');

/** Everything that is not done past the limit in a cell, by kind: what is missing, the largest first, then what has time left. */
export function marksOf(cell: CellCounts): MatrixMark[] {
  return MARK_KINDS.map((kind) => ({ kind, count: countOf(cell, kind) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => isHarmless(a) - isHarmless(b) || b.count - a.count);
}

export const missingIn = ({
  late,
  silent,
  hindered,
}: Pick<CellCounts, 'late' | 'silent' | 'hindered'>): number => late + silent + hindered;

/** Of several stages, the one at which most are missing: no other is missing more. Where none is, most are past the limit. */
export const worstOf = (cells: readonly CellCounts[]): CellCounts =>
  cells.reduce(
    (worst, cell) =>
      (missingIn(cell) - missingIn(worst) || cell.pastLimit - worst.pastLimit) > 0 ? cell : worst,
    cells[0] ?? NOTHING,
  );

export const totalOf = (cell: CellCounts): number =>
  cell.done + cell.notDue + cell.waiting + missingIn(cell) + cell.notApplicable;

/** Everything that had to be done is. */
export const isComplete = (cell: CellCounts): boolean => cell.notDue + cell.waiting + missingIn(cell) === 0;

/** Nothing of it is due, nothing of it is missing. */
export const isAhead = (cell: CellCounts): boolean =>
  !isComplete(cell) && cell.waiting + missingIn(cell) === 0;
