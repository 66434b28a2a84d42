import { durationText, timeText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import type { Freshness } from '../../situation/freshness.ts';
import type { LinkView } from '../../situation/link-view.ts';
import type { Look } from './look.ts';

const HEARTBEAT_MS = 2_000;

/**
 * The age shown while LANGSUNG: an upper bound in whole heartbeats, so that the header stands still as long as every
 * heartbeat comes. Half a second late counts as on time.
 */
export const calmAgeMs = (dataAgeMs: number): number =>
  Math.max(1, Math.ceil((dataAgeMs - 500) / HEARTBEAT_MS)) * HEARTBEAT_MS;

/** The two lines at the right of the header's middle, as words. */
export function linkWords(
  look: Look,
  fresh: Freshness,
  link: LinkView,
  zone: string,
  words: Words,
): [string, string] {
  if (look === 'cold') {
    if (link.isBarred) return [words('link.cut'), words('cut.refused')];
    const isLost = fresh.state === 'TERPUTUS';
    return isLost
      ? [words('link.cut'), words('cut.noPicture')]
      : [words('link.connecting'), words('link.noData')];
  }
  const isLive = look === 'live';
  const age = durationText(isLive ? calmAgeMs(fresh.dataAgeMs ?? 0) : (fresh.dataAgeMs ?? 0), words);
  const state = words(isLive ? 'link.live' : 'link.delayed');
  if (!isLive && link.phase === 'resyncing') return [state, words('link.resyncing')];
  if (!isLive && fresh.cause === 'pipeline' && link.operationTime !== null) {
    return [state, words('link.stuckSince', { time: timeText(link.operationTime, zone) })];
  }
  return [state, words('link.age', { age })];
}
