import { incidentNumber } from '../../../i18n/incident-number.ts';
import { dueTimeText, shortSpanText, timeText } from '../../../i18n/moment.ts';
import { tpsNumber } from '../../../i18n/tps-number.ts';
import type { Words } from '../../../i18n/words.ts';
import { placeName } from '../../session/regions.ts';
import { labelOf, type Operation } from '../../session/session.ts';
import { wordsOf } from '../../speech.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { QueueIncident } from './queue-incident.ts';

type Called = Pick<QueueIncident, 'category' | 'kind'>;

/** The same in at most 18 characters, as walls have it. */
export function shortTitleOf({ category, kind }: Called, { operation, language, words }: Speaking): string {
  if (category === null) return words('incident.restricted');
  const entry = operation.categories.find(({ code }) => code === category);
  const refined = entry?.kinds.find(({ code }) => code === kind);
  return (refined ?? entry)?.wallTitle[language] ?? category;
}

export const categoryOf = ({ category }: Called, { operation, language, words }: Speaking): string =>
  category === null ? words('queue.noCategory') : labelOf(operation.categories, category, language);

const MOST_NAMED = 4;

/** `TPS 03, 04`; more than four are counted. */
export function tpsText(numbers: readonly number[], words: Words): string {
  if (numbers.length > MOST_NAMED) return words('tps.count', { n: numbers.length });
  return words('tps.one', { number: numbers.map(tpsNumber).join(', ') });
}

export interface PlaceText {
  /** The kecamatan, or the regency. */
  readonly wide: string;
  /** The desa; empty where it is not known, or concerns more than one. */
  readonly desa: string;
  /** TPS and kind of place; empty where neither is known. */
  readonly spot: string;
}

/** Where it is, in two lines. */
export function placeOf(
  incident: Pick<QueueIncident, 'kecamatan' | 'desa' | 'tpsNumbers' | 'placeKind'>,
  { operation, language, words }: Speaking,
): PlaceText {
  const { kecamatan, desa, tpsNumbers, placeKind } = incident;
  const spot = [
    tpsNumbers.length > 0 ? tpsText(tpsNumbers, words) : '',
    placeKind === null ? '' : labelOf(operation.placeKinds, placeKind, language),
  ];
  return {
    wide: kecamatan === null ? words('region.KABUPATEN') : placeName(operation, kecamatan),
    desa: desa === null ? '' : placeName(operation, desa),
    spot: spot.filter((part) => part !== '').join(' · '),
  };
}

/** The wall's name of a stage, else its own: `T3`. */
export function stageName(code: string, { operation, language }: Speaking): string {
  const stage = operation.stages.find((each) => each.code === code);
  return stage?.wallSlot ?? labelOf(operation.stages, code, language);
}

/** `Bencana dan cuaca. TPS dibuka terkendala di 2 TPS.`: what walls could say, of nothing but category and hindrance. In Indonesian, which walls speak, whatever the console speaks. */
export function proposedWallText(
  incident: Pick<QueueIncident, 'category' | 'kind' | 'hindersStage' | 'hinderedTps'>,
  operation: Operation,
): string {
  const speaking: Speaking = { operation, language: 'id', words: wordsOf('id') };
  const { hindersStage, hinderedTps } = incident;
  const what = `${categoryOf(incident, speaking)}.`;
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

/** Everything of an incident that can be searched for, in lower case. */
export function searchText(incident: QueueIncident, speaking: Speaking): string {
  const { operation, language, words } = speaking;
  const { wide, desa, spot } = placeOf(incident, speaking);
  const agency = incident.agency === null ? '' : labelOf(operation.agencies, incident.agency, language);
  const parts = [
    incidentNumber(incident, words),
    titleOf(incident, speaking),
    categoryOf(incident, speaking),
  ];
  return [...parts, wide, desa, spot, agency].join(' ').toLowerCase();
}
