import type { SituationCell, SituationHeadline } from '../../situation/situation.types.ts';
import { cellKey } from '../../situation/situation-store.ts';
import { type MatrixMark, matrixCell } from './matrix-cell.ts';

/** Every mark the matrix shows, by `cellKey`; the total row shows none for the current stage. */
export function matrixMarks(
  cells: ReadonlyMap<string, SituationCell>,
  stages: readonly string[],
  headline: SituationHeadline | null,
): Map<string, MatrixMark> {
  const marks = new Map<string, MatrixMark>();
  for (const cell of cells.values()) {
    if (!stages.includes(cell.stage)) continue;
    const isCurrent = cell.stage === headline?.currentStage;
    if (isCurrent && cell.region === headline?.scope) continue;
    const shown = matrixCell(cell, isCurrent);
    const mark = shown.kind === 'mark' || shown.kind === 'progress' ? shown.mark : null;
    if (mark !== null) marks.set(cellKey(cell.region, cell.stage), mark);
  }
  return marks;
}
