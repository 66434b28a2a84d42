import { createClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type Message, RawSocket } from '../support/raw-socket.ts';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';

interface Frame {
  readonly kind: string;
  readonly after: string | null;
  readonly cursor: string;
}

const FOLLOW = `subscription Follow($scope: RegionCode!, $after: Cursor) {
  situation(scope: $scope, after: $after) { kind after cursor stateHash }
}`;

let server: ToyServer;
const sockets: RawSocket[] = [];

beforeEach(async () => {
  server = await startToyServer();
});

afterEach(async () => {
  for (const raw of sockets.splice(0)) raw.socket.terminate();
  await server.close();
});

async function join(id = '1', after: string | null = null): Promise<RawSocket> {
  const raw = await RawSocket.ready(server.webSocketUrl);
  sockets.push(raw);
  raw.subscribe(id, FOLLOW, { scope: TOY_SCOPE, after });
  return raw;
}

const frameOf = (message: Message): Frame =>
  (message.payload as { data: { situation: Frame } }).data.situation;
const nextFrame = async (raw: RawSocket): Promise<Frame> => frameOf(await raw.next());

/** Follows until the frame with this cursor; fails where a frame does not begin where the one before it ended. */
async function followTo(raw: RawSocket, cursor: string, held: string | null): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (let at = held; at !== cursor; ) {
    const frame = await nextFrame(raw);
    expect(frame.after).toBe(at);
    frames.push(frame);
    at = frame.cursor;
  }
  return frames;
}

describe('a subscriber', () => {
  test('starts with a snapshot and then gets what changed', async () => {
    const raw = await join();
    expect(await nextFrame(raw)).toMatchObject({ kind: 'SNAPSHOT', after: null, cursor: 'c0' });
    server.situation.publish();
    expect(await nextFrame(raw)).toMatchObject({ after: 'c0', cursor: 'c1' });
  });

  test('with a cursor goes on from there', async () => {
    server.situation.publish(9);
    const raw = await join('1', 'c4');
    expect(await nextFrame(raw)).toMatchObject({ after: 'c4', cursor: 'c9' });
  });

  test('that completes is forgotten, and its socket stays', async () => {
    const raw = await join();
    await raw.next();
    raw.send({ id: '1', type: 'complete' });
    raw.send({ type: 'ping' });
    expect(await raw.next()).toMatchObject({ type: 'pong' });
    expect(server.situation.hub.size).toEqual({ members: 0, groups: 0, timers: 0 });
  });

  test('whose socket breaks is forgotten', async () => {
    const raw = await join();
    await raw.next();
    raw.socket.terminate();
    await expect.poll(() => server.situation.hub.size.members).toBe(0);
  });

  test('may use any operation id, such as one that JSON must escape', async () => {
    const id = 'a "quoted" \\ id \u2028 ✓';
    const raw = await join(id);
    expect(await raw.next()).toMatchObject({ id, type: 'next' });
  });

  test('may give the field another name', async () => {
    const raw = await RawSocket.ready(server.webSocketUrl);
    sockets.push(raw);
    raw.subscribe('1', `subscription { here: situation(scope: "${TOY_SCOPE}") { place: cursor } }`);
    expect((await raw.next()).payload).toEqual({ data: { here: { place: 'c0' } } });
  });

  test('of the real client library sees every step, in order', async () => {
    const client = createClient({
      url: server.webSocketUrl,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { secret: 'somebody' },
    });
    const feed = client.iterate<{ situation: Frame }>({ query: FOLLOW, variables: { scope: TOY_SCOPE } });
    let held: string | null = null;
    for (let step = 0; step < 4; step += 1) {
      const { value } = await feed.next();
      const frame = (value as { data: { situation: Frame } }).data.situation;
      expect(frame.after).toBe(held);
      held = frame.cursor;
      server.situation.publish();
    }
    await feed.return?.();
    await client.dispose();
    await expect.poll(() => server.situation.hub.size.members).toBe(0);
  });
});

