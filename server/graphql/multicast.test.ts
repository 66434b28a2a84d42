import { buildSchema, parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ToyFeed, type ToyFrame } from '../../tests/support/toy-feed.ts';
import { Fault } from '../kernel/fault.ts';
import { type FeedPosition, type FeedSource, Hub } from '../stream/hub.ts';
import { SharedFeed } from '../stream/shared-feed.ts';
import { contentOf } from './document-shape.ts';
import { multicastSubscribe, type SocketSubscription } from './multicast.ts';

const schema = buildSchema(
  `type Query { a: Int } type Subscription { numbers: Frame }
   type Frame { reason: String after: Int until: Int text(upTo: Int): String bad: Int }`,
);
const NUMBERS = 'subscription S { numbers { reason after until } }';
const TEXT = 'subscription S($n: Int) { numbers { text(upTo: $n) } }';

interface Sent {
  readonly id: string;
  readonly type: string;
  readonly payload: { data: { numbers: Record<string, unknown> } | null; errors?: readonly string[] };
}

let hub: Hub;
let toy: ToyFeed;
/** What resolvers answer with at each asking; the last one for good. */
let feeds: (SharedFeed<ToyFrame> | Error)[];

const feed = (key = 'toy', from: FeedPosition | null = null) =>
  new SharedFeed<ToyFrame>({
    ...{ hub, key, from, source: toy as FeedSource<FeedPosition, ToyFrame>, field: 'numbers' },
    anew: toy.at(-7),
    farewell: (position) => ({
      ...{ reason: 'JOIN', after: null, text: '' },
      until: position === null ? -1 : Number(position.key.split('@')[0]),
    }),
  });

/** A socket that notes what it is sent, and takes each frame at once unless it is slow. */
class Wire {
  readonly OPEN = 1;
  readyState = 1;
  isSlow = false;
  readonly sent: Sent[] = [];

  send(bytes: Buffer, _options: object, done: () => void): void {
    this.sent.push(JSON.parse(String(bytes)) as Sent);
    if (!this.isSlow) done();
  }
}

interface Wish {
  readonly text?: string;
  readonly variables?: Record<string, unknown>;
  readonly wire?: Wire;
  readonly id?: string;
  readonly holds?: boolean;
  readonly freshContext?: () => object;
}

