import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import { makeCell } from '../../../situation/testing/make.ts';
import { cellWords, isAhead, isWhole, marksOf } from './cell-words.ts';

const words = createWords('id');
const nothing = { done: 0, waiting: 0, late: 0, silent: 0, hindered: 0, notApplicable: 0, notDue: 0 };

it('a cell is told as it is seen: what is done, and what asks for a look, the worst first', () => {
  const cell = makeCell({ ...nothing, done: 40, late: 1, silent: 2, hindered: 1, conflicts: 1 });
  expect(cellWords(cell, 44, words)).toBe(
    '40 dari 44 selesai, 1 terkendala, 1 terlambat, 2 tanpa kabar, 1 laporan berbeda',
  );
  expect(marksOf(cell).map(({ status }) => status)).toEqual(['HINDERED', 'LATE', 'SILENT']);
});

it('what is not due yet is no nought', () => {
  expect(isAhead(makeCell({ ...nothing, notDue: 44 }))).toBe(true);
  expect(cellWords(makeCell({ ...nothing, notDue: 44 }), 44, words)).toBe('Belum waktunya');
});

it('a region is through with a stage where nobody who had to do it is left', () => {
  expect(isWhole(makeCell({ ...nothing, done: 43, notApplicable: 1 }), 44)).toBe(true);
  expect(isWhole(makeCell({ ...nothing, done: 43, waiting: 1 }), 44)).toBe(false);
});
