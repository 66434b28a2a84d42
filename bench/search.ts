// Time of every search in the history, over HTTP, on the log of 100,000 events that was filled before.
import { sendUntilAccepted } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';
import { quantile, say, spread } from './figures.ts';

const ASKED = 60;
const PAUSE_MS = 20;
const ACKS_ALONE = 200;

const SEARCH = `query Search($search: HistorySearch!, $after: Cursor) { history(search: $search, first: 50, after: $after) {
  total facets { facet values { value count } } edges { node { id kind happenedAt receivedAt region tps text matched
  incident { number category severity status agency } } } pageInfo { hasNextPage endCursor } } }`;

const SEARCHES: readonly (readonly [name: string, search: object])[] = [
  ['everything, all facets', {}],
  ['by words, one misspelt', { text: 'gudng logistik' }],
  [
    'by words of codes, three facets, one kecamatan',
    {
      ...{ text: 'surat suara', region: '15.07.05', kinds: ['RAISED', 'CLOSED'], statuses: ['CLOSED'] },
      ...{ agencies: ['POLRES'], clock: 'HAPPENED' },
    },
  ],
  [
    'of an hour, by when it happened',
    {
      ...{ clock: 'HAPPENED', from: '2024-02-14T00:00:00.000Z', until: '2024-02-14T01:00:00.000Z' },
    },
  ],
];

interface Found {
  readonly history: {
    readonly total: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/**
 * A question whose answer was kept up with; the first one of a server that has only just started, for which everything is taken in
 * with the road beside it; then each search sixty times.
 */
export async function measureSearch(room: Room): Promise<void> {
  say('history: the first question at 100,000 events', await firstQuestion(room));
  await room.server.stop();
  await room.server.start();
  const alone = await acksWhile(room, async (isEnough) => {
    while (!isEnough(ACKS_ALONE)) await pause();
  });
  let first = '';
  const beside = await acksWhile(room, async () => {
    first = await firstQuestion(room);
  });
  say('history: the first question right after a restart', first);
  say('history: acknowledgements before it', spread(alone));
  say('history: acknowledgements beside it', spread(beside));
  const ratio = quantile(beside, 0.95) / quantile(alone, 0.95);
  say('history: acknowledgement p95 beside it, times that before', ratio.toFixed(2));
  for (const [name, search] of SEARCHES) {
    const took: number[] = [];
    let after: string | null = null;
    let total = 0;
    for (let round = 0; round < ASKED; round += 1) {
      const startedAt = performance.now();
      const { history } = (await room.http.read(SEARCH, { search, after })) as unknown as Found;
      took.push(performance.now() - startedAt);
      total = history.total;
      after = history.pageInfo.hasNextPage ? history.pageInfo.endCursor : null;
    }
    say(`history of ${total}: ${name}`, spread(took));
  }
}

async function firstQuestion(room: Room): Promise<string> {
  const startedAt = performance.now();
  await room.http.readPatiently(SEARCH, { search: {}, after: null });
  return `${((performance.now() - startedAt) / 1_000).toFixed(2)} s`;
}

/** Milliseconds until reports were acknowledged, one after the other, for as long as the work lasts. */
async function acksWhile(
  room: Room,
  work: (isEnough: (count: number) => boolean) => Promise<void>,
): Promise<number[]> {
  const took: number[] = [];
  let isOver = false;
  const reporting = async () => {
    while (!isOver) {
      const one = room.reports.reports(1);
      const startedAt = performance.now();
      await sendUntilAccepted(room.http, one);
      took.push(performance.now() - startedAt);
      await pause();
    }
  };
  const reported = reporting();
  await work((count) => took.length >= count);
  isOver = true;
  await reported;
  return took;
}

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS));
