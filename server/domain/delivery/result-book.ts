import type { Kysely } from '@mikro-orm/sql';
import type { Log } from '../../kernel/log.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { PostFault } from './bounded-post.ts';
import type { DeliveryState } from './delivery.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';

/** A try, and what it made of a delivery. */
export interface Tried {
  readonly number: number;
  readonly at: number;
  readonly tries: number;
  readonly state: DeliveryState;
  readonly nextTryAt: number | null;
  readonly status: number | null;
  readonly fault: PostFault | null;
}

interface Waiting {
  readonly tried: Tried;
  readonly resolve: () => void;
}

/** Rows per act: whatever else is to be written takes its turn between two. */
const AT_ONCE = 100;

/** Writes down what became of tries, many at a time. What cannot be stored is lost: that message is then sent once more. */
export class ResultBook {
  readonly #combiner: WriteCombiner;
  readonly #log: Log;
  readonly #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(combiner: WriteCombiner, log: Log) {
    this.#combiner = combiner;
    this.#log = log;
  }

  /** Never rejects; resolves when it is written, or cannot be. */
  write(tried: Tried): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ tried, resolve });
      this.#writing ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Everything that came back in this turn of the event loop joins.
      await new Promise(setImmediate);
      const some = this.#waiting.splice(0, AT_ONCE);
      try {
        await this.#combiner.submit(async (tx) => {
          const db = tx.db.withTables<DeliveryTables>();
          for (const { tried } of some) await updateOf(db, tried).execute();
        });
      } catch (error) {
        this.#log.warn({ err: error }, 'what became of deliveries could not be stored');
      }
      for (const { resolve } of some) resolve();
    }
    this.#writing = null;
  }
}

function updateOf(db: Kysely<DeliveryTables>, tried: Tried) {
  const { at, tries, state, status, fault, nextTryAt } = tried;
  const update = db
    .updateTable('delivery')
    .set(({ fn, val }) => ({
      state,
      tries,
      first_tried_at: fn.coalesce('first_tried_at', val(at)),
      last_tried_at: at,
      next_try_at: nextTryAt,
      last_status: status,
      last_fault: fault,
      sent_at: state === 'SENT' ? at : null,
    }))
    .where('number', '=', tried.number);
  // What was withdrawn meanwhile stays so, unless it arrived.
  return state === 'SENT' ? update : update.where('state', '=', 'WAITING');
}
