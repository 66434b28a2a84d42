import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToyFeed, type ToyFrame } from '../../tests/support/toy-feed.ts';
import { type FeedPosition, type FeedSource, Hub } from './hub.ts';
import { SharedFeed } from './shared-feed.ts';

interface Fed {
  readonly key: string;
  readonly source: ToyFeed;
  readonly from: FeedPosition | null;
}

let hub: Hub;
let toy: ToyFeed;

const feed = ({ key = 'toy', source = toy, from = null }: Partial<Fed> = {}) =>
  new SharedFeed<ToyFrame>({
    hub,
    source: source as FeedSource<FeedPosition, ToyFrame>,
    key,
    field: 'numbers',
    from,
    anew: null,
    farewell: () => ({ reason: 'JOIN', after: null, until: 0, text: 'farewell' }),
  });

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
  toy = new ToyFeed();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a feed that nobody iterates joins nothing', () => {
  feed()[Symbol.asyncIterator]();
  expect(hub.size.members).toBe(0);
});

test('payloads carry the frame under the name of the root field', async () => {
  const iterator = feed()[Symbol.asyncIterator]();
  expect(await iterator.next()).toMatchObject({ done: false, value: { numbers: { after: null, until: 0 } } });
  await iterator.return?.();
});

test('a slow reader gets one frame for all that it missed', async () => {
  const iterator = feed()[Symbol.asyncIterator]();
  await iterator.next();
  for (let round = 0; round < 20; round += 1) {
    toy.seq += 1;
    hub.wake();
    await vi.advanceTimersByTimeAsync(150);
  }
  const second = await iterator.next();
  const third = await iterator.next();
  expect(second.value?.numbers?.after).toBe(0);
  expect(third.value?.numbers).toMatchObject({ after: second.value?.numbers?.until, until: 20 });
  await iterator.return?.();
});

test('return() ends a pending next() and frees the seat', async () => {
  const iterator = feed()[Symbol.asyncIterator]();
  await iterator.next();
  const pending = iterator.next();
  await iterator.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
  expect(hub.size).toEqual({ members: 0, groups: 0, timers: 0 });
  expect(await iterator.next()).toEqual({ done: true, value: undefined });
});

test('leaving a for-await loop frees the seat', async () => {
  for await (const payload of feed()) {
    expect(payload.numbers?.until).toBe(0);
    break;
  }
  expect(hub.size.members).toBe(0);
});

test('everybody who attends a feed is told of each coming and going', async () => {
  const told: string[] = [];
  const attendant = (name: string) => () => {
    told.push(`${name} in`);
    return () => void told.push(`${name} out`);
  };
  const attended = feed().attendedBy(attendant('first')).attendedBy(attendant('second'));
  const iterator = attended[Symbol.asyncIterator]();
  await iterator.next();
  expect(told).toEqual(['first in', 'second in']);
  await iterator.return?.();
  expect(told).toEqual(['first in', 'second in', 'first out', 'second out']);
});

test('feeds of two keys are iterated side by side, each with its own frames', async () => {
  const other = new ToyFeed();
  other.seq = 70;
  const iterators = [feed(), feed({ key: 'other', source: other })].map((each) =>
    each[Symbol.asyncIterator](),
  );
  const first = await Promise.all(iterators.map((each) => each.next()));
  expect(first.map(({ value }) => value?.numbers?.until)).toEqual([0, 70]);
  for (const iterator of iterators) await iterator.return?.();
});

test('a reader that comes back goes on from the place that it names', async () => {
  toy.seq = 7;
  const iterator = feed({ from: toy.at(3) })[Symbol.asyncIterator]();
  expect((await iterator.next()).value?.numbers).toMatchObject({ after: 3, until: 7 });
  await iterator.return?.();
});
