import { expect, test } from 'vitest';
import { backoffMs, LONGEST_WAIT_MS } from './backoff.ts';

const range = (attempt: number, longest: number) => [
  backoffMs(attempt, 0, longest),
  backoffMs(attempt, 1, longest),
];

test('the first wait is 0.25 to 2 s', () => {
  expect(range(1, LONGEST_WAIT_MS.lost)).toEqual([250, 2_000]);
  expect(range(1, LONGEST_WAIT_MS.refused)).toEqual([250, 2_000]);
});

test('a lost server is knocked at at least every 4 s, a refusing one every 15 s, for ever', () => {
  expect(range(2, LONGEST_WAIT_MS.lost)).toEqual([250, 4_000]);
  expect(range(1_000_000, LONGEST_WAIT_MS.lost)).toEqual([250, 4_000]);
  expect([2, 3, 4, 5, 1_000_000].map((attempt) => range(attempt, LONGEST_WAIT_MS.refused)[1])).toEqual([
    4_000, 8_000, 15_000, 15_000, 15_000,
  ]);
});
