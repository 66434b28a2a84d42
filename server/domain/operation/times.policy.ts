import { HappenedBeforeOperation, HappenedInFuture, OperationClosed } from './operation.refusals.ts';
import type { OperationClock } from './operation-clock.ts';
import type { OperationPlan } from './operation-plan.ts';
import { epochOfMinutes } from './plan-moment.ts';

/** When voting day begins: the midnight in the zone of the operation. */
export const votingDayStart = ({ date, zone }: Pick<OperationPlan, 'date' | 'zone'>): number =>
  epochOfMinutes(0, date, zone);

/** What a report says of its times, epoch milliseconds on the operation's clock. */
export interface ReportedTimes {
  readonly happenedAt: number;
  /** The sender's clock at the moment of sending; null where it is not known. */
  readonly sentAt: number | null;
}

export interface SettledTimes {
  /** When it happened, corrected by the sender's wrong clock where that is known. */
  readonly happenedAt: number;
  readonly receivedAt: number;
  /** How far the sender's clock was ahead (negative: behind); null where it was right or not told. */
  readonly clockOffsetSeconds: number | null;
}

const MINUTE = 60_000;
/** A clock counts as wrong beyond two minutes, or beyond what five real seconds on the way can explain. */
const WRONG_CLOCK = 2 * MINUTE;
const ON_THE_WAY_MS = 5_000;
/** So much later than it was received something may have happened: clocks differ. */
export const FUTURE_TOLERANCE = 5 * MINUTE;

/**
 * Settles the two times of a report: when it happened and when it was received. Refuses a closed
 * operation, a time before the operation opened, and a time that is still more than five minutes ahead
 * after the sender's clock has been corrected.
 */
export function settleTimes(times: ReportedTimes, plan: OperationPlan, clock: OperationClock): SettledTimes {
  const receivedAt = clock.now();
  if (receivedAt >= plan.closesAt) throw new OperationClosed(plan.closesAt, receivedAt);
  const offset = times.sentAt === null ? 0 : times.sentAt - receivedAt;
  const isWrong = Math.abs(offset) > Math.max(WRONG_CLOCK, ON_THE_WAY_MS * clock.speed);
  const happenedAt = isWrong ? times.happenedAt - offset : times.happenedAt;
  if (happenedAt > receivedAt + FUTURE_TOLERANCE) throw new HappenedInFuture(receivedAt, happenedAt);
  if (happenedAt < plan.opensAt) throw new HappenedBeforeOperation(plan.opensAt, receivedAt);
  return { happenedAt, receivedAt, clockOffsetSeconds: isWrong ? Math.round(offset / 1000) : null };
}
