import { Fault } from '../kernel/fault.ts';
import type { Page, PageRequest } from '../kernel/page.ts';
import type { CursorCodec, PageKey } from './cursor.ts';

/** The fault that answers a cursor which is not one of this list's. */
export const malformedCursor = (): Fault =>
  new Fault(
    'MALFORMED_CURSOR',
    'This cursor does not belong to this list and filter. Start again without one.',
  );

export interface KeysetParts<Row, Node> {
  readonly codec: CursorCodec;
  /** Names the list and its filter: a cursor of one opens in no other. */
  readonly list: string;
  readonly page: PageRequest;
  /** At most `limit` rows after `after`, newest first by (at, id). */
  readonly fetch: (after: PageKey | null, limit: number) => Promise<readonly Row[]>;
  readonly key: (row: Row) => PageKey;
  readonly node: (row: Row) => Node;
}

/**
 * One page of a list that is ordered by time, then id: rows that arrive meanwhile neither repeat nor hide
 * others. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out.
 */
export async function keysetPage<Row, Node>(parts: KeysetParts<Row, Node>): Promise<Page<Node>> {
  const { codec, list, page, fetch, key, node } = parts;
  const after = page.after === null ? null : codec.openPage(page.after, list);
  if (typeof after === 'string') throw malformedCursor();
  const rows = await fetch(after, page.first + 1);
  const edges = rows
    .slice(0, page.first)
    .map((row) => ({ cursor: codec.sealPage(key(row), list), node: node(row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
