import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { BoundedPost, Post, PostFault, PostOutcome } from './bounded-post.ts';
import type { DeliveryChannel } from './delivery.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import { Lanes } from './lanes.ts';
import { ResultBook, type Tried } from './result-book.ts';
import { pauseAfter } from './retry.policy.ts';
import type { Target } from './target.policy.ts';

/** What is read right before it is sent. */
export interface Due {
  readonly number: number;
  readonly message: string;
  /** Of the message, `alert.raised` or so. */
  readonly type: string;
  readonly body: string;
  readonly channel: DeliveryChannel;
  readonly receiver: string;
  readonly alert: string | null;
  /** Whose phone it is; null for a webhook. */
  readonly principal: string | null;
  readonly tries: number;
  readonly firstTriedAt: number | null;
}

/** What leaves, and where to. */
export interface Parcel {
  readonly target: Target;
  readonly post: Post;
}

/** Knows the receivers of one channel. */
export interface Carrier {
  /** Null where there is no such receiver any more, or it is not for him any more; a fault where nothing can be made for him now. */
  pack(due: Due, now: number): Promise<Parcel | PostFault | null>;
  /** Whether the answer says that there is no such receiver any more; what is kept of him goes. */
  isGone(due: Due, outcome: PostOutcome): Promise<boolean>;
}

export interface DeliverySenderParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly post: Pick<BoundedPost, 'send'>;
  readonly carriers: Readonly<Record<DeliveryChannel, Carrier>>;
  readonly realClock: Clock;
  readonly log: Log;
}

/** When the database could not be asked what is to be sent. */
const ASK_AGAIN_MS = 5_000;

/**
 * Sends what waits in the database, each receiver in a lane of its own, and writes down what became of it. What is to be sent is
 * read right before it is: what was withdrawn is not. A message leaves at least once, always under the same id; it is sent again
 * where the server ended between the sending and the writing.
 */
export class DeliverySender {
  readonly #parts: DeliverySenderParts;
  readonly #db: Kysely<DeliveryTables>;
  readonly #lanes: Lanes<number>;
  readonly #book: ResultBook;
  /** Number of the newest delivery that was seen. */
  #seen = 0;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  readonly #end = new AbortController();

  constructor(parts: DeliverySenderParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<DeliveryTables>;
    this.#lanes = new Lanes((receiver, number) => this.#try(receiver, number));
    this.#book = new ResultBook(parts.combiner, parts.log);
  }

  /** Says that there is more to send. Cheap; never throws. To be called once at the start as well. */
  wake(): void {
    if (this.#end.signal.aborted) return;
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted();
  }

  /** Puts one back into its lane that had been given up. */
  sendAgain(receiver: string, number: number): void {
    this.#lanes.add(receiver, number);
  }

  /** Nothing more goes there. */
  clear(receiver: string): void {
    this.#lanes.clear(receiver);
  }

  /** Begins nothing more and waits for nobody's answer; resolves when what has arrived is written down. */
  async stop(): Promise<void> {
    this.#end.abort();
    await this.#looking;
    await this.#lanes.stop();
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      try {
        await this.#look();
      } catch (error) {
        this.#parts.log.warn({ err: error }, 'what is to be delivered cannot be read; trying again');
        setTimeout(() => this.wake(), ASK_AGAIN_MS).unref();
      }
    }
    this.#looking = null;
  }

  async #look(): Promise<void> {
    const now = this.#parts.realClock.now();
    const rows = await this.#db
      .selectFrom('delivery')
      .select(['number', 'receiver', 'tries', 'next_try_at'])
      .where('number', '>', this.#seen)
      .where('state', '=', 'WAITING')
      .orderBy('number')
      .execute();
    for (const { number, receiver, tries, next_try_at } of rows) {
      // A clock that was set back makes nobody wait longer than the pause would have been.
      const longest = tries === 0 ? 0 : (pauseAfter(tries, 0, 1) ?? 0);
      const wait = Math.max(0, Math.min((next_try_at ?? now) - now, longest));
      this.#lanes.add(receiver, number, wait);
      this.#seen = number;
    }
  }

  /** Never rejects. */
  async #try(receiver: string, number: number): Promise<void> {
    const { carriers, post, realClock, log } = this.#parts;
    try {
      const due = await this.#due(number);
      if (!due) return;
      const at = realClock.now();
      const parcel = await carriers[due.channel].pack(due, at);
      if (!parcel) return await this.#book.write(withdrawn(due, at));
      const outcome =
        typeof parcel === 'string'
          ? { fault: parcel, status: null }
          : await post.send(parcel.target, parcel.post, this.#end.signal);
      // Not the receiver's fault: as if it had not been tried.
      if (this.#end.signal.aborted && outcome.fault !== null) return;
      const isGone = await carriers[due.channel].isGone(due, outcome);
      const tried = triedBy(due, outcome, at, isGone);
      await this.#book.write(tried);
      if (tried.state === 'SENT') this.#lanes.hasten(receiver);
      else if (tried.nextTryAt !== null) this.#lanes.add(receiver, number, tried.nextTryAt - at);
    } catch (error) {
      log.warn({ err: error, delivery: number }, 'a delivery could not be tried; trying again');
      this.#lanes.add(receiver, number, ASK_AGAIN_MS);
    }
  }

  /** Null where it waits no more. */
  async #due(number: number): Promise<Due | null> {
    const row = await this.#db
      .selectFrom('delivery')
      .innerJoin('delivery_message', 'delivery_message.id', 'delivery.message')
      .selectAll('delivery')
      .select(['delivery_message.type', 'delivery_message.body'])
      .where('number', '=', number)
      .where('state', '=', 'WAITING')
      .executeTakeFirst();
    if (!row) return null;
    const { message, type, body, receiver, alert, principal, tries, first_tried_at: firstTriedAt } = row;
    const channel = row.channel as DeliveryChannel;
    return { number, message, type, body, channel, receiver, alert, principal, tries, firstTriedAt };
  }
}

function triedBy(due: Due, { fault, status }: PostOutcome, at: number, isGone: boolean): Tried {
  const tries = due.tries + 1;
  const isOver = fault === null || isGone;
  const pause = isOver ? null : pauseAfter(tries, at - (due.firstTriedAt ?? at), Math.random());
  const state = fault === null ? 'SENT' : pause === null ? 'DEAD' : 'WAITING';
  const nextTryAt = pause === null ? null : at + pause;
  return { number: due.number, at, tries, state, nextTryAt, status, fault };
}

const withdrawn = ({ number, tries }: Due, at: number): Tried => ({
  ...{ number, at, tries, state: 'WITHDRAWN', nextTryAt: null, status: null, fault: null },
});
