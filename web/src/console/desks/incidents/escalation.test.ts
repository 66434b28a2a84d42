import { expect, it } from 'vitest';
import { calledByIncident } from './escalation.ts';

const rung = (code: string, calledAt: string | null, attempts = 1) => ({
  code,
  label: { id: code, en: code },
  state: calledAt === null ? ('WAITING' as const) : ('CALLED' as const),
  attempts,
  calledAt,
});

it('of an incident the rung is told that any of its alerts called last, and never one that waits or a test', () => {
  const called = calledByIncident([
    {
      isTest: false,
      incidents: ['a', 'b'],
      rungs: [
        rung('PIKET', '2024-02-14T00:20:00Z'),
        rung('FORKOPIMCAM', '2024-02-14T00:25:00Z', 2),
        rung('X', null),
      ],
    },
    { isTest: false, incidents: ['a'], rungs: [rung('CAMAT', '2024-02-14T00:22:00Z', 3)] },
    { isTest: true, incidents: ['c'], rungs: [rung('PIKET', '2024-02-14T00:30:00Z')] },
    { isTest: false, incidents: ['d'], rungs: [rung('PIKET', null)] },
  ]);
  expect([...called].map(([id, { label, attempts }]) => [id, label.id, attempts])).toEqual([
    ['a', 'FORKOPIMCAM', 2],
    ['b', 'FORKOPIMCAM', 2],
  ]);
});
