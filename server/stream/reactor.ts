import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { StoredEvent } from './chain.ts';
import { isPassing, type SetAsideRow, setAside } from './set-aside.ts';
import type { StreamTables } from './tables.ts';
import { storedEvent } from './tail.ts';
import type { WriteCombiner, WriteTransaction } from './write-combiner.ts';

export interface ReactorOptions {
  /** Names the position: it must never change, or everything is done again. */
  readonly name: string;
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<StreamTables>;
  readonly streamId: number;
  readonly log: Log;
  /** Where what is set aside is put on record. */
  readonly regency: string;
  readonly realClock: Clock;
  /** Milliseconds that nobody can set back. */
  readonly monotonic?: () => number;
  /** How long to wait after each failed try of one event, in milliseconds; after one more it is set aside. */
  readonly pausesMs?: readonly number[];
  /** The kinds of events that something follows from. */
  readonly kinds: ReadonlySet<string>;
  /** Does what follows from these events, in their order; what it stores and appends counts together with the position. */
  readonly react: (tx: WriteTransaction, events: readonly StoredEvent[]) => Promise<void>;
  /** Told each time when what was done is stored. */
  readonly onDone?: () => void;
}

const PAGE = 200;
/** Over so many events of no concern the position is stored even if nothing was done. */
const UNCONCERNED = 2_000;
const FIRST_PAUSE_MS = 500;
/** A database that is back is noticed within this. */
const LONGEST_PAUSE_MS = 4_000;
/** Four tries of an event, within 3.5 s. */
const PAUSES_MS = [500, 1_000, 2_000];
/** For so long after an event was set aside the next one that fails is tried once more, at once, and then set aside as well. */
const SHORT_OF_PATIENCE_MS = 60_000;

/**
 * Follows the stream and does what follows from its events, exactly once each: the position is stored in the transaction of what
 * was done. Where that fails nothing of it is left. A fault of the storage is waited out, however long it lasts. An event
 * that cannot be processed for a reason of its own is tried a few times and then set aside, on record and with its reason,
 * so that nothing behind it waits. A reactor that is new in a database begins where the log ends: nothing follows any more
 * from what is past.
 */
export class Reactor {
  readonly #options: ReactorOptions;
  /** How far it has looked, and what of that is stored. */
  #seq = 0;
  #storedSeq = 0;
  #pause = 0;
  /** The event that failed last, and how often. */
  #failing: { readonly seq: number; readonly tries: number } | null = null;
  /** Until when, by the monotonic clock, an event that failed is not tried again, whatever comes behind it. */
  #restUntil = Number.NEGATIVE_INFINITY;
  /** When an event was set aside last, by the monotonic clock. */
  #setAsideAt = Number.NEGATIVE_INFINITY;
  /** The newest event of concern that it was told of, and since when, by the monotonic clock, it has had something to do. */
  #wantedSeq = 0;
  #behindSince: number | null = null;
  readonly #monotonic: () => number;
  #alarm: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  #isStopped = false;

  constructor(options: ReactorOptions) {
    this.#options = options;
    this.#monotonic = options.monotonic ?? (() => performance.now());
  }

  get name(): string {
    return this.#options.name;
  }

  /** For how many milliseconds it has had something to do that it did not get done; 0: it is level with the log. */
  get behindMs(): number {
    return this.#behindSince === null ? 0 : this.#monotonic() - this.#behindSince;
  }

  /** Takes up its position and does what is left to do. */
  async start(): Promise<void> {
    this.#seq = this.#storedSeq = await this.#position();
    await this.settled();
  }

  /** Told what the log brought: looks at it where something follows from that, or where much of no concern has gathered. */
  follow(events: readonly StoredEvent[]): void {
    const { kinds } = this.#options;
    const last = events.at(-1);
    if (!last) return;
    const isMuch = last.seq - this.#storedSeq >= UNCONCERNED;
    const ofConcern = events.filter(({ kind }) => kinds.has(kind));
    this.#noteWork(ofConcern);
    if (isMuch || ofConcern.length > 0) this.wake();
  }

  /** Processes one event that had been set aside, in the caller's transaction. Throws what the processing throws. */
  async process(tx: WriteTransaction, { seq }: SetAsideRow): Promise<void> {
    const row = await tx.db
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', this.#options.streamId)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    await this.#options.react(tx, [storedEvent(row)]);
  }

  /** To be called once what `process` did is committed. */
  processed(): void {
    this.#options.onDone?.();
  }

  /** Looks at the log soon; never throws. Calls during a look join one more look after it. */
  wake(): void {
    this.#isWanted = true;
    const rest = this.#restUntil - this.#monotonic();
    // What comes behind an event that failed does not use up its tries.
    if (rest > 0) this.#setAlarm(Math.ceil(rest));
    else this.#looking ??= this.#lookWhileWanted();
  }

  /** Looks, and returns once what follows from everything that was committed by then has been done or put off. */
  async settled(): Promise<void> {
    this.wake();
    await this.#looking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#alarm) clearTimeout(this.#alarm);
    await this.#looking;
  }

