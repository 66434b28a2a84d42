import { dueTimeText, shortSpanText, timeText } from '../../../i18n/moment.ts';
import type { Words } from '../../../i18n/words.ts';
import { labelOf, type Operation } from '../../session/session.ts';
import { wordsOf } from '../../speech.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { QueueIncident } from './queue-incident.ts';

/** The wall's name of a stage, else its own: `T3`. */
export function stageName(code: string, { operation, language }: Speaking): string {
  const stage = operation.stages.find((each) => each.code === code);
  return stage?.wallSlot ?? labelOf(operation.stages, code, language);
}

/** `Bencana dan cuaca. TPS dibuka terkendala di 2 TPS.`: what walls could say, of nothing but category and hindrance. In Indonesian, which walls speak, whatever the console speaks. */
export function proposedWallText(
  incident: Pick<QueueIncident, 'category' | 'truth' | 'hindersStage' | 'hinderedTps'>,
  operation: Operation,
): string {
  const speaking: Speaking = { operation, language: 'id', words: wordsOf('id') };
  const { category, truth, hindersStage, hinderedTps } = incident;
  const what = `${titleOf({ category, kind: null, truth }, speaking)}.`;
  if (hindersStage === null || hinderedTps === 0) return what;
  const stage = labelOf(operation.stages, hindersStage, speaking.language);
  return `${what} ${speaking.words('detail.wallText.hinders', { stage, n: hinderedTps })}`;
}

export interface LimitText {
  readonly left: string;
  readonly at: string;
  readonly isOver: boolean;
}

/** That what has to follow has not; null where nothing is missing. */
export const missingText = (
  { status, calls }: Pick<QueueIncident, 'status' | 'calls'>,
  words: Words,
): string | null =>
  calls === 'UNATTENDED'
    ? words(status === 'AWAITING_VERIFICATION' ? 'queue.notVerified' : 'queue.noFollowUp')
    : null;

/** What is left until the limit that runs, and when that is. */
export function limitOf(
  incident: Pick<QueueIncident, 'limit' | 'dueAt' | 'snoozedUntil' | 'closedAt'>,
  now: number,
  zone: string,
  words: Words,
): LimitText {
  const { limit, dueAt, snoozedUntil, closedAt } = incident;
  if (closedAt !== null) {
    return {
      left: '–',
      at: words('queue.closedAt', { time: timeText(Date.parse(closedAt), zone) }),
      isOver: false,
    };
  }
  if (snoozedUntil !== null) {
    const until = Date.parse(snoozedUntil);
    const age = shortSpanText(Math.max(0, until - now), 'up', words);
    const at = words('queue.snoozed', { time: dueTimeText(until, now, zone, words) });
    return { left: words('board.left', { age }), at, isOver: false };
  }
  if (dueAt === null) return { left: words('board.watch'), at: words('queue.noLimit'), isOver: false };
  const due = Date.parse(dueAt);
  const isOver = due <= now;
  const age = isOver ? shortSpanText(now - due, 'down', words) : shortSpanText(due - now, 'up', words);
  return {
    left: words(isOver ? 'board.over' : 'board.left', { age }),
    at: words(`queue.limit.${limit ?? 'FIRST_ACTION'}`, { time: dueTimeText(due, now, zone, words) }),
    isOver,
  };
}

/** When it was reported, and how long ago; for what is over, how long it took. */
export function reportedText(
  { receivedAt, closedAt }: Pick<QueueIncident, 'receivedAt' | 'closedAt'>,
  now: number,
  zone: string,
  words: Words,
): { readonly at: string; readonly age: string } {
  const received = Date.parse(receivedAt);
  const at = timeText(received, zone);
  const span = (to: number) => shortSpanText(Math.max(0, to - received), 'down', words);
  return closedAt === null
    ? { at, age: words('takeover.ago', { age: span(now) }) }
    : { at, age: words('queue.took', { age: span(Date.parse(closedAt)) }) };
}
