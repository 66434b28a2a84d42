import type { Kysely } from '@mikro-orm/sql';
import { BrokenLog } from './broken-log.ts';
import type { StreamTables } from './tables.ts';

/** A place in a stream, and the hash of the event there. */
export interface LogPosition {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Knows how far each stream had come when this process last read it or wrote to it. A log whose head is behind that, or that
 * holds something else there, has lost acknowledged events, as after a change to a standby that was behind: nothing
 * may be added to it.
 */
export class HeadWatch {
  readonly #followedStream: number;
  readonly #followed: (() => LogPosition) | undefined;
  readonly #written = new Map<number, LogPosition>();

  /** `followed`: how far the log of `followedStream` has been read. */
  constructor(followedStream: number, followed?: () => LogPosition) {
    this.#followedStream = followedStream;
    this.#followed = followed;
  }

  /** Our own commit was answered: the stream ends here. */
  note(streamId: number, head: LogPosition): void {
    this.#written.set(streamId, head);
  }

  /** Throws `BrokenLog` where a head does not continue what was there. To be asked while the head's row is locked. */
  async require(db: Kysely<StreamTables>, streamId: number, head: LogPosition): Promise<void> {
    const known = this.#knownOf(streamId);
    if (!known || known.seq === 0) return;
    if (head.seq < known.seq)
      throw new BrokenLog(head.seq + 1, 'the head is behind events already acknowledged');
    const hash = head.seq === known.seq ? head.hash : await hashAt(db, streamId, known.seq);
    if (hash !== known.hash) throw new BrokenLog(known.seq, 'it is not the event that was acknowledged');
  }

  #knownOf(streamId: number): LogPosition | undefined {
    const written = this.#written.get(streamId);
    const followed = streamId === this.#followedStream ? this.#followed?.() : undefined;
    if (!written || !followed) return written ?? followed;
    return followed.seq > written.seq ? followed : written;
  }
}

/** Another commit of ours whose answer was lost lies between: what was known must still be below it. */
async function hashAt(db: Kysely<StreamTables>, streamId: number, seq: number): Promise<string | null> {
  const row = await db
    .selectFrom('stream_event')
    .select('hash')
    .where('stream_id', '=', streamId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.hash ?? null;
}
