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

test.each([25 * HOUR, 400 * 24 * HOUR])(
  'a clock that jumps forward by %i ms gives nothing up before every pause was used (H7)',
  (jump) => {
    const pauses = Array.from({ length: 11 }, (_, index) => pauseAfter(index + 1, jump, 0));
    expect(pauses).toEqual(Array.from({ length: 11 }, (_, index) => pauseAfter(index + 1, 0, 0)));
    expect(pauseAfter(12, jump, 0)).toBeNull();
  },
);

test('a clock that is set back by a year keeps nobody waiting for a year, nor for ever (H7)', () => {
  const pauses = Array.from({ length: 13 }, (_, index) => pauseAfter(index + 1, -365 * 24 * HOUR, 0));
  expect(pauses.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, index) => pauseAfter(index + 1, 0, 0)));
  expect(pauses.slice(11)).toEqual([24 * HOUR, null]);
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
  [1, 24 * HOUR, 5_000],
  [11, 24 * HOUR + 1, 8 * HOUR],
  [12, 24 * HOUR - 1, 1],
  [12, 24 * HOUR, null],
  [1, 24 * HOUR - 5_000, 5_000],
  [1, 24 * HOUR - 4_999, 4_999],
  [12, 0, 24 * HOUR],
  [13, HOUR, null],
  [99, HOUR, null],
])('after %i tries, %i ms since the first, the next is in %s ms', (tries, since, pause) => {
  expect(pauseAfter(tries, since, 0)).toBe(pause);
});
