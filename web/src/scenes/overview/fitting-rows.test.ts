import { describe, expect, it } from 'vitest';
import { fittingRows, matrixRows } from './fitting-rows.ts';

describe('matrix rows', () => {
  it('are one module for 11 kecamatan and 52 px for 12 desa', () => {
    expect(matrixRows(11, 32)).toEqual({ rowHeight: 56, room: 11, spare: 0 });
    expect(matrixRows(12, 32)).toEqual({ rowHeight: 52, room: 12, spare: 0 });
  });

  it('leave two lines below the nine desa of Sadu', () => {
    expect(matrixRows(9, 32)).toEqual({ rowHeight: 56, room: 9, spare: 2 });
  });

  it('are one module again where they do not all fit however low', () => {
    expect(matrixRows(14, 32).room).toBe(14);
    expect(matrixRows(15, 32)).toEqual({ rowHeight: 56, room: 11, spare: 0 });
    expect(matrixRows(40, 40)).toEqual({ rowHeight: 56, room: 11, spare: 0 });
  });
});

describe('rows that fit', () => {
  const missing = [0, 3, 0, 9, 1, 3];
  const rows = missing.map((_, i) => i);

  it('are all of them, in their order, while there is room', () => {
    expect(fittingRows(rows, 6, (i) => missing[i] ?? 0)).toEqual({ shown: rows, others: [] });
  });

  it('are those with the most outstanding, worst first, and one line for all others', () => {
    expect(fittingRows(rows, 4, (i) => missing[i] ?? 0)).toEqual({ shown: [3, 1, 5], others: [4, 0, 2] });
  });
});
