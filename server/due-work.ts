import type { Kysely } from '@mikro-orm/sql';
import type { AlertRoom } from './domain/alert/alert-room.ts';
import { incidentTimers } from './domain/incident/incident-timers.ts';
import { closeWhenDue, ROLL_CALL_CLOSE } from './domain/rollcall/rollcall.service.ts';
import { lateTasks } from './domain/set-aside/consumers.policy.ts';
import {
  type Consumer,
  SetAsideService,
  type SetAsideServiceParts,
} from './domain/set-aside/set-aside.service.ts';
import type { ServerWarnings } from './domain/situation/server-warnings.ts';
import type { Clock } from './kernel/clock.ts';
import type { StreamTables } from './stream/tables.ts';
import { Timers, type TimersOptions } from './stream/timers.ts';

interface TimerParts extends Pick<TimersOptions, 'combiner' | 'clock' | 'log' | 'regency'> {
  readonly pictureClock: Clock;
  readonly steady: Clock;
  readonly reader: Kysely<unknown>;
}

/** What is due by the operation's clock; the handlers are the rooms' own. */
export function timersOf(parts: TimerParts, alertTimers: AlertRoom['timers']): Timers {
  const handlers = { ...alertTimers, ...incidentTimers, [ROLL_CALL_CLOSE]: closeWhenDue };
  const { combiner, reader, clock, log, regency, pictureClock, steady } = parts;
  return new Timers({
    ...{ combiner, clock, log, handlers, regency },
    realClock: pictureClock,
    reader: reader as Kysely<StreamTables>,
    monotonic: () => steady.now(),
  });
}

interface SetAsideParts extends Omit<SetAsideServiceParts, 'consumers'> {
  readonly warnings: ServerWarnings;
}

/** What consumers could not process; everybody is warned where one of them is late. */
export function setAsideOf(parts: SetAsideParts, consumers: readonly Consumer[]): SetAsideService {
  parts.warnings.add(() => lateTasks(consumers).map((task) => `${task}_LATE` as const));
  return new SetAsideService({ ...parts, consumers });
}
