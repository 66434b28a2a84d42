import type { Kysely } from '@mikro-orm/sql';
import { chainHash, genesisHash, type StoredEvent } from './chain.ts';
import type { StreamTables } from './tables.ts';
import { storedEvent } from './tail.ts';

export type Verdict =
  | { readonly isSound: true; readonly seq: number; readonly hash: string }
  | { readonly isSound: false; readonly seq: number; readonly fault: string };

const PAGE = 2_000;

/**
 * Walks the whole stream and names the first sequence number that is missing, out of place or changed, or
 * the head where it disagrees with the last event. `onEvent` sees each sound event in order.
 */
export async function verifyStream(
  reader: Kysely<StreamTables>,
  streamId: number,
  onEvent: (event: StoredEvent) => void = () => undefined,
): Promise<Verdict> {
  const head = await reader
    .selectFrom('stream_head')
    .selectAll()
    .where('id', '=', streamId)
    .executeTakeFirst();
  if (!head) return { isSound: false, seq: 0, fault: 'the stream has no head' };
  let seq = 0;
  let hash = genesisHash(head.operation_id, head.regency);
  for (;;) {
    const rows = await reader
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', streamId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const event of rows.map(storedEvent)) {
      if (event.seq !== seq + 1) return { isSound: false, seq: seq + 1, fault: 'missing' };
      if (chainHash(hash, event) !== event.hash)
        return { isSound: false, seq: event.seq, fault: 'changed, or not the successor of the one before' };
      seq = event.seq;
      hash = event.hash;
      onEvent(event);
    }
    if (rows.length < PAGE) break;
  }
  if (head.head_seq > seq)
    return { isSound: false, seq: seq + 1, fault: `missing: the head says ${head.head_seq}` };
  if (head.head_seq < seq)
    return { isSound: false, seq: head.head_seq + 1, fault: `beyond the head, which says ${head.head_seq}` };
  if (head.head_hash !== hash) return { isSound: false, seq, fault: "the head's hash is another one" };
  return { isSound: true, seq, hash };
}
