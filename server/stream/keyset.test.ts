import { expect, test } from 'vitest';
import { CursorCodec, type PageKey } from './cursor.ts';
import { keysetPage } from './keyset.ts';

const codec = new CursorCodec(new Map([[1, Buffer.alloc(32, 1)]]));
const row = (at: number): PageKey => ({ at, id: `0192b3a0-7c1e-7def-8abc-0000000000${at}` });
/** Newest first, as the lists are. */
const ROWS = [50, 40, 30, 20, 10].map(row);

const asked: { after: PageKey | null; limit: number }[] = [];
const pageOf = (first: number, after: string | null, list = 'trial') =>
  keysetPage({
    ...{ codec, list, page: { first, after } },
    fetch: async (place, limit) => {
      asked.push({ after: place, limit });
      return ROWS.filter(({ at }) => place === null || at < place.at).slice(0, limit);
    },
    key: (each) => each,
    node: ({ at }) => at,
  });

test('pages follow each other without a gap or a repetition, and the last one says that it is', async () => {
  const seen: number[] = [];
  let after: string | null = null;
  for (const hasNext of [true, true, false]) {
    const { edges, pageInfo } = await pageOf(2, after);
    seen.push(...edges.map(({ node }) => node));
    expect(pageInfo).toEqual({ hasNextPage: hasNext, endCursor: edges.at(-1)?.cursor });
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual([50, 40, 30, 20, 10]);
});

test('a page that ends with the last row has none after it', async () => {
  expect((await pageOf(5, null)).pageInfo.hasNextPage).toBe(false);
  expect((await pageOf(4, null)).pageInfo.hasNextPage).toBe(true);
});

test('one row more than asked for is read, from the place of the cursor', async () => {
  const { pageInfo } = await pageOf(2, null);
  asked.length = 0;
  await pageOf(3, pageInfo.endCursor);
  expect(asked).toEqual([{ after: ROWS[1], limit: 4 }]);
});

test('each edge has the cursor of its own row', async () => {
  const { edges } = await pageOf(3, null);
  expect((await pageOf(1, edges[0]?.cursor ?? null)).edges[0]?.node).toBe(40);
});

test('an empty list has no end', async () => {
  const { edges } = await pageOf(5, null);
  const { pageInfo, edges: none } = await pageOf(5, edges.at(-1)?.cursor ?? null);
  expect(none).toEqual([]);
  expect(pageInfo).toEqual({ hasNextPage: false, endCursor: null });
});

test.each(['', 'c1.', 'never given out'])(
  'a cursor that was never given out is refused: "%s"',
  async (text) => {
    asked.length = 0;
    await expect(pageOf(2, text)).rejects.toMatchObject({ code: 'MALFORMED_CURSOR' });
    expect(asked).toEqual([]);
  },
);

test('a cursor of another list is refused with the same words', async () => {
  const { pageInfo } = await pageOf(2, null, 'another list');
  await expect(pageOf(2, pageInfo.endCursor)).rejects.toMatchObject({ code: 'MALFORMED_CURSOR' });
});
