import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOCKET_LIMITS } from '../../server/graphql/socket-limits.ts';
import { TRAFFIC } from '../../server/graphql/traffic.ts';
import { interleavedMinima } from '../support/interleaved-minima.ts';
import { knownPeople } from '../support/known-people.ts';
import { OPCODES, RawWebSocket } from '../support/raw-bytes.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const FOLLOW = `subscription { situation(scope: "${TOY_SCOPE}") { cursor } }`;
const INIT = JSON.stringify({ type: 'connection_init', payload: { secret: 'query' } });

let server: ToyServer;
let port: number;

beforeAll(async () => {
  const access = knownPeople({
    query: { kind: 'PROGRAM', roles: ['PROGRAM_QUERY', 'PROGRAM_READ'] },
    posko: { kind: 'PERSON', roles: ['POSKO', 'PROGRAM_QUERY'] },
    wall: { kind: 'WALL', roles: ['WALL'] },
  });
  server = await startToyServer({ access, trafficRules: TRAFFIC });
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

/** A subscriber who must not notice anything. */
async function bystander() {
  const raw = await RawSocket.ready(server.webSocketUrl, 'query');
  raw.subscribe('1', FOLLOW);
  await raw.next();
  return {
    async goesOn() {
      server.situation.publish();
      expect(await raw.next()).toMatchObject({ id: '1', type: 'next' });
      await raw.close();
    },
  };
}

describe('attack: query, mutation and introspection over WebSocket to dodge the limits of HTTP', () => {
  const repeat = (count: number, text: string) => Array.from({ length: count }, () => text).join(' ');
  test.each([
    ['introspection by a wall', 'wall', getIntrospectionQuery(), 'DOCUMENT_NOT_TRUSTED'],
    ['a mutation by a wall', 'wall', 'mutation { logOut { __typename } }', 'DOCUMENT_NOT_TRUSTED'],
    ['a mutation without the right', 'query', `mutation { renewWall { __typename } }`, 'FORBIDDEN'],
    [
      'depth',
      'query',
      `{ operation { regency { ${'parent { '.repeat(12)} code ${'} '.repeat(12)} } } }`,
      'TOO_DEEP',
    ],
    ['aliases', 'query', `{ ${repeat(31, 'a: __typename')} }`, 'TOO_MANY_ALIASES'],
    ['fields', 'query', `{ operation { ${repeat(400, 'id')} } }`, 'TOO_MANY_FIELDS'],
    ['tokens', 'query', `{ operation { ${repeat(3_000, 'id')} } }`, 'DOCUMENT_TOO_LONG'],
    [
      'two mutations',
      'query',
      'mutation { a: logOut { __typename } b: logOut { __typename } }',
      'TOO_MANY_ROOT_FIELDS',
    ],
  ])('%s: the same code on both', async (_what, secret, query, code) => {
    for (const { ask } of TRANSPORTS) expect(codeOf(await ask(server, secret, { query }))).toBe(code);
  });

  test('server-sent events are no third way in', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: 'Bearer query',
      },
      body: JSON.stringify({ query: FOLLOW }),
    });
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.text()).toContain('SUBSCRIPTION_NEEDS_WEBSOCKET');
  });
});

