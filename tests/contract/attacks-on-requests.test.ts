import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownPeople } from '../support/known-people.ts';
import { sendBytes } from '../support/raw-bytes.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';

const SECRET = 'rahasia-di-luar-halaman';
/** Garbage of earlier tests may be collected during one try, not during each. */
const TRIES = 5;

/** The answer with the least CPU time that this process took for it in some tries, milliseconds. */
async function cheapest<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; cpuMs: number }> {
  const tries: { answer: Answer; cpuMs: number }[] = [];
  for (let count = 0; count < TRIES; count += 1) {
    const before = process.cpuUsage();
    const answer = await ask();
    const { user, system } = process.cpuUsage(before);
    tries.push({ answer, cpuMs: (user + system) / 1_000 });
  }
  return tries.reduce((least, one) => (one.cpuMs < least.cpuMs ? one : least));
}

let server: ToyServer;
let port: number;
let folder: string;
let logIns: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-traversal-'));
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'web', 'wall.html'), '<!doctype html><title>Siaga</title>');
  writeFileSync(join(folder, 'web', 'assets', 'a.js'), 'export {};');
  writeFileSync(join(folder, 'web', '.env'), SECRET);
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  logIns = 0;
  server = await startToyServer({
    staticRoot: join(folder, 'web'),
    access: knownPeople({ query: { kind: 'PROGRAM', roles: ['PROGRAM_QUERY', 'PROGRAM_READ'] } }),
    isDevelopment: true,
    services: {
      logIn: {
        logIn: () => {
          logIns += 1;
          return Promise.reject(new Error('no'));
        },
      },
    },
  });
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');

describe('attack: documents and variables that cost more than they look', () => {
  const filter = 'query($f: IncidentFilter) { incidents(filter: $f) { pageInfo { hasNextPage } } }';
  const attacks: [string, string, Record<string, unknown>?][] = [
    ['depth', `{ operation { regency { ${'parent { '.repeat(500)} code ${'} '.repeat(500)} } } }`],
    ['aliases', `{ ${repeat(500, (i) => `a${i}: __typename`)} }`],
    ['directives', `{ operation { id ${repeat(600, () => '@include(if: true)')} } }`],
    ['one field again and again', `{ operation { ${repeat(1_000, () => 'id')} } }`],
    ['a fragment within itself', '{ ...A } fragment A on Query { ...A }'],
    ['inline fragments', `{ ${'... { '.repeat(600)} __typename ${'} '.repeat(600)} }`],
    [
      'doubling fragments',
      `{ ...F0 } ${repeat(40, (i) => `fragment F${i} on Query { ${i === 39 ? '__typename' : `...F${i + 1} ...F${i + 1}`} }`)}`,
    ],
    ['a list of 20,000', filter, { f: Array.from({ length: 20_000 }, () => 1) }],
    ['a huge Int', 'query($n: Int!) { events(first: $n) { pageInfo { endCursor } } }', { n: 10 ** 300 }],
    [
      'a negative page',
      'query($n: Int!) { events(first: $n) { pageInfo { endCursor } } }',
      { n: -(2 ** 31) },
    ],
    ['a value 5,000 deep', filter, { f: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) }],
    [
      'a literal 900 deep',
      `{ incidents(filter: ${'['.repeat(900)}${']'.repeat(900)}) { pageInfo { endCursor } } }`,
    ],
    ['60 KB of a number', `{ events(first: ${'9'.repeat(60_000)}) { pageInfo { endCursor } } }`],
    ['60 KB of a name', `{ ${'a'.repeat(60_000)} }`],
    ['60 KB of a text', filter, { f: { category: 'x'.repeat(60_000), unknown: 1 } }],
    ['300 operations', repeat(300, (i) => `query Q${i} { __typename }`)],
  ];

  describe.each(TRANSPORTS)('over $name', ({ ask }) => {
    test.each(attacks)(
      '%s: refused in less than 50 ms of work and 2 KB of answer',
      async (_what, query, variables) => {
        const asking = { query, ...(variables && { variables }) };
        await ask(server, 'query', asking);
        const { answer, cpuMs } = await cheapest(() => ask(server, 'query', asking));
        expect(codeOf(answer)).toMatch(
          /^(TOO_|DOCUMENT_|CIRCULAR|QUERY_TOO|BAD_USER|PAGE_SIZE|OPERATION_|Invalid message|REQUEST_)/,
        );
        expect(JSON.stringify(answer).length).toBeLessThan(2_048);
        // The test itself and its client are in the same process.
        expect(cpuMs).toBeLessThan(150);
      },
    );
  });

  test('a megabyte of variables is not read', async () => {
    const body = JSON.stringify({ query: filter, variables: { f: { category: 'x'.repeat(1_048_576) } } });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
    expect((await response.text()).length).toBeLessThan(2_048);
  });
});

