import { expect, test } from 'vitest';
import { serverClockAfter } from './server-clock.ts';
import type { Machine, ServerClock } from './situation-machine.types.ts';

const machine = (serverClock: ServerClock | null, heardAt = 0) => ({ serverClock, heardAt }) as Machine;
const BEFORE: ServerClock = { offset: 1_000, slack: 500, at: 10_000, steadySince: 10_000 };

test('the first frame cannot have been served before it was asked for', () => {
  expect(serverClockAfter(machine(null, 4_700), 5_000, 9_000)).toEqual({
    ...{ offset: 4_000, slack: 300, at: 5_000, steadySince: 5_000 },
  });
});

test.each<[string, number, number, Partial<ServerClock>]>([
  // In 500 ms two clocks may have run half a millisecond apart.
  ['as regular as it was served', 10_500, 11_500, { offset: 1_000, slack: 499.5, steadySince: 10_000 }],
  ['later than it was served', 10_500, 11_000, { offset: 999.5, slack: 500, steadySince: 10_000 }],
  ['a little sooner', 10_500, 11_599, { offset: 1_099, slack: 400.5, steadySince: 10_000 }],
  ['at the border', 10_500, 11_599.5, { offset: 1_099.5, slack: 400, steadySince: 10_000 }],
  ['sooner: a backlog', 10_500, 11_600, { offset: 1_100, slack: 399.5, steadySince: 10_500 }],
  ['sooner by more than the slack', 10_500, 13_000, { offset: 2_500, slack: 0, steadySince: 10_500 }],
  ['steady for nearly a second', 10_999, 11_000, { offset: 999.001, slack: 500, steadySince: 10_000 }],
  ['steady for a second', 11_000, 11_000, { offset: 999, slack: 0, steadySince: 10_000 }],
  ['a jump after a long while', 20_000, 30_000, { offset: 10_000, slack: 0, steadySince: 20_000 }],
])('a frame that comes %s', (_what, at, servedAt, expected) => {
  const after = serverClockAfter(machine(BEFORE), at, servedAt);
  expect(after.at).toBe(at);
  expect(after.offset).toBeCloseTo(expected.offset ?? Number.NaN, 6);
  expect(after.slack).toBeCloseTo(expected.slack ?? Number.NaN, 6);
  expect(after.steadySince).toBe(expected.steadySince);
});

test('once frames come straight from the server there is no slack again', () => {
  const steady = { ...BEFORE, slack: 0 };
  expect(serverClockAfter(machine(steady), 10_500, 11_600).slack).toBe(0);
});
