import { describe, expect, it } from 'vitest';
import { ALARM_LIMIT, alarmBudget } from './alarm-budget.ts';
import type { MatrixMark } from './matrix-cell.ts';

const marks = (...list: MatrixMark[]) => new Map(list.map((mark, i) => [`m${i}`, mark]));
const late = (count: number): MatrixMark => ({ kind: 'late', count });

describe('alarm hues', () => {
  it('are kept by everything on a morning with twelve of them', () => {
    const budget = alarmBudget(6, marks({ kind: 'hindered', count: 2 }, late(5), late(2), late(2)), 2);
    expect([budget.marks.size, budget.areTilesColoured]).toEqual([4, true]);
  });

  it('never number more than twelve', () => {
    for (let board = 0; board <= 6; board += 1)
      for (let many = 0; many <= 11; many += 1)
        for (let tiles = 0; tiles <= 11; tiles += 1) {
          const budget = alarmBudget(
            board,
            marks(...Array.from({ length: many }, (_, i) => late(i + 1))),
            tiles,
          );
          expect(board + budget.marks.size + (budget.areTilesColoured ? tiles : 0)).toBeLessThanOrEqual(
            ALARM_LIMIT,
          );
        }
  });

  it('go to the worst marks first', () => {
    const budget = alarmBudget(
      10,
      marks(late(9), { kind: 'hindered', count: 1 }, { kind: 'veryLate', count: 1 }, late(8)),
      0,
    );
    expect([...budget.marks]).toEqual(['m1', 'm2']);
  });

  it('are not spent on what is only silent', () => {
    expect(alarmBudget(0, marks({ kind: 'silent', count: 4 }), 0).marks.size).toBe(0);
  });
});