  #position(): Promise<number> {
    const { combiner, name, streamId } = this.#options;
    return combiner.submit(async (tx) => {
      const row = await tx.db.selectFrom('reactor').select('seq').where('name', '=', name).executeTakeFirst();
      if (row) return row.seq;
      const head = await tx.db
        .selectFrom('stream_head')
        .select('head_seq')
        .where('id', '=', streamId)
        .executeTakeFirstOrThrow();
      await tx.db.insertInto('reactor').values({ name, seq: head.head_seq }).execute();
      return head.head_seq;
    });
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      try {
        await this.#look();
        this.#pause = 0;
        this.#restUntil = Number.NEGATIVE_INFINITY;
      } catch (error) {
        this.#behindSince ??= this.#monotonic();
        this.#pause = this.#pauseAfter(error);
        this.#options.log.error(
          { err: error, reactor: this.#options.name, after: this.#seq },
          'what follows from these events could not be done; trying again',
        );
        this.#setAlarm(this.#pause);
        break;
      }
    }
    this.#looking = null;
  }

  #setAlarm(wait: number): void {
    if (this.#alarm) clearTimeout(this.#alarm);
    if (!this.#isStopped) this.#alarm = setTimeout(() => this.wake(), wait);
  }

  #pauseAfter(error: unknown): number {
    if (error instanceof EventFailed) {
      this.#restUntil = this.#monotonic() + error.pauseMs;
      return error.pauseMs;
    }
    return Math.min(Math.max(this.#pause * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
  }

  async #look(): Promise<void> {
    const { reader, streamId, kinds } = this.#options;
    while (!this.#isStopped) {
      const rows = await reader
        .selectFrom('stream_event')
        .selectAll()
        .where('stream_id', '=', streamId)
        .where('seq', '>', this.#seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute();
      const last = rows.at(-1);
      if (!last) return this.#noteLevel();
      const events = rows.filter((row) => kinds.has(row.kind)).map(storedEvent);
      this.#noteWork(events);
      const isDue = events.length > 0 || last.seq - this.#storedSeq >= UNCONCERNED;
      this.#seq = isDue ? await this.#take(events, last.seq) : last.seq;
      this.#noteLevel();
      // It may stand before the last of them: where a commit whose answer was lost had moved it.
      if (rows.length < PAGE && this.#seq >= last.seq) return;
    }
  }

  #noteWork(events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    if (!last || last.seq <= this.#seq) return;
    this.#wantedSeq = Math.max(this.#wantedSeq, last.seq);
    this.#behindSince ??= this.#monotonic();
  }

  #noteLevel(): void {
    if (this.#seq >= this.#wantedSeq) this.#behindSince = null;
  }

  /** Does what follows from the events and moves the position as far as `seq`; answers where it stands. */
  async #take(events: readonly StoredEvent[], seq: number): Promise<number> {
    const { react } = this.#options;
    try {
      const at = await this.#moveTo(seq, async (tx) => {
        if (events.length > 0) await react(tx, events);
      });
      this.#failing = null;
      if (events.length > 0) this.#options.onDone?.();
      return at;
    } catch (error) {
      const [first] = events;
      if (!first || isPassing(error)) throw error;
      return events.length === 1 ? await this.#bear(first, error) : await this.#takeOneByOne(events);
    }
  }

  /** Finds the one among them that cannot be processed: those before it are done. Answers where the position stands. */
  async #takeOneByOne(events: readonly StoredEvent[]): Promise<number> {
    let at = this.#storedSeq;
    for (const event of events) {
      at = await this.#take([event], event.seq);
      // A commit whose answer was lost had moved it.
      if (at !== event.seq) break;
    }
    return at;
  }

  /** Throws for as long as the event is to be tried again; then sets it aside and goes on behind it. */
  async #bear(event: StoredEvent, error: unknown): Promise<number> {
    const { name, regency, realClock, log, pausesMs = PAUSES_MS } = this.#options;
    const tries = this.#failing?.seq === event.seq ? this.#failing.tries + 1 : 1;
    this.#failing = { seq: event.seq, tries };
    const isHasty = this.#monotonic() - this.#setAsideAt < SHORT_OF_PATIENCE_MS;
    const pauseMs = (isHasty ? [0] : pausesMs)[tries - 1];
    if (pauseMs !== undefined) throw new EventFailed(pauseMs, error);
    const { seq, kind, subject } = event;
    const failed = { consumer: name, seq, kind, subject, timer: null, dueAt: null, tries, error };
    const at = await this.#moveTo(seq, (tx) => setAside(tx, failed, { regency, now: realClock.now() }));
    this.#failing = null;
    this.#setAsideAt = this.#monotonic();
    log.error({ err: error, reactor: name, seq, kind }, 'an event cannot be processed and was set aside');
    return at;
  }

  /** Moves the stored position and does what belongs to that in one transaction; answers where it stands. */
  async #moveTo(seq: number, act: (tx: WriteTransaction) => Promise<void>): Promise<number> {
    const { combiner, name } = this.#options;
    const stored = this.#storedSeq;
    this.#storedSeq = await combiner.submit(async (tx) => {
      const moved = await tx.db
        .updateTable('reactor')
        .set({ seq })
        .where('name', '=', name)
        .where('seq', '=', stored)
        .returning('seq')
        .executeTakeFirst();
      // It was moved by a commit whose answer was lost: all of this is done.
      if (!moved) return this.#positionIn(tx);
      await act(tx);
      return seq;
    });
    this.#seq = this.#storedSeq;
    return this.#storedSeq;
  }

  async #positionIn(tx: WriteTransaction): Promise<number> {
    const row = await tx.db
      .selectFrom('reactor')
      .select('seq')
      .where('name', '=', this.#options.name)
      .executeTakeFirstOrThrow();
    return row.seq;
  }
}

/** One event could not be processed and is to be tried again. */
class EventFailed extends Error {
  readonly pauseMs: number;

  constructor(pauseMs: number, cause: unknown) {
    super('an event could not be processed', { cause });
    this.pauseMs = pauseMs;
  }
}
