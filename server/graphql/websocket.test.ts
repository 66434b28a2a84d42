import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { buildSchema } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAccess } from '../../tests/support/open-access.ts';
import { loopbackBinding } from '../binding.ts';
import { FrontDoor } from './front-door.ts';
import { ReadTerms } from './read-terms.ts';
import { TRAFFIC, Traffic } from './traffic.ts';
import { type RunningWebSocket, startWebSocket } from './websocket.ts';

let server: Server;
let sockets: RunningWebSocket;
let opened: number;
const dialled: Socket[] = [];

/** One handshake at a time of one address. */
async function serve(handshakes = 1): Promise<void> {
  opened = 0;
  server = createServer();
  sockets = startWebSocket({
    ...{ server, schema: buildSchema('type Query { a: Int }'), services: {}, access: openAccess() },
    prepare: () => {
      throw new Error('nothing is run here');
    },
    formatError: (error: unknown) => error,
    ...{ frontDoor: new FrontDoor(loopbackBinding(0)), terms: new ReadTerms() },
    traffic: new Traffic({ ...TRAFFIC, handshakes }),
    onOpened: () => {
      opened += 1;
    },
    keepAliveMs: 0,
  } as never);
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
}

const HELLO = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-protocol': 'graphql-transport-ws',
};

/** Dials and knocks; answers with the first line that comes back, and with all that came once the line was cut. */
function knock(path = '/graphql', change: Readonly<Record<string, string>> = {}) {
  const { port } = server.address() as AddressInfo;
  const line = connect(port, '127.0.0.1');
  dialled.push(line);
  const headers = Object.entries({ host: `localhost:${port}`, ...HELLO, ...change });
  line.write(
    `GET ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  let text = '';
  const status = new Promise<string>((resolve) => {
    line.on('data', (data) => {
      text += data.toString('latin1');
      resolve(text.split('\r\n')[0] ?? '');
    });
  });
  const cut = new Promise<string>((resolve) => {
    line.on('error', () => undefined);
    line.once('close', () => resolve(text));
  });
  return { line, status, cut };
}

beforeEach(() => serve());
afterEach(async () => {
  for (const line of dialled.splice(0)) line.destroy();
  await sockets.close();
  await new Promise((resolve) => server.close(resolve));
});

test('a handshake holds its place until it breaks off, and no longer', async () => {
  const first = knock();
  expect(await first.status).toBe('HTTP/1.1 101 Switching Protocols');
  expect(opened).toBe(1);
  const second = await knock().cut;
  expect(second).toMatch(/^HTTP\/1\.1 429 .*\r\nConnection: close\r\nRetry-After: 5\r\n/);
  first.line.destroy();
  await expect.poll(() => knock().status, { timeout: 6_000 }).toContain(' 101 ');
});

test('a handshake that is no WebSocket gives its place back', async () => {
  expect(await knock('/graphql', { 'sec-websocket-version': '1' }).status).toContain(' 400 ');
  await expect.poll(() => knock().status, { timeout: 6_000 }).toContain(' 101 ');
});

test.each([
  ['another path', '/elsewhere', {}, '404'],
  ['a path that only begins alike', '/graphql2', {}, '404'],
  ['another host', '/graphql', { host: 'elsewhere.example' }, '403'],
  ['a page of another site', '/graphql', { origin: 'https://elsewhere.example' }, '403'],
  ['a cookie without an origin', '/graphql', { cookie: 'a=1' }, '403'],
  ['a header too long', '/graphql', { 'sec-websocket-protocol': 'x'.repeat(301) }, '431'],
])('%s is turned away with its status, and the line is cut', async (_what, path, headers, status) => {
  const answer = await knock(path, headers).cut;
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [A-Z]`, 'i'));
  expect(answer).toMatch(/\r\nConnection: close\r\nContent-Length: 0\r\n\r\n$/);
  expect(opened).toBe(0);
  // Who was turned away holds no place.
  expect(await knock('/graphql?from=here').status).toContain(' 101 ');
});

test('a server that ends sends every client away, and waits until it is gone', async () => {
  const { line, status } = knock();
  await status;
  const frame = new Promise<Buffer>((resolve) => line.once('data', resolve));
  const cut = new Promise((resolve) => line.once('close', resolve));
  await sockets.close();
  const bytes = await frame;
  // A close frame: its code in two bytes, then its reason.
  expect([bytes[0], bytes.readUInt16BE(2), bytes.toString('utf8', 4)]).toEqual([0x88, 1001, 'Going away']);
  await cut;
  await serve();
});
