import type { Kysely } from '@mikro-orm/sql';
import type { Log } from '../kernel/log.ts';
import type { StoredEvent } from './chain.ts';
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
const LONGEST_PAUSE_MS = 30_000;

/**
 * Follows the stream and does what follows from its events, exactly once each: the position is stored in the transaction of what
 * was done. Where that fails nothing of it is left, and the same events are taken again after a pause that grows; none is
 * ever passed over. One that is new in a database begins where the log ends: nothing follows any more from what is past.
 */
export class Reactor {
  readonly #options: ReactorOptions;
  /** How far it has looked, and what of that is stored. */
  #seq = 0;
  #storedSeq = 0;
  #pause = 0;
  #alarm: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  #isStopped = false;

  constructor(options: ReactorOptions) {
    this.#options = options;
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
    if (isMuch || events.some(({ kind }) => kinds.has(kind))) this.wake();
  }

  /** Looks at the log soon; never throws. Calls during a look join one more look after it. */
  wake(): void {
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted();
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
      } catch (error) {
        this.#pause = Math.min(Math.max(this.#pause * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
        this.#options.log.error(
          { err: error, reactor: this.#options.name, after: this.#seq },
          'what follows from these events could not be done; trying again',
        );
        if (this.#alarm) clearTimeout(this.#alarm);
        if (!this.#isStopped) this.#alarm = setTimeout(() => this.wake(), this.#pause);
        break;
      }
    }
    this.#looking = null;
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
      if (!last) return;
      const events = rows.filter((row) => kinds.has(row.kind)).map(storedEvent);
      const isDue = events.length > 0 || last.seq - this.#storedSeq >= UNCONCERNED;
      this.#seq = isDue ? await this.#take(events, last.seq) : last.seq;
      // It may stand before the last of them: where a commit whose answer was lost had moved it.
      if (rows.length < PAGE && this.#seq >= last.seq) return;
    }
  }

  /** Does what follows from the events and moves the position to `seq`; answers where it stands. */
  async #take(events: readonly StoredEvent[], seq: number): Promise<number> {
    const { combiner, name, react } = this.#options;
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
      if (events.length > 0) await react(tx, events);
      return seq;
    });
    if (events.length > 0) this.#options.onDone?.();
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
