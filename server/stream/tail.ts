import type { Kysely } from '@mikro-orm/sql';
import type { CompiledQuery } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import { must } from '../kernel/must.ts';
import { chainHash, type StoredEvent } from './chain.ts';
import type { StreamTables } from './tables.ts';

/** The log is not what it must be: a hole, or a row that does not continue the chain. */
export class BrokenLog extends Error {
  readonly seq: number;

  constructor(seq: number, what: string) {
    super(`stream broken at sequence number ${seq}: ${what}`);
    this.seq = seq;
  }
}

export interface TailOptions {
  readonly reader: Kysely<StreamTables>;
  readonly streamId: number;
  readonly clock: Clock;
  /** Reads what stands beside the log for events that are about to be handed on. A failure is that of the reading. */
  readonly beforeEvents?: (events: readonly StoredEvent[]) => Promise<void>;
  /** Takes events in order, each exactly once. Throwing ends the tail as a broken log does. */
  readonly onEvents: (events: readonly StoredEvent[]) => void;
  /** Told after each look at the log that went well, whether or not it brought events. */
  readonly onLook: () => void;
  /** Told when the log cannot be read (the tail tries again) or is broken (it stops for good). */
  readonly onFault: (error: unknown) => void;
}

/** The poll is the truth; a wake-up only shortens the wait. */
const POLL_MS = 500;
const PAGE = 2_000;

/**
 * Follows one stream: reads every committed event in order, checks that numbers are dense and the chain
 * continues, and hands them on. It never skips. `asOf` says up to which real instant the picture is known
 * to equal the log; it stands still while the database cannot be read, and for ever after a broken log.
 */
export class Tail {
  readonly #options: TailOptions;
  #seq = 0;
  #hash = '';
  #epoch = 0;
  #asOf = 0;
  // Asked before every answer: compiled once.
  readonly #headQuery: CompiledQuery<{ head_seq: number }>;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #isWanted = false;
  #isStopped = false;

  constructor(options: TailOptions) {
    this.#options = options;
    const { reader, streamId } = options;
    this.#headQuery = reader
      .selectFrom('stream_head')
      .select('head_seq')
      .where('id', '=', streamId)
      .compile();
  }

  get seq(): number {
    return this.#seq;
  }
  get hash(): string {
    return this.#hash;
  }
  get epoch(): number {
    return this.#epoch;
  }
  /** Real time, epoch milliseconds. */
  get asOf(): number {
    return this.#asOf;
  }

  /** Reads the whole log, then follows it. Rejects where the log is broken or cannot be read. */
  async start(genesis: string): Promise<void> {
    this.#hash = genesis;
    await this.#look();
    this.#timer = setInterval(() => this.wake(), POLL_MS);
  }

  /** Looks at the log soon; never throws. Calls during a look join one more look after it. */
  wake(): void {
    this.#isWanted = true;
    this.#reading ??= this.#lookWhileWanted();
  }

  /** True once everything that was committed when it was asked has been handed on; false where that cannot be. */
  async isLevel(): Promise<boolean> {
    const { rows } = await this.#options.reader.executeQuery(this.#headQuery);
    const [head] = rows;
    if (!head) return false;
    if (head.head_seq > this.#seq) {
      this.wake();
      await this.#reading;
    }
    return head.head_seq <= this.#seq;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#reading;
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      try {
        await this.#look();
      } catch (error) {
        if (error instanceof BrokenLog) void this.stop();
        this.#options.onFault(error);
      }
    }
    this.#reading = null;
  }

  async #look(): Promise<void> {
    const { reader, streamId, clock, beforeEvents, onEvents, onLook } = this.#options;
    for (;;) {
      const lookedAt = clock.now();
      const rows = await reader
        .selectFrom('stream_event')
        .selectAll()
        .where('stream_id', '=', streamId)
        .where('seq', '>', this.#seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute();
      const events = rows.map(storedEvent);
      this.#requireSuccession(events);
      if (events.length > 0) {
        await beforeEvents?.(events);
        this.#handOn(events, onEvents);
      }
      if (events.length === PAGE) continue;
      this.#epoch = await this.#readEpoch();
      this.#asOf = lookedAt;
      onLook();
      return;
    }
  }

  #requireSuccession(events: readonly StoredEvent[]): void {
    let seq = this.#seq;
    let hash = this.#hash;
    for (const event of events) {
      if (event.seq !== seq + 1) throw new BrokenLog(seq + 1, 'missing');
      if (chainHash(hash, event) !== event.hash)
        throw new BrokenLog(event.seq, 'its hash does not continue the chain');
      ({ seq, hash } = event);
    }
  }

  /** An event that cannot be taken would leave a picture that looks complete and is not: the tail ends there. */
  #handOn(events: readonly StoredEvent[], onEvents: TailOptions['onEvents']): void {
    try {
      onEvents(events);
    } catch (cause) {
      throw new BrokenLog(this.#seq + 1, cause instanceof Error ? cause.message : String(cause));
    }
    const last = must(events.at(-1), 'an event');
    this.#seq = last.seq;
    this.#hash = last.hash;
  }

  /** The head must not be behind what was read: that is a log cut short under our feet. */
  async #readEpoch(): Promise<number> {
    const { reader, streamId } = this.#options;
    const head = await reader
      .selectFrom('stream_head')
      .select(['epoch', 'head_seq'])
      .where('id', '=', streamId)
      .executeTakeFirstOrThrow();
    if (head.head_seq < this.#seq)
      throw new BrokenLog(head.head_seq + 1, 'the head is behind events already read');
    return head.epoch;
  }
}

type EventRow = {
  stream_id: number;
  seq: number;
  id: string;
  kind: string;
  subject: string;
  region: string;
  recorded_at: number;
  payload: string;
  actor: string | null;
  session: string | null;
  hash: string;
};

export const storedEvent = (row: EventRow): StoredEvent => ({
  streamId: row.stream_id,
  seq: row.seq,
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  region: row.region,
  recordedAt: row.recorded_at,
  payload: row.payload,
  actor: row.actor,
  session: row.session,
  hash: row.hash,
});
