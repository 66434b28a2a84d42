import { expect, test } from 'vitest';
import { PositionTrail } from './position-trail.ts';

const SECOND = 1_000;

test('a picture is as old as the first thing that it lacks', () => {
  const trail = new PositionTrail();
  for (let second = 0; second <= 60; second += 1) {
    trail.note(second * SECOND, { seq: Math.floor(second / 10), operationTime: 1_000_000 });
  }
  const now = 60 * SECOND;
  expect(trail.lagOf({ seq: 6, operationTime: 1_000_000 }, now)).toBe(0);
  expect(trail.lagOf({ seq: 5, operationTime: 1_000_000 }, now)).toBe(0);
  expect(trail.lagOf({ seq: 5, operationTime: 1_000_000 }, now + 7 * SECOND)).toBe(7 * SECOND);
  expect(trail.lagOf({ seq: 2, operationTime: 1_000_000 }, now)).toBe(30 * SECOND);
});

test('it is told in the time of the room, however fast the exercise runs', () => {
  const trail = new PositionTrail();
  for (let second = 0; second <= 60; second += 1) {
    trail.note(second * SECOND, { seq: 1, operationTime: second * 60 * SECOND });
  }
  // The picture of second 30, of which second 31 has been newer for 29 seconds.
  expect(trail.lagOf({ seq: 1, operationTime: 30 * 60 * SECOND }, 60 * SECOND)).toBe(29 * SECOND);
});

test('it keeps ten minutes, however often it is told', () => {
  const trail = new PositionTrail();
  for (let at = 0; at <= 3_600 * SECOND; at += 100) trail.note(at, { seq: 1, operationTime: at });
  const lag = trail.lagOf({ seq: 0, operationTime: 0 }, 3_600 * SECOND);
  expect(lag).toBeGreaterThanOrEqual(599 * SECOND);
  expect(lag).toBeLessThanOrEqual(601 * SECOND);
});

test('it keeps ten minutes, however much happens', () => {
  const trail = new PositionTrail();
  for (let at = 0; at <= 3_600 * SECOND; at += 20) trail.note(at, { seq: at, operationTime: at });
  const now = 3_600 * SECOND;
  expect(trail.lagOf({ seq: 0, operationTime: 0 }, now)).toBeGreaterThanOrEqual(599 * SECOND);
  const lag = trail.lagOf({ seq: now - 300 * SECOND, operationTime: now - 300 * SECOND }, now);
  expect(lag).toBeGreaterThan(299 * SECOND);
  expect(lag).toBeLessThan(301 * SECOND);
  expect(trail.lagOf({ seq: now, operationTime: now }, now)).toBe(0);
});
