import type { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Briefing } from '../scenes/briefing.ts';
import { followBriefing, keptBriefing } from './briefing-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const briefing = (name: string, code = '15.07') =>
  ({ operation: { id: name }, region: { code, name, children: [] } }) as unknown as Briefing;

function browser(text: string | null = null) {
  const kept = { text };
  return {
    kept,
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      kept.text = value;
    },
  };
}

/** A wall that follows a server which answers what the test says: null for silence, `none` for a region that there is not. */
function following(storage: Parameters<typeof keptBriefing>[1], scope = '15.07') {
  const asked: { at: number; options: unknown }[] = [];
  const heard: Briefing[] = [];
  const server: { answer: Briefing | null | 'none' } = { answer: null };
  const start = Date.now();
  const client = {
    query: async (options: unknown) => {
      asked.push({ at: Date.now() - start, options });
      // The test sets what is answered once the wall has begun to ask.
      await Promise.resolve();
      if (server.answer === null) throw new Error('silence');
      if (server.answer === 'none') return { data: { operation: {}, region: null } };
      return { data: { ...server.answer, extra: 1 } };
    },
  } as unknown as ApolloClient;
  const end = followBriefing(client, scope, storage, (told) => heard.push(told));
  return { asked, heard, server, end, times: () => asked.map(({ at }) => at) };
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it.each([null, 'none'] as const)(
  'is asked for more and more rarely while the answer is %s, for ever',
  async (answer) => {
    const wall = following(browser());
    wall.server.answer = answer;
    await pass(209_000);
    expect(wall.times()).toEqual([0, 2_000, 6_000, 14_000, 29_000, 89_000, 149_000, 209_000]);
    expect(wall.heard).toEqual([]);
    wall.end();
  },
);

it('is asked for the scope, past every cache, and again every ten minutes once it came', async () => {
  const wall = following(browser());
  wall.server.answer = briefing('a');
  await pass(1_200_000);
  expect(wall.times()).toEqual([0, 600_000, 1_200_000]);
  expect(wall.asked[0]?.options).toMatchObject({ variables: { scope: '15.07' }, fetchPolicy: 'no-cache' });
  wall.server.answer = null;
  await pass(602_000);
  // After an answer, the pauses of a failing server begin with the shortest.
  expect(wall.times().slice(3)).toEqual([1_800_000, 1_802_000]);
  wall.end();
});

it('is told when it differs from the last, and kept for the next visit', async () => {
  const storage = browser();
  const wall = following(storage);
  wall.server.answer = briefing('a');
  await pass(600_000);
  expect(wall.heard).toEqual([briefing('a')]);
  expect(keptBriefing('15.07', storage)).toEqual(briefing('a'));
  wall.server.answer = briefing('b');
  await pass(600_000);
  expect(wall.heard).toEqual([briefing('a'), briefing('b')]);
  wall.end();
  const again = following(storage);
  again.server.answer = briefing('b');
  await pass(1);
  expect(again.asked).toHaveLength(1);
  expect(again.heard).toEqual([]);
  again.end();
});

it('is followed no more once that was ended, not even by the answer that is under way', async () => {
  const wall = following(browser());
  wall.server.answer = briefing('a');
  wall.end();
  await pass(3_600_000);
  expect([wall.asked.length, wall.heard.length]).toEqual([1, 0]);
  const other = following(browser());
  await pass(1);
  other.end();
  await pass(3_600_000);
  expect(other.asked).toHaveLength(1);
});

it('that was kept is shown for its own scope alone, in its own shape alone', async () => {
  const storage = browser();
  const wall = following(storage);
  wall.server.answer = briefing('a');
  await pass(1);
  wall.end();
  expect(keptBriefing('15.07', storage)).toEqual(briefing('a'));
  expect(keptBriefing('15.07.05', storage)).toBeNull();
  const other = { ...(JSON.parse(storage.kept.text ?? '') as object), version: 2 };
  expect(keptBriefing('15.07', browser(JSON.stringify(other)))).toBeNull();
  expect(keptBriefing('15.07', browser('{"ver'))).toBeNull();
  expect(keptBriefing('15.07', browser('null'))).toBeNull();
  expect(keptBriefing('15.07', browser())).toBeNull();
});

it('needs no storage', async () => {
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  const wall = following({ getItem: forbidden, setItem: forbidden });
  wall.server.answer = briefing('a');
  await pass(1);
  expect(wall.heard).toEqual([briefing('a')]);
  wall.end();
});