async function subscribe({ text = NUMBERS, variables = {}, wire = new Wire(), ...wish }: Wish = {}) {
  const ast = parse(text);
  const listeners = new Set<() => void>();
  const args = {
    ...{ schema, document: ast, operationName: null, variableValues: variables, contextValue: {} },
    ...{ prepared: { id: contentOf(ast), ast }, socket: wire, id: wish.id ?? 'one' },
    freshContext: wish.freshContext ?? (() => ({})),
    presence: {
      holds: () => wish.holds ?? true,
      whenChanged: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  } as unknown as SocketSubscription;
  const seat = (await multicastSubscribe(({ message }) => message as never)(args)) as AsyncIterableIterator<
    unknown,
    undefined
  >;
  const over = vi.fn();
  void seat.next().then(over);
  await vi.advanceTimersByTimeAsync(0);
  const rightsChange = async () => {
    for (const listener of [...listeners]) listener();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { wire, seat, over, listeners, rightsChange };
}
const numbersOf = ({ sent }: Wire) => sent.map(({ payload }) => payload.data?.numbers);
async function happen(count = 1): Promise<void> {
  toy.seq += count;
  hub.wake();
  await vi.advanceTimersByTimeAsync(150);
}

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
  toy = new ToyFeed();
  feeds = [feed()];
  const field = schema.getSubscriptionType()?.getFields().numbers;
  Object.assign(field ?? {}, {
    subscribe: async () => {
      const next = feeds.length > 1 ? feeds.shift() : feeds[0];
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const fields = (schema.getType('Frame') as unknown as { getFields(): Record<string, object> }).getFields();
  Object.assign(fields.text ?? {}, { resolve: (_: ToyFrame, { upTo }: { upTo: number }) => `up to ${upTo}` });
  Object.assign(fields.bad ?? {}, {
    resolve: () => {
      throw new Error('bad');
    },
  });
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

describe('subscribers of one feed', () => {
  test('share a frame where document and variables are the same, each under the id of his own', async () => {
    const one = await subscribe({ text: TEXT, variables: { n: 1 }, id: 'mine' });
    const other = await subscribe({ text: TEXT, variables: { n: 1 }, id: 'his "own"' });
    expect(hub.size).toMatchObject({ members: 2, groups: 1 });
    expect(one.wire.sent[0]).toMatchObject({ id: 'mine', type: 'next' });
    expect(other.wire.sent[0]).toMatchObject({ id: 'his "own"', type: 'next' });
  });

  test('get each what his own variables ask for', async () => {
    const [one, two] = [1, 2].map((n) => subscribe({ text: TEXT, variables: { n } }));
    const texts = [await one, await two].map((each) => numbersOf(each!.wire)[0]);
    expect(texts).toEqual([{ text: 'up to 1' }, { text: 'up to 2' }]);
    expect(hub.size.groups).toBe(2);
  });

  test('get each what his own document asks for', async () => {
    const [one, two] = [await subscribe(), await subscribe({ text: 'subscription S { numbers { until } }' })];
    expect([numbersOf(one.wire)[0], numbersOf(two.wire)[0]]).toEqual([
      { reason: 'JOIN', after: null, until: 0 },
      { until: 0 },
    ]);
  });

  test('of another key get their own frames', async () => {
    await subscribe();
    feeds = [feed('other')];
    await subscribe();
    expect(hub.size.groups).toBe(2);
  });
});

test('a field that cannot be read is named in the frame, and the rest of the frame is there', async () => {
  const { wire } = await subscribe({ text: 'subscription S { numbers { until bad } }' });
  expect(wire.sent[0]?.payload).toEqual({ data: { numbers: { until: 0, bad: null } }, errors: ['bad'] });
});

test('two subscriptions of one slow socket have one frame under way between them', async () => {
  const wire = new Wire();
  wire.isSlow = true;
  await subscribe({ wire, id: 'one' });
  await subscribe({ wire, id: 'two' });
  expect(wire.sent.map(({ id }) => id)).toEqual(['one']);
});

test('a socket on its way out is sent nothing more', async () => {
  const { wire } = await subscribe();
  wire.readyState = 2;
  await happen();
  expect(wire.sent).toHaveLength(1);
});

test('who ends his subscription leaves nothing, and is told of nothing more', async () => {
  const { wire, seat, over, listeners, rightsChange } = await subscribe();
  await seat.return?.();
  await happen();
  await rightsChange();
  expect([hub.size.members, listeners.size, wire.sent.length]).toEqual([0, 0, 1]);
  expect(over).toHaveBeenCalledWith({ done: true, value: undefined });
  expect(await seat.next()).toEqual({ done: true, value: undefined });
});

describe('when rights change', () => {
  test('the same feed goes on where it stood', async () => {
    const { wire, rightsChange } = await subscribe();
    await happen(3);
    await rightsChange();
    await happen(2);
    const frames = numbersOf(wire);
    expect(frames.map((each) => each?.after)).toEqual([null, 0, 3, 3]);
    expect(frames.at(-1)).toMatchObject({ reason: 'CHANGE', until: 5 });
  });

  test('nothing is sent by the old rights while the feed is asked for again', async () => {
    const { wire, rightsChange } = await subscribe();
    const asked = rightsChange();
    expect(hub.size.members).toBe(0);
    await asked;
    expect([hub.size.members, wire.sent.length]).toEqual([1, 2]);
  });

  test('another feed begins where somebody stands who has to be told', async () => {
    const { wire, rightsChange } = await subscribe();
    await happen(3);
    feeds = [feed('other')];
    await rightsChange();
    expect(numbersOf(wire).at(-1)).toMatchObject({ after: -7, until: 3 });
  });

  test('once more, the other feed goes on where it stood', async () => {
    const { wire, rightsChange } = await subscribe();
    feeds = [feed('other')];
    await rightsChange();
    await happen(3);
    await rightsChange();
    expect(numbersOf(wire).at(-1)).toMatchObject({ after: 3, until: 3 });
  });

  test('and nobody is left who may ask, the last frame says so', async () => {
    const freshContext = () => {
      throw new Fault('CREDENTIAL_REVOKED', 'Log in again.', 401);
    };
    const { wire, over, rightsChange } = await subscribe({ freshContext });
    await happen(4);
    await rightsChange();
    expect(numbersOf(wire).at(-1)).toMatchObject({ reason: 'JOIN', until: 4 });
    expect([over.mock.calls.length, hub.size.members]).toEqual([1, 0]);
  });

  test('and none is left, a last frame says so after his place, and the subscription ends', async () => {
    const { wire, over, rightsChange } = await subscribe();
    await happen(4);
    feeds = [new Fault('FORBIDDEN', 'Not any more.')];
    await rightsChange();
    expect(numbersOf(wire).at(-1)).toMatchObject({ reason: 'JOIN', after: null, until: 4 });
    expect([over.mock.calls.length, hub.size.members]).toEqual([1, 0]);
    await happen();
    expect(wire.sent).toHaveLength(3);
  });

  test('twice while the feed is asked for, it is asked for once more, and joined once', async () => {
    const { wire, listeners } = await subscribe();
    feeds = [feed(), feed('other')];
    for (let round = 0; round < 2; round += 1) for (const listener of [...listeners]) listener();
    await vi.advanceTimersByTimeAsync(0);
    expect(hub.size.members).toBe(1);
    expect(numbersOf(wire)).toHaveLength(2);
    await happen();
    expect(numbersOf(wire)).toHaveLength(3);
  });

  test('while the feed was being made, it is asked for again before anything is sent', async () => {
    feeds = [feed(), new Fault('FORBIDDEN', 'Not any more.')];
    const { wire } = await subscribe({ holds: false });
    expect(numbersOf(wire)).toEqual([{ reason: 'JOIN', after: null, until: -1 }]);
  });
});
