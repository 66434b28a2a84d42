import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { brotliCompressSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';

const PLAIN = 'application/json';
const GRAPHQL = 'application/graphql-response+json';

const SCRIPT = 'export const isPacked = false;';

let server: ToyServer;
let pages: string;
const logged: string[] = [];

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'siaga-pages-'));
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'wall.html'), '<!doctype html><title>Siaga</title>');
  writeFileSync(join(pages, 'assets', 'wall-1a2b.js'), SCRIPT);
  writeFileSync(join(pages, 'assets', 'wall-1a2b.js.br'), brotliCompressSync(SCRIPT));
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  server = await startToyServer({
    staticRoot: pages,
    log: pino({ level: 'info' }, sink),
    services: {
      checkpoint: {
        reportCheckpoint: () => {
          throw new TypeError("insert into report values ('rahasia-di-pesan')");
        },
      },
    },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(pages, { recursive: true });
});

const SOMEBODY = { authorization: 'Bearer somebody' };

/** A GET, read to its end so that no connection is left behind. */
async function get(path: string | URL, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(path, server.url), { headers: { ...SOMEBODY, ...headers } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function post(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': PLAIN, ...SOMEBODY, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    answer,
    code: answer.errors?.[0]?.extensions.code,
  };
}

describe('the status follows the media type', () => {
  test.each([
    ['{ nothing', 'DOCUMENT_UNREADABLE'],
    ['{ nothing }', 'DOCUMENT_INVALID'],
    ['{ region(code: "1") { name } }', 'MALFORMED_REGION_CODE'],
    ['{ events(first: 0) { pageInfo { endCursor } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  ])('%s: 200 as plain JSON, 400 as graphql-response+json, the same code in both', async (query, code) => {
    const plain = await post({ query }, { accept: PLAIN });
    const graphql = await post({ query }, { accept: GRAPHQL });
    expect(plain).toMatchObject({ status: 200, code, type: `${PLAIN}; charset=utf-8` });
    expect(graphql).toMatchObject({ status: 400, code, type: `${GRAPHQL}; charset=utf-8` });
  });

  test('a good answer is 200 in the type that was asked for', async () => {
    const query = '{ __typename }';
    expect(await post({ query }, { accept: `${GRAPHQL}, ${PLAIN};q=0.9` })).toMatchObject({
      status: 200,
      type: `${GRAPHQL}; charset=utf-8`,
    });
    expect(await post({ query }, { accept: '*/*' })).toMatchObject({
      status: 200,
      type: `${PLAIN}; charset=utf-8`,
    });
  });
});

describe('a request that is no GraphQL', () => {
  test('of more than 64 KB is answered with 413', async () => {
    const body = { query: '{ __typename }', variables: { fill: 'x'.repeat(65 * 1024) } };
    expect(await post(body)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  test('that is not JSON is answered with 400 in both media types', async () => {
    expect(await post('{"query":')).toMatchObject({ status: 400, code: 'BODY_UNREADABLE' });
    expect(await post('{"query":', { accept: GRAPHQL })).toMatchObject({
      status: 400,
      code: 'BODY_UNREADABLE',
    });
  });

  test('with a prototype in its variables is refused', async () => {
    expect(await post('{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}')).toMatchObject({
      status: 400,
    });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'as %s is answered with 415',
    async (type) => {
      expect(await post('query={ __typename }', { 'content-type': type })).toMatchObject({
        status: 415,
        code: 'MEDIA_TYPE_UNSUPPORTED',
      });
    },
  );

  test.each([
    [{}, 'REQUEST_MALFORMED'],
    [{ query: 7 }, 'REQUEST_MALFORMED'],
    [{ query: '{ __typename }', variables: 'x' }, 'REQUEST_MALFORMED'],
    [[{ query: '{ __typename }' }], 'BATCHING_NOT_ALLOWED'],
  ])('with the body %j is answered with 400 and %s', async (body, code) => {
    expect(await post(body)).toMatchObject({ status: 400, code });
  });

  test('with another method is answered with 405', async () => {
    const response = await fetch(`${server.url}/graphql`, { method: 'DELETE' });
    await response.text();
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('anywhere else is answered with 404', async () => {
    const response = await get('/admin');
    expect(response.status).toBe(404);
    expect(JSON.parse(response.text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('a page of another site', () => {
  const ask = (query: string, headers = {}) => get(`/graphql?query=${encodeURIComponent(query)}`, headers);

  test('cannot query with a bare GET', async () => {
    const response = await ask('{ __typename }');
    expect(response.status).toBe(400);
    expect(JSON.parse(response.text)).toMatchObject({
      errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }],
    });
  });

  test('cannot act with a GET, whatever it sends', async () => {
    const mutation =
      'mutation { runExerciseClock(input: { id: "018da3f2-6f2a-7c1e-9d53-0242ac120002", speed: 1 }) { __typename } }';
    const response = await ask(mutation, { 'apollo-require-preflight': '1' });
    expect(response.status).toBe(405);
  });

  test('under a name that points here gets nothing', async () => {
    const status = await new Promise((resolve) => {
      rawRequest(`${server.url}/graphql`, { headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  test('is turned away, whatever it sends, and is not told that it may read', async () => {
    const response = await ask('{ __typename }', {
      'apollo-require-preflight': '1',
      origin: 'https://evil.example',
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('a subscription is sent to the WebSocket', async () => {
  expect(
    await post(
      { query: `subscription { situation(scope: "${TOY_SCOPE}") { cursor } }` },
      { accept: GRAPHQL },
    ),
  ).toMatchObject({
    status: 400,
    code: 'SUBSCRIPTION_NEEDS_WEBSOCKET',
  });
});

test('a malformed input names its place, and nothing of it is repeated', async () => {
  const query = 'mutation($input: ReportCheckpointInput!) { reportCheckpoint(input: $input) { __typename } }';
  const input = {
    id: '1; rahasia',
    tps: '15.07.05.2004-001',
    stage: 'X',
    happenedAt: '2024-02-14T00:00:00Z',
    institution: 'KPU',
  };
  const { answer, text } = await post({ query, variables: { input } });
  expect(answer.errors?.[0]?.extensions).toEqual({ code: 'MALFORMED_UUID', at: 'input.id' });
  expect(text).not.toContain('rahasia');
});

test('a bug is masked, and logged under its reference without a value that somebody sent', async () => {
  const query = 'mutation($input: ReportCheckpointInput!) { reportCheckpoint(input: $input) { __typename } }';
  const input = {
    id: '018da3f2-6f2a-7c1e-9d53-0242ac120002',
    tps: '15.07.05.2004-001',
    stage: 'TPS_DIBUKA',
    happenedAt: '2024-02-14T00:00:00Z',
    institution: 'KPU',
    note: 'rahasia-dari-pengirim',
  };
  const { answer, text } = await post({ query, variables: { input } });
  const [error] = answer.errors ?? [];
  const { code, reference } = error!.extensions as { code: string; reference?: string };
  expect(code).toBe('INTERNAL');
  expect(text).not.toMatch(/insert|TypeError|rahasia|\.ts/);
  const line = logged.find((entry) => entry.includes(reference!));
  expect(line).toContain('TypeError');
  expect(line).not.toContain('rahasia');
});

test('of somebody who has not said who he is a long body is refused, and not read', async () => {
  const send = async (length: number) => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: '' } });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body.padEnd(length),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };
  expect(await send(16_385)).toEqual([413, 'BODY_TOO_LARGE']);
  expect((await send(16_384))[1]).not.toBe('BODY_TOO_LARGE');
});

describe('pages', () => {
  test('of the wall come under a policy that lets in nothing from elsewhere', async () => {
    for (const path of ['/', '/wall']) {
      const response = await get(path);
      expect(response.text).toContain('Siaga');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy.split(';').map((part) => part.trim())).toEqual([
        ...[
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
        ],
        ...["media-src 'self'", "manifest-src 'self'", "connect-src 'self'", "base-uri 'none'"],
        ...["form-action 'none'", "frame-ancestors 'none'"],
      ]);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('named by their content are kept for ever', async () => {
    const response = await get('/assets/wall-1a2b.js');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  test('are handed out packed to whoever can unpack them, and as they are to everybody else', async () => {
    const told = async (encodings: string) => {
      const { headers, text, status } = await get('/assets/wall-1a2b.js', { 'accept-encoding': encodings });
      expect([status, text, headers.get('vary')]).toEqual([200, SCRIPT, 'accept-encoding']);
      expect(headers.get('content-type')).toContain('javascript');
      expect(headers.get('cache-control')).toContain('immutable');
      return headers.get('content-encoding');
    };
    expect(await told('gzip, br')).toBe('br');
    expect(await told('gzip')).toBeNull();
    expect(await told('identity')).toBeNull();
  });

  test('outside their folder are not served', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/assets/../../package.json', '/%2e%2e/package.json']) {
      expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test('of the explorer name nothing on another server', async () => {
    const response = await get('/explorer');
    const html = response.text;
    expect(html).toContain('AltairGraphQL.init');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const scripts = [...html.matchAll(/src="([^"]+\.js)"/g)].map((match) => match[1] as string);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect((await get(new URL(script, `${server.url}/explorer/`))).status).toBe(200);
    }
  });
});

test('it listens on this machine only, and says so', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(logged.some((line) => line.includes('listening on this machine only'))).toBe(true);
});
