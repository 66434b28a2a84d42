import type { StoredEvent } from '../../stream/chain.ts';
import type {
  AccessGranted,
  AccessRevoked,
  PrincipalBarred,
  SessionEnded,
  WallModeSet,
} from './access.events.ts';
import { type Grant, type PrincipalKind, Viewer, type WallMode } from './viewer.policy.ts';

/** Somebody whose credentials were found good. */
export interface Admission {
  readonly principal: string;
  readonly kind: PrincipalKind;
  /** The session or device connection it came by; null for programs. */
  readonly session: string | null;
  /** Real time, epoch milliseconds; null: until they are taken back. */
  readonly expiresAt: number | null;
}

interface Known {
  readonly grants: Map<string, Grant>;
  isBarred: boolean;
}

/**
 * The rights of everybody, folded from the same log and at the same moment as the picture: whatever is computed after an
 * event was folded is judged by the rights that it left. Listeners are told within the fold, before anything else can run.
 */
export class AccessRegister {
  readonly #now: () => number;
  readonly #principals = new Map<string, Known>();
  /** Grants whose time had come when they were given: a clock that was set back since takes none of them away. */
  readonly #begun = new Set<string>();
  readonly #endedSessions = new Set<string>();
  readonly #wallModes = new Map<string, WallMode>();
  #modeOfAllWalls: WallMode = 'NORMAL';
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #folds: Readonly<Record<string, (event: StoredEvent) => void>> = {
    AccessGranted: (event) => this.#give(JSON.parse(event.payload) as AccessGranted, event.recordedAt),
    AccessRevoked: (event) => this.#take(JSON.parse(event.payload) as AccessRevoked),
    PrincipalBarred: (event) => this.#bar(JSON.parse(event.payload) as PrincipalBarred),
    SessionEnded: (event) => this.#endSession(JSON.parse(event.payload) as SessionEnded),
    WallModeSet: (event) => this.#setWallMode(JSON.parse(event.payload) as WallModeSet),
  };

  /** `now`: real time, epoch milliseconds; grants begin and end by it. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Folds events in, in the order of the log; those of other rooms are none of its business. */
  follow(events: readonly StoredEvent[]): void {
    for (const event of events) this.#folds[event.kind]?.(event);
  }

  /** Somebody with the rights of this instant; null where he was barred or the session has ended or expired. */
  viewerOf(admission: Admission): Viewer | null {
    const { principal, kind, session, expiresAt } = admission;
    const known = this.#principals.get(principal);
    const now = this.#now();
    if (known?.isBarred || (expiresAt !== null && expiresAt <= now)) return null;
    if (session !== null && this.#endedSessions.has(session)) return null;
    const grants = [...(known?.grants.values() ?? [])].filter((grant) => this.isInForce(grant, now));
    return new Viewer({ principal, kind, session, grants, wallMode: this.wallModeOf(principal) });
  }

  /** When, by the clock alone, the rights of a principal change next; null: never. */
  nextChangeOf({ principal, expiresAt }: Admission): number | null {
    const now = this.#now();
    const instants = [...(this.#principals.get(principal)?.grants.values() ?? [])]
      .flatMap(({ id, startsAt, endsAt }) => [
        this.#begun.has(id) ? Number.NEGATIVE_INFINITY : startsAt,
        endsAt ?? Number.POSITIVE_INFINITY,
      ])
      .concat(expiresAt ?? Number.POSITIVE_INFINITY)
      .filter((instant) => instant > now);
    const next = Math.min(...instants, Number.POSITIVE_INFINITY);
    return Number.isFinite(next) ? next : null;
  }

  /** Whether a grant counts at an instant of real time. */
  isInForce({ id, startsAt, endsAt }: Grant, now: number): boolean {
    return (startsAt <= now || this.#begun.has(id)) && (endsAt === null || now < endsAt);
  }

  /** Milliseconds until an instant of real time; 0 once it has come. */
  untilInstant(instant: number): number {
    return Math.max(0, instant - this.#now());
  }

  isSessionEnded(session: string): boolean {
    return this.#endedSessions.has(session);
  }

  /** Whether anything was ever told of the rights of a principal, as far as the log was followed. */
  knows(principal: string): boolean {
    return this.#principals.has(principal);
  }

  isBarred(principal: string): boolean {
    return this.#principals.get(principal)?.isBarred ?? false;
  }

  wallModeOf(wall: string): WallMode {
    return this.#wallModes.get(wall) ?? this.#modeOfAllWalls;
  }

  /** Calls `listener` at each event that changes what the principal may see or do, until the returned function is called. */
  whenChanged(principal: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(principal) ?? new Set();
    this.#listeners.set(principal, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(principal) === listeners) {
        this.#listeners.delete(principal);
      }
    };
  }

  #give({ grantId, ...grant }: AccessGranted, givenAt: number): void {
    if (grant.startsAt <= givenAt) this.#begun.add(grantId);
    this.#known(grant.principal).grants.set(grantId, { id: grantId, ...grant });
    this.#tell(grant.principal);
  }

  #take({ grantId, principal }: AccessRevoked): void {
    this.#known(principal).grants.delete(grantId);
    this.#begun.delete(grantId);
    this.#tell(principal);
  }

  #bar({ principal }: PrincipalBarred): void {
    const known = this.#known(principal);
    known.isBarred = true;
    for (const id of known.grants.keys()) this.#begun.delete(id);
    known.grants.clear();
    this.#tell(principal);
  }

  #endSession({ session, principal }: SessionEnded): void {
    this.#endedSessions.add(session);
    this.#tell(principal);
  }

  #setWallMode({ wall, mode }: WallModeSet): void {
    if (wall === null) {
      this.#wallModes.clear();
      this.#modeOfAllWalls = mode;
      for (const principal of [...this.#listeners.keys()]) this.#tell(principal);
      return;
    }
    this.#wallModes.set(wall, mode);
    this.#tell(wall);
  }

  #known(principal: string): Known {
    let known = this.#principals.get(principal);
    if (!known) {
      known = { grants: new Map(), isBarred: false };
      this.#principals.set(principal, known);
    }
    return known;
  }

  #tell(principal: string): void {
    for (const listener of [...(this.#listeners.get(principal) ?? [])]) listener();
  }
}
