import { bearerDigest, isBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Admission } from '../access/access-register.ts';
import type { ProgramTables, TokenKey, TokenReading } from './program.queries.ts';
import { TOKEN_PREFIX } from './token-scope.policy.ts';

/** How exactly the last use of a token is known. */
const NOTED_EVERY_MS = 60_000;
/** Tokens kept at hand; the one unused for longest makes room. */
const KEPT = 10_000;

interface Kept {
  readonly key: TokenKey;
  notedAt: number;
}

export interface TokenDoorkeeperParts {
  readonly tokens: TokenReading;
  readonly combiner: WriteCombiner;
  readonly realClock: Clock;
  /** Whether all doors are shut to a principal, as far as the log was followed. */
  readonly isBarred: (principal: string) => boolean;
}

/**
 * Lets programs in by their tokens. What is no token is turned away without asking the database, and a token that was
 * let in before costs no query either: whether it was taken back since is told by the register of rights.
 */
export class TokenDoorkeeper {
  readonly prefix = TOKEN_PREFIX;
  readonly #parts: TokenDoorkeeperParts;
  readonly #kept = new Map<string, Kept>();

  constructor(parts: TokenDoorkeeperParts) {
    this.#parts = parts;
  }

  /** Throws the faults `CREDENTIAL_MALFORMED`, `CREDENTIAL_UNKNOWN`, `CREDENTIAL_REVOKED` and `CREDENTIAL_EXPIRED`. */
  async admit({ secret }: Pick<Credentials, 'secret'>): Promise<Admission> {
    if (!isBearer(TOKEN_PREFIX, secret)) throw malformed();
    const kept = await this.#keptOf(bearerDigest(secret));
    if (!kept) throw unknown();
    const { id, expiresAt, isRevoked } = kept.key;
    const now = this.#parts.realClock.now();
    if (isRevoked || this.#parts.isBarred(id)) throw revoked();
    if (expiresAt <= now) throw expired();
    this.#noteUse(kept, now);
    return { principal: id, kind: 'PROGRAM', session: null, expiresAt };
  }

  async #keptOf(digest: string): Promise<Kept | null> {
    const known = this.#kept.get(digest);
    if (known) {
      this.#kept.delete(digest);
      this.#kept.set(digest, known);
      return known;
    }
    const key = await this.#parts.tokens.keyOf(digest);
    // What is not known is not kept: a guesser could push out what is in use.
    if (!key) return null;
    const kept = this.#kept.get(digest) ?? { key, notedAt: key.lastUsedAt ?? 0 };
    this.#kept.set(digest, kept);
    for (const [oldest] of this.#kept) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return kept;
  }

  /** Nobody waits for it, and a write that fails is made up for a minute later. */
  #noteUse(kept: Kept, now: number): void {
    // A use that was noted by a clock that stood ahead is put right.
    if (Math.abs(now - kept.notedAt) < NOTED_EVERY_MS) return;
    kept.notedAt = now;
    const note = this.#parts.combiner.submit((tx) =>
      tx.db
        .withTables<ProgramTables>()
        .updateTable('program_token')
        .set({ last_used_at: now })
        .where('id', '=', kept.key.id)
        .execute(),
    );
    note.catch(() => undefined);
  }
}

const malformed = (): Fault =>
  new Fault(
    'CREDENTIAL_MALFORMED',
    'This is no whole token: a character is missing or wrong. Copy it again, from its first letter to its last.',
    401,
  );
const unknown = (): Fault =>
  new Fault('CREDENTIAL_UNKNOWN', 'This server gave out no such token. Ask its admin for one.', 401);
const revoked = (): Fault =>
  new Fault('CREDENTIAL_REVOKED', 'This token was taken back. Ask the admin for a new one.', 401);
const expired = (): Fault =>
  new Fault('CREDENTIAL_EXPIRED', 'This token has expired. Ask the admin for a new one.', 401);
