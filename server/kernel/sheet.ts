/** An instant, in epoch milliseconds. A sheet shows it by the clock of the operation. */
export interface Moment {
  readonly at: number;
}

/** What a sheet holds: numbers and instants stay what they are, everything else is text. */
export type Cell = string | number | Moment | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters, for formats that store a width. */
  readonly width: number;
  readonly isMoment: boolean;
}

/** A table for a spreadsheet, in the language and by the clock of its reader. Rows come in portions and are read once. */
export interface Sheet {
  readonly name: string;
  readonly language: 'id' | 'en';
  /** Milliseconds that the clock of the operation is ahead of UTC. */
  readonly aheadMs: number;
  readonly columns: readonly SheetColumn[];
  readonly portions: AsyncIterable<readonly (readonly Cell[])[]>;
}

/**
 * Every character with which a spreadsheet begins a formula: `= + - @`, the minus sign, and their full-width, small, raised and
 * lowered forms, which some spreadsheets turn into the plain ones.
 */
const BEGINS_A_FORMULA = new Set('=+-@−＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋');
/**
 * Where a cell may begin inside a text: a spreadsheet that is set to another separator than ours opens the file all the same, and
 * then our quotes no longer hold lines together.
 */
const BEGINS_A_CELL = new Set(',;\r\n');
/** What a spreadsheet skips before it looks whether a cell is a formula. */
const IS_SKIPPED = /[\s\p{Cf}"]/u;
const BEGINS_WITH_CONTROL = /^[\t\r\n]/;

/**
 * A text that no spreadsheet runs: wherever a cell may begin with a formula, also after blanks, an apostrophe stands before it.
 * Looks at each character once.
 *
 * csv-stringify (`escape_formulas`) looks at the first character alone: a blank, a line break or a separator before it is enough.
 */
export function withoutFormulas(text: string): string {
  const guarded: string[] = [];
  let from = 0;
  let at = 0;
  // Where the cell begins in which nothing but skipped characters has come so far.
  let begin: number | null = 0;
  for (const character of text) {
    if (begin !== null && BEGINS_A_FORMULA.has(character)) {
      guarded.push(text.slice(from, begin));
      from = begin;
      begin = null;
    } else if (BEGINS_A_CELL.has(character)) begin = at + character.length;
    else if (begin !== null && !IS_SKIPPED.test(character)) begin = null;
    at += character.length;
  }
  const safe = [...guarded, text.slice(from)].join("'");
  return BEGINS_WITH_CONTROL.test(safe) ? `'${safe}` : safe;
}