describe('many subscribers', () => {
  test('share one frame, each under its own id', async () => {
    const crowd = await Promise.all(Array.from({ length: 30 }, (_, index) => join(`id-${index}`)));
    await Promise.all(crowd.map((raw) => raw.next()));
    const made = server.situation.framesMade;
    server.situation.publish();
    const messages = await Promise.all(crowd.map((raw) => raw.next()));
    expect(messages.map((message) => message.id)).toEqual(crowd.map((_, index) => `id-${index}`));
    expect(new Set(messages.map((message) => JSON.stringify(message.payload))).size).toBe(1);
    // At most one heartbeat can have fallen in between.
    expect(server.situation.framesMade - made).toBeLessThanOrEqual(2);
    expect(server.situation.hub.size.groups).toBe(1);
  });

  test('who write one document down in many ways, with others between them, share one frame (F14)', async () => {
    const writings = Array.from({ length: 12 }, (_, index) =>
      FOLLOW.replace('kind', `${' '.repeat(index)}kind,`),
    );
    const crowd: RawSocket[] = [];
    for (const [index, writing] of writings.entries()) {
      const raw = await RawSocket.ready(server.webSocketUrl);
      sockets.push(raw);
      raw.subscribe(`id-${index}`, writing, { scope: TOY_SCOPE });
      await raw.next();
      crowd.push(raw);
      // Documents of one client, as many as evict everything that is cached by its text.
      for (let other = 0; other < 20; other += 1) {
        const id = `other-${other}`;
        raw.subscribe(id, `${' '.repeat(18_000)}query Q${index}x${other} { __typename }`, {});
        while ((await raw.next()).id !== id);
      }
    }
    expect(server.situation.hub.size).toMatchObject({ members: 12, groups: 1 });
    const made = server.situation.framesMade;
    server.situation.publish();
    await Promise.all(
      crowd.map(async (raw) => {
        for (let frame: Partial<Frame> = {}; frame.cursor !== 'c1'; ) {
          const message = await raw.next();
          if (message.type === 'next' && message.id?.startsWith('id-')) frame = frameOf(message);
        }
      }),
    );
    // At most one heartbeat can have fallen in between.
    expect(server.situation.framesMade - made).toBeLessThanOrEqual(2);
  });

  test('with other cursors join one group; with another selection, another one', async () => {
    server.situation.publish(5);
    const [first] = [await join('1', 'c1'), await join('2', 'c2'), await join('3')];
    await first.next();
    await expect.poll(() => server.situation.hub.size).toMatchObject({ members: 3, groups: 1 });
    const other = await RawSocket.ready(server.webSocketUrl);
    sockets.push(other);
    const query = `subscription($with: Boolean!) { situation(scope: "${TOY_SCOPE}") { cursor kind @include(if: $with) } }`;
    other.subscribe('yes', query, { with: true });
    other.subscribe('no', query, { with: false });
    const payloads = new Map(
      [await other.next(), await other.next()].map(({ id, payload }) => [id, payload]),
    );
    expect(payloads.get('yes')).toEqual({ data: { situation: { cursor: 'c5', kind: 'SNAPSHOT' } } });
    expect(payloads.get('no')).toEqual({ data: { situation: { cursor: 'c5' } } });
    expect(server.situation.hub.size).toMatchObject({ members: 5, groups: 3 });
  });
});

test('two subscriptions of one socket are both served, without a gap in either', async () => {
  const raw = await join('a');
  await raw.next();
  raw.subscribe('b', `subscription { situation(scope: "${TOY_SCOPE}") { kind after cursor servedAt } }`);
  const held = new Map<string | undefined, string | null>([
    ['a', 'c0'],
    ['b', null],
  ]);
  server.situation.publish(3);
  while (held.get('a') !== 'c3' || held.get('b') !== 'c3') {
    const message = await raw.next();
    const frame = frameOf(message);
    expect(frame.after).toBe(held.get(message.id));
    held.set(message.id, frame.cursor);
  }
});

describe('a stalled client', () => {
  /** The stream under a client's socket: pausing it is what a machine that stands still looks like. */
  const streamOf = (raw: RawSocket) =>
    (raw.socket as unknown as { _socket: { pause(): void; resume(): void } })._socket;

  test('costs one frame, delays nobody, and goes on without a gap once it reads again', async () => {
    const [slow, quick] = [await join(), await join()];
    await Promise.all([slow.next(), quick.next()]);
    streamOf(slow).pause();
    // Large enough to fill the buffers of the kernel, so that the server notices.
    server.situation.padding = 4_000_000;
    server.situation.publish();
    await followTo(quick, 'c1', 'c0');
    server.situation.padding = 0;
    let held = 'c1';
    for (let seq = 2; seq <= 1_100; seq += 1) {
      server.situation.publish();
      if (seq % 100 === 0) held = (await followTo(quick, `c${seq}`, held)).at(-1)?.cursor ?? held;
    }
    const made = server.situation.framesMade;
    expect(slow.received.filter(({ type }) => type === 'next')).toHaveLength(1);
    streamOf(slow).resume();
    const frames = await followTo(slow, 'c1100', 'c0');
    // What was under way, and one for all the rest.
    expect(frames.map((frame) => frame.cursor)).toEqual(['c1', 'c1100']);
    expect(server.situation.framesMade - made).toBeLessThanOrEqual(2);
  });

  test('that never reads again is cut by the keep-alive and forgotten', async () => {
    await server.close();
    server = await startToyServer({ keepAliveMs: 50 });
    const raw = await join();
    await raw.next();
    streamOf(raw).pause();
    await expect.poll(() => server.situation.hub.size.members).toBe(0);
  });
});

test('a server that stops says goodbye with 1001 and waits for no stalled client', async () => {
  const raw = await join();
  await raw.next();
  await server.close();
  expect(await raw.closed).toMatchObject({ code: 1001 });
  expect(server.situation.hub.size).toEqual({ members: 0, groups: 0, timers: 0 });
});
