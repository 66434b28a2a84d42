import { type IncomingHttpHeaders, request } from 'node:http';
import { BlockList } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Binding, loopbackBinding } from '../../server/binding.ts';
import type { PhotoTraffic } from '../../server/domain/photo/photo.api.ts';
import { knownPeople } from '../support/known-people.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

const PUBLIC = 'siaga.example.go.id';
const PROXIED: Binding = {
  ...loopbackBinding(0),
  publicUrl: new URL(`https://${PUBLIC}`),
  proxies: new BlockList(),
};
PROXIED.proxies?.addAddress('127.0.0.1', 'ipv4');
/** Of these two only the second is a proxy of ours as well. */
PROXIED.proxies?.addAddress('10.0.0.2', 'ipv4');

let local: ToyServer;
let proxied: ToyServer;
/** Addresses from which somebody asked to be let in. */
const seen: string[] = [];

beforeAll(async () => {
  const known = knownPeople({ posko: { kind: 'PERSON', roles: ['POSKO', 'PROGRAM_QUERY'] } });
  const access = {
    ...known,
    admit: (credentials: Parameters<typeof known.admit>[0]) => {
      seen.push(credentials.address);
      return known.admit(credentials);
    },
  };
  local = await startToyServer({ access, photos: PHOTOS });
  proxied = await startToyServer({ access, photos: PHOTOS, binding: PROXIED });
});