describe('attack: many guesses at a password in one request', () => {
  const one = 'logIn(input: { username: "admin", password: "guess" }) { __typename }';
  const post = async (body: unknown, type = 'application/json') => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };

  test('as an array of requests', async () => {
    const { status, text } = await post(Array.from({ length: 50 }, () => ({ query: `mutation { ${one} }` })));
    expect([status, text]).toEqual([400, expect.stringContaining('BATCHING_NOT_ALLOWED')]);
    expect(logIns).toBe(0);
  });

  test.each([
    ['aliases', `mutation { ${repeat(10, (i) => `a${i}: ${one}`)} }`],
    [
      'a fragment that is spread twice',
      `mutation { ...A ...B } fragment A on Mutation { a: ${one} } fragment B on Mutation { b: ${one} }`,
    ],
    ['the same field twice', `mutation { ${one} a: ${one} }`],
  ])('as %s', async (_how, query) => {
    for (const { ask } of TRANSPORTS) {
      expect(codeOf(await ask(server, null, { query }))).toBe('TOO_MANY_ROOT_FIELDS');
    }
    expect(logIns).toBe(0);
  });

  test('as a multipart batch', async () => {
    const part = (name: string, value: string) =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const body = `${part('operations', JSON.stringify([{ query: `mutation { ${one} }` }]))}${part('map', '{}')}--x--\r\n`;
    expect((await post(body, 'multipart/form-data; boundary=x')).status).toBe(415);
    expect(logIns).toBe(0);
  });
});

