import { describe, expect, it } from 'vitest';
import {
  type CellCounts,
  isAhead,
  isComplete,
  marksOf,
  missingIn,
  NOTHING,
  readAt,
  sumOf,
  totalOf,
} from './matrix-cell.ts';

const cell = (over: Partial<CellCounts>): CellCounts => ({ ...NOTHING, ...over });

describe('what is missing in a cell', () => {
  it('is told by kind, the largest first, the worse one first where two are alike', () => {
    const marks = marksOf(cell({ hindered: 2, late: 14, veryLate: 2, silent: 3 }));
    expect(marks).toEqual([
      { kind: 'late', count: 12 },
      { kind: 'silent', count: 3 },
      { kind: 'hindered', count: 2 },
      { kind: 'veryLate', count: 2 },
    ]);
  });

  it('is counted once: very late is a part of late', () => {
    const counts = cell({ hindered: 2, late: 14, veryLate: 2, silent: 3, done: 5, notApplicable: 1 });
    expect(marksOf(counts).reduce((sum, { count }) => sum + count, 0)).toBe(missingIn(counts));
    expect(totalOf(counts)).toBe(2 + 14 + 3 + 5 + 1);
  });

  it('ends with what has time left past the limit of the plan, and that is not missing', () => {
    const counts = cell({ waiting: 9, late: 1 });
    const past = readAt({ ...counts, region: '15.07', stage: 'BUKA' }, true);
    expect(marksOf(past)).toEqual([
      { kind: 'late', count: 1 },
      { kind: 'withinTime', count: 9 },
    ]);
    expect(missingIn(past)).toBe(1);
    expect(marksOf(readAt({ ...counts, region: '15.07', stage: 'BUKA' }, false))).toHaveLength(1);
  });

  it('adds up over regions', () => {
    expect(sumOf([cell({ done: 3, late: 1 }), cell({ done: 4, silent: 2 })])).toEqual(
      cell({ done: 7, late: 1, silent: 2 }),
    );
  });
});

describe('a cell', () => {
  it('is complete where nobody who has to do it is left, ahead where nobody has to yet', () => {
    expect(isComplete(cell({ done: 40, notApplicable: 4 }))).toBe(true);
    expect(isComplete(cell({ done: 40, waiting: 4 }))).toBe(false);
    expect(isAhead(cell({ notDue: 44 }))).toBe(true);
    expect(isAhead(cell({ notDue: 43, hindered: 1 }))).toBe(false);
    expect(isAhead(cell({ done: 44 }))).toBe(false);
  });
});
