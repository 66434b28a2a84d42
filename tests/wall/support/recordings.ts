import type { Sight } from '../../../server/domain/access/disclosure.policy.ts';
import type { Recording } from '../../support/fixture-server.ts';
import { accusingDay } from './accusing-moments.ts';
import { at, type ExerciseDay } from './exercise-day.ts';
import {
  guardedCriticalDay,
  guardedDay,
  secretAloneDay,
  secretCriticalDay,
  turnedSecretDay,
} from './guarded-moments.ts';
import {
  acknowledgedDay,
  closingDay,
  floodDay,
  morningDay,
  nightDay,
  quietDay,
  rollCallDay,
  triageDay,
  twoCriticalsDay,
} from './moments.ts';

export const REGENCY = '15.07';
const SADU = '15.07.05';

interface Recorded {
  readonly scopes?: readonly string[];
  readonly operationSpeed?: number;
  readonly sight?: Sight;
}

function record(
  day: ExerciseDay,
  moment: string,
  { scopes = [REGENCY], operationSpeed = 60, sight = 'WALL' }: Recorded = {},
): Recording {
  const operationTime = at(moment);
  return {
    operationTime: new Date(operationTime).toISOString(),
    operationSpeed,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, day.snapshot(scope, operationTime, sight)])),
  };
}

/** What the server's own picture makes of the days played in the fixtures, by the name of the fixture. */
export function recordings(): Record<string, Recording> {
  const morning = morningDay();
  const guarded = guardedDay();
  return {
    morning: record(morning, '07.24.20', { scopes: [REGENCY, SADU] }),
    takeover: record(morning, '07.21.18'),
    'takeover-acked': record(acknowledgedDay(), '07.21.30'),
    'takeover-two': record(twoCriticalsDay(false), '07.21.18'),
    'takeover-next': record(twoCriticalsDay(true), '07.21.30'),
    triage: record(triageDay(), '07.24.20', { scopes: [REGENCY, SADU] }),
    'takeover-words': record(triageDay(), '07.21.18'),
    'guest-words': record(triageDay(), '07.21.18', { sight: 'GUEST' }),
    quiet: record(quietDay(0), '09.41.10'),
    'quiet-uncovered': record(quietDay(42), '09.41.10'),
    'flood-30': record(floodDay(), '10.12.30'),
    exercise: record(closingDay(), '13.20.30', { operationSpeed: 10 }),
    night: record(nightDay(), '1 00.30.08'),
    'roll-call': record(rollCallDay(), '07.24.20', { scopes: [REGENCY, SADU] }),
    'guest-roll-call': record(rollCallDay(), '07.24.20', { sight: 'GUEST' }),
    restricted: record(guarded, '07.24.20', { scopes: [REGENCY, SADU] }),
    guest: record(guarded, '07.24.20', { sight: 'GUEST' }),
    'takeover-restricted': record(guardedCriticalDay(), '07.22.30'),
    'takeover-hidden': record(secretCriticalDay(), '07.22.30'),
    'takeover-turned': record(turnedSecretDay(), '07.22.40'),
    'band-hidden': record(secretCriticalDay(), '07.26.00'),
    'secret-alone': record(secretAloneDay(), '09.41.10'),
    alleged: record(accusingDay(), '09.41.10'),
    'takeover-alleged': record(accusingDay({ isCritical: true }), '09.41.10'),
    'guest-flood': record(floodDay(), '10.12.30', { sight: 'GUEST' }),
  };
}
