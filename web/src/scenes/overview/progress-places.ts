import type { MatrixMark } from './matrix-cell.ts';

/** Width of one tabular digit over the text size. */
export const DIGIT = 0.552;
const SLASH = 0.37;

export interface ProgressPlaces {
  /** Where the slash begins, from the column's left edge. */
  readonly slash: number;
  /** Where the mark begins. */
  readonly mark: number;
  readonly markWidth: number;
}

interface Content {
  readonly done: number;
  readonly total: number;
  readonly mark: MatrixMark | null;
}

const digits = (n: number, size: number) => String(n).length * DIGIT * size;

/** From the band's edges to the number and to the mark, at least. */
const MARGIN = { left: 6, right: 3 } as const;
/** Between the total and its mark, at least: a triangle brings air of its own, what is square does not. */
const AIR = { triangle: 3, square: 8 } as const;
/** What may be left of it where the column is full. */
const LEAST_AIR = 5;

/**
 * Places inside the wide column: slashes and marks of all rows below each other. A row whose numbers come too near to its mark, or
 * whose mark needs more room, gives way as little as it must: numbers to the left, then the mark to the right.
 */
export function progressPlaces(
  { slash, mark, current }: { slash: number; mark: number; current: number },
  size: number,
  { done, total, mark: shown }: Content,
): ProgressPlaces {
  if (shown === null) return { slash, mark, markWidth: 0 };
  const unit = size / 32;
  const markWidth = 34 * unit + digits(shown.count, size) + (shown.kind === 'silent' ? 0 : 1);
  const air = AIR[shown.kind === 'silent' || shown.kind === 'hindered' ? 'square' : 'triangle'] * unit;
  const afterSlash = SLASH * size + digits(total, size);
  const lastMark = current - markWidth - MARGIN.right;
  const leftmost = MARGIN.left + digits(done, size);
  const isInPlace = digits(done, size) <= slash && slash + afterSlash + air <= mark && mark <= lastMark;
  if (isInPlace) return { slash, mark, markWidth };
  const packedSlash = Math.max(leftmost, Math.min(slash, Math.min(mark, lastMark) - air - afterSlash));
  const end = packedSlash + afterSlash;
  const packedMark = Math.max(Math.min(mark, lastMark), Math.min(end + air, lastMark), end + LEAST_AIR);
  return { slash: packedSlash, mark: packedMark, markWidth: Math.min(markWidth, current - packedMark - 1) };
}
