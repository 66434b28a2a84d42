import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { knownPeople } from '../support/known-people.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

const RUN_CLOCK =
  'mutation($input: RunExerciseClockInput!) { runExerciseClock(input: $input) { __typename } }';

let server: ToyServer;
let port: number;
/** What was done, by whomever. */
let acts: unknown[];

beforeAll(async () => {
  server = await startToyServer({
    access: knownPeople({ ses_posko: { kind: 'PERSON', roles: ['POSKO'] } }),
    isDevelopment: true,
    services: {
      operation: {
        runExerciseClock: (...act: unknown[]) => {
          acts.push(act);
          return Promise.resolve({ clock: { now: 0, speed: 1 } });
        },
      },
    },
  });
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());
beforeEach(() => {
  acts = [];
});

type Headers = Readonly<Record<string, string>>;

/** What a browser sends for a page, its cookie included. */
function send(method: string, path: string, headers: Headers, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const own = { cookie: '__Host-siaga=ses_posko', ...length, ...headers };
    const call = request({ agent: false, host: '127.0.0.1', port, path, method, headers: own }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    call.on('upgrade', (_answer, socket) => {
      socket.destroy();
      resolve(101);
    });
    call.on('error', reject);
    call.end(body);
  });
}

const act = () => ({ query: RUN_CLOCK, variables: { input: { id: randomUUID(), speed: 1 } } });
const ours = () => `http://127.0.0.1:${port}`;

test('a page of ours does act: what follows is refused for another reason', async () => {
  const headers = { origin: ours(), 'content-type': 'application/json' };
  expect(await send('POST', '/graphql', headers, JSON.stringify(act()))).toBe(200);
  expect(acts).toHaveLength(1);
});

describe('attack: a socket opened by a page of another site', () => {
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
  };
  test.each<[string, string | null]>([
    ['foreign', 'https://evil.example'],
    ['null', 'null'],
    ['missing, with the cookie', null],
    ['empty', ''],
    ['our name as a suffix', 'http://evil127.0.0.1:PORT'],
    ['our name as a prefix', 'http://127.0.0.1:PORT.evil.example'],
    ['another port', 'http://127.0.0.1:8080'],
    ['another scheme', 'https://127.0.0.1:PORT'],
    ['our name as a user', 'http://127.0.0.1:PORT@evil.example'],
    ['upper case', 'HTTP://127.0.0.1:PORT'],
    ['a dot at the end', 'http://127.0.0.1.:PORT'],
    ['an IPv6 address', 'http://[::ffff:7f00:1]:PORT'],
  ])('with an origin that is %s: 403 at the upgrade', async (_what, origin) => {
    const headers = origin === null ? upgrade : { ...upgrade, origin: origin.replace('PORT', String(port)) };
    expect(await send('GET', '/graphql', headers)).toBe(403);
  });

  test('while one of ours is let in', async () => {
    expect(await send('GET', '/graphql', { ...upgrade, origin: ours() })).toBe(101);
  });
});

describe('attack: a form or a link of another site', () => {
  const TYPES = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; charset=application/json',
    'text/html',
    'application/xml',
    'application/graphql',
    'text/json',
    'message/application/json',
  ];
  const form = () => {
    const { query, variables } = act();
    return `query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
  };

  describe.each(TYPES)('as %s', (type) => {
    test.each<[string, Headers]>([
      ['with its own origin', { origin: 'https://evil.example' }],
      ['without an origin, as old browsers send it', {}],
      ['as a page of ours would', { origin: 'OURS' }],
    ])('%s: neither a POST nor a GET does anything', async (_how, { origin }) => {
      const headers = {
        'content-type': type,
        ...(origin !== undefined && { origin: origin === 'OURS' ? ours() : origin }),
      };
      const body = type.includes('form') ? form() : JSON.stringify(act());
      expect([400, 403, 415]).toContain(await send('POST', '/graphql', headers, body));
      expect([400, 403, 405, 415]).toContain(await send('GET', `/graphql?${form()}`, headers));
      expect(acts).toEqual([]);
    });
  });

  test('a GET with any header that needs asking first does nothing either', async () => {
    for (const header of ['apollo-require-preflight', 'x-apollo-operation-name', 'content-type']) {
      const value = header === 'content-type' ? 'application/json' : '1';
      expect(await send('GET', `/graphql?${form()}`, { [header]: value })).toBe(405);
    }
    expect(acts).toEqual([]);
  });

  test('a body whose type hides behind another is not read as JSON', async () => {
    const types = [
      'text/plain;application/json',
      'application/json/../text/plain',
      ' text/plain',
      'application/jsonp',
    ];
    for (const type of types) {
      expect([400, 415]).toContain(
        await send('POST', '/graphql', { 'content-type': type }, JSON.stringify(act())),
      );
    }
    expect(acts).toEqual([]);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])(
    '%s does nothing, and is not allowed from elsewhere',
    async (method) => {
      const headers = { origin: ours(), 'content-type': 'application/json' };
      expect([400, 404, 405]).toContain(await send(method, '/graphql', headers, JSON.stringify(act())));
      expect(acts).toEqual([]);
    },
  );
});

describe('attack: X-Forwarded-For, -Host and -Proto from somebody who is no proxy', () => {
  const spoofs: Headers[] = [
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'https' },
    { forwarded: 'for=127.0.0.1;host=evil.example;proto=https' },
    { 'x-real-ip': '127.0.0.1', 'x-forwarded-server': 'evil.example', 'x-original-host': 'evil.example' },
    { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  ];
  test.each(spoofs)('%j opens nothing that would be shut, and shuts nothing that is open', async (spoof) => {
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ __typename }' });
    expect(await send('POST', '/graphql', { ...json, ...spoof }, body)).toBe(200);
    expect(await send('POST', '/graphql', { ...json, ...spoof, origin: 'https://evil.example' }, body)).toBe(
      403,
    );
    expect(await send('POST', '/graphql', { ...json, ...spoof, host: 'evil.example' }, body)).toBe(403);
  });
});