afterAll(async () => {
  await local.close();
  await proxied.close();
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

type Headers = Readonly<Record<string, string>>;

/** Each door, knocked at with headers of one's own choice: what it answers, 200 for a welcome. */
const DOORS: readonly {
  readonly name: string;
  knock(server: ToyServer, headers: Headers): Promise<Reply>;
}[] = [
  { name: 'HTTP POST', knock: (server, headers) => overHttp(server, 'POST', headers) },
  { name: 'HTTP GET', knock: (server, headers) => overHttp(server, 'GET', headers) },
  { name: 'the upgrade to a WebSocket', knock: upgrade },
  { name: 'a picture', knock: (server, headers) => knockAt(server, 'GET', `/photos/${PHOTO}`, headers) },
  { name: 'a photo on its way', knock: (server, headers) => knockAt(server, 'HEAD', UPLOAD, headers) },
  {
    name: 'a part of a photo',
    knock: (server, headers) =>
      knockAt(server, 'PATCH', UPLOAD, {
        ...{ 'content-type': 'application/partial-upload', 'upload-offset': '0' },
        ...headers,
      }),
  },
];

const QUERY = '{ __typename }';
const PHOTO = '018da3f2-6f2a-7c1e-9d53-0242ac120002';
const UPLOAD = `/photo-uploads/${'a'.repeat(64)}`;
/** There is a photo for everybody who is let in. */
const PHOTOS: PhotoTraffic = {
  progress: async () => ({ arrived: 0, state: 'UNDERWAY' }),
  take: async () => ({ arrived: 0, state: 'UNDERWAY' }),
  picture: async () => Buffer.from('a picture'),
};

function overHttp(server: ToyServer, method: string, headers: Headers): Promise<Reply> {
  const isPost = method === 'POST';
  const own = { 'content-type': 'application/json', authorization: 'Bearer posko' };
  return new Promise((resolve, reject) => {
    const path = isPost ? '/graphql' : `/graphql?query=${encodeURIComponent(QUERY)}`;
    const call = request(
      `${server.localUrl}${path}`,
      { method, headers: { ...own, ...headers } },
      (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    call.on('error', reject);
    call.end(isPost ? JSON.stringify({ query: QUERY }) : undefined);
  });
}

/** A welcome without a body is one as well. */
function knockAt(server: ToyServer, method: string, path: string, headers: Headers): Promise<Reply> {
  const own = { authorization: 'Bearer posko', ...headers };
  return new Promise((resolve, reject) => {
    const call = request(`${server.localUrl}${path}`, { method, headers: own }, (answer) => {
      answer.resume();
      const { statusCode = 0 } = answer;
      resolve({ status: statusCode === 204 ? 200 : statusCode, headers: answer.headers });
    });
    call.on('error', reject);
    call.end(method === 'PATCH' ? 'x' : undefined);
  });
}

function upgrade(server: ToyServer, headers: Headers): Promise<Reply> {
  const own = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol': 'graphql-transport-ws',
  };
  return new Promise((resolve, reject) => {
    const call = request(`${server.localUrl}/graphql`, { headers: { ...own, ...headers } });
    call.on('error', reject);
    call.on('response', (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    call.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve({ status: 200, headers: answer.headers });
    });
    call.end();
  });
}

const portOf = (server: ToyServer) => new URL(server.localUrl).port;

describe.each(DOORS)('$name', ({ name, knock }) => {
  describe('on this computer', () => {
    test.each(['127.0.0.1', 'localhost', '[::1]'])(
      'answers to %s and to a page of that name',
      async (host) => {
        const headers = { host: `${host}:${portOf(local)}`, origin: `http://${host}:${portOf(local)}` };
        expect((await knock(local, headers)).status).toBe(200);
        expect((await knock(local, { host: headers.host })).status).toBe(200);
      },
    );

    test.each([
      ['foreign', 'https://evil.example'],
      ['null', 'null'],
      ['with our name as a suffix', 'http://evil-127.0.0.1:PORT'],
      ['with our name as a prefix', 'http://127.0.0.1:PORT.evil.example'],
      ['on another port', 'http://127.0.0.1:1'],
      ['without our port', 'http://127.0.0.1'],
      ['of another scheme', 'https://127.0.0.1:PORT'],
      ['with a user in it', 'http://evil@127.0.0.1:PORT'],
      ['with ours as the user', 'http://127.0.0.1:PORT@evil.example'],
      ['empty', ''],
      ['in upper case', 'HTTP://127.0.0.1:PORT'],
      ['with a dot at its end', 'http://127.0.0.1.:PORT'],
      ['by another name of this computer', 'http://localhost:PORT'],
      ['by its IPv6 address', 'http://[::1]:PORT'],
      ['by its address in IPv6', 'http://[::ffff:127.0.0.1]:PORT'],
      ['with a path', 'http://127.0.0.1:PORT/'],
      ['two at once', 'http://127.0.0.1:PORT, http://evil.example'],
      ['a file', 'file://'],
    ])('turns an origin away that is %s', async (_what, origin) => {
      expect((await knock(local, { origin: origin.replace('PORT', portOf(local)) })).status).toBe(403);
    });

    test.each([
      'evil.example',
      'evil.example:PORT',
      '127.0.0.1.evil.example',
      '127.0.0.1@evil.example',
      'localhost.',
      PUBLIC,
      '',
    ])('turns the name %s away', async (host) => {
      const named = host.replace('PORT', portOf(local));
      const { status } = await knock(local, { host: named, origin: `http://${named}` });
      expect(status).toBe(403);
    });

    test('believes nothing that is said on behalf of others', async () => {
      seen.length = 0;
      const headers = {
        'x-forwarded-for': '203.0.113.9',
        'x-forwarded-host': PUBLIC,
        'x-forwarded-proto': 'https',
        forwarded: `for=203.0.113.9;host=${PUBLIC};proto=https`,
      };
      expect((await knock(local, { ...headers, origin: `https://${PUBLIC}` })).status).toBe(403);
      expect((await knock(local, { ...headers, host: PUBLIC })).status).toBe(403);
      expect((await knock(local, headers)).status).toBe(200);
      expect(seen).not.toContain('203.0.113.9');
    });
  });

  describe('behind a proxy', () => {
    const forwarded = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': PUBLIC,
      'x-forwarded-proto': 'https',
    };
    const page = { origin: `https://${PUBLIC}` };

    test('answers to the name that people open, named by the proxy or passed on', async () => {
      expect((await knock(proxied, { ...forwarded, ...page })).status).toBe(200);
      const { 'x-forwarded-host': _host, ...rest } = forwarded;
      expect((await knock(proxied, { ...rest, ...page, host: PUBLIC })).status).toBe(200);
    });

    test.each([
      ['another name', { 'x-forwarded-host': 'evil.example' }],
      ['a name with a port', { 'x-forwarded-host': `${PUBLIC}:8443` }],
      ['a client without TLS', { 'x-forwarded-proto': 'http' }],
      ['a page of the name without TLS', { origin: `http://${PUBLIC}` }],
      ['a page of a name that ends alike', { origin: `https://x${PUBLIC}` }],
      ['a page of this computer', { origin: 'http://127.0.0.1' }],
      ['a name of this computer', { 'x-forwarded-host': 'localhost' }],
    ])('turns away %s', async (_what, change) => {
      expect((await knock(proxied, { ...forwarded, ...page, ...change })).status).toBe(403);
    });

    test('is spoken to by this computer itself as before', async () => {
      expect((await knock(proxied, {})).status).toBe(200);
    });

    test('tells browsers to come back over TLS', async () => {
      if (name === 'the upgrade to a WebSocket') return;
      const { headers } = await knock(proxied, { ...forwarded, ...page });
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    });
  });

  test('tells browsers nothing about TLS without it', async () => {
    expect((await knock(local, {})).headers['strict-transport-security']).toBeUndefined();
  });
});

test('a path at which there is nothing is behind the same door', async () => {
  expect((await knockAt(local, 'GET', '/nothing', {})).status).toBe(404);
  for (const headers of [{ origin: 'https://evil.example' }, { host: 'evil.example' }])
    expect((await knockAt(local, 'GET', '/nothing', headers)).status).toBe(403);
});

test.each(['cross-site', 'same-site'])('a picture is shown on no page that is %s', async (site) => {
  const shown = (headers: Headers) => knockAt(local, 'GET', `/photos/${PHOTO}`, headers);
  expect((await shown({ 'sec-fetch-site': site })).status).toBe(403);
  for (const own of ['same-origin', 'none'])
    expect((await shown({ 'sec-fetch-site': own })).status).toBe(200);
});

test('an upgrade with a cookie but without an origin is turned away: browsers name theirs', async () => {
  expect((await upgrade(local, { cookie: '__Host-siaga=ses_x' })).status).toBe(403);
  const origin = `http://127.0.0.1:${portOf(local)}`;
  expect((await upgrade(local, { cookie: '__Host-siaga=ses_x', origin })).status).toBe(200);
});

describe('the client behind a proxy is the last address that is none of a proxy', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['198.51.100.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['2001:db8::1', '2001:db8::1'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['unknown', '127.0.0.1'],
    ['203.0.113.9, <script>', '127.0.0.1'],
    ['', '127.0.0.1'],
  ])('%s: %s', async (header, client) => {
    seen.length = 0;
    await overHttp(proxied, 'POST', {
      'x-forwarded-for': header,
      'x-forwarded-host': PUBLIC,
      'x-forwarded-proto': 'https',
    });
    expect(seen).toEqual([client]);
  });
});

test('the pages come with headers that keep others out', async () => {
  const { headers } = await overHttp(local, 'POST', {});
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
});
