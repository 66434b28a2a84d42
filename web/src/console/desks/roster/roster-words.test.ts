import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import {
  type Comparison,
  countsText,
  differencesText,
  problemText,
  refusalText,
  remedyText,
} from './roster-words.ts';

const [id, en] = [createWords('id'), createWords('en')];
const wrong = (more: Partial<Comparison['wrong'][number]>): Comparison['wrong'][number] => ({
  ...{ line: 3, column: 'no_tps', code: 'NOT_A_TPS_NUMBER', found: '12a', expected: null, otherLine: null },
  ...more,
});

it('what is wrong with a line is told in the language of the screen, with what the file says', () => {
  expect(problemText(wrong({}), id)).toBe('“12a” bukan nomor TPS.');
  expect(problemText(wrong({}), en)).toBe('“12a” is no number of a TPS.');
  expect(problemText(wrong({ found: '' }), id)).toBe('Sel kosong bukan nomor TPS.');
  const otherwise = { code: 'SAID_OTHERWISE', found: 'Sadu', expected: 'S A D U', otherLine: 2 } as const;
  expect(problemText(wrong(otherwise), id)).toBe('“Sadu”, tetapi baris 2 menyebut “S A D U”.');
  expect(problemText(wrong({ code: 'CELL_COUNT', found: '4', expected: '5' }), id)).toBe(
    'Baris ini punya 4 sel, baris pertama 5.',
  );
});

it('how a column is filled in is told beside it', () => {
  expect(remedyText({ column: 'lokasi_khusus' }, id)).toBe('Tulis ya atau tidak.');
  expect(remedyText({ column: '' }, id)).toBe('Jumlah sel harus sama dengan baris pertama.');
  expect(remedyText({ column: 'unknown' }, id)).toBeNull();
});

it('why a whole file is refused is told with the numbers', () => {
  expect(refusalText({ code: 'OTHER_TOTAL', found: '4', expected: '713' }, id)).toBe(
    'Berkas ini berisi 4 TPS yang terbaca, jumlah resmi 713. Periksa berkas atau angkanya.',
  );
});

it('what differs is told by the names that people have for it', () => {
  const differences = [
    { field: 'name', before: '"Sungai Itik"', after: '"Sungai Itek"' },
    { field: 'isSpecial', before: 'false', after: 'true' },
    { field: 'latitude', before: 'null', after: '-1.2' },
  ] as const;
  expect(differencesText(differences, id)).toBe(
    'nama: Sungai Itik → Sungai Itek; lokasi khusus: tidak → ya; lintang: – → -1.2',
  );
});

it('of a file that cannot be imported the wrong lines are named, and nothing that would come of it', () => {
  const told = (isSound: boolean, lines: readonly number[]) =>
    countsText({ isSound, tpsInFile: 5, tpsAfter: 713, wrong: lines.map((line) => wrong({ line })) }, id);
  expect(told(true, [])).toBe('5 TPS di berkas · 713 TPS sesudah impor');
  expect(told(false, [7, 3, 3])).toBe('5 TPS di berkas · 2 baris salah: baris 3, 7');
  expect(told(false, [])).toBe('5 TPS di berkas · tidak dapat diimpor');
  expect(told(false, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toContain('baris 1, 2, 3, 4, 5, 6, 7, 8 dan 2 lagi');
});