describe('attack: subscribe before connection_init, init twice, the subprotocol of old', () => {
  const text = (payload: string) => ({ opcode: OPCODES.text, payload });
  test.each([
    [
      'an operation before connection_init',
      'graphql-transport-ws',
      [text('{"id":"1","type":"subscribe","payload":{"query":"{__typename}"}}')],
      4401,
    ],
    ['connection_init twice', 'graphql-transport-ws', [text(INIT), text(INIT)], 4429],
    ['the subprotocol of old', 'graphql-ws', [], 4406],
    ['no subprotocol that is known', 'soap', [], 4406],
    ['a message that is none', 'graphql-transport-ws', [text('{"type":"start"}')], 4400],
    ['a message nested 15,000 deep', 'graphql-transport-ws', [text('['.repeat(15_000))], 4400],
    [
      'a message of more than 16 KB from nobody in particular (F2)',
      'graphql-transport-ws',
      [text(`{"type":"ping","payload":{"fill":"${'x'.repeat(16 * 1024)}"}}`)],
      1009,
    ],
    [
      'a binary message (F20)',
      'graphql-transport-ws',
      [{ opcode: OPCODES.binary, payload: Buffer.from('{"type":"ping"}') }],
      1003,
    ],
    [
      'a binary message in fragments (F20)',
      'graphql-transport-ws',
      [
        { opcode: OPCODES.binary, payload: Buffer.from('{"type":'), isLast: false },
        { opcode: OPCODES.continuation, payload: '"ping"}' },
      ],
      1003,
    ],
    [
      'a ping whose payload is an array',
      'graphql-transport-ws',
      [text(JSON.stringify({ type: 'ping', payload: [1, 2] }))],
      4400,
    ],
  ])('%s is closed with its code', async (_what, protocol, frames, code) => {
    const raw = new RawWebSocket(port, protocol);
    await raw.opened;
    raw.send(...frames);
    expect(await raw.closed).toBe(code);
  });

  test('silence instead of connection_init is closed with 4408', async () => {
    expect(await new RawWebSocket(port).closed).toBe(4408);
  });
});

describe('attack: more than 20 subscriptions on a socket, 5 sockets of a principal, 100 messages a second', () => {
  test('the 21st subscription is refused, the sixth socket closed with 4429; others go on', async () => {
    const other = await bystander();
    const sockets = [];
    for (let count = 0; count < TRAFFIC.sockets.PERSON; count += 1) {
      sockets.push(await RawSocket.ready(server.webSocketUrl, 'posko'));
    }
    const [first] = sockets as [RawSocket];
    for (let id = 1; id <= SOCKET_LIMITS.subscriptions + 1; id += 1) {
      first.subscribe(String(id), FOLLOW);
      let answer = await first.next();
      while (answer.id !== String(id)) answer = await first.next();
      expect(answer.type).toBe(id <= SOCKET_LIMITS.subscriptions ? 'next' : 'error');
    }
    const sixth = new RawSocket(server.webSocketUrl);
    await sixth.open();
    sixth.send({ type: 'connection_init', payload: { secret: 'posko' } });
    expect(await sixth.closed).toMatchObject({ code: 4429 });
    await other.goesOn();
    for (const socket of sockets) await socket.close();
  });

  test.each([
    ['messages', { opcode: OPCODES.text, payload: '{"type":"ping"}' }],
    ['pings', { opcode: OPCODES.ping, payload: 'x' }],
    ['pongs that nobody asked for', { opcode: OPCODES.pong, payload: 'x' }],
  ])('a flood of %s is closed with 4429; others go on', async (_what, frame) => {
    const other = await bystander();
    const raw = new RawWebSocket(port);
    await raw.opened;
    raw.send({ opcode: OPCODES.text, payload: INIT });
    raw.send(...Array.from({ length: 150 }, () => frame));
    // Pings that come faster than they can be answered end the connection without a word.
    expect(frame.opcode === OPCODES.ping ? [4429, 0] : [4429]).toContain(await raw.closed);
    await other.goesOn();
  });
});

describe('attack: a frame that costs more than it weighs', () => {
  /** Parsers that call back for every value cost 50 times as much for the first of these as for the last. */
  const shapes: Readonly<Record<string, (bytes: number) => unknown>> = {
    numbers: (bytes) => ({ n: Array.from({ length: bytes / 2 }, () => 1) }),
    lists: (bytes) => ({ n: Array.from({ length: bytes / 3 }, () => []) }),
    objects: (bytes) => ({ n: Array.from({ length: bytes / 8 }, () => ({ a: 1 })) }),
    texts: (bytes) => ({ n: Array.from({ length: bytes / 4 }, () => 'a') }),
  };
  const messageOf = (payload: unknown) => JSON.stringify({ type: 'ping', payload });

  test.each(Object.keys(shapes))(
    'a ping that holds as many %s as fit in costs like its text (F2)',
    async (shape) => {
      const raw = new RawWebSocket(port);
      await raw.opened;
      raw.send({ opcode: OPCODES.text, payload: INIT });
      const ping = (payload: string) => async () => {
        const answered = raw.nextMessage();
        raw.send({ opcode: OPCODES.text, payload });
        await answered;
      };
      await raw.nextMessage();
      const most = SOCKET_LIMITS.messageBytes - 1_000;
      const hostile = messageOf(shapes[shape]!(most));
      const control = messageOf({ fill: 'x'.repeat(hostile.length - 30) });
      const [hostileMs, controlMs, parseMs] = await interleavedMinima(4, [
        ping(hostile),
        ping(control),
        async () => JSON.parse(hostile),
        async () => JSON.stringify(JSON.parse(hostile)),
      ]);
      raw.socket.destroy();
      // What it takes to read and to answer it once, here and there, and nothing for each value.
      expect(hostileMs).toBeLessThan(controlMs + 12 * parseMs + 4);
    },
  );
});

