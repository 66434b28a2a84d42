import type { Kysely } from '@mikro-orm/sql';
import { chainHash, genesisHash, type StoredEvent } from './chain.ts';
import type { StreamTables } from './tables.ts';
import { storedEvent } from './tail.ts';

export type Verdict =
  | { readonly isSound: true; readonly seq: number; readonly hash: string }
  | { readonly isSound: false; readonly seq: number; readonly fault: string };

/** A stream as it is to be judged, wherever it is kept. */
export interface Chain {
  readonly streamId: number;
  /** The hash before the first event. */
  readonly genesis: string;
  /** What is written down as the newest event. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Everything that is there, by sequence number, from the first on at each call. */
  events(): AsyncIterable<StoredEvent>;
}

const PAGE = 2_000;

/** A stream of a database; null where it has no head. Works on databases from before actors were recorded. */
export async function storedChain(reader: Kysely<StreamTables>, streamId: number): Promise<Chain | null> {
  const head = await reader
    .selectFrom('stream_head')
    .selectAll()
    .where('id', '=', streamId)
    .executeTakeFirst();
  if (!head) return null;
  return {
    streamId,
    genesis: genesisHash(head.operation_id, head.regency),
    head: { seq: head.head_seq, hash: head.head_hash },
    events: () => storedEvents(reader, streamId),
  };
}

async function* storedEvents(reader: Kysely<StreamTables>, streamId: number): AsyncGenerator<StoredEvent> {
  let seq = Number.NEGATIVE_INFINITY;
  for (;;) {
    let query = reader.selectFrom('stream_event').selectAll().where('stream_id', '=', streamId);
    if (Number.isFinite(seq)) query = query.where('seq', '>', seq);
    const rows = await query.orderBy('seq').limit(PAGE).execute();
    for (const row of rows) {
      yield storedEvent({ ...row, actor: row.actor ?? null, session: row.session ?? null });
    }
    if (rows.length < PAGE) return;
    seq = rows.at(-1)?.seq ?? seq;
  }
}

/**
 * Walks the whole stream and names the first sequence number that is missing, out of place or changed, or
 * the head where it disagrees with the last event. `onEvent` sees each sound event in order.
 */
export async function verifyStream(
  reader: Kysely<StreamTables>,
  streamId: number,
  onEvent: (event: StoredEvent) => void = () => undefined,
): Promise<Verdict> {
  const chain = await storedChain(reader, streamId);
  return chain ? verifyChain(chain, onEvent) : { isSound: false, seq: 0, fault: 'the stream has no head' };
}

/** As `verifyStream`, for a stream that is kept anywhere. */
export async function verifyChain(
  chain: Chain,
  onEvent: (event: StoredEvent) => void = () => undefined,
): Promise<Verdict> {
  let { seq, hash } = { seq: 0, hash: chain.genesis };
  for await (const event of chain.events()) {
    if (event.seq <= seq) return bad(event.seq, event.seq < 1 ? 'before the first' : 'there twice');
    if (event.seq !== seq + 1) return bad(seq + 1, 'missing');
    if (chainHash(hash, event) !== event.hash) return bad(event.seq, await whatHappened(chain, hash, event));
    if (event.actor === null && event.session !== null)
      return bad(event.seq, 'changed: a session was written where nobody acted');
    ({ seq, hash } = event);
    onEvent(event);
  }
  return judgeHead(chain, seq, hash);
}

function judgeHead({ head }: Chain, seq: number, hash: string): Verdict {
  if (head.seq > seq) return bad(seq + 1, `missing: the head says ${head.seq}`);
  if (head.seq < seq) return bad(head.seq + 1, `beyond the head, which says ${head.seq}`);
  if (head.hash !== hash) return bad(seq, "the head's hash is another one");
  return { isSound: true, seq, hash };
}

const bad = (seq: number, fault: string): Verdict => ({ isSound: false, seq, fault });

/** Why `event` does not follow on `previous`, as far as what stands around it tells. */
async function whatHappened(chain: Chain, previous: string, event: StoredEvent): Promise<string> {
  const { next, belongsHere } = await lookAround(chain, previous, event);
  const leadsOn = (hash: string) =>
    next ? chainHash(hash, next) === next.hash : chain.head.seq === event.seq && chain.head.hash === hash;
  if (leadsOn(chainHash(previous, event))) return 'changed: its hash is not that of its content';
  if (leadsOn(event.hash)) return 'changed: its content is not what its hash was made of';
  if (belongsHere !== null) return `swapped: what belongs here stands at ${belongsHere}`;
  if (next && chainHash(event.hash, { ...next, seq: next.seq + 1 }) === next.hash)
    return 'missing: what followed it was moved up';
  return 'changed, or not the successor of the one before';
}

async function lookAround(chain: Chain, previous: string, event: StoredEvent) {
  let next: StoredEvent | null = null;
  let belongsHere: number | null = null;
  for await (const other of chain.events()) {
    if (other.seq === event.seq) continue;
    if (other.seq === event.seq + 1) next = other;
    if (chainHash(previous, { ...other, seq: event.seq }) === other.hash) belongsHere ??= other.seq;
  }
  return { next, belongsHere };
}
