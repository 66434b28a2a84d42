import type { ServerWarning } from '../../generated/graphql.ts';
import { timeText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import { useFreshness, useHeadline, useLink, useLog } from '../../situation/use-situation.ts';
import { regionName, useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useStanding } from '../standing.ts';
import { useWallTime } from '../wall-time.ts';
import { logWords } from './log-words.ts';
import { askedWords, rollCallWords } from './roll-call-words.ts';
import { nextLog, type ShownLog } from './slow-log.ts';
import { useStepped } from './use-stepped.ts';

export const LEFT = 40;
export const WIDTH = 1840;
const nothing: ShownLog = { lines: [], since: Number.NEGATIVE_INFINITY };

/** Average width of a letter over the text size. */
const LETTER = 0.45;
const APART = 40;

export interface FooterLine {
  readonly key: string;
  /** When it was; null for what is no part of the log. */
  readonly time: string | null;
  readonly text: string;
  /** Somebody is meant to act on it: no part of an old picture. */
  readonly isNotice?: boolean;
  /** More than the news of what has happened. */
  readonly isFirst?: boolean;
}

/** The roll-call that the scope asks, else the one that asks it; empty while none is open. */
export function useRollCallLine(): FooterLine[] {
  const { text } = useLayout();
  const briefing = useBriefing();
  const { words } = useSpeech();
  const { rollCall = null, rollCallAsked = null } = useHeadline() ?? {};
  const times = useWallTime();
  if (briefing === null || times === null) return [];
  const timeOf = (closesAt: string) => times.limit(Date.parse(closesAt));
  const line = (told: string) => [{ key: 'roll-call', time: null, text: told, isFirst: true }];
  const nameOf = (region: string) => regionName(briefing, region);
  const room = Math.floor(WIDTH / (LETTER * text.body));
  if (rollCall !== null)
    return line(rollCallWords(rollCall, timeOf(rollCall.closesAt), { nameOf, words, room }));
  return rollCallAsked === null ? [] : line(askedWords(rollCallAsked, timeOf(rollCallAsked.closesAt), words));
}

/** How many TPS cannot vote, in words, and the room that they take; null while all can. */
export function useCannotVote(): { readonly text: string | null; readonly room: number } {
  const { text } = useLayout();
  const { words } = useSpeech();
  const n = useHeadline()?.cannotVoteTps ?? 0;
  if (n === 0) return { text: null, room: 0 };
  const told = words('tps.cannotVote', { n });
  return { text: told, room: told.length * LETTER * text.body + APART };
}

/** What happened last, newest first. Guests get none of it, and are told that this is so. */
export function useLogLines(): FooterLine[] {
  const { logLines } = useLayout();
  const briefing = useBriefing();
  const speech = useSpeech();
  const log = useLog();
  const { isGuest } = useStanding();
  const { lines } = useStepped<ShownLog>(nothing, (before, now) => nextLog(before, log, logLines, now), log);
  const times = useWallTime();
  if (isGuest) return [{ key: 'guest', time: null, text: speech.words('guest.footer') }];
  if (briefing === null || times === null) return [];
  return lines.map((line) => ({
    key: line.id,
    time: times.moment(Date.parse(line.at)),
    text: logWords(line, briefing, speech),
  }));
}

/**
 * What stands in the footer for a while: the way in for a wall that is let in no more, what is wrong with the server itself, that
 * one hears no orders though its picture comes, and the seal of the record.
 */
export function useNotices(): FooterLine[] {
  const { words } = useSpeech();
  const { seal, pairingCode, areOrdersLost } = useStanding();
  // Of a line that is cut altogether the header speaks.
  const isCut = useFreshness().state === 'TERPUTUS';
  const isDeaf = !isCut && areOrdersLost;
  const zone = useBriefing()?.operation.zone ?? '';
  const sealWords =
    seal && words('seal.line', { fingerprint: seal.fingerprint, time: timeText(Date.parse(seal.at), zone) });
  const warnings = warningLine(useLink().warnings, isCut, words);
  const notice = (key: string, text: string) => ({ key, time: null, text, isNotice: true });
  return [
    ...(pairingCode === null ? [] : [notice('pairing', words('entry.again', { code: pairingCode }))]),
    ...(warnings === null ? [] : [notice('warning', warnings)]),
    ...(isDeaf ? [notice('orders', words('orders.lost'))] : []),
    ...(sealWords ? [notice('seal', sealWords)] : []),
  ];
}

/**
 * The server's warnings about itself; null where there are none, or where the connection is cut and they are out of date. Of several things
 * only the name of each is shown: whole sentences would be too small to read from afar.
 */
function warningLine(warnings: readonly ServerWarning[], isCut: boolean, words: Words): string | null {
  const told = warnings.map((warning) => words(`warning.${warning}`));
  if (isCut || told.length === 0) return null;
  return told.length === 1 ? told.join('') : told.map((sentence) => sentence.split(':')[0]).join(' · ');
}
