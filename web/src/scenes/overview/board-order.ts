import type { IncidentCalls, Severity } from '../../generated/graphql.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';

export const severityRank: Record<Severity, number> = { CRITICAL: 1, HIGH: 2, MEDIUM: 3, LOW: 4 };

/** What nobody has taken up stands above what nothing followed on. */
const callsRank: Record<IncidentCalls, number> = { UNACKNOWLEDGED: 1, UNATTENDED: 2, NONE: 3 };

/** At most one re-sorting in this time; a new critical or high incident does not wait for it. */
export const RESORT_EVERY_MS = 10_000;

/** The instant until which the next act is due; null when nothing more is due. */
export function dueInstant(incident: BoardIncident): number | null {
  const due = incident.dueAt ?? (incident.status === 'NEW' ? incident.acknowledgeDueAt : null);
  return due === null ? null : Date.parse(due);
}

/** Severity, then what calls for somebody, then least time left, then the older one. */
export function compareIncidents(a: BoardIncident, b: BoardIncident): number {
  const due = (incident: BoardIncident) => dueInstant(incident) ?? Number.MAX_SAFE_INTEGER;
  return (
    severityRank[a.severity] - severityRank[b.severity] ||
    callsRank[a.calls] - callsRank[b.calls] ||
    due(a) - due(b) ||
    Date.parse(a.receivedAt) - Date.parse(b.receivedAt) ||
    (a.id < b.id ? -1 : 1)
  );
}

export interface BoardOrder {
  readonly ids: readonly string[];
  /** Monotonic ms of the last full sorting. */
  readonly sortedAt: number;
}

export const emptyBoard: BoardOrder = { ids: [], sortedAt: Number.NEGATIVE_INFINITY };

const isUrgent = ({ severity }: BoardIncident) => severity === 'CRITICAL' || severity === 'HIGH';

/**
 * The order to show at monotonic instant `now`. Rows that left are taken out at once; everything else keeps its place
 * until 10 s have passed since the last sorting, except that a new critical or high incident sorts at once, and that a
 * board without rows has nothing to keep in place. What is new and waits for the sorting has no place yet.
 */
export function nextBoardOrder(
  before: BoardOrder,
  incidents: ReadonlyMap<string, BoardIncident>,
  now: number,
): BoardOrder {
  const known = new Set(before.ids);
  const hasUrgentNews = [...incidents.values()].some(
    (incident) => !known.has(incident.id) && isUrgent(incident),
  );
  const isEmpty = !before.ids.some((id) => incidents.has(id)) && incidents.size > 0;
  if (isEmpty || hasUrgentNews || now - before.sortedAt >= RESORT_EVERY_MS) {
    const ids = [...incidents.values()].sort(compareIncidents).map(({ id }) => id);
    const isSame = ids.length === before.ids.length && ids.every((id, i) => id === before.ids[i]);
    return isSame && before.sortedAt > now - RESORT_EVERY_MS
      ? before
      : { ids: isSame ? before.ids : ids, sortedAt: now };
  }
  const ids = before.ids.filter((id) => incidents.has(id));
  return ids.length === before.ids.length ? before : { ids, sortedAt: before.sortedAt };
}
