import type { NumberWords } from '../../i18n/number-words.ts';
import { type CellCounts, type MarkKind, marksOf, totalOf } from './matrix-cell.ts';
import { textWidth } from './text-width.ts';

/** How much a cell may say; what has no room is said shorter, never smaller. */
export interface CellForm {
  /** counts: `452/612` · percent: `73 %`, rounded down · none: the column counts only what is missing. */
  readonly progress: 'counts' | 'percent' | 'none';
  readonly marks: 1 | 2;
  /** Says how many are missing beside those marked; of a sum that may be left to the rows and the big numbers. */
  readonly hasRest: boolean;
  /** `2,2 rb` for 2.242. */
  readonly isCompact: boolean;
}

export interface DrawnMark {
  readonly kind: MarkKind;
  readonly count: number;
  readonly text: string;
  readonly width: number;
}

/** A cell as it is drawn, and how much room each of its parts takes. */
export interface DrawnCell {
  readonly done: string;
  /** With its slash; empty where `done` is a share. */
  readonly total: string;
  readonly marks: readonly DrawnMark[];
  /** How many are missing beside those marked. */
  readonly rest: number;
  readonly restText: string;
  readonly widths: CellWidths;
}

/** From left to right; 0 where there is nothing. */
export interface CellWidths {
  readonly done: number;
  readonly total: number;
  readonly marks: readonly [number, number];
  readonly rest: number;
}

/** Sizes over a text of 32 px. */
export const GLYPH = 28;
export const GLYPH_SLOT = 32;
export const BOX = 40;
const BOX_AIR = 16;

function markWidth(kind: MarkKind, text: string, size: number): number {
  const unit = size / 32;
  return kind === 'silent'
    ? Math.max(BOX * unit, textWidth(text, size) + BOX_AIR * unit)
    : GLYPH_SLOT * unit + textWidth(text, size);
}

/** A row of one region, of those that have no row of their own, or of all. */
export type RowRole = 'region' | 'others' | 'total';

interface DrawOptions {
  readonly size: number;
  readonly numbers: NumberWords;
  readonly role: RowRole;
}

/** A cell in that form: visible marks and rest together are all that is missing. */
export function drawCell(cell: CellCounts, form: CellForm, { size, numbers, role }: DrawOptions): DrawnCell {
  const total = totalOf(cell);
  const say = form.isCompact ? numbers.compact : numbers.count;
  const all = marksOf(cell);
  const marks = all.slice(0, form.marks).map(({ kind, count }) => {
    const text = say(count);
    return { kind, count, text, width: markWidth(kind, text, size) };
  });
  // Of a total its two largest kinds are enough: the big numbers say the rest.
  const rest =
    role === 'total' || !form.hasRest
      ? 0
      : all.slice(form.marks).reduce((sum, { kind, count }) => sum + (kind === 'withinTime' ? 0 : count), 0);
  const restText = rest > 0 ? `+${say(rest)}` : '';
  const isCounted = form.progress === 'counts';
  const done =
    form.progress === 'none'
      ? ''
      : isCounted
        ? numbers.count(cell.done)
        : numbers.percent(total === 0 ? 1 : cell.done / total);
  const base = isCounted ? `/${numbers.count(total)}` : '';
  return {
    done,
    total: base,
    marks,
    rest,
    restText,
    widths: {
      // Rows keep room for all that can be done, so that nothing moves when the count gets a digit more.
      done: textWidth(
        isCounted && role === 'region' ? numbers.count(Math.max(total, cell.done)) : done,
        size,
      ),
      total: textWidth(base, size),
      marks: [marks[0]?.width ?? 0, marks[1]?.width ?? 0],
      rest: textWidth(restText, size),
    },
  };
}
