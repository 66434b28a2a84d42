import type { Kysely } from '@mikro-orm/sql';
import { chainHash, genesisHash, type StoredEvent } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { storedEvent } from '../../stream/tail.ts';
import { MARK_BYTES, type SealedHead, type SealedStream } from './seal.ts';

export interface StreamPosition {
  readonly seq: number;
  readonly hash: string;
}

const PAGE = 500;
const MARK_DIGITS = MARK_BYTES * 2;

/** How far one stream was followed, and what it has grown by since it was sealed. */
export class Growth {
  readonly stream: number;
  #from: number;
  #at: StreamPosition;
  #marks = '';

  constructor(stream: number, sealed: StreamPosition) {
    this.stream = stream;
    this.#from = sealed.seq;
    this.#at = sealed;
  }

  get at(): StreamPosition {
    return this.#at;
  }

  /** The next event of the stream. */
  add({ seq, hash }: StoredEvent): void {
    this.#at = { seq, hash };
    this.#marks += hash.slice(0, MARK_DIGITS);
  }

  /** What there is to be sealed. */
  statement(): SealedStream {
    const { seq, hash } = this.#at;
    return { stream: this.stream, from: this.#from, seq, hash, marks: Buffer.from(this.#marks, 'hex') };
  }

  /** A statement was sealed; what came meanwhile is for the next one. */
  settle({ seq, marks }: SealedStream): void {
    this.#from = seq;
    this.#marks = this.#marks.slice(marks.length * 2);
  }

  /** Goes on from another place: what lies between was not followed, and nothing is said of it. */
  restart(at: StreamPosition): void {
    this.#from = at.seq;
    this.#at = at;
    this.#marks = '';
  }
}

/** Where a seal left a stream; its beginning where there is none. */
export function sealedPosition(
  heads: readonly SealedHead[],
  stream: number,
  genesis: string,
): StreamPosition {
  return heads.find((head) => head.stream === stream) ?? { seq: 0, hash: genesis };
}

/** The head of a stream as it is written down, and the hash before its first event. */
export async function writtenHead(reader: Kysely<StreamTables>, stream: number) {
  const head = await reader
    .selectFrom('stream_head')
    .selectAll()
    .where('id', '=', stream)
    .executeTakeFirstOrThrow();
  return {
    at: { seq: head.head_seq, hash: head.head_hash },
    genesis: genesisHash(head.operation_id, head.regency),
  };
}

/** Whether the event at a position is there, as it was. */
export async function isThere(
  reader: Kysely<StreamTables>,
  stream: number,
  { seq, hash }: StreamPosition,
): Promise<boolean> {
  if (seq === 0) return true;
  const row = await reader
    .selectFrom('stream_event')
    .select('hash')
    .where('stream_id', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.hash === hash;
}

/** Follows a stream to its end; false where it does not continue what was followed so far. */
export async function followToEnd(reader: Kysely<StreamTables>, growth: Growth): Promise<boolean> {
  const { at } = await writtenHead(reader, growth.stream);
  while (growth.at.seq < at.seq) {
    const rows = await reader
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', growth.stream)
      .where('seq', '>', growth.at.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return false;
    for (const event of rows.map(storedEvent)) {
      const { seq, hash } = growth.at;
      if (event.seq !== seq + 1 || chainHash(hash, event) !== event.hash) return false;
      growth.add(event);
    }
  }
  return growth.at.seq > at.seq ? isThere(reader, growth.stream, growth.at) : growth.at.hash === at.hash;
}
