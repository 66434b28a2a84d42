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
/** How often everything that waits is compared with what is in the lanes. */
const COMPARE_EVERY_MS = 30_000;

/**
 * Sends what waits in the database, each receiver in a lane of its own, and writes down what became of it. What is to be sent is
 * read right before it is: what was withdrawn is not. A message leaves at least once, always under the same id; it is sent again
 * where the server ended between the sending and the writing. The lanes are a projection of what waits in the database: they are
 * compared with it from time to time, so that a delivery is sent even where the answer to its commit was lost.
 */
export class DeliverySender {
  readonly #parts: DeliverySenderParts;
  readonly #db: Kysely<DeliveryTables>;
  readonly #lanes: Lanes<number>;
  readonly #book: ResultBook;
  /** Numbers of those that are in a lane or under way. */
  readonly #held = new Set<number>();
  readonly #comparing: NodeJS.Timeout;
  /** Number of the newest delivery that was seen. */
  #seen = 0;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  #isComparisonWanted = false;
  readonly #end = new AbortController();

  constructor(parts: DeliverySenderParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<DeliveryTables>;
    this.#lanes = new Lanes((receiver, number) => this.#try(receiver, number));
    this.#book = new ResultBook(parts.combiner, parts.log);
    this.#comparing = setInterval(() => this.compare(), COMPARE_EVERY_MS).unref();
  }

  /** Says that there is more to send. Cheap; never throws. To be called once at the start as well. */
  wake(): void {
    if (this.#end.signal.aborted) return;
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted();
  }

  /** Takes up every delivery that waits in the database and is in no lane: to be called where the outcome of a commit is unknown. */
  compare(): void {
    this.#isComparisonWanted = true;
    this.wake();
  }

  /** Puts one back into its lane that had been given up. */
  sendAgain(receiver: string, number: number): void {
    this.#hold(receiver, number);
  }

  /** Nothing more goes there. */
  clear(receiver: string): void {
    for (const number of this.#lanes.clear(receiver)) this.#held.delete(number);
  }

  /** Begins nothing more and waits for nobody's answer; resolves when what has arrived is written down. */
  async stop(): Promise<void> {
    this.#end.abort();
    clearInterval(this.#comparing);
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
        this.#isComparisonWanted = true;
        setTimeout(() => this.wake(), ASK_AGAIN_MS).unref();
      }
    }
    this.#looking = null;
  }

  async #look(): Promise<void> {
    const now = this.#parts.realClock.now();
    const after = this.#isComparisonWanted ? 0 : this.#seen;
    this.#isComparisonWanted = false;
    const rows = await this.#db
      .selectFrom('delivery')
      .select(['number', 'receiver', 'tries', 'next_try_at'])
      .where('number', '>', after)
      .where('state', '=', 'WAITING')
      .orderBy('number')
      .execute();
    for (const { number, receiver, tries, next_try_at } of rows) {
      // A clock that was set back makes nobody wait longer than the pause would have been.
      const longest = tries === 0 ? 0 : (pauseAfter(tries, 0, 1) ?? 0);
      const wait = Math.max(0, Math.min((next_try_at ?? now) - now, longest));
      this.#hold(receiver, number, wait);
      this.#seen = Math.max(this.#seen, number);
    }
  }

  /** Puts one into its lane, where it is not there yet. */
  #hold(receiver: string, number: number, wait = 0): void {
    if (this.#held.has(number)) return;
    this.#held.add(number);
    this.#lanes.add(receiver, number, wait);
  }

  /** Never rejects. */
  async #try(receiver: string, number: number): Promise<void> {
    const again = await this.#waitAfter(receiver, number).catch((error: unknown) => {
      this.#parts.log.warn({ err: error, delivery: number }, 'a delivery could not be tried; trying again');
      return ASK_AGAIN_MS;
    });
    this.#held.delete(number);
    if (again !== null) this.#hold(receiver, number, again);
  }

  /** Tries it, and says in how many milliseconds to try it again; null: not again. */
  async #waitAfter(receiver: string, number: number): Promise<number | null> {
    const { carriers, post, realClock } = this.#parts;
    const due = await this.#due(number);
    if (!due) return null;
    const at = realClock.now();
    const parcel = await carriers[due.channel].pack(due, at);
    if (!parcel) {
      await this.#book.write(withdrawn(due, at));
      return null;
    }
    const outcome =
      typeof parcel === 'string'
        ? { fault: parcel, status: null }
        : await post.send(parcel.target, parcel.post, this.#end.signal);
    // Not the receiver's fault: it does not count as a try.
    if (this.#end.signal.aborted && outcome.fault !== null) return null;
    const isGone = await carriers[due.channel].isGone(due, outcome);
    const tried = triedBy(due, outcome, at, isGone);
    await this.#book.write(tried);
    if (tried.state === 'SENT') this.#lanes.hasten(receiver);
    return tried.nextTryAt === null ? null : tried.nextTryAt - at;
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
