import { useMemo, useState } from 'react';
import type { KnownIncidents } from './known-incidents.ts';
import { type FilterGround, matches, type QueueFilter } from './queue-filter.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { QueueSort } from './queue-order.ts';
import { regroup, resettle, type Seats, settle, stepOn, waitingFor } from './seats.ts';

export interface Seating {
  readonly seats: Seats;
  /** Open incidents that wait to be shown, the most urgent first. */
  readonly waiting: readonly QueueIncident[];
  /** Seats those that wait as well. */
  showWaiting(): void;
  /** Seats anew who has a seat: the hand moves on, so rows may go where they belong. */
  moveOn(): void;
  /** The row so many steps from that one. */
  step(id: string | null, by: number): string | null;
}

interface Asked {
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  /** Whatever else makes another list of it. */
  readonly key: string;
}

/**
 * Who sits where. Nothing that comes in moves a row: the seats are settled anew when something else is asked for, when those
 * that wait are asked for, and when the hand moves on. Only a row that changes its group goes there at once, so that no
 * heading counts what is not so.
 */
export function useSeats(known: KnownIncidents, asked: Asked, ground: FilterGround): Seating {
  const { filter, sort, key } = asked;
  const fitting = useMemo(
    () => [...known.values()].filter((incident) => matches(incident, filter, ground)),
    [known, filter, ground],
  );
  const [held, setHeld] = useState<{ readonly key: string; readonly seats: Seats }>({ key: '', seats: [] });
  let { seats: kept } = held;
  // Nobody looks at an empty list: what comes first is seated at once.
  if (held.key !== key || (kept.length === 0 && fitting.length > 0)) {
    kept = settle(fitting, sort);
    setHeld({ key, seats: kept });
  }
  const seats = useMemo(() => regroup(kept, known, sort), [kept, known, sort]);
  const waiting = useMemo(() => waitingFor(seats, fitting, sort), [seats, fitting, sort]);
  return {
    seats,
    waiting,
    showWaiting: () => setHeld({ key, seats: settle(fitting, sort) }),
    moveOn: () => setHeld({ key, seats: resettle(kept, fitting, sort) }),
    step: (id, by) => stepOn(kept, seats, id, by),
  };
}
