import { expect, test } from 'vitest';
import { ClockWatch } from './clock-watch.ts';

const OPENS = Date.parse('2024-11-24T00:00:00+07:00');
const CLOSES = Date.parse('2024-12-08T00:00:00+07:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function watchAt(
  now: number,
  recordedAt: readonly number[] = [],
  exercise: object | null = null,
): ClockWatch {
  const plan = { opensAt: OPENS, closesAt: CLOSES, exercise };
  const watch = new ClockWatch({ plan, wall: { now: () => now } });
  watch.follow(recordedAt.map((each) => ({ recordedAt: each })));
  return watch;
}

test.each([
  {
    what: 'a clock that lost its battery',
    now: Date.parse('2000-01-01T00:00:00Z'),
    is: 'LONG_BEFORE_OPERATION',
  },
  { what: '400 days ahead and a moment', now: OPENS - 400 * DAY - 1, is: 'LONG_BEFORE_OPERATION' },
  { what: '400 days ahead', now: OPENS - 400 * DAY, is: null },
  { what: 'within the operation', now: OPENS, is: null },
  { what: 'years after it', now: CLOSES + 900 * DAY, is: null },
])('$what: $is (F29)', ({ now, is }) => {
  expect(watchAt(now).fault()).toBe(is);
});

test.each([
  { behind: MINUTE + 1, is: 'BEHIND_LOG' },
  { behind: MINUTE, is: null },
  { behind: MINUTE - 1, is: null },
  { behind: -DAY, is: null },
])('$behind ms behind the newest entry: $is (F29)', ({ behind, is }) => {
  expect(watchAt(OPENS, [OPENS + behind, OPENS + behind - DAY]).fault()).toBe(is);
});

test('an exercise is held at any time, but not before its own log (F29)', () => {
  const old = Date.parse('2000-01-01T00:00:00Z');
  expect(watchAt(old, [], {}).fault()).toBeNull();
  expect(watchAt(old, [], {}).sentence()).toBeNull();
  expect(watchAt(old, [OPENS], {}).fault()).toBe('BEHIND_LOG');
});

test.each([
  { now: OPENS - 1, says: 'the operation opens at 2024-11-23T17:00:00.000Z' },
  { now: OPENS, says: null },
  { now: CLOSES - 1, says: null },
  { now: CLOSES, says: 'the operation closed at 2024-12-07T17:00:00.000Z' },
  { now: Date.parse('2000-01-01T00:00:00Z'), says: 'shows 2000-01-01T00:00:00.000Z, long before' },
])('at the start the sentence of a clock at $now says: $says (F29)', ({ now, says }) => {
  const sentence = watchAt(now).sentence();
  if (says === null) expect(sentence).toBeNull();
  else expect(sentence).toContain(says);
});
