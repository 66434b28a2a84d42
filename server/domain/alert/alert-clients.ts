import type { Viewer } from '../access/viewer.policy.ts';

/** A program whose token lets it follow alerts at this time. */
export interface AlertProgram {
  readonly id: string;
  readonly name: string;
  /** What its token is for: this region and everything in it. */
  readonly region: string;
  /** Real time, to the minute; null where it never came in. */
  readonly lastUsedAt: number | null;
}

export interface AlertClient {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly isConnected: boolean;
  readonly lastSeenAt: number | null;
}

export interface AlertClientsParts {
  /** Those that may follow alerts now; what was revoked or has expired is none. */
  readonly programs: () => Promise<readonly AlertProgram[]>;
  /** Real time, epoch milliseconds. */
  readonly realNow: () => number;
}

/** Tools read the feed every minute or so; one that stays away longer than this counts as gone. */
const FEED_READ_WITHIN_MS = 5 * 60_000;

/**
 * Which programs receive alerts at this moment: sirens and screens follow them by a socket, other tools come for the feed every so
 * often. Kept in memory, as it is true of this process alone. People are none: their phones sleep until they are woken, and how far
 * word came to each is told by the alert.
 */
export class AlertClients {
  readonly #parts: AlertClientsParts;
  /** How many subscriptions each has open. */
  readonly #following = new Map<string, number>();
  readonly #lastSeen = new Map<string, number>();
  readonly #feedRead = new Map<string, number>();

  constructor(parts: AlertClientsParts) {
    this.#parts = parts;
  }

  /** Somebody follows alerts, until what is returned is called. */
  follow({ principal, kind }: Viewer): () => void {
    if (principal === null || kind !== 'PROGRAM') return () => undefined;
    this.#count(principal, 1);
    return () => this.#count(principal, -1);
  }

  /** Somebody read the feed of alerts. */
  readFeed({ principal, kind }: Viewer): void {
    if (principal !== null && kind === 'PROGRAM') this.#feedRead.set(principal, this.#parts.realNow());
  }

  /** Those of the regions in which the viewer may read how far word of alerts has come, by name. */
  async of(viewer: Viewer): Promise<readonly AlertClient[]> {
    const programs = await this.#parts.programs();
    return programs
      .filter(({ region }) => viewer.mayIn('readDeliveries', region))
      .map((program) => this.#client(program))
      .sort((a, b) => a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1));
  }

  #client({ lastUsedAt, ...program }: AlertProgram): AlertClient {
    const now = this.#parts.realNow();
    const readAt = this.#feedRead.get(program.id) ?? Number.NEGATIVE_INFINITY;
    if (this.#following.has(program.id)) return { ...program, isConnected: true, lastSeenAt: now };
    const seenAt = Math.max(lastUsedAt ?? 0, readAt, this.#lastSeen.get(program.id) ?? 0);
    return {
      ...program,
      // Either way: the clock may have been set back since.
      isConnected: Math.abs(now - readAt) <= FEED_READ_WITHIN_MS,
      lastSeenAt: seenAt === 0 ? null : seenAt,
    };
  }

  #count(principal: string, by: 1 | -1): void {
    const count = (this.#following.get(principal) ?? 0) + by;
    this.#lastSeen.set(principal, this.#parts.realNow());
    if (count > 0) this.#following.set(principal, count);
    else this.#following.delete(principal);
  }
}
