import type { LinkView } from './link-view.ts';

/** Thresholds in milliseconds: up to and including the value the better state still holds. */
export const LIVE_UP_TO_MS = 10_000;
export const DELAYED_UP_TO_MS = 60_000;
export const CLOSED_UP_TO_MS = 15_000;
/** A drop repaired in less than this shows nothing. */
export const SILENT_BLIP_MS = 3_000;
/** How far past a frame the clock of a fast exercise runs on by itself: one heartbeat and some slack. */
const FAST_CLOCK_RUN_MS = 3_000;

export type FreshnessState = 'LANGSUNG' | 'TERTUNDA' | 'TERPUTUS';

export interface Freshness {
  readonly state: FreshnessState;
  /** Who is to blame for the age: the way to the server, or the server's own data standing still. Null when LANGSUNG. */
  readonly cause: 'link' | 'pipeline' | null;
  /** Milliseconds since the newest whole frame left the server; null while there is no picture. */
  readonly linkAgeMs: number | null;
  /** Milliseconds since the moment the picture is true for (`asOf`); null while there is no picture. */
  readonly dataAgeMs: number | null;
  /** The link is broken, so briefly that the screen shows nothing of it. */
  readonly isSilentBlip: boolean;
}

const rank: Record<FreshnessState, number> = { LANGSUNG: 0, TERTUNDA: 1, TERPUTUS: 2 };

const worse = (a: FreshnessState, b: FreshnessState): FreshnessState => (rank[a] >= rank[b] ? a : b);

const ofAge = (ageMs: number): FreshnessState =>
  ageMs <= LIVE_UP_TO_MS ? 'LANGSUNG' : ageMs <= DELAYED_UP_TO_MS ? 'TERTUNDA' : 'TERPUTUS';

/**
 * How old the picture is at monotonic instant `now`. LANGSUNG is claimed only when both ages are at most 10 s, the
 * picture was confirmed by a frame on this page, and nothing speaks against it. A picture we may no longer see is dead at once.
 */
export function freshness(view: LinkView, now: number): Freshness {
  const brokenMs = view.brokenSince === null ? 0 : Math.max(0, now - view.brokenSince);
  const closedMs = view.closedSince === null ? 0 : Math.max(0, now - view.closedSince);
  const linkAgeMs = view.servedInstant === null ? null : Math.max(0, now - view.servedInstant);
  const dataAgeMs = view.asOfInstant === null ? null : Math.max(linkAgeMs ?? 0, now - view.asOfInstant);
  const lagMs = (dataAgeMs ?? 0) - (linkAgeMs ?? 0);
  const isUnconfirmed = view.phase === 'cold' || view.phase === 'cached' || view.isDoubted;

  let state = worse(ofAge(linkAgeMs ?? brokenMs), ofAge(dataAgeMs ?? brokenMs));
  if (isUnconfirmed) state = worse(state, 'TERTUNDA');
  if (closedMs > CLOSED_UP_TO_MS || view.isBarred) state = 'TERPUTUS';

  const isLinkToBlame =
    view.isBarred || isUnconfirmed || closedMs > CLOSED_UP_TO_MS || (linkAgeMs ?? brokenMs) >= lagMs;
  return {
    state,
    cause: state === 'LANGSUNG' ? null : isLinkToBlame ? 'link' : 'pipeline',
    linkAgeMs,
    dataAgeMs,
    isSilentBlip: state === 'LANGSUNG' && view.brokenSince !== null && brokenMs < SILENT_BLIP_MS,
  };
}

export interface OperationClock {
  /** Operation time, epoch milliseconds. */
  readonly at: number;
  /** False when the clock is held because nothing newer is known (a fast exercise without a link). */
  readonly isRunning: boolean;
  /** Seconds of this clock in one real second. */
  readonly speed: number;
}

/**
 * The operation's clock at monotonic instant `now`; null before any picture. At speed 1 it runs on without a link, as
 * any clock does. A fast exercise does not guess: its clock runs on for 3 s past the newest frame and stands there until the
 * next one comes. It never steps back while the page is open; a picture kept from before shows the time of its frame.
 */
export function operationClock(view: LinkView, now: number): OperationClock | null {
  if (view.operationTime === null || view.servedInstant === null) return null;
  const sinceMs = Math.max(0, now - view.servedInstant);
  const speed = view.operationSpeed;
  if (speed === 1) return { at: view.operationTime + sinceMs, isRunning: true, speed };
  if (view.phase === 'cached') return { at: view.operationTime, isRunning: false, speed };
  const runMs = Math.min(sinceMs, FAST_CLOCK_RUN_MS);
  return { at: view.operationTime + runMs * speed, isRunning: sinceMs <= FAST_CLOCK_RUN_MS, speed };
}
