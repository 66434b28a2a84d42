import { describe, expect, it } from 'vitest';
import type { SituationCell } from '../../situation/situation.types.ts';
import { matrixCell } from './matrix-cell.ts';

const cell = (over: Partial<SituationCell>): SituationCell => ({
  region: 'r',
  stage: 's',
  notDue: 0,
  waiting: 0,
  done: 0,
  late: 0,
  veryLate: 0,
  silent: 0,
  hindered: 0,
  notApplicable: 0,
  conflicts: 0,
  ...over,
});

describe('a cell', () => {
  it('shows the worst thing only: hindered, very late, late, no word', () => {
    expect(matrixCell(cell({ hindered: 1, late: 5, veryLate: 2, silent: 3 }), false)).toEqual({
      kind: 'mark',
      mark: { kind: 'hindered', count: 1 },
    });
    expect(matrixCell(cell({ late: 5, veryLate: 2, silent: 3 }), false)).toEqual({
      kind: 'mark',
      mark: { kind: 'veryLate', count: 2 },
    });
    expect(matrixCell(cell({ late: 5, silent: 3 }), false)).toEqual({
      kind: 'mark',
      mark: { kind: 'late', count: 5 },
    });
    expect(matrixCell(cell({ silent: 3 }), false)).toEqual({
      kind: 'mark',
      mark: { kind: 'silent', count: 3 },
    });
  });

  it('of the current stage always shows how many are done, with one mark at most', () => {
    expect(matrixCell(cell({ done: 105, late: 5 }), true)).toEqual({
      kind: 'progress',
      done: 105,
      isComplete: false,
      mark: { kind: 'late', count: 5 },
    });
    expect(matrixCell(cell({ done: 44 }), true)).toEqual({
      kind: 'progress',
      done: 44,
      isComplete: true,
      mark: null,
    });
  });

  it('of another stage shows done, not due, or how many are due and open', () => {
    expect(matrixCell(cell({ done: 44 }), false)).toEqual({ kind: 'done' });
    expect(matrixCell(cell({ done: 40, notApplicable: 4 }), false)).toEqual({ kind: 'done' });
    expect(matrixCell(cell({ notDue: 44 }), false)).toEqual({ kind: 'notDue' });
    expect(matrixCell(cell({ done: 30, waiting: 14 }), false)).toEqual({ kind: 'outstanding', count: 14 });
  });
});
