import { timeText } from '../../i18n/moment.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { agencyLabel, type Briefing, postLabel, type Speech } from '../briefing.ts';

type Standing = Pick<BoardIncident, 'status' | 'isFollowUpMissing' | 'snoozedUntil' | 'dueAt'>;

/** Whether it calls for somebody now: nobody has it, or nothing followed. A badge is filled as long as it does. */
export const isCalling = ({ status, isFollowUpMissing, snoozedUntil }: Standing): boolean =>
  snoozedUntil === null && (status === 'NEW' || isFollowUpMissing);

/** What stands instead of how long is left: put off until then, for a second person to look at until then, or nothing. */
export function restingWords(incident: Standing, zone: string, { words }: Speech): string | null {
  const { snoozedUntil, status, dueAt } = incident;
  const timeOf = (moment: string) => timeText(Date.parse(moment), zone);
  if (snoozedUntil !== null) return words('board.snoozed', { time: timeOf(snoozedUntil) });
  if (status !== 'AWAITING_VERIFICATION') return null;
  return dueAt === null ? words('board.verifying') : words('board.verifyingUntil', { time: timeOf(dueAt) });
}

/**
 * Who has it, in the words of a board row, the fullest first: that nothing has followed, the post that acknowledged it, the
 * agency that answers. Where the agency must not be told, nobody is.
 */
export function holderWords(
  incident: BoardIncident,
  { operation }: Briefing,
  { words, language }: Speech,
): string[] {
  if (isForsaken(incident))
    return [words(incident.status === 'AWAITING_VERIFICATION' ? 'board.notVerified' : 'board.noFollowUp')];
  const { agency, isAgencyAssigned, acknowledgedBy, status } = incident;
  if (agency === null) return [];
  const isOfPost = status === 'ACKNOWLEDGED' && !isAgencyAssigned && acknowledgedBy !== null;
  return [
    ...(isOfPost ? [postLabel(operation, acknowledgedBy, language)] : []),
    agencyLabel(operation, agency, language),
  ];
}

/** Whether somebody took it up and nothing followed. */
export const isForsaken = ({ isFollowUpMissing, snoozedUntil }: Standing): boolean =>
  isFollowUpMissing && snoozedUntil === null;

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
