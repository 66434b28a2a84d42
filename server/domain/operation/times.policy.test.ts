import { describe, expect, test } from 'vitest';
import { HappenedBeforeOperation, HappenedInFuture, OperationClosed } from './operation.refusals.ts';
import { OperationClock } from './operation-clock.ts';
import type { OperationPlan } from './operation-plan.ts';
import { settleTimes } from './times.policy.ts';

const MINUTE = 60_000;
const OPENS = Date.parse('2024-02-14T05:00:00+07:00');
const CLOSES = Date.parse('2024-02-14T23:00:00+07:00');
const NOON = Date.parse('2024-02-14T12:00:00+07:00');
const plan = { opensAt: OPENS, closesAt: CLOSES } as OperationPlan;

const clockAt = (operationTime: number, speed = 1) =>
  new OperationClock({ now: () => 0 }, { operationTime, realTime: 0, speed });

const settled = (happenedAt: number, { now = NOON, sentAt = null as number | null, speed = 1 } = {}) =>
  settleTimes({ happenedAt, sentAt }, plan, clockAt(now, speed));

describe('each instant just before, at and just after', () => {
  test.each([
    ['a millisecond before the closing it is taken', CLOSES - 1, null],
    ['at the closing it is refused', CLOSES, OperationClosed],
    ['a millisecond after it too', CLOSES + 1, OperationClosed],
  ])('%s', (_title, now, refusal) => {
    const settle = () => settled(NOON, { now });
    if (refusal) expect(settle).toThrow(refusal);
    else expect(settle()).toEqual({ happenedAt: NOON, receivedAt: now, clockOffsetSeconds: null });
  });

  test.each([
    ['five minutes less a millisecond ahead', NOON + 5 * MINUTE - 1, null],
    ['five minutes ahead', NOON + 5 * MINUTE, null],
    ['a millisecond further ahead', NOON + 5 * MINUTE + 1, HappenedInFuture],
    ['a millisecond after the opening', OPENS + 1, null],
    ['at the opening', OPENS, null],
    ['a millisecond before the opening', OPENS - 1, HappenedBeforeOperation],
  ])('what happened %s', (_title, happenedAt, refusal) => {
    const settle = () => settled(happenedAt);
    if (refusal) expect(settle).toThrow(refusal);
    else expect(settle()).toMatchObject({ happenedAt, receivedAt: NOON });
  });
});

describe.each([
  ['ahead', 1],
  ['behind', -1],
] as const)('a clock that is %s', (_title, sign) => {
  const happenedAt = NOON - 60 * MINUTE;
  const by = (offset: number, speed = 1) => settled(happenedAt, { sentAt: NOON + sign * offset, speed });
  const right = { happenedAt, clockOffsetSeconds: null };

  test('is right up to two minutes, and corrected from the next millisecond on', () => {
    expect(by(2 * MINUTE - 1)).toMatchObject(right);
    expect(by(2 * MINUTE)).toMatchObject(right);
    expect(by(2 * MINUTE + 1)).toMatchObject({
      happenedAt: happenedAt - sign * (2 * MINUTE + 1),
      clockOffsetSeconds: sign * 120,
    });
  });

  test('is right up to five real seconds of a clock that runs fast', () => {
    expect(by(5_000 * 60, 60)).toMatchObject(right);
    expect(by(5_000 * 60 + 1, 60)).toMatchObject({ clockOffsetSeconds: sign * 300 });
    expect(by(5_000 * 24, 24)).toMatchObject(right);
    expect(by(5_000 * 24 + 1, 24)).toMatchObject({ clockOffsetSeconds: sign * 120 });
  });
});

test('what was sent by a clock that is ahead is judged by its corrected time', () => {
  const sentAt = NOON + 30 * MINUTE;
  expect(settled(sentAt + 5 * MINUTE, { sentAt }).happenedAt).toBe(NOON + 5 * MINUTE);
  expect(() => settled(sentAt + 5 * MINUTE + 1, { sentAt })).toThrow(HappenedInFuture);
});
