import { seal, unseal } from '../kernel/sealing.ts';
import type { WriteCombiner, WriteTransaction } from './write-combiner.ts';

/** For so long a repeat gets the secret that the first answer held. */
export const SECRET_KEPT_MS = 15 * 60_000;
const SWEEP_AGAIN_MS = 60_000;

export interface ReceiptSecretsParts {
  readonly combiner: WriteCombiner;
  /** 32 bytes that are not in the database. */
  readonly key: Buffer;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Secrets of answers, sealed, next to the receipts of the acts that made them: an answer that was lost can be given again for a
 * quarter of an hour, to the same principal. After that the row is gone and nobody can make the secret again, with whatever keys;
 * a copy of the database alone never tells it.
 */
export class ReceiptSecrets {
  readonly #parts: ReceiptSecretsParts;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(parts: ReceiptSecretsParts) {
    this.#parts = parts;
  }

  /** Removes what a server before this one kept for too long. */
  start(): Promise<void> {
    return this.#sweep();
  }

  stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    return Promise.resolve();
  }

  /** Keeps the secret of the act with this id. It is plain JSON. */
  async keep(tx: WriteTransaction, id: string, secret: unknown): Promise<void> {
    const sealed = seal(this.#parts.key, Buffer.from(JSON.stringify(secret), 'utf8'), place(tx, id));
    const expires_at = this.#parts.now() + SECRET_KEPT_MS;
    await tx.db.insertInto('receipt_secret').values({ id, sealed, expires_at }).execute();
    this.#sweepIn(SECRET_KEPT_MS);
  }

  /** The secret of the act with this id, made by the same principal; null where it is not kept any more. */
  async recall<Secret>(tx: WriteTransaction, id: string): Promise<Secret | null> {
    const row = await tx.db
      .selectFrom('receipt_secret')
      .select(['sealed', 'expires_at'])
      .where('id', '=', id)
      .executeTakeFirst();
    const now = this.#parts.now();
    // One that would be kept for longer than any was made before the clock was set back.
    if (!row || row.expires_at <= now || row.expires_at > now + SECRET_KEPT_MS) return null;
    try {
      return JSON.parse(unseal(this.#parts.key, row.sealed, place(tx, id)).toString('utf8')) as Secret;
    } catch {
      // Sealed with a key of another data folder, or for somebody else: as if it were gone.
      return null;
    }
  }

  async #sweep(): Promise<void> {
    const now = this.#parts.now();
    const isAnyLeft = await this.#parts.combiner
      .submit(async (tx) => {
        await tx.db
          .deleteFrom('receipt_secret')
          .where((row) =>
            row.or([row('expires_at', '<=', now), row('expires_at', '>', now + SECRET_KEPT_MS)]),
          )
          .execute();
        return (
          (await tx.db.selectFrom('receipt_secret').select('id').limit(1).executeTakeFirst()) !== undefined
        );
      })
      .catch(() => true);
    if (isAnyLeft) this.#sweepIn(SWEEP_AGAIN_MS);
  }

  /** By a timer that no wall clock moves. */
  #sweepIn(wait: number): void {
    if (this.#isStopped || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#sweep();
    }, wait);
    this.#timer.unref();
  }
}

/** Moved to another act or principal it cannot be opened. */
const place = ({ actor }: WriteTransaction, id: string): string => `receipt ${id} ${actor?.principal ?? ''}`;
