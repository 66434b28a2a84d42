import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { TRAFFIC, type TrafficRules } from '../../server/graphql/traffic.ts';
import { knownPeople } from '../support/known-people.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';

const FEW = { perSecond: 0.01, burst: 5 };
const MANY = { perSecond: 1_000, burst: 1_000 };
const RULES: TrafficRules = {
  operations: { ANONYMOUS: FEW, PERSON: FEW, REPORTER: FEW, WALL: FEW, PROGRAM: MANY },
  sockets: { ANONYMOUS: 2, PERSON: 2, REPORTER: 2, WALL: 2, PROGRAM: 50 },
  handshakes: 4,
  strangerBytes: TRAFFIC.strangerBytes,
};
const query = '{ __typename }';
const FOLLOW = `subscription { situation(scope: "${TOY_SCOPE}") { cursor } }`;

let server: ToyServer;

beforeEach(async () => {
  const access = knownPeople({
    noisy: { kind: 'PERSON', roles: ['POSKO'] },
    quiet: { kind: 'PERSON', roles: ['POSKO'] },
    wall: { kind: 'WALL', roles: ['WALL'] },
  });
  server = await startToyServer({ access, isDevelopment: true, trafficRules: RULES });
});

afterEach(() => server.close());

describe.each(TRANSPORTS)('over $name', ({ ask }) => {
  test('one who asks too often is told to wait; others are heard', async () => {
    for (let count = 0; count < 5; count += 1)
      expect(codeOf(await ask(server, 'noisy', { query }))).toBeNull();
    const { errors } = await ask(server, 'noisy', { query });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/Wait \d+ s/),
      extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) },
    });
    expect(codeOf(await ask(server, 'quiet', { query }))).toBeNull();
    expect(codeOf(await ask(server, null, { query }))).toBeNull();
  });

  test('each thing that a document asks for counts, through fragments as well (H6)', async () => {
    const four =
      '{ a: __typename ...B } fragment B on Query { b: __typename c: __typename ... { d: __typename } }';
    expect(codeOf(await ask(server, 'noisy', { query: four }))).toBeNull();
    expect(codeOf(await ask(server, 'noisy', { query }))).toBeNull();
    expect(codeOf(await ask(server, 'noisy', { query }))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await ask(server, 'quiet', { query: four }))).toBeNull();
    expect(codeOf(await ask(server, 'quiet', { query: four }))).toBe('TOO_MANY_REQUESTS');
  });

  test('strangers at one address share what is theirs; who says who he is has his own', async () => {
    for (let count = 0; count < 5; count += 1) expect(codeOf(await ask(server, null, { query }))).toBeNull();
    expect(codeOf(await ask(server, null, { query }))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await ask(server, 'quiet', { query }))).toBeNull();
  });

  test('who guesses secrets is stopped; who knows his comes in from the same address', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect(codeOf(await ask(server, `guess-${count}`, { query }))).toBe('CREDENTIAL_UNKNOWN');
    }
    expect(codeOf(await ask(server, 'guess', { query }))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await ask(server, 'quiet', { query }))).toBeNull();
  });
});

test('what one does counts over all transports together', async () => {
  for (let count = 0; count < 6; count += 1) {
    const transport = TRANSPORTS[count % TRANSPORTS.length]!;
    const code = codeOf(await transport.ask(server, 'noisy', { query }));
    expect(code).toBe(count < 5 ? null : 'TOO_MANY_REQUESTS');
  }
});

test('photos count among what one does', async () => {
  const look = (name: string) =>
    fetch(`${server.url}/photos/018da3f2-6f2a-7c1e-9d53-0242ac120002`, {
      headers: { authorization: `Bearer ${name}` },
    });
  const upload = (name: string) =>
    fetch(`${server.url}/photo-uploads/${'a'.repeat(64)}`, {
      method: 'PATCH',
      headers: {
        ...{ authorization: `Bearer ${name}`, 'content-type': 'application/partial-upload' },
        'upload-offset': '0',
      },
      body: 'x',
    });
  for (let count = 0; count < 2; count += 1) {
    expect((await look('noisy')).status).toBe(404);
    expect((await upload('noisy')).status).toBe(404);
  }
  expect(codeOf(await TRANSPORTS[0]!.ask(server, 'noisy', { query }))).toBeNull();
  for (const refused of [await look('noisy'), await upload('noisy')]) expect(refused.status).toBe(429);
  expect((await look('quiet')).status).toBe(404);
});

test.each(['application/json', 'application/graphql-response+json'])(
  'HTTP says 429 and how long to wait, also as %s',
  async (accept) => {
    const post = () =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept, authorization: 'Bearer noisy' },
        body: JSON.stringify({ query }),
      });
    for (let count = 0; count < 5; count += 1) await (await post()).text();
    const response = await post();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { retryAfterSeconds: Number(response.headers.get('retry-after')) } }],
    });
  },
);

describe('sockets', () => {
  const comeIn = async (secret: string | null): Promise<RawSocket> => {
    const raw = new RawSocket(server.webSocketUrl);
    await raw.open();
    raw.send({ type: 'connection_init', payload: { secret } });
    return raw;
  };

  test('one too many is closed with 4429; those that are open go on, and others come in', async () => {
    const first = await comeIn('noisy');
    await first.next();
    first.subscribe('1', FOLLOW);
    await first.next();
    const second = await comeIn('noisy');
    await second.next();
    const third = await comeIn('noisy');
    expect(await third.closed).toEqual({ code: 4429, reason: 'TOO_MANY_REQUESTS' });
    const other = await comeIn('quiet');
    expect(await other.next()).toMatchObject({ type: 'connection_ack' });
    server.situation.publish();
    expect(await first.next()).toMatchObject({ id: '1', type: 'next' });
    await second.close();
    await expect
      .poll(async () =>
        (await comeIn('noisy')).next().then(
          ({ type }) => type,
          () => null,
        ),
      )
      .toBe('connection_ack');
  });

  test('of strangers share a limit of their address', async () => {
    for (let count = 0; count < 2; count += 1) await (await comeIn(null)).next();
    expect(await (await comeIn(null)).closed).toMatchObject({ code: 4429 });
    expect(await (await comeIn('wall')).next()).toMatchObject({ type: 'connection_ack' });
  });

  test('that say nothing are kept few, and only until they say who they are', async () => {
    const open = () => {
      const socket = new WebSocket(server.webSocketUrl, 'graphql-transport-ws');
      return new Promise<WebSocket | { status: number; wait: string | undefined }>((resolve) => {
        socket.on('open', () => resolve(socket));
        socket.on('error', () => undefined);
        socket.on('unexpected-response', (_request, { statusCode, headers }) =>
          resolve({ status: statusCode ?? 0, wait: headers['retry-after'] }),
        );
      });
    };
    const silent = [];
    for (let count = 0; count < 4; count += 1) silent.push(await open());
    expect(await open()).toEqual({ status: 429, wait: '5' });
    const [first] = silent as WebSocket[];
    first!.send(JSON.stringify({ type: 'connection_init', payload: { secret: 'wall' } }));
    await new Promise((resolve) => first!.once('message', resolve));
    const next = await open();
    expect(next).toBeInstanceOf(WebSocket);
    for (const socket of [...silent, next] as WebSocket[]) socket.terminate();
  });
});
