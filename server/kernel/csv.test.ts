import { globSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { CSV_MARK, csvLine } from './csv.ts';

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
const BEFORE = [...BLANKS, 'x;', 'x; ', 'x;\t', 'x\n', 'x\r\n', 'x\r', 'x\n\n ', 'x;;', 'x;"'];
const REST = "1+cmd|'/C calc'!A0";

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
    test.each(FORMULAS)('that begins with %s, also after blanks and where another cell may begin', (sign) => {
      for (const before of BEFORE) {
        const text = `${before}${sign}${REST}`;
        const line = csvLine(['0198', text, 'after']);
        const cells = cellsOf(line, separator);
        expect(cells.filter(isFormula), JSON.stringify([before, line])).toEqual([]);
      }
    });
  });

  test.each(['\t', '\r', '\n'])(
    'a control character first (%j) is no beginning of a cell either',
    (control) => {
      expect(cellsOf(csvLine([`${control}x`]), ',')).toEqual([`'${control}x`]);
    },
  );
});

test('everything else stays what it was: numbers, minus signs inside, quotes, separators, line breaks', () => {
  const cells = ['kotak 1-2', 'a=b', 'surel@kpu', 'dua; tiga', 'satu,\ndua "tiga"', '', "d'Or", '🗳 −', 'x ='];
  expect(cellsOf(csvLine(cells), ',')).toEqual(cells);
  expect(csvLine([-5, 1.5, true, null])).toBe('-5,1.5,true,\r\n');
  expect(csvLine(['-5'])).toBe("'-5\r\n");
});

test('a text of line breaks alone takes no longer for each than a short one', () => {
  expect(csvLine(['\n'.repeat(200_000)]).length).toBe(200_000 + 5);
});

test('nobody else writes a sheet', () => {
  const files = globSync('{server,exercise,watch,scripts,web/src}/**/*.{ts,tsx,mjs}');
  const own = files.filter((file) => {
    if (file.includes('.test.')) return false;
    const source = readFileSync(file, 'utf8');
    return /replaceAll\(\s*(['"`])"\1,\s*(['"`])""\2/.test(source) || source.includes("'csv-stringify");
  });
  expect(own).toEqual(['server/kernel/csv.ts']);
  expect(CSV_MARK).toHaveLength(1);
});
