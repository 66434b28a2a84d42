import type { Kysely } from '@mikro-orm/sql';
import { bearerDigest, isBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { Admission } from '../access/access-register.ts';
import { SESSION_LIFE } from './account.policy.ts';
import { type AccountTables, expiryOf, type SessionKind, type SessionRow } from './account.queries.ts';
import { makeRoom } from './make-room.ts';
import { SESSION_PREFIX } from './sessions.ts';

/** How exactly it is known when a session was last used. */
const NOTED_EVERY_MS = 60_000;
/** Sessions kept at hand; the one unused for longest makes room. */
const KEPT = 20_000;
/** Sessions named in one statement. */
const STORED_AT_ONCE = 500;

export interface SessionKeeperParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly realClock: Clock;
  /** As far as the log was followed. */
  readonly isBarred: (principal: string) => boolean;
  readonly isSessionEnded: (session: string) => boolean;
}

/**
 * Lets people and reporters in by their sessions. A session that was let in before costs neither a query nor a write: when it
 * was last used is kept here and stored once a minute, for all of them together.
 */
export class SessionKeeper {
  readonly prefix = SESSION_PREFIX;
  readonly #parts: SessionKeeperParts;
  readonly #db: Kysely<AccountTables>;
  /** By the digest of their secrets. */
  readonly #kept = new Map<string, SessionRow>();
  readonly #unnoted = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(parts: SessionKeeperParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /** Throws the faults `CREDENTIAL_MALFORMED`, `CREDENTIAL_UNKNOWN`, `CREDENTIAL_REVOKED` and `CREDENTIAL_EXPIRED`. */
  async admit({ secret }: Pick<Credentials, 'secret'>): Promise<Admission> {
    if (!isBearer(SESSION_PREFIX, secret)) throw malformed();
    const row = await this.#rowOf(bearerDigest(secret));
    if (!row) throw unknown();
    const now = this.#parts.realClock.now();
    const isOver = row.ended_at !== null || this.#parts.isSessionEnded(row.id);
    if (isOver || this.#parts.isBarred(row.principal)) throw revoked();
    if (expiryOf(row) <= now) throw expired();
    if (isToBeNoted(row, now)) {
      row.last_seen_at = now;
      this.#unnoted.set(row.id, now);
      this.#timer ??= setTimeout(() => void this.flush(), NOTED_EVERY_MS).unref();
    }
    return admissionOf(row);
  }

  /** Stores when sessions were last used. What cannot be stored now is stored the next time they are used. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    // By their minutes, which is as exactly as it is told; a clock that was set makes more of them than one or two.
    const minutes = Map.groupBy(this.#unnoted, ([, seenAt]) => Math.floor(seenAt / NOTED_EVERY_MS));
    this.#unnoted.clear();
    if (minutes.size === 0) return;
    const store = this.#parts.combiner.submit(async (tx) => {
      for (const sessions of minutes.values()) await storeSeen(tx, sessions);
    });
    await store.catch(() => undefined);
  }

  /** When sessions were last used, where that is not stored yet. */
  lastSeen(session: string): number | null {
    return this.#unnoted.get(session) ?? null;
  }

  async #rowOf(digest: string): Promise<SessionRow | null> {
    const known = this.#kept.get(digest);
    if (known) {
      this.#kept.delete(digest);
      this.#kept.set(digest, known);
      return known;
    }
    const row = await this.#db
      .selectFrom('access_session')
      .selectAll()
      .where('secret_digest', '=', digest)
      .executeTakeFirst();
    // What is not known is not kept: a guesser could push out what is in use.
    if (!row) return null;
    const seenAt = this.#unnoted.get(row.id) ?? row.last_seen_at;
    const kept = this.#kept.get(digest) ?? { ...row, last_seen_at: seenAt };
    this.#kept.set(digest, kept);
    makeRoom(this.#kept, KEPT);
    return kept;
  }
}

/**
 * A use that was noted by a clock that stood ahead is put right. Not by more than a session may lie unused: a clock that stands
 * that far behind would end it as soon as it is right again.
 */
function isToBeNoted(row: SessionRow, now: number): boolean {
  const { idleMs } = SESSION_LIFE[row.kind as SessionKind];
  return row.last_seen_at !== now && row.last_seen_at - now < idleMs;
}

/** All as seen when the last of them was. */
async function storeSeen(tx: WriteTransaction, sessions: readonly (readonly [string, number])[]) {
  const ids = sessions.map(([id]) => id);
  const seenAt = sessions.reduce((latest, [, at]) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  for (let from = 0; from < ids.length; from += STORED_AT_ONCE) {
    await tx.db
      .withTables<AccountTables>()
      .updateTable('access_session')
      .set({ last_seen_at: seenAt })
      .where('id', 'in', ids.slice(from, from + STORED_AT_ONCE))
      .execute();
  }
}

export const admissionOf = (row: SessionRow): Admission => ({
  principal: row.principal,
  kind: row.kind as SessionKind,
  session: row.id,
  expiresAt: expiryOf(row),
});

const malformed = (): Fault =>
  new Fault(
    'CREDENTIAL_MALFORMED',
    'This is no whole session: a character is missing or wrong. Log in again.',
    401,
  );
const unknown = (): Fault =>
  new Fault('CREDENTIAL_UNKNOWN', 'This server opened no such session. Log in again.', 401);
const revoked = (): Fault =>
  new Fault('CREDENTIAL_REVOKED', 'This session was ended. Log in again, or ask an admin why.', 401);
const expired = (): Fault =>
  new Fault('CREDENTIAL_EXPIRED', 'This session was not used for too long. Log in again.', 401);
