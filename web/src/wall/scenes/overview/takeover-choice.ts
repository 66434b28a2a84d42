import type { BoardIncident } from '../../../situation/situation.types.ts';

const HOLD_MS = 20_000;
const LEAVE_AFTER_ACKNOWLEDGED_MS = 10_000;
/** On the operation's clock: unacknowledged for longer, the takeover shrinks to a band on the board. */
const ESCALATE_AFTER_MS = 3 * 60_000;

export interface Takeover {
  readonly incident: BoardIncident;
  /** Monotonic ms. */
  readonly since: number;
  /** Monotonic ms when this wall saw it acknowledged or gone; null while it waits. */
  readonly settledAt: number | null;
}

export interface TakeoverState {
  readonly shown: Takeover | null;
  /** Waiting for their turn, oldest first. */
  readonly queue: readonly string[];
  /** Every critical incident this wall has already judged. */
  readonly seen: ReadonlySet<string>;
  /** The critical incident that waits as a band over the board's first row. */
  readonly band: string | null;
}

export const noTakeover: TakeoverState = { shown: null, queue: [], seen: new Set(), band: null };

const waits = (incident: BoardIncident) =>
  incident.severity === 'CRITICAL' && incident.status === 'NEW' && !incident.isLateArrival;

const byAge = (a: BoardIncident, b: BoardIncident) =>
  Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.id < b.id ? -1 : 1);

/**
 * One takeover at a time, oldest first. It holds 20 s at least, leaves 10 s after it was acknowledged, and shrinks to a
 * band once it has waited 3 minutes of the operation's time. An incident older than that when first seen goes straight
 * to the band; a late arrival never takes over. Returns `before` itself when nothing changed.
 */
export function nextTakeover(
  before: TakeoverState,
  incidents: ReadonlyMap<string, BoardIncident>,
  operationNow: number,
  now: number,
): TakeoverState {
  const waiting = [...incidents.values()].filter(waits).sort(byAge);
  const isYoung = (incident: BoardIncident) =>
    operationNow - Date.parse(incident.receivedAt) <= ESCALATE_AFTER_MS;
  const news = waiting.filter(({ id }) => !before.seen.has(id));
  const queue = [...before.queue, ...news.filter(isYoung).map(({ id }) => id)].filter((id) =>
    waiting.some((incident) => incident.id === id),
  );
  let shown = before.shown === null ? null : held(before.shown, incidents, isYoung, now);
  const next = shown === null ? queue.shift() : undefined;
  const incident = next === undefined ? undefined : incidents.get(next);
  if (incident !== undefined) shown = { incident, since: now, settledAt: null };
  const band = waiting.find(({ id }) => id !== shown?.incident.id && !queue.includes(id))?.id ?? null;
  const isSame =
    shown === before.shown &&
    band === before.band &&
    news.length === 0 &&
    queue.join() === before.queue.join();
  if (isSame) return before;
  return {
    shown,
    queue,
    band,
    seen: news.length === 0 ? before.seen : new Set([...before.seen, ...news.map(({ id }) => id)]),
  };
}

/** The takeover as it goes on, the same object if unchanged; null when it has to leave. */
function held(
  shown: Takeover,
  incidents: ReadonlyMap<string, BoardIncident>,
  isYoung: (incident: BoardIncident) => boolean,
  now: number,
): Takeover | null {
  const incident = incidents.get(shown.incident.id) ?? shown.incident;
  const isWaiting = incidents.has(incident.id) && waits(incident);
  const settledAt = isWaiting ? null : (shown.settledAt ?? now);
  const hasHeld = now - shown.since >= HOLD_MS;
  const leaves = settledAt === null ? !isYoung(incident) : now - settledAt >= LEAVE_AFTER_ACKNOWLEDGED_MS;
  if (hasHeld && leaves) return null;
  return incident === shown.incident && settledAt === shown.settledAt
    ? shown
    : { ...shown, incident, settledAt };
}
