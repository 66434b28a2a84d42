import { expect, test } from 'vitest';
import { firstAnchor, OperationClock } from './operation-clock.ts';

const NOON = Date.parse('2024-02-14T12:00:00+07:00');
const HOUR = 3_600_000;

test('the clock of a real operation goes on from wherever real time was set back to', () => {
  let shown = NOON;
  const clock = new OperationClock({ now: () => shown }, firstAnchor({ exercise: null }));
  expect(clock.now()).toBe(NOON);
  shown -= 7 * HOUR;
  expect(clock.now()).toBe(NOON - 7 * HOUR);
  shown += HOUR;
  expect(clock.now()).toBe(NOON - 6 * HOUR);
});

test('the clock of an exercise stands at its start until it is run', () => {
  let shown = NOON;
  const clock = new OperationClock({ now: () => shown }, firstAnchor({ exercise: { startsAt: NOON } }));
  shown += HOUR;
  expect(clock.now()).toBe(NOON);
});
