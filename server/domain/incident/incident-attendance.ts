import { Fault } from '../../kernel/fault.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { FeedPosition, FeedSource, FeedStep, Hub } from '../../stream/hub.ts';
import { SharedFeed } from '../../stream/shared-feed.ts';
import type { Role } from '../access/access.policy.ts';
import type { Grant, Viewer } from '../access/viewer.policy.ts';
import { canReadReporter, type GuardedIncident, seen } from './incident-fields.policy.ts';

/** Somebody who has an incident open, as one who sees it too is told. */
export interface Attendee {
  readonly role: Role;
  readonly post: string | null;
  readonly agency: string | null;
  /** Null where the reader may not know who it is. */
  readonly principal: string | null;
  readonly name: string | null;
  readonly isSelf: boolean;
}

export interface AttendanceFrame {
  readonly incident: string;
  /** False once the reader may not see the incident any more; nothing else is told from then on. */
  readonly isOpen: boolean;
  readonly attendees: readonly Attendee[];
}

export interface IncidentAttendanceParts {
  readonly hub: Hub;
  /** Null where the viewer may not see it. */
  readonly incident: (id: string, viewer: Viewer) => Promise<GuardedIncident | null>;
  readonly nameOf: (principal: string) => Promise<string | null>;
}

/** One place at an incident: who took it, and whether he still may. */
interface Seat {
  readonly number: number;
  readonly incident: string;
  readonly viewer: Viewer;
  readonly name: string | null;
  /** Through which he sees the incident; undefined once nothing shows it to him. */
  grant: Grant | undefined;
  knowsNames: boolean;
  /** What is shown to him, as text; equal texts need no new frame. */
  shown: string;
}

const incidentUnknown = (): Fault =>
  new Fault('NOT_FOUND', 'There is no such incident here. Reload the list.', 404);

/**
 * Who has which incident open, in memory: whoever subscribes takes a place, and gives it up when his socket ends. A place is judged
 * anew at every event about its incident; whoever may not see it any more is told nothing and is seen no more. Between heartbeats a
 * reader gets a frame only where what he sees has changed: frames for the rest would count acts that are hidden from him.
 */
export class IncidentAttendance {
  readonly #parts: IncidentAttendanceParts;
  readonly #seats = new Map<string, Set<Seat>>();
  #seatCount = 0;

  constructor(parts: IncidentAttendanceParts) {
    this.#parts = parts;
  }

  /** The attendance of an incident, which the viewer joins. Throws the fault `NOT_FOUND`: there is none, or none for him. */
  async watch(id: string, viewer: Viewer): Promise<SharedFeed<AttendanceFrame>> {
    const incident = await this.#parts.incident(id, viewer);
    if (!incident || viewer.principal === null) throw incidentUnknown();
    this.#seatCount += 1;
    const seat: Seat = {
      number: this.#seatCount,
      incident: id,
      viewer,
      name: await this.#parts.nameOf(viewer.principal),
      ...judged(viewer, incident),
      shown: '',
    };
    return new SharedFeed<AttendanceFrame>({
      hub: this.#parts.hub,
      source: new SeatFeed(
        () => seat.shown,
        () => this.#frameFor(seat),
      ),
      // Each reader is told other things, so that no two share their frames.
      key: `attendance ${id} ${seat.number}`,
      field: 'incidentAttendance',
      from: null,
      anew: null,
      farewell: () => ({ incident: id, isOpen: false, attendees: [] }),
      attend: () => this.#take(seat),
    });
  }

  /** Judges anew whoever sits at an incident that something happened to. */
  follow(events: readonly StoredEvent[]): void {
    for (const subject of new Set(events.map((event) => event.subject))) {
      for (const seat of this.#seats.get(subject) ?? []) void this.#judge(seat);
    }
  }

  /** How many places are taken, for tests and figures. */
  get size(): number {
    return [...this.#seats.values()].reduce((sum, seats) => sum + seats.size, 0);
  }

  #take(seat: Seat): () => void {
    const seats = this.#seats.get(seat.incident) ?? new Set();
    this.#seats.set(seat.incident, seats.add(seat));
    // What happened between asking and sitting down counts as well.
    void this.#judge(seat);
    this.#changed(seat.incident);
    return () => this.#leave(seat);
  }

  #leave(seat: Seat): void {
    const seats = this.#seats.get(seat.incident);
    if (!seats?.delete(seat)) return;
    if (seats.size === 0) this.#seats.delete(seat.incident);
    this.#show(seat);
    this.#changed(seat.incident);
  }

  async #judge(seat: Seat): Promise<void> {
    const incident = await this.#parts.incident(seat.incident, seat.viewer).catch(() => null);
    const { grant, knowsNames } = incident === null || !isOpen(seat) ? SHUT : judged(seat.viewer, incident);
    if (seat.grant === grant && seat.knowsNames === knowsNames) return;
    Object.assign(seat, { grant, knowsNames });
    if (isOpen(seat)) this.#changed(seat.incident);
    else this.#leave(seat);
  }

  /** Draws anew what those who have the incident open are shown. */
  #changed(incident: string): void {
    for (const seat of this.#seats.get(incident) ?? []) this.#show(seat);
    this.#parts.hub.wake();
  }

  #show(seat: Seat): void {
    seat.shown = JSON.stringify(this.#frameFor(seat));
  }

  #frameFor(seat: Seat): AttendanceFrame {
    const seats = isOpen(seat) ? [...(this.#seats.get(seat.incident) ?? [])] : [];
    const one = new Map(seats.map((each) => [each.viewer.principal, each]));
    const attendees = [...one.values()].map((each) => attendeeOf(each, seat));
    return { incident: seat.incident, isOpen: isOpen(seat), attendees };
  }
}

type Judged = Pick<Seat, 'grant' | 'knowsNames'>;
const SHUT: Judged = { grant: undefined, knowsNames: false };
const isOpen = ({ grant }: Seat): boolean => grant !== undefined;

/** Through which right somebody sits at an incident: of those that show it to him, that of a post or an agency before others. */
function judged(viewer: Viewer, incident: GuardedIncident): Judged {
  const grants = viewer.grantsShowing(seen(incident));
  const grant = grants.find(({ post, agency }) => post !== null || agency !== null) ?? grants[0];
  return { grant, knowsNames: canReadReporter(viewer, incident) };
}

function attendeeOf({ viewer, name, grant }: Seat, reader: Seat): Attendee {
  return {
    role: grant?.role ?? 'ADMIN',
    post: grant?.post ?? null,
    agency: grant?.agency ?? null,
    principal: reader.knowsNames ? viewer.principal : null,
    name: reader.knowsNames ? name : null,
    isSelf: viewer.principal === reader.viewer.principal,
  };
}

/** What one reader is told, for the hub. */
class SeatFeed implements FeedSource<FeedPosition, AttendanceFrame> {
  readonly #shown: () => string;
  readonly #frame: () => AttendanceFrame;

  constructor(shown: () => string, frame: () => AttendanceFrame) {
    this.#shown = shown;
    this.#frame = frame;
  }

  position(): FeedPosition {
    return { key: this.#shown() };
  }

  frameSince(_from: FeedPosition | null, to: FeedPosition): FeedStep<FeedPosition, AttendanceFrame> {
    return { position: to, frame: this.#frame(), isCaughtUp: true };
  }

  hasVisibleChanges(from: FeedPosition | null, to: FeedPosition): boolean {
    return from?.key !== to.key;
  }
}
