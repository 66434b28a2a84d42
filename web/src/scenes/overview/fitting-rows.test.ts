import { expect, it } from 'vitest';
import { fittingRows } from './fitting-rows.ts';

const rows = Array.from({ length: 20 }, (_, i) => i);

it('all rows are shown while there is room', () => {
  expect(fittingRows(rows, 20, () => true)).toEqual({ shown: rows, hidden: 0, hiddenAreWell: true });
});

it('what is wrong stays, in its fixed order, and only what is well is left out', () => {
  const { shown, hidden, hiddenAreWell } = fittingRows(rows, 14, (row) => row < 15);
  expect(shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 15, 16, 17, 18, 19]);
  expect([hidden, hiddenAreWell]).toEqual([7, true]);
});

it('says when even what is wrong has no room', () => {
  expect(fittingRows(rows, 5, () => false)).toEqual({
    shown: [0, 1, 2, 3],
    hidden: 16,
    hiddenAreWell: false,
  });
});
