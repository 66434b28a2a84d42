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
  readonly mark: number | null;
  readonly isSilent: boolean;
}

const digits = (n: number, size: number) => String(n).length * DIGIT * size;

/**
 * Places inside the wide column: slashes and marks of all rows below each other; a row whose numbers need more room is
 * packed to the left instead, so that nothing is lost.
 */
export function progressPlaces(
  { slash, mark, current }: { slash: number; mark: number; current: number },
  size: number,
  { done, total, mark: count, isSilent }: Content,
): ProgressPlaces {
  const unit = size / 32;
  const markWidth =
    count === null ? 0 : isSilent ? 34 * unit + digits(count, size) : 34 * unit + digits(count, size) + 1;
  const totalEnd = slash + SLASH * size + digits(total, size);
  const fits = digits(done, size) <= slash && totalEnd <= mark && mark + markWidth <= current;
  if (count === null || fits) return { slash, mark, markWidth };
  const packedSlash = 6 + digits(done, size);
  const packedMark = packedSlash + SLASH * size + digits(total, size) + 5;
  return { slash: packedSlash, mark: packedMark, markWidth: Math.min(markWidth, current - packedMark - 1) };
}
