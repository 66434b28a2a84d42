/** What a sheet holds: numbers stay numbers, everything else is text. */
export type Cell = string | number | boolean | null;

/** Spreadsheets take a file without this mark for one in another encoding. */
export const CSV_MARK = '\uFEFF';

/**
 * Every character with which a spreadsheet begins a formula: `= + - @`, the minus sign, and their full-width, small, raised and
 * lowered forms, which some spreadsheets turn into the plain ones.
 */
const BEGINS_A_FORMULA = new Set('=+-@−＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋');
/** Where a cell may begin inside a text: most of Indonesia separates cells by `;`, and then our quotes no longer hold lines together. */
const BEGINS_A_CELL = new Set(';\r\n');
/** What a spreadsheet skips before it looks whether a cell is a formula. */
const IS_SKIPPED = /[\s\p{Cf}"]/u;
const BEGINS_WITH_CONTROL = /^[\t\r\n]/;

/**
 * One line of a sheet, the only way in which this project writes one. No text in it is a formula, whatever somebody meant by it:
 * wherever a cell may begin with one, also after blanks, an apostrophe stands before it.
 *
 * csv-stringify (`escape_formulas`) looks at the first character alone: a blank, a line break or a semicolon before it is enough.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`;

function written(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = withoutFormulas(value === null ? '' : String(value));
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Looks at each character once. */
function withoutFormulas(text: string): string {
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
