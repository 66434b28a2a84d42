import { expect, test } from 'vitest';
import type { Severity } from '../operation/operation-plan.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { acknowledgeEnd, followUpEnd, limitEnd } from './limits.policy.ts';

const SINCE = 1_707_886_800_000;
const plan = loadOperationPlan('operations/latihan.yaml');
const minutes = (end: number | null) => end && (end - SINCE) / 60_000;

test.each<[Severity, number, number | null, number, number | null]>([
  ['CRITICAL', 2, 15, 10, 10],
  ['HIGH', 5, 30, 20, 20],
  ['MEDIUM', 15, 60, 45, 120],
  ['LOW', 60, null, 120, null],
])('the limits of %s are those of the plan', (severity, acknowledge, firstAction, followUp, verification) => {
  const end = (limit: Parameters<typeof limitEnd>[2]) => minutes(limitEnd(plan, severity, limit, SINCE));
  expect({
    ACKNOWLEDGE: [end('ACKNOWLEDGE'), minutes(acknowledgeEnd(plan, severity, SINCE))],
    FIRST_ACTION: end('FIRST_ACTION'),
    FOLLOW_UP: [end('FOLLOW_UP'), minutes(followUpEnd(plan, severity, SINCE))],
    VERIFICATION: end('VERIFICATION'),
  }).toEqual({
    ACKNOWLEDGE: [acknowledge, acknowledge],
    FIRST_ACTION: firstAction,
    FOLLOW_UP: [followUp, followUp],
    VERIFICATION: verification,
  });
});
