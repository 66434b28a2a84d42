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

export interface LinkWords {
  readonly state: string;
  /** How old the data is, the fullest first. */
  readonly ages: readonly string[];
}

/** What the right half of the header's middle says of the connection. */
export function linkWords(
  look: Look,
  fresh: Freshness,
  link: LinkView,
  zone: string,
  words: Words,
): LinkWords {
  if (look === 'cold') {
    if (link.isBarred) return { state: words('link.cut'), ages: [words('cut.refused')] };
    const isLost = fresh.state === 'TERPUTUS';
    return isLost
      ? { state: words('link.cut'), ages: [words('cut.noPicture')] }
      : { state: words('link.connecting'), ages: [words('link.noData')] };
  }
  const isLive = look === 'live';
  const age = durationText(isLive ? calmAgeMs(fresh.dataAgeMs ?? 0) : (fresh.dataAgeMs ?? 0), words);
  const state = words(isLive ? 'link.live' : 'link.delayed');
  if (!isLive && link.phase === 'resyncing') return { state, ages: [words('link.resyncing')] };
  if (!isLive && fresh.cause === 'pipeline' && link.operationTime !== null) {
    const time = timeText(link.operationTime, zone);
    return { state, ages: [words('link.stuckSince', { time }), words('link.stuckShort', { time })] };
  }
  return { state, ages: [words('link.age', { age }), words('link.ageShort', { age })] };
}
