import { GROUPS, groupOf, isOpen, type QueueGroup, type QueueIncident } from './queue-incident.ts';
import { compareBy, type QueueSort } from './queue-order.ts';

/** The place that a row keeps, whatever becomes of its incident, until the list is settled anew. */
export interface Seat {
  readonly id: string;
  readonly group: QueueGroup;
}

/** Where every row sits, from top to bottom. */
export type Seats = readonly Seat[];

/** Seats everybody by what is known now: groups from top to bottom, in each as sorted. */
export function settle(incidents: readonly QueueIncident[], sort: QueueSort): Seats {
  return incidents
    .toSorted(compareBy(sort))
    .map((incident) => ({ id: incident.id, group: groupOf(incident) }));
}

/** Seats those anew who had a seat; who came since goes on waiting. */
export function resettle(seats: Seats, incidents: readonly QueueIncident[], sort: QueueSort): Seats {
  const seated = new Set(seats.map(({ id }) => id));
  const next = settle(
    incidents.filter((incident) => seated.has(incident.id) || !isOpen(incident)),
    sort,
  );
  const isSame =
    next.length === seats.length &&
    next.every(({ id, group }, i) => id === seats[i]?.id && group === seats[i]?.group);
  return isSame ? seats : next;
}

/**
 * The same seats with everybody in the group of now: who changed the group takes the place there that the order gives, and all
 * others keep theirs. What is no longer known stays where it was.
 */
export function regroup(seats: Seats, known: ReadonlyMap<string, QueueIncident>, sort: QueueSort): Seats {
  const isMoved = ({ id, group }: Seat): boolean => {
    const incident = known.get(id);
    return incident !== undefined && groupOf(incident) !== group;
  };
  if (!seats.some(isMoved)) return seats;
  const next = seats.filter((seat) => !isMoved(seat));
  const compare = compareBy(sort);
  for (const { id } of seats.filter(isMoved)) {
    const incident = known.get(id);
    if (incident === undefined) continue;
    const group = groupOf(incident);
    const after = next.findIndex((seat) => {
      const other = known.get(seat.id);
      return seat.group === group && other !== undefined && compare(incident, other) < 0;
    });
    next.splice(after === -1 ? next.length : after, 0, { id, group });
  }
  return next;
}

/**
 * The row so many steps from the one in hand. Where that one has just left its group, one goes on from where it was, and past
 * the last to what is left of the group: whoever acknowledges one after the other goes to the next that is not acknowledged.
 */
export function stepOn(held: Seats, drawn: Seats, id: string | null, by: number): string | null {
  const from = held.findIndex((seat) => seat.id === id);
  const groups = new Map(drawn.map((seat) => [seat.id, seat.group]));
  const left = held[from]?.group;
  if (left === undefined || groups.get(held[from]?.id ?? '') === left) return stepFrom(drawn, id, by);
  const [below, above] = [held.slice(from + 1), held.slice(0, from).toReversed()];
  const onward = by > 0 ? [...below, ...above] : [...above, ...below];
  const next = onward.find((seat) => seat.group === left && groups.get(seat.id) === left);
  return next?.id ?? stepFrom(drawn, id, by);
}

/** Open incidents that came since and wait to be shown, the most urgent first. */
export function waitingFor(
  seats: Seats,
  incidents: readonly QueueIncident[],
  sort: QueueSort,
): readonly QueueIncident[] {
  const seated = new Set(seats.map(({ id }) => id));
  return incidents
    .filter((incident) => isOpen(incident) && !seated.has(incident.id))
    .toSorted(compareBy(sort));
}

export const ROW_HEIGHT = 56;
export const GROUP_HEIGHT = 32;

/** A line of the list: the heading of a group, or a row. `top` in px from the top of the list. */
export type ListLine =
  | { readonly kind: 'group'; readonly group: QueueGroup; readonly count: number; readonly top: number }
  | { readonly kind: 'row'; readonly id: string; readonly top: number };

/** The lines of the list with their places; a group without rows has no heading. */
export function linesOf(seats: Seats): readonly ListLine[] {
  const lines: ListLine[] = [];
  let top = 0;
  for (const group of GROUPS) {
    const members = seats.filter((seat) => seat.group === group);
    if (members.length === 0) continue;
    lines.push({ kind: 'group', group, count: members.length, top });
    top += GROUP_HEIGHT;
    for (const { id } of members) {
      lines.push({ kind: 'row', id, top });
      top += ROW_HEIGHT;
    }
  }
  return lines;
}

/** How far from the top a row lies; null where it has no seat. */
export const topOf = (lines: readonly ListLine[], id: string): number | null =>
  lines.find((line) => line.kind === 'row' && line.id === id)?.top ?? null;

/** The row so many steps below (above: negative) that one; at an end it stays there. Without one, the first row. */
export function stepFrom(seats: Seats, id: string | null, by: number): string | null {
  const at = seats.findIndex((seat) => seat.id === id);
  const next = at === -1 ? 0 : Math.min(seats.length - 1, Math.max(0, at + by));
  return seats[next]?.id ?? null;
}
