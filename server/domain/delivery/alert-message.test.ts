import { expect, test } from 'vitest';
import { pushBody, type Telling, webhookBody, withdrawnBody } from './alert-message.ts';

const AT = Date.parse('2024-02-14T00:24:20.500Z');
const ALERT = { id: 'a', rule: 'ATURAN', severity: 'HIGH', place: '15.07.05', incident: 'i' } as const;
const telling = (change: Partial<Telling> = {}): Telling => ({
  ...{ type: 'alert.ended', alert: ALERT, at: AT, more: { reason: 'CONDITION_OVER' }, ...change },
});

test.each([
  ['ATURAN', 'i', false, true],
  [null, null, true, false],
])('a webhook is told type, time and data: rule %s', (rule, incident, isTest, isExercise) => {
  const body = webhookBody(telling({ alert: { ...ALERT, rule, incident } }), { isExercise });
  expect(JSON.parse(body)).toEqual({
    ...{ type: 'alert.ended', timestamp: '2024-02-14T00:24:20.500Z' },
    data: {
      ...{ alert: 'a', rule, severity: 'HIGH', place: '15.07.05', incident, isTest, isExercise },
      reason: 'CONDITION_OVER',
    },
  });
});

test('what was withdrawn is named by its id alone', () => {
  expect(JSON.parse(withdrawnBody({ alert: 'a', at: AT, isExercise: true }))).toEqual({
    ...{ type: 'alert.ended', timestamp: '2024-02-14T00:24:20.500Z' },
    data: { alert: 'a', isExercise: true, reason: 'WITHDRAWN' },
  });
});

test('a phone is told how bad it is, and neither what nor where', () => {
  expect(JSON.parse(pushBody(ALERT, { isExercise: false }))).toEqual({
    ...{ alert: 'a', severity: 'HIGH', isExercise: false },
  });
});
