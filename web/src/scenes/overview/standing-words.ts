import type { Truth } from '../../generated/graphql.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { agencyLabel, type Briefing, type Operation, postLabel, type Speech } from '../briefing.ts';
import type { WallTime } from '../wall-time.ts';

type Standing = Pick<BoardIncident, 'status' | 'snoozedUntil' | 'dueAt'>;

/** Whether it calls for somebody now, as the server says. A badge is filled as long as it does. */
export const isCalling = ({ calls }: Pick<BoardIncident, 'calls'>): boolean => calls !== 'NONE';

/** What stands instead of how long is left where it is put off: until when; null where it is not. */
export const restingWords = (
  { snoozedUntil }: Standing,
  times: WallTime,
  { words }: Speech,
): string | null =>
  snoozedUntil === null ? null : words('board.snoozed', { time: times.limit(Date.parse(snoozedUntil)) });

/**
 * Who has it, in the words of a board row, the fullest first: the post that acknowledged it, the agency that answers. Of one that
 * waits for a second person, that it does. Where the agency must not be told, nobody is.
 */
export function holderWords(
  incident: BoardIncident,
  { operation }: Briefing,
  { words, language }: Speech,
): string[] {
  const { agency, isAgencyAssigned, acknowledgedBy, status } = incident;
  const name = agency === null ? [] : [agencyLabel(operation, agency, language)];
  if (status === 'AWAITING_VERIFICATION') {
    const verifying = words('board.verifying');
    return [...name.map((each) => `${each} · ${verifying}`), verifying];
  }
  const isOfPost = status === 'ACKNOWLEDGED' && !isAgencyAssigned && acknowledgedBy !== null;
  return agency !== null && isOfPost ? [postLabel(operation, acknowledgedBy, language), ...name] : name;
}

/** Whether somebody took it up and nothing followed in time. */
export const isForsaken = ({ calls }: Pick<BoardIncident, 'calls'>): boolean => calls === 'UNATTENDED';

type Forsaken = Pick<BoardIncident, 'calls' | 'limit' | 'dueAt' | 'severity'>;

/** Since when there is no word of it, where nothing followed in time; null where that is not so, or nobody owes word of it. */
export function silentSince(incident: Forsaken, { serviceLimits }: Operation): number | null {
  const { limit, dueAt, severity } = incident;
  if (!isForsaken(incident) || dueAt === null) return null;
  const own = serviceLimits.find((each) => each.severity === severity);
  const minutes =
    limit === 'FOLLOW_UP' ? own?.followUpMinutes : limit === 'FIRST_ACTION' ? own?.firstActionMinutes : null;
  return minutes == null ? null : Date.parse(dueAt) - minutes * MINUTE;
}

const MINUTE = 60_000;

/** Behind the title of what nobody has verified. */
export const UNVERIFIED_MARK = '?';

/** Whether it is so, in words; null where the row says it otherwise, or it need not be said. */
export function truthWords(truth: Truth | null, by: 'words' | 'mark', { words }: Speech): string | null {
  if (truth === 'REFUTED') return words('truth.REFUTED');
  return truth === 'UNVERIFIED' && by === 'words' ? words('truth.UNVERIFIED') : null;
}

/** Letters that a line beside a map holds. */
const LINE = 34;

/** A released text in at most two lines of about the same length, broken between words. */
export function wallTextLines(text: string): string[] {
  if (text.length <= LINE) return [text];
  const middle = text.length / 2;
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [at] = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
