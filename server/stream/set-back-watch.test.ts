import { expect, test } from 'vitest';
import { SetBackWatch } from './set-back-watch.ts';

/** What is said after each step: by so much the computer's clock and the one that nobody can set went on, in milliseconds. */
function said(steps: readonly (readonly [real: number, monotonic: number])[]) {
  const now = { real: 1_000_000, monotonic: 70 };
  const watch = new SetBackWatch({ now: () => now.real }, () => now.monotonic);
  return steps.map(([real, monotonic]) => {
    now.real += real;
    now.monotonic += monotonic;
    return watch.look();
  });
}

test.each([
  ['nothing happens', 0, 0],
  ['both go on', 500, 500],
  ['it is nudged back by a second', -1_000, 0],
  ['it is set forward', 3_600_000, 500],
  ['it is a second late after an hour', 3_599_000, 3_600_000],
])('a clock is not said to be set back where %s', (_what, real, monotonic) => {
  expect(said([[real, monotonic]])).toEqual([null]);
});

test.each([
  [-1_001, 0, 1_000_000],
  [-3_600_000, 500, 1_000_500],
  [3_598_999, 3_600_000, 4_600_000],
])('a clock that went on by %i ms in %i ms was set back', (real, monotonic, would) => {
  expect(said([[real, monotonic]])).toEqual([{ would, is: 1_000_000 + real }]);
});

test('each time it is said once, and what lies between two looks alone counts', () => {
  const back = [-5_000, 0] as const;
  expect(said([back, [0, 0], [500, 500], back]).map((step) => step !== null)).toEqual([
    ...[true, false],
    ...[false, true],
  ]);
  expect(
    said([
      [-600, 0],
      [-600, 0],
      [-600, 0],
    ]),
  ).toEqual([null, null, null]);
});
