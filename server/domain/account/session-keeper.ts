import type { Kysely } from '@mikro-orm/sql';
import { bearerDigest, isBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Admission } from '../access/access-register.ts';
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
    if (row.last_seen_at < now) {
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
    const seen = [...this.#unnoted.keys()];
    const seenAt = Math.max(...this.#unnoted.values());
    this.#unnoted.clear();
    if (seen.length === 0) return;
    const store = this.#parts.combiner.submit(async (tx) => {
      // All of them within the last minute, which is as exactly as it is told.
      for (let from = 0; from < seen.length; from += STORED_AT_ONCE) {
        await tx.db
          .withTables<AccountTables>()
          .updateTable('access_session')
          .set({ last_seen_at: seenAt })
          .where('id', 'in', seen.slice(from, from + STORED_AT_ONCE))
          .where('last_seen_at', '<', seenAt)
          .execute();
      }
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
    const seenAt = Math.max(row.last_seen_at, this.#unnoted.get(row.id) ?? 0);
    const kept = this.#kept.get(digest) ?? { ...row, last_seen_at: seenAt };
    this.#kept.set(digest, kept);
    makeRoom(this.#kept, KEPT);
    return kept;
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
