import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALARM_LIMIT, alarmBudget, hueKey, type MarkGroup } from './alarm-budget.ts';

const group = fc.record({
  column: fc.constantFrom('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8'),
  kind: fc.constantFrom('hindered', 'veryLate', 'late', 'silent'),
  count: fc.integer({ min: 1, max: 16_000 }),
}) satisfies fc.Arbitrary<MarkGroup>;
const groups = fc.uniqueArray(group, { selector: ({ column, kind }) => hueKey(column, kind), maxLength: 32 });
const weight = { hindered: 3, veryLate: 2, late: 1, silent: 0 } as const;

describe('alarm hues', () => {
  it('number twelve groups at most, and none is spared that would have room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        groups,
        fc.integer({ min: 0, max: 3 }),
        (board, marks, tiles) => {
          const budget = alarmBudget(board, marks, tiles);
          const used = board + budget.marks.size + (budget.areTilesColoured ? tiles : 0);
          expect(used).toBeLessThanOrEqual(ALARM_LIMIT);
          const alarming = marks.filter(({ kind }) => kind !== 'silent').length;
          expect(budget.marks.size).toBe(Math.min(alarming, ALARM_LIMIT - board));
          const doAllFit = board + alarming + tiles <= ALARM_LIMIT;
          expect(budget.areTilesColoured).toBe(tiles === 0 || doAllFit);
        },
      ),
    );
  });

  it('go to the worst kinds first, then to what is most in the total row', () => {
    fc.assert(
      fc.property(groups, (marks) => {
        const kept = alarmBudget(4, marks, 0).marks;
        const alarming = marks.filter(({ kind }) => kind !== 'silent');
        const isKept = ({ column, kind }: MarkGroup) => kept.has(hueKey(column, kind));
        for (const lost of alarming.filter((each) => !isKept(each)))
          for (const has of alarming.filter(isKept)) {
            const rank = weight[has.kind] - weight[lost.kind] || has.count - lost.count;
            expect(rank).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });

  it.each(['silent', 'withinTime'] as const)('are not spent on what is only %s', (kind) => {
    expect(alarmBudget(0, [{ column: 'T2', kind, count: 4 }], 0).marks.size).toBe(0);
  });
});
