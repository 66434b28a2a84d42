import type { Kysely } from '@mikro-orm/sql';
import type { CompiledQuery } from 'kysely';
import type { Clock } from '../kernel/clock.ts';
import { must } from '../kernel/must.ts';
import { BrokenLog } from './broken-log.ts';
import { chainHash, type StoredEvent } from './chain.ts';
import type { LogPosition } from './head-watch.ts';
import type { StreamTables } from './tables.ts';

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
/** How long an answer waits for what was committed before it, milliseconds. */
const LEVEL_MS = 2_000;
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
  readonly #headQuery: CompiledQuery<Head>;
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #isWanted = false;
  #isStopped = false;

  constructor(options: TailOptions) {
    this.#options = options;
    const { reader, streamId } = options;
    this.#headQuery = reader
      .selectFrom('stream_head')
      .select(['epoch', 'head_seq', 'head_hash'])
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

  /**
   * True once everything that was committed when it was asked has been handed on; false where that cannot be, or takes longer
   * than an answer may wait.
   */
  async isLevel(): Promise<boolean> {
    const { promise: tooLate, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => setImmediate(() => resolve(false)), LEVEL_MS);
    try {
      return await Promise.race([this.#becomesLevel(), tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #becomesLevel(): Promise<boolean> {
    const known = { seq: this.#seq, hash: this.#hash };
    const head = await this.#readHead().catch(() => null);
    if (!head || this.#isStopped) return false;
    // Looking again finds out what is wrong with a log that has less than it had, or something else.
    if (fault(known, head)) {
      this.wake();
      return false;
    }
    if (head.head_seq > this.#seq) {
      this.wake();
      await this.#reading;
    }
    return !this.#isStopped && head.head_seq <= this.#seq;
  }

  async stop(): Promise<void> {
    this.#end();
    await this.#reading;
  }

  #end(): void {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      try {
        await this.#look();
      } catch (error) {
        if (error instanceof BrokenLog) this.#end();
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
      const head = await this.#readHead();
      const broken = fault({ seq: this.#seq, hash: this.#hash }, head);
      if (broken) throw broken;
      this.#epoch = head.epoch;
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

  async #readHead(): Promise<Head> {
    const { rows } = await this.#options.reader.executeQuery(this.#headQuery);
    return must(rows[0], 'the head of the stream');
  }
}

interface Head {
  readonly epoch: number;
  readonly head_seq: number;
  readonly head_hash: string;
}

/** What is wrong with a head that was read after `known`: a log that was cut short under our feet, or replaced by another. */
function fault(known: LogPosition, head: Head): BrokenLog | null {
  if (head.head_seq < known.seq)
    return new BrokenLog(head.head_seq + 1, 'the head is behind events already read');
  if (head.head_seq === known.seq && head.head_hash !== known.hash)
    return new BrokenLog(known.seq, 'the head is not the event that was read');
  return null;
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
