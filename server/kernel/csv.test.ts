import { globSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CSV_MARK, CSV_SEPARATOR, csvOf } from './csv.ts';
import type { Cell } from './sheet.ts';

const FORMULAS = [
  '=',
  '+',
  '-',
  '@',
  '−',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '﹢',
  '﹣',
  '﹫',
  '⁼',
  '⁺',
  '⁻',
  '₌',
  '₊',
  '₋',
];
const BLANKS = [
  '',
  ' ',
  '   ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' \t',
  '\u00A0',
  '\u3000',
  '\u200B',
  '\uFEFF',
  '\v',
  '\f',
  '"',
];
const BEFORE = [
  ...BLANKS,
  ...['x;', 'x; ', 'x;\t', 'x,', 'x, ', 'x\n', 'x\r\n', 'x\r', 'x\n\n ', 'x;;', 'x,,', 'x;"'],
];
const REST = "1+cmd|'/C calc'!A0";

const WIB_MS = 7 * 3_600_000;

/** A sheet of these rows, as it is written. */
async function csvText(rows: readonly (readonly Cell[])[], language: 'id' | 'en' = 'id'): Promise<string> {
  async function* portions() {
    yield rows;
  }
  const columns = ['Satu', 'Dua'].map((title) => ({ title, width: 9, isMoment: false }));
  const parts: string[] = [];
  for await (const part of csvOf({ name: 'Uji', language, aheadMs: WIB_MS, columns, portions: portions() }))
    parts.push(part);
  return parts.join('');
}
const HEAD = `${CSV_MARK}Satu;Dua\r\n`;
/** One line of a sheet. */
const csvLine = async (cells: readonly Cell[]): Promise<string> =>
  (await csvText([cells])).slice(HEAD.length);

/** What a spreadsheet with this separator makes of a line: quotes count where a cell begins, and nowhere else. */
const cellsOf = (line: string, separator: string): string[] =>
  (
    parse(line, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as string[][]
  ).flat();

/** As a spreadsheet looks at a cell: what it does not show at the beginning is no obstacle. */
const isFormula = (cell: string): boolean =>
  /^[\s\p{Cf}]*[=+\-@]/u.test(cell.normalize('NFKC').replaceAll('−', '-'));

describe('no text becomes a formula (sheets)', () => {
  describe.each([',', ';'])('where cells are separated by %s', (separator) => {
    test.each(FORMULAS)(
      'that begins with %s, also after blanks and where another cell may begin',
      async (sign) => {
        for (const before of BEFORE) {
          const text = `${before}${sign}${REST}`;
          const line = await csvLine(['0198', text, 'after']);
          const cells = cellsOf(line, separator);
          expect(cells.filter(isFormula), JSON.stringify([before, line])).toEqual([]);
        }
      },
    );
  });

  test.each(['\t', '\r', '\n'])(
    'a control character first (%j) is no beginning of a cell either',
    async (control) => {
      expect(cellsOf(await csvLine([`${control}x`]), CSV_SEPARATOR)).toEqual([`'${control}x`]);
    },
  );
});

test('everything else stays what it was: numbers, minus signs inside, quotes, separators, line breaks', async () => {
  const cells = ['kotak 1-2', 'a=b', 'surel@kpu', 'dua; tiga', 'satu,\ndua "tiga"', '', "d'Or", '🗳 −', 'x ='];
  expect(cellsOf(await csvLine(cells), CSV_SEPARATOR)).toEqual(cells);
  expect(await csvLine([-5, 15, null])).toBe('-5;15;\r\n');
  expect(await csvLine(['-5'])).toBe("'-5\r\n");
});

test('a file begins with the mark of its encoding and the names of its columns, and ends where rows end', async () => {
  expect(
    await csvText([
      ['a', 'b'],
      ['c', null],
    ]),
  ).toBe(`${HEAD}a;b\r\nc;\r\n`);
  expect(await csvText([])).toBe(HEAD);
});

test('an instant is told with its day, by the clock of the operation, as its reader writes it', async () => {
  const at = Date.UTC(2024, 1, 13, 18, 30, 5);
  expect(await csvText([[{ at }]], 'id')).toContain('\r\n"Rab, 14/02/2024, 01.30.05"\r\n');
  expect(await csvText([[{ at }]], 'en')).toContain('\r\n"Wed, 14/02/2024, 01:30:05"\r\n');
});

test('a text of line breaks alone takes no longer for each than a short one', async () => {
  expect((await csvLine(['\n'.repeat(200_000)])).length).toBe(200_000 + 5);
});

test('nobody else writes a sheet', () => {
  const files = globSync('{server,exercise,watch,scripts,web/src}/**/*.{ts,tsx,mjs}');
  const own = files.filter((file) => {
    if (file.includes('.test.')) return false;
    const source = readFileSync(file, 'utf8');
    const isCsv =
      /replaceAll\(\s*(['"`])"\1,\s*(['"`])""\2/.test(source) || source.includes("'csv-stringify");
    return isCsv || source.includes("'hucre");
  });
  expect(own.toSorted()).toEqual(['server/kernel/csv.ts', 'server/kernel/xlsx.ts']);
  expect(CSV_MARK).toHaveLength(1);
});
