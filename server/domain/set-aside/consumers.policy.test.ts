import { expect, test } from 'vitest';
import { LATE_AFTER_MS, lateTasks, taskOf } from './consumers.policy.ts';

test.each([
  { behindMs: 0, late: [] },
  { behindMs: LATE_AFTER_MS - 1, late: [] },
  { behindMs: LATE_AFTER_MS, late: [] },
  { behindMs: LATE_AFTER_MS + 1, late: ['ALERTS'] },
])('a task that is $behindMs ms behind (F30)', ({ behindMs, late }) => {
  expect(
    lateTasks([
      { name: 'alert', behindMs },
      { name: 'delivery', behindMs: 0 },
    ]),
  ).toEqual(late);
});

test('each consumer stands for its own task (F30)', () => {
  expect(['alert', 'delivery', 'timer'].map(taskOf)).toEqual(['ALERTS', 'DELIVERIES', 'TIMERS']);
});