describe('attack: a path that leaves the folder, and an address that the server would fetch', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%252e%252e%252f%252e%252e%252fsecret.txt',
    '/assets/....//....//secret.txt',
    '/assets/..;/..;/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/.env',
    '/%2eenv',
    '/secret.txt%00.js',
    '//secret.txt',
    'http://127.0.0.1/../secret.txt',
    '/console/../../secret.txt',
    '/wall/../../secret.txt',
    '/explorer/../../secret.txt',
    '/explorer/..%2f..%2f..%2fpackage.json',
    `/${'../'.repeat(30)}etc/passwd`,
    '/assets/a.js/../../../secret.txt',
  ])('%s shows nothing', async (path) => {
    const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`;
    const { text, statuses } = await sendBytes(port, [request]);
    expect(text).not.toMatch(new RegExp(`${SECRET}|root:|"private": true`));
    // A path below the console is a screen of the console, whatever it is called.
    expect(statuses[0] === 200 ? text : '').not.toMatch(/secret/);
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeLessThan(500);
  });

  test('the server fetches nothing: no part of it knows how', () => {
    const sources = readdirSync('server', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/[.](test|fixture)[.]/.test(file))
      .map((file) => ({ file, text: readFileSync(join('server', file), 'utf8') }));
    expect(sources.length).toBeGreaterThan(150);
    const fetching =
      /(?<![.#\w])fetch\((['"`]|new URL|url|address|href)|\b(http|https|http2)\.(get|request|connect)\(|from 'undici'|import \{[^}]*\b(request|get)\b[^}]*\} from 'node:https?'/;
    expect(sources.filter(({ text }) => fetching.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('attack: requests that never end, never stop, or are two', () => {
  const head = () => `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
  const json = 'Content-Type: application/json\r\n';

  test('headers that trickle in are ended with 408 within seconds', async () => {
    const drops = Array.from({ length: 40 }, (_, index) => `X-${index}: 1\r\n`);
    const { statuses, closedAfterMs } = await sendBytes(port, [head(), ...drops], {
      pauseMs: 300,
      patienceMs: 12_000,
    });
    expect(statuses).toEqual([408]);
    expect(closedAfterMs).toBeLessThan(9_000);
  });

  test('a body that trickles in is ended with 408 within seconds', async () => {
    const drops = Array.from({ length: 60 }, () => ' ');
    const start = `${head()}${json}Content-Length: 1000\r\n\r\n`;
    const { statuses, closedAfterMs } = await sendBytes(port, [start, ...drops], {
      pauseMs: 300,
      patienceMs: 20_000,
    });
    expect(statuses).toEqual([408]);
    expect(closedAfterMs).toBeLessThan(16_000);
  }, 30_000);

  test.each([
    [
      '20 KB of headers',
      () => `${head()}${repeat(20, (i) => `X-${i}: ${'x'.repeat(1_000)}\r\n`).replaceAll('\n ', '\n')}\r\n`,
    ],
    ['one header of 20 KB', () => `${head()}X: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      '5,000 headers',
      () => `${head()}${Array.from({ length: 5_000 }, (_, i) => `a${i}:1`).join('\r\n')}\r\n\r\n`,
    ],
  ])('%s are refused with 431', async (_what, bytes) => {
    expect((await sendBytes(port, [bytes()])).statuses).toEqual([431]);
  });

  test('an address of 20 KB is refused', async () => {
    const { statuses } = await sendBytes(port, [
      `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    ]);
    expect([414, 431]).toContain(statuses[0]);
  });

  const smuggled = 'GET /wall HTTP/1.1\r\nHost: 127.0.0.1\r\nX: smuggled\r\n\r\n';
  test.each([
    ['a length and chunks', `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['chunks and a length', `Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${smuggled}`],
    ['two lengths', `Content-Length: 2\r\nContent-Length: ${smuggled.length}\r\n\r\n{}${smuggled}`],
    ['two lengths in one', `Content-Length: 2, 200\r\n\r\n{}${smuggled}`],
    ['a length with a sign', `Content-Length: +2\r\n\r\n{}${smuggled}`],
    ['a length in hex', `Content-Length: 0x2\r\n\r\n{}${smuggled}`],
    ['an encoding that is none', `Transfer-Encoding: xchunked\r\n\r\n${smuggled}`],
    [
      'chunked twice',
      `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ['a space before the colon', `Content-Length : 2\r\n\r\n{}${smuggled}`],
    ['a header that goes on in the next line', `X: 1\r\n Content-Length: 2\r\n\r\n${smuggled}`],
    ['a chunk that is longer than it says', `Transfer-Encoding: chunked\r\n\r\n1\r\n{}${smuggled}`],
    ['a chunk of a length that is none', `Transfer-Encoding: chunked\r\n\r\n-1\r\n${smuggled}`],
    ['lines that end with a line feed', `Content-Length: 2\n\n{}${smuggled}`],
    ['a NUL in a header', `X: a\0b\r\nContent-Length: 0\r\n\r\n${smuggled}`],
  ])('%s: one answer of class 400, and the connection is over', async (_what, rest) => {
    const { statuses, closedAfterMs } = await sendBytes(port, [`${head()}${json}${rest}`], {
      patienceMs: 2_000,
    });
    expect(statuses).toHaveLength(1);
    expect(statuses[0]).toBeGreaterThanOrEqual(400);
    expect(statuses[0]).toBeLessThan(500);
    expect(closedAfterMs).not.toBeNull();
  });
});
