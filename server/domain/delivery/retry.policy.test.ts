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

const MINUTE = 60_000;

test('the pauses are those that the documents promise, and a tenth more at most', () => {
  const pauses = [
    ...[5_000, 30_000, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE],
    ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR),
  ];
  expect(pauses.map((_, index) => pauseAfter(index + 1, 0, 0))).toEqual(pauses);
  expect(pauses.map((_, index) => pauseAfter(index + 1, 0, 1))).toEqual(
    pauses.map((pause) => Math.round(pause * 1.1)),
  );
  expect(pauses.map((_, index) => pauseAfter(index + 1, 0, 0.5))).toEqual(
    pauses.map((pause) => Math.round(pause * 1.05)),
  );
});

test.each([
  [1, 24 * HOUR - 1, 1],
  [1, 24 * HOUR, null],
  [1, 24 * HOUR + 1, null],
  [1, 24 * HOUR - 5_000, 5_000],
  [1, 24 * HOUR - 4_999, 4_999],
  [12, 0, 24 * HOUR],
  [99, HOUR, 23 * HOUR],
])('after %i tries, %i ms since the first, the next is in %s ms', (tries, since, pause) => {
  expect(pauseAfter(tries, since, 0)).toBe(pause);
});
