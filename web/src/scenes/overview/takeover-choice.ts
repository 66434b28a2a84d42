import type { BoardIncident } from '../../situation/situation.types.ts';

const HOLD_MS = 20_000;
const LEAVE_AFTER_ACKNOWLEDGED_MS = 10_000;
/** On the operation's clock: unacknowledged for longer, the takeover shrinks to a band on the board. */
const ESCALATE_AFTER_MS = 3 * 60_000;

/** What the critical incidents are at one moment: those with a row, and how many wait that this wall must not show. */
export interface Criticals {
  readonly incidents: ReadonlyMap<string, BoardIncident>;
  readonly hidden: number;
}

export interface Takeover {
  readonly id: string;
  /** Null: one that this wall must not show. */
  readonly incident: BoardIncident | null;
  /** Monotonic ms. */
  readonly since: number;
  /** Monotonic ms when this wall saw that it waits no longer; null while it waits. */
  readonly settledAt: number | null;
}

/** The hidden critical incidents that wait, all of them as one. */
interface Hidden {
  readonly id: string;
  readonly count: number;
  /** On the operation's clock: when the count rose last. */
  readonly since: number;
}

export interface TakeoverState {
  readonly shown: Takeover | null;
  /** Waiting for their turn, oldest first. */
  readonly queue: readonly string[];
  /** Every critical incident this wall has already judged. */
  readonly seen: ReadonlySet<string>;
  /** The critical incident that waits as a band over the board's first row. */
  readonly band: string | null;
  readonly hidden: Hidden | null;
  /** Incidents as they were at the last look. */
  readonly known: Criticals['incidents'];
  /** On the operation's clock: since when one is critical that this wall has known as less than that. */
  readonly raised: ReadonlyMap<string, number>;
}

export const noTakeover: TakeoverState = {
  shown: null,
  queue: [],
  seen: new Set(),
  band: null,
  hidden: null,
  known: new Map(),
  raised: new Map(),
};

/** Anything critical that waits for somebody to acknowledge it. */
interface Waiting {
  readonly id: string;
  readonly incident: BoardIncident | null;
  /** On the operation's clock. */
  readonly since: number;
}

const HIDDEN = 'hidden-';
/** Whether that takeover or band is of incidents that this wall must not show. */
export const isHidden = (id: string): boolean => id.startsWith(HIDDEN);

/** One more is a new alarm; fewer are the same one, until none is left. */
function nextHidden(before: TakeoverState, count: number, operationNow: number): Hidden | null {
  if (count === 0) return null;
  const known = before.hidden;
  if (known !== null && count === known.count) return known;
  if (known !== null && count < known.count) return { ...known, count };
  const turn = [...before.seen].filter(isHidden).length + 1;
  return { id: `${HIDDEN}${turn}`, count, since: operationNow };
}

const waits = (incident: BoardIncident) =>
  incident.severity === 'CRITICAL' && incident.calls === 'UNACKNOWLEDGED' && !incident.isLateArrival;

/** Since when those are critical that were not at the last look: however old the report is, that is news. */
function nextRaised(
  { known, raised }: TakeoverState,
  incidents: Criticals['incidents'],
  operationNow: number,
): TakeoverState['raised'] {
  if (known === incidents) return raised;
  const next = new Map([...raised].filter(([id]) => incidents.get(id)?.severity === 'CRITICAL'));
  for (const { id, severity } of incidents.values()) {
    const before = known.get(id)?.severity ?? severity;
    if (severity === 'CRITICAL' && before !== 'CRITICAL') next.set(id, operationNow);
  }
  return next;
}

function waitingOf(
  incidents: Criticals['incidents'],
  raised: TakeoverState['raised'],
  hidden: Hidden | null,
): Waiting[] {
  const known = [...incidents.values()].filter(waits).map((incident) => ({
    id: incident.id,
    incident,
    since: raised.get(incident.id) ?? Date.parse(incident.receivedAt),
  }));
  const all = hidden === null ? known : [...known, { id: hidden.id, incident: null, since: hidden.since }];
  return all.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}

/**
 * One takeover at a time, oldest first. It holds 20 s at least, leaves 10 s after it was acknowledged (at once if another one
 * waits for its turn), and shrinks to a band once it has waited 3 minutes of the operation's time. An incident older than that when first seen goes straight
 * to the band, but one that was raised to critical before this wall's eyes waits from then on; a late arrival never takes over.
 * Those that this wall must not show wait together, without a word of what or
 * where. Returns `before` itself when nothing changed.
 */
export function nextTakeover(
  before: TakeoverState,
  criticals: Criticals,
  operationNow: number,
  now: number,
): TakeoverState {
  const hidden = nextHidden(before, criticals.hidden, operationNow);
  const known = criticals.incidents;
  const raised = nextRaised(before, known, operationNow);
  const waiting = waitingOf(known, raised, hidden);
  const isYoung = ({ since }: Waiting) => operationNow - since <= ESCALATE_AFTER_MS;
  const isNew = ({ id }: Waiting) => !before.seen.has(id) || raised.get(id) !== before.raised.get(id);
  const news = waiting.filter(isNew);
  const queue = [...before.queue, ...news.filter(isYoung).map(({ id }) => id)].filter((id) =>
    waiting.some((each) => each.id === id),
  );
  let shown = before.shown === null ? null : held(before.shown, waiting, criticals.incidents, isYoung, now);
  if (shown !== null && shown.settledAt !== null && queue.length > 0) shown = null;
  const next = shown === null ? queue.shift() : undefined;
  const taken = waiting.find(({ id }) => id === next);
  if (taken !== undefined) shown = { id: taken.id, incident: taken.incident, since: now, settledAt: null };
  const band = waiting.find(({ id }) => id !== shown?.id && !queue.includes(id))?.id ?? null;
  const isSame =
    shown === before.shown &&
    band === before.band &&
    hidden === before.hidden &&
    known === before.known &&
    news.length === 0 &&
    queue.join() === before.queue.join();
  if (isSame) return before;
  return {
    shown,
    queue,
    band,
    hidden,
    known,
    raised,
    seen: news.length === 0 ? before.seen : new Set([...before.seen, ...news.map(({ id }) => id)]),
  };
}

/** The takeover as it goes on, the same object if unchanged; null when it has to leave. */
function held(
  shown: Takeover,
  waiting: readonly Waiting[],
  incidents: ReadonlyMap<string, BoardIncident>,
  isYoung: (waiting: Waiting) => boolean,
  now: number,
): Takeover | null {
  const incident = incidents.get(shown.id) ?? null;
  // What is not in the picture any more may be closed, or may be guarded by now: not a word of it stays.
  if (shown.incident !== null && incident === null) return null;
  const still = waiting.find(({ id }) => id === shown.id);
  const settledAt = still === undefined ? (shown.settledAt ?? now) : null;
  const leaves =
    still === undefined ? now - (settledAt ?? now) >= LEAVE_AFTER_ACKNOWLEDGED_MS : !isYoung(still);
  if (now - shown.since >= HOLD_MS && leaves) return null;
  return incident === shown.incident && settledAt === shown.settledAt
    ? shown
    : { ...shown, incident, settledAt };
}
