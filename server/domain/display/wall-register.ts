import { type Clocks, onWall } from '../../kernel/clock.ts';
import type { WallTokenRecord } from './wall.queries.ts';
import {
  modeOf,
  type WallPreset,
  type WallRecord,
  type WallScene,
  type WallSound,
} from './wall-terms.policy.ts';

/** What a wall says of itself. */
export interface WallHealthReport {
  readonly frameAt: number;
  readonly lagMs: number | null;
  readonly scene: WallScene;
  readonly preset: WallPreset;
  readonly sound: WallSound;
  readonly heapMegabytes: number | null;
  readonly nodes: number;
  readonly version: string;
}

/** Instants are those of the steady clock. */
interface Seen {
  health: (WallHealthReport & { readonly reportedAt: number }) | null;
  /** When orders were last handed to its connection. */
  orderedAt: number | null;
  admittedAt: number | null;
  /** When this server first knew of it. */
  readonly knownAt: number;
}

const HOUR_MS = 3_600_000;
/** What is left of a token when it is to be renewed: of 96 hours at least 72 are always ahead. */
const RENEWED_WITH_MS = 72 * HOUR_MS;
/** Orders go out every two seconds to whoever takes them. */
const CONNECTED_MS = 5_000;
const SILENT_MS = 90_000;

const nothingSeen = (knownAt: number): Seen => ({
  ...{ health: null, orderedAt: null, admittedAt: null },
  knownAt,
});

/**
 * The walls as they are now: a projection of their rows and tokens, and what was heard of them since the server started. Only
 * `WallFollower` fills the projection, from what the database holds; nobody adds what they believe to have committed.
 */
export class WallRegister {
  readonly #clocks: Clocks;
  readonly #walls = new Map<string, WallRecord>();
  readonly #tokens = new Map<string, WallTokenRecord>();
  readonly #seen = new Map<string, Seen>();

  #version = 0;

  constructor(clocks: Clocks) {
    this.#clocks = clocks;
  }

  /** The newest change that is known; 0: none. */
  get version(): number {
    return this.#version;
  }

  /** Takes over walls as read from the database, and all the tokens that each of them has. */
  take(walls: readonly WallRecord[], tokens: readonly WallTokenRecord[]): void {
    for (const wall of walls) {
      this.#version = Math.max(this.#version, wall.version);
      this.#walls.set(wall.id, wall);
      for (const token of this.tokensOf(wall.id)) this.#tokens.delete(token.digest);
      if (wall.unpairedAt !== null) this.#seen.delete(wall.id);
      else this.#seenOf(wall.id);
    }
    for (const token of tokens) {
      // The rows were read one table after the other: a wall may have been unpaired in between.
      if (this.#walls.get(token.wall)?.unpairedAt === null) this.#tokens.set(token.digest, token);
    }
  }

  wall(id: string): WallRecord | null {
    return this.#walls.get(id) ?? null;
  }

  /** Those that are paired, by name. */
  paired(): readonly WallRecord[] {
    return [...this.#walls.values()]
      .filter(({ unpairedAt }) => unpairedAt === null)
      .sort((a, b) => a.settings.name.localeCompare(b.settings.name) || (a.id < b.id ? -1 : 1));
  }

  /** The wall that came by this pairing. */
  ofPairing(pairing: string): WallRecord | null {
    for (const wall of this.#walls.values()) if (wall.pairing === pairing) return wall;
    return null;
  }

  token(digest: string): WallTokenRecord | null {
    return this.#tokens.get(digest) ?? null;
  }

  tokensOf(wall: string): readonly WallTokenRecord[] {
    return [...this.#tokens.values()].filter((token) => token.wall === wall);
  }

  /**
   * Whether the wall should renew its token: the one in use has less than 72 hours left, or has been used elsewhere. One that
   * was given out and not used may have been lost on its way.
   */
  isRenewalDue(id: string): boolean {
    const used = this.tokensOf(id).filter(({ firstUsedAt }) => firstUsedAt !== null);
    const newest = used.reduce<WallTokenRecord | null>(
      (best, token) => (best && best.issuedAt >= token.issuedAt ? best : token),
      null,
    );
    if (!newest) return false;
    if (newest.expiresAt - this.#clocks.wall.now() < RENEWED_WITH_MS) return true;
    const misuse = this.#walls.get(id)?.misuse;
    return misuse !== null && misuse !== undefined && misuse.at >= newest.issuedAt;
  }

  noteHealth(id: string, health: WallHealthReport): void {
    this.#seenOf(id).health = { ...health, reportedAt: this.#steady() };
  }
  noteOrders(id: string): void {
    this.#seenOf(id).orderedAt = this.#steady();
  }
  noteAdmission(id: string): void {
    this.#seenOf(id).admittedAt = this.#steady();
  }

  /** For how long each wall has not been heard of, but for those that show nothing by order. */
  quiet(): readonly { readonly id: string; readonly scope: string; readonly quietMs: number }[] {
    const now = this.#steady();
    return this.paired()
      .filter((wall) => modeOf(wall) !== 'BLANK')
      .map((wall) => ({
        id: wall.id,
        scope: wall.settings.scope,
        quietMs: now - heardAt(this.#seenOf(wall.id)),
      }));
  }

  /** A wall as people see it. */
  view(wall: WallRecord) {
    const now = this.#steady();
    const seen = this.#seen.get(wall.id) ?? nothingSeen(now);
    const { health, orderedAt, admittedAt } = seen;
    const lastSeenAt = Math.max(health?.reportedAt ?? 0, orderedAt ?? 0, admittedAt ?? 0);
    const expiries = this.tokensOf(wall.id).map(({ expiresAt }) => expiresAt);
    return {
      id: wall.id,
      settings: wall.settings,
      mode: modeOf(wall),
      health: health && { ...health, reportedAt: onWall(this.#clocks, health.reportedAt) },
      isConnected: orderedAt !== null && now - orderedAt <= CONNECTED_MS,
      lastSeenAt: lastSeenAt === 0 ? null : onWall(this.#clocks, lastSeenAt),
      isSilent: now - heardAt(seen) > SILENT_MS,
      isMisused: wall.misuse !== null,
      misuse: wall.misuse,
      pairedAt: wall.pairedAt,
      expiresAt: Math.max(wall.pairedAt, ...expiries),
      userAgent: wall.userAgent,
    };
  }

  #steady(): number {
    return this.#clocks.steady.now();
  }

  #seenOf(id: string): Seen {
    const known = this.#seen.get(id) ?? nothingSeen(this.#steady());
    // Nothing is kept of walls that are none.
    if (this.#walls.get(id)?.unpairedAt === null) this.#seen.set(id, known);
    return known;
  }
}

/** Of a wall that has said nothing yet: since this server knows of it. */
const heardAt = ({ health, knownAt }: Seen): number => health?.reportedAt ?? knownAt;

export type WallView = ReturnType<WallRegister['view']>;
