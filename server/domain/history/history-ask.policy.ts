import { Fault } from '../../kernel/fault.ts';
import { textFault } from '../../kernel/text.ts';
import type { HistoryClock, HistoryFacetName } from './history-kinds.policy.ts';

/** What is looked for; null and an empty list restrict nothing. */
export interface HistoryAsk {
  readonly text: string | null;
  readonly clock: HistoryClock;
  /** Half-open, by that clock. */
  readonly from: number | null;
  readonly until: number | null;
  readonly region: string | null;
  readonly tps: string | null;
  readonly incident: string | null;
  /** Whoever did it, where the asker may know that. */
  readonly principal: string | null;
  /** The values chosen of each facet. */
  readonly chosen: Readonly<Partial<Record<HistoryFacetName, readonly string[]>>>;
}

/** A search as it is sent. */
export interface SentSearch {
  readonly text?: string | null;
  readonly clock?: HistoryClock | null;
  readonly from?: number | null;
  readonly until?: number | null;
  readonly region?: string | null;
  readonly tps?: string | null;
  readonly incident?: string | null;
  readonly principal?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly severities?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly agencies?: readonly string[] | null;
  readonly posts?: readonly string[] | null;
  readonly channels?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
}

export const LONGEST_TEXT = 200;

/** The same however it was written: what is left out, null or empty restricts nothing. Throws the fault `BAD_USER_INPUT`. */
export function askOf(sent: SentSearch): HistoryAsk {
  const chosen = {
    KIND: sent.kinds,
    CATEGORY: sent.categories,
    SEVERITY: sent.severities,
    STATUS: sent.statuses,
    AGENCY: sent.agencies,
    POST: sent.posts,
    CHANNEL: sent.channels,
    LEVEL: sent.levels,
  };
  return {
    text: searchable(sent.text ?? ''),
    clock: sent.clock ?? 'RECEIVED',
    from: sent.from ?? null,
    until: sent.until ?? null,
    region: sent.region ?? null,
    tps: sent.tps ?? null,
    incident: sent.incident ?? null,
    principal: sent.principal ?? null,
    chosen: Object.fromEntries(
      Object.entries(chosen).flatMap(([facet, values]) =>
        values && values.length > 0 ? [[facet, [...new Set(values)].sort()]] : [],
      ),
    ),
  };
}

function searchable(text: string): string | null {
  const fault = textFault(text, LONGEST_TEXT);
  if (fault === 'EMPTY') return null;
  if (fault === null) return text.trim();
  const words =
    fault === 'TOO_LONG' ? `words of at most ${LONGEST_TEXT} characters` : 'words that can be seen';
  throw new Fault('BAD_USER_INPUT', `Search for ${words}.`);
}
