import type { SituationCell } from '../../situation/situation.types.ts';

export type MarkKind = 'hindered' | 'veryLate' | 'late' | 'silent';

export interface MatrixMark {
  readonly kind: MarkKind;
  readonly count: number;
}

/** What one cell of the matrix shows; exactly one thing, so that it can be read from the back row. */
export type MatrixCell =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly isComplete: boolean;
      readonly mark: MatrixMark | null;
    }
  | { readonly kind: 'mark'; readonly mark: MatrixMark }
  | { readonly kind: 'outstanding'; readonly count: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'notDue' };

const order: readonly MarkKind[] = ['hindered', 'veryLate', 'late', 'silent'];

/** The worst thing in the cell: hindered, very late, late, no word, in this order. */
export function worstMark(cell: SituationCell): MatrixMark | null {
  const kind = order.find((candidate) => cell[candidate] > 0);
  return kind === undefined ? null : { kind, count: cell[kind] };
}

const isComplete = (cell: SituationCell) =>
  cell.notDue + cell.waiting + cell.late + cell.silent + cell.hindered === 0;

/** The current stage always shows done of total and its worst mark; every other stage one glyph or number. */
export function matrixCell(cell: SituationCell, isCurrent: boolean): MatrixCell {
  const mark = worstMark(cell);
  if (isCurrent) return { kind: 'progress', done: cell.done, isComplete: isComplete(cell), mark };
  if (mark !== null) return { kind: 'mark', mark };
  if (isComplete(cell)) return { kind: 'done' };
  return cell.waiting > 0 ? { kind: 'outstanding', count: cell.waiting } : { kind: 'notDue' };
}
