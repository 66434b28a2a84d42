import { BOTTOM, MODULE, TOP } from '../layout.ts';

export const MATRIX_TOP = TOP + MODULE;
const HEIGHT = BOTTOM - MATRIX_TOP;

export interface MatrixRows {
  readonly rowHeight: number;
  /** How many lines there are for regions, between head and total. */
  readonly room: number;
  /** Lines left below the total. */
  readonly spare: number;
}

/**
 * A row is one module; with a few regions more rows get lower, down to what the text needs. Where they do not all fit even so, a row
 * is one module again: what is shown of many is to be read well.
 */
export function matrixRows(regions: number, bodySize: number): MatrixRows {
  const lowest = Math.ceil(bodySize * 1.36);
  const fits = Math.floor(HEIGHT / lowest) - 2 >= regions;
  const rowHeight = fits
    ? Math.max(lowest, Math.min(MODULE, Math.floor(HEIGHT / (regions + 2))))
    : Math.max(lowest, MODULE);
  const lines = Math.floor(HEIGHT / rowHeight);
  const room = Math.min(regions, lines - 2);
  return { rowHeight, room, spare: lines - 2 - room };
}

/** Which regions are drawn in `room` lines: all in their order, or those with the most outstanding, and a line for all others. */
export function fittingRows<Region>(
  regions: readonly Region[],
  room: number,
  outstanding: (region: Region) => number,
): { readonly shown: readonly Region[]; readonly others: readonly Region[] } {
  if (regions.length <= room) return { shown: regions, others: [] };
  const worst = [...regions].sort((a, b) => outstanding(b) - outstanding(a));
  return { shown: worst.slice(0, room - 1), others: worst.slice(room - 1) };
}
