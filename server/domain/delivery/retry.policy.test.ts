import { expect, test } from 'vitest';
import { pauseAfter } from './retry.policy.ts';

const HOUR = 3_600_000;

function triesWith(chance: number): number[] {
  const at = [0];
  for (;;) {
    const sinceFirst = at.at(-1)!;
    const pause = pauseAfter(at.length, sinceFirst, chance);
    if (pause === null) return at;
    at.push(sinceFirst + pause);
  }
}

test.each([0, 0.5, 1])('pauses grow, and the last try is 24 hours after the first (chance %d)', (chance) => {
  const tries = triesWith(chance);
  const pauses = tries.slice(1).map((at, index) => at - tries[index]!);
  expect(pauses[0]).toBeLessThan(6_000);
  const growing = pauses.slice(0, -1);
  expect(growing).toEqual(growing.toSorted((a, b) => a - b));
  expect(tries.at(-1)).toBe(24 * HOUR);
  expect(tries.length).toBeGreaterThanOrEqual(12);
});

test('a server that was down beyond the 24 hours tries no more', () => {
  expect(pauseAfter(3, 25 * HOUR, 0)).toBeNull();
});
