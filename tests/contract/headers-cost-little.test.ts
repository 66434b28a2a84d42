import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, Server } from 'node:http';
import { BlockList } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loopbackBinding } from '../../server/binding.ts';
import { HEADER_LIMITS } from '../../server/graphql/header-limits.ts';
import { TRAFFIC } from '../../server/graphql/traffic.ts';
import { hostileValues } from '../support/hostile-headers.ts';
import { knownPeople } from '../support/known-people.ts';
import { sendBytes } from '../support/raw-bytes.ts';
import { costsLess, leastCost } from '../support/thread-cost.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

/** As long as Node lets a header be, beside those that each request needs. */
const LONGEST = 15_500;
/** How much more a hostile header may cost than one of the same length that nobody reads. */
const TIMES_CONTROL = 6;
const TRIES = 12;

let folder: string;
let open: ToyServer;
let full: ToyServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-headers-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'wall.html'), '<!doctype html><title>Siaga</title>');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  const proxies = new BlockList();
  proxies.addAddress('127.0.0.1', 'ipv4');
  const binding = { ...loopbackBinding(0), proxies, publicUrl: new URL('https://siaga.test') };
  const common = { staticRoot: folder, access: knownPeople({}), isDevelopment: true };
  open = await startToyServer({ ...common, binding });
  const none = { perSecond: 0.001, burst: 1 };
  const operations = { ...TRAFFIC.operations, ANONYMOUS: none };
  full = await startToyServer({ ...common, trafficRules: { ...TRAFFIC, operations } });
});

afterAll(async () => {
  await Promise.all([open.close(), full.close()]);
  rmSync(folder, { recursive: true });
});

interface Route {
  readonly line: string;
  readonly server: () => ToyServer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What is answered to a request that means well. */
  readonly status: number;
}

const JSON_BODY = { 'content-type': 'application/json' };
const QUERY = '{"query":"{ __typename }"}';
const PREFLIGHT = { 'apollo-require-preflight': '1' };
const FORWARDED = { 'x-forwarded-for': '10.0.0.7', 'x-forwarded-proto': 'https' };
const UPGRADE = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': randomBytes(16).toString('base64'),
  'sec-websocket-protocol': 'graphql-transport-ws',
};
const ROUTES: Readonly<Record<string, Route>> = {
  'a page': { line: 'GET /wall', server: () => open, status: 200 },
  'a page behind a proxy': { line: 'GET /wall', server: () => open, headers: FORWARDED, status: 200 },
  'a file': { line: 'GET /assets/a.js', server: () => open, status: 200 },
  'nothing (404)': { line: 'GET /nothing', server: () => open, status: 404 },
  'a query': { line: 'POST /graphql', server: () => open, headers: JSON_BODY, body: QUERY, status: 200 },
  'a query in the address': {
    line: 'GET /graphql?query=%7B__typename%7D',
    server: () => open,
    headers: PREFLIGHT,
    status: 200,
  },
  'one query too many (429)': {
    line: 'POST /graphql',
    server: () => full,
    headers: JSON_BODY,
    body: QUERY,
    status: 429,
  },
  'an upgrade': { line: 'GET /graphql', server: () => open, headers: UPGRADE, status: 101 },
  alerts: { line: 'GET /cap', server: () => open, status: 401 },
  'a photo': { line: `GET /photos/${randomUUID()}`, server: () => open, status: 404 },
  'a part of a photo': {
    line: `PATCH /photo-uploads/${'c0'.repeat(32)}`,
    server: () => open,
    headers: { 'content-type': 'application/partial-upload', 'upload-offset': '0' },
    body: 'x',
    status: 404,
  },
  'a file of the history': { line: 'GET /history.json', server: () => open, status: 401 },
};

async function send(route: Route, header: string, value: string): Promise<number> {
  const server = route.server();
  const port = Number(new URL(server.localUrl).port);
  const headers = {
    host: server === open ? 'siaga.test' : `127.0.0.1:${port}`,
    ...(server === open && FORWARDED),
    ...(route.body && { 'content-length': String(route.body.length) }),
    connection: 'close',
    ...route.headers,
    ...(header !== '' && { [header]: value }),
  };
  const lines = Object.entries(headers).map(([name, text]) => `${name}: ${text}\r\n`);
  const bytes = `${route.line} HTTP/1.1\r\n${lines.join('')}\r\n${route.body ?? ''}`;
  return (await sendBytes(port, [bytes], { endsWithAnswer: true })).statuses[0] ?? 0;
}

/** Left out: with these Node itself ends the request, or no request is left. */
const LENGTHS = ['content-length', 'transfer-encoding'];
const HEADERS = Object.keys(HEADER_LIMITS).filter((name) => !LENGTHS.includes(name));

describe.each(Object.entries(ROUTES))('attack: headers that cost more than they weigh, at %s', (_, route) => {
  test('a request that means well is answered as ever', async () => {
    await send(route, '', '');
    expect(await send(route, '', '')).toBe(route.status);
  });

  test('no header costs more than one that nobody reads (F1)', async () => {
    const unread = 'a'.repeat(LONGEST);
    const control = await leastCost(20, () => send(route, 'x-unread', unread));
    const costly: string[] = [];
    for (const header of HEADERS) {
      const lengths = [LONGEST, Math.min(LONGEST, HEADER_LIMITS[header] as number)];
      if (costly.length >= 5) break;
      for (const { name, text } of lengths.flatMap((length) => hostileValues(header, length))) {
        const isCheap = await costsLess(TIMES_CONTROL * control, TRIES, () => send(route, header, text));
        if (!isCheap && costly.length < 5) costly.push(`${header}: ${text.length} characters of ${name}`);
      }
    }
    expect(costly).toEqual([]);
  });
});

test('a header that is too long is named and refused with 431, on every route', async () => {
  const port = Number(new URL(full.localUrl).port);
  const start = `Host: 127.0.0.1:${port}\r\nConnection: close\r\nUser-Agent: ${'x'.repeat(1_001)}\r\n\r\n`;
  for (const line of ['GET /wall', 'GET /nothing', 'GET /cap']) {
    const { text, statuses } = await sendBytes(port, [`${line} HTTP/1.1\r\n${start}`]);
    expect(statuses).toEqual([431]);
    expect(text).toContain('The header user-agent may hold 1000 characters.');
  }
});

test('every header that is read, by the server or below it, has its limit', async () => {
  const read = new Set<string>();
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]) {
    if (event === 'request' || event === 'upgrade') watchReading(args[0] as IncomingMessage, read);
    return emit.call(this, event, ...args);
  };
  for (const route of Object.values(ROUTES)) await send(route, '', '');
  Server.prototype.emit = emit;
  expect([...read]).toEqual(expect.arrayContaining(['accept', 'authorization', 'cookie', 'if-none-match']));
  expect([...read].filter((name) => !(name in HEADER_LIMITS)).sort()).toEqual([]);
});

/** Writes down the names of headers that a request is asked for although it has none of that name: whoever lists what came asks for none. */
function watchReading(request: IncomingMessage, read: Set<string>): void {
  const watched = new Proxy(request.headers, {
    get: (target, name) => {
      if (typeof name === 'string' && !(name in target)) read.add(name);
      return target[name as string];
    },
    has: (target, name) => {
      if (typeof name === 'string') read.add(name);
      return name in target;
    },
  });
  Object.defineProperty(request, 'headers', { value: watched, writable: true });
}
