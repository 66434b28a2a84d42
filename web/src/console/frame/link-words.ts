import { durationText } from '../../i18n/moment.ts';
import type { Words } from '../../i18n/words.ts';
import type { Freshness } from '../../situation/freshness.ts';
import type { LinkView } from '../../situation/link-view.ts';

export interface LinkWords {
  readonly state: string;
  readonly detail: string;
  readonly mark: 'live' | 'delayed' | 'cut';
}

const HEARTBEAT_MS = 2_000;

/** An upper bound in whole heartbeats, so that the line stands still as long as every heartbeat comes. */
const calmAgeMs = (ageMs: number): number =>
  Math.max(1, Math.ceil((ageMs - 500) / HEARTBEAT_MS)) * HEARTBEAT_MS;

/** How fresh the picture behind the console is, in the words of the wall. */
export function linkWords(fresh: Freshness, phase: LinkView['phase'], words: Words): LinkWords {
  const isLive = fresh.state === 'LANGSUNG';
  const ageMs = isLive ? calmAgeMs(fresh.dataAgeMs ?? 0) : (fresh.dataAgeMs ?? 0);
  const age = words('link.age', { age: durationText(ageMs, words) });
  if (phase === 'cold') {
    const isLost = fresh.state === 'TERPUTUS';
    return isLost
      ? { state: words('link.cut'), detail: words('cut.noPicture'), mark: 'cut' }
      : { state: words('link.connecting'), detail: words('link.noData'), mark: 'delayed' };
  }
  if (isLive) return { state: words('link.live'), detail: age, mark: 'live' };
  if (fresh.state === 'TERTUNDA') return { state: words('link.delayed'), detail: age, mark: 'delayed' };
  return { state: words('link.cut'), detail: age, mark: 'cut' };
}
