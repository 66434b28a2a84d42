import type { SituationCell } from '../../situation/situation.types.ts';

/** Ways in which a stage is not done where it should be; each TPS counts as one of them. */
export type MarkKind = 'hindered' | 'veryLate' | 'late' | 'silent';

export interface MatrixMark {
  readonly kind: MarkKind;
  readonly count: number;
}

/** What is counted in a cell, of one region or summed over several. */
export type CellCounts = Omit<SituationCell, 'region' | 'stage'>;

/** The worst first. */
export const MARK_KINDS: readonly MarkKind[] = ['hindered', 'veryLate', 'late', 'silent'];

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
};

const COUNTED = Object.keys(NOTHING) as (keyof CellCounts)[];

export function sumOf(cells: readonly CellCounts[]): CellCounts {
  const sum = { ...NOTHING };
  for (const cell of cells) for (const name of COUNTED) sum[name] += cell[name];
  return sum;
}

/** Of those late, only these are not very late. */
const countOf = (cell: CellCounts, kind: MarkKind): number =>
  kind === 'late' ? cell.late - cell.veryLate : cell[kind];

/** Everything that is missing in a cell, by kind, the largest first. */
export function marksOf(cell: CellCounts): MatrixMark[] {
  return MARK_KINDS.map((kind) => ({ kind, count: countOf(cell, kind) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export const missingIn = ({ late, silent, hindered }: CellCounts): number => late + silent + hindered;

/** Of several stages, the one at which most are missing: no other is missing more. */
export const worstOf = (cells: readonly CellCounts[]): CellCounts =>
  cells.reduce((worst, cell) => (missingIn(cell) > missingIn(worst) ? cell : worst), cells[0] ?? NOTHING);

export const totalOf = (cell: CellCounts): number =>
  cell.done + cell.notDue + cell.waiting + missingIn(cell) + cell.notApplicable;

/** Everything that had to be done is. */
export const isComplete = (cell: CellCounts): boolean => cell.notDue + cell.waiting + missingIn(cell) === 0;

/** Nothing of it is due, nothing of it is missing. */
export const isAhead = (cell: CellCounts): boolean =>
  !isComplete(cell) && cell.waiting + missingIn(cell) === 0;
