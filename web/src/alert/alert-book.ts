import type { OfficerAlertsSubscription } from '../generated/graphql.ts';

export type AlertFrame = OfficerAlertsSubscription['alerts'];
export type OfficerAlert = AlertFrame['alerts'][number];

/** What the page knows, and how fresh it is. Instants are on the clock of this page, which no setting of the phone's turns back. */
export interface AlertBook {
  readonly alerts: readonly OfficerAlert[];
  readonly cursor: string | null;
  /** Up to when the server knew everything, as its newest frame says; null: what is shown was kept from before. */
  readonly heardAt: number | null;
  /** The instant for which it is true, on the clock of the operation; null where nothing is known. */
  readonly asOf: string | null;
  /** How fast the clock of the operation ran then. */
  readonly speed: number;
  readonly isBarred: boolean;
}

export const EMPTY: AlertBook = {
  alerts: [],
  cursor: null,
  heardAt: null,
  asOf: null,
  speed: 1,
  isBarred: false,
};

const GRAVITY = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const OPENNESS = ['CALLING', 'ACKNOWLEDGED', 'ENDED'];
/** Of those that are over so many are kept in sight. */
const KEPT_ENDED = 20;

/** The gravest that nobody has yet first, then the newest. */
const order = (a: OfficerAlert, b: OfficerAlert): number =>
  OPENNESS.indexOf(a.state) - OPENNESS.indexOf(b.state) ||
  GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) ||
  b.raisedAt.localeCompare(a.raisedAt);

/** The book after a frame; a snapshot forgets what was held before. */
export function bookAfter(book: AlertBook, frame: AlertFrame, now: number): AlertBook {
  if (frame.kind === 'REVOKED') return { ...EMPTY, isBarred: true };
  const held = frame.kind === 'SNAPSHOT' ? [] : book.alerts;
  const known = new Map(held.map((alert) => [alert.id, alert]));
  for (const id of frame.removedAlerts) known.delete(id);
  for (const alert of frame.alerts) known.set(alert.id, alert);
  const sorted = [...known.values()].toSorted(order);
  const open = sorted.filter(({ state }) => state !== 'ENDED');
  const ended = sorted.filter(({ state }) => state === 'ENDED').slice(0, KEPT_ENDED);
  return {
    alerts: [...open, ...ended],
    cursor: frame.cursor,
    // A server whose own log stands still goes on speaking.
    heardAt: now - Math.max(0, Date.parse(frame.servedAt) - Date.parse(frame.asOf)),
    asOf: frame.operationTime,
    speed: frame.operationSpeed,
    isBarred: false,
  };
}

/** Names what somebody answers: when an alert has come back, what he said before counts no longer. */
export const callOf = ({ id, returns }: Pick<OfficerAlert, 'id' | 'returns'>): string => `${id} ${returns}`;

/** The one that fills the screen: critical, and nobody has it yet. `declined` holds the calls that this person declined. */
export const urgentOf = ({ alerts }: AlertBook, declined: ReadonlySet<string>): OfficerAlert | null =>
  alerts.find(
    (alert) => alert.state === 'CALLING' && alert.severity === 'CRITICAL' && !declined.has(callOf(alert)),
  ) ?? null;

/** What time it is on the clock of the operation; null where nothing was heard since the page was opened. */
export const clockOf = ({ asOf, heardAt, speed }: AlertBook, now: number): number | null =>
  asOf === null || heardAt === null ? null : Date.parse(asOf) + (now - heardAt) * speed;

export const LIVE_UP_TO_MS = 10_000;
export const DELAYED_UP_TO_MS = 60_000;

/** How far what is shown may be believed: by the time up to which it is known. */
export function linkOf({ heardAt }: AlertBook, now: number): 'LIVE' | 'DELAYED' | 'CUT' {
  if (heardAt === null) return 'CUT';
  const age = now - heardAt;
  return age <= LIVE_UP_TO_MS ? 'LIVE' : age <= DELAYED_UP_TO_MS ? 'DELAYED' : 'CUT';
}