describe('attack: frames that break the rules of WebSocket', () => {
  const limit = SOCKET_LIMITS.messageBytes;
  test.each([
    ['a message of 64 KB and one byte', [{ opcode: OPCODES.text, payload: 'x'.repeat(limit + 1) }], 1009],
    [
      'a frame that says it is 8 GB long',
      [{ opcode: OPCODES.text, payload: 'x', saidLength: 2 ** 33 }],
      1009,
    ],
    ['fragments of more than 64 KB together', fragments(70, 'x'.repeat(1_000)), 1009],
    ['257 fragments', fragments(256, ''), 1008],
    ['text that is not UTF-8', [{ opcode: OPCODES.text, payload: Buffer.from([0xc3, 0x28]) }], 1007],
    ['half a character', [{ opcode: OPCODES.text, payload: Buffer.from([0xed, 0xa0, 0x80]) }], 1007],
    ['a frame that is not masked', [{ opcode: OPCODES.text, payload: 'x', isMasked: false }], 1002],
    ['a reserved bit', [{ opcode: OPCODES.text, payload: 'x', reservedBits: 4 }], 1002],
    ['a reserved opcode', [{ opcode: 3, payload: 'x' }], 1002],
    ['a ping in pieces', [{ opcode: OPCODES.ping, payload: 'x', isLast: false }], 1002],
    ['a ping of 126 bytes', [{ opcode: OPCODES.ping, payload: 'x'.repeat(126) }], 1002],
    ['a continuation of nothing', [{ opcode: OPCODES.continuation, payload: 'x' }], 1002],
    ['a message within a message', [{ opcode: OPCODES.text, isLast: false }, { opcode: OPCODES.text }], 1002],
    ['a close with half a code', [{ opcode: OPCODES.close, payload: Buffer.from([3]) }], 1002],
    [
      'a close with a code that nobody may send',
      [{ opcode: OPCODES.close, payload: Buffer.from([3, 0xed]) }],
      1002,
    ],
  ])('%s is closed with the code of RFC 6455; others go on', async (_what, frames, code) => {
    const other = await bystander();
    const raw = new RawWebSocket(port);
    await raw.opened;
    raw.send(...frames);
    expect(await raw.closed).toBe(code);
    await other.goesOn();
  });

  test('200 sockets that break them leave no memory behind', async () => {
    const round = async () => {
      const raw = new RawWebSocket(port);
      await raw.opened;
      raw.send(...fragments(40, 'x'.repeat(1_600)));
      await raw.closed;
      raw.socket.destroy();
    };
    const rounds = async (count: number) => {
      for (let done = 0; done < count; done += 10) await Promise.all(Array.from({ length: 10 }, round));
    };
    const kept = () => {
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    await rounds(50);
    const before = kept();
    await rounds(200);
    // What they sent is 12 MB: half of it kept would be a leak. The last sockets take a moment to say goodbye.
    await expect.poll(() => (kept() - before) / 1_048_576).toBeLessThan(6);
  });
});

function fragments(count: number, payload: string) {
  return [
    { opcode: OPCODES.text, payload, isLast: false },
    ...Array.from({ length: count }, () => ({ opcode: OPCODES.continuation, payload, isLast: false })),
  ];
}
