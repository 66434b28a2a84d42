import type { Recording } from '../../support/fixture-server.ts';
import { at, type ExerciseDay } from './exercise-day.ts';
import { acknowledgedDay, closingDay, floodDay, morningDay, quietDay } from './moments.ts';

export const REGENCY = '15.07';
const SADU = '15.07.05';

function record(day: ExerciseDay, moment: string, scopes = [REGENCY], operationSpeed = 60): Recording {
  const operationTime = at(moment);
  return {
    operationTime: new Date(operationTime).toISOString(),
    operationSpeed,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, day.snapshot(scope, operationTime)])),
  };
}

/** What the server's own picture makes of the days played in the fixtures, by the name of the fixture. */
export function recordings(): Record<string, Recording> {
  const morning = morningDay();
  return {
    morning: record(morning, '07.24.20', [REGENCY, SADU]),
    takeover: record(morning, '07.21.18'),
    'takeover-acked': record(acknowledgedDay(), '07.21.30'),
    quiet: record(quietDay(0), '09.41.10'),
    'quiet-uncovered': record(quietDay(42), '09.41.10'),
    'flood-30': record(floodDay(), '10.12.30'),
    exercise: record(closingDay(), '13.20.30', [REGENCY], 10),
  };
}
