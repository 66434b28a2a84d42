import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownPeople } from '../support/known-people.ts';
import { sendBytes } from '../support/raw-bytes.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

const RULES = { total: 40, perGroup: 20 };

let server: ToyServer;
let port: number;
/** Connections that this process has open while nobody is there. */
let quiet: number;

const openHere = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

beforeAll(async () => {
  const access = knownPeople({ posko: { kind: 'PERSON', roles: ['POSKO'] } });
  server = await startToyServer({ access, isDevelopment: true, connectionRules: RULES });
  port = Number(new URL(server.url).port);
  quiet = openHere();
});

afterAll(() => server.close());

const HEAD = () => `Host: 127.0.0.1:${port}\r\n`;

interface Held {
  readonly socket: Socket;
  isOpen: boolean;
  answers: number;
}

/** A connection that sends this and keeps what it has. */
function hold(bytes: string): Promise<Held> {
  const socket = connect(port, '127.0.0.1');
  const held: Held = { socket, isOpen: true, answers: 0 };
  return new Promise((resolve) => {
    socket.on('connect', () => {
      socket.write(bytes);
      if (!bytes.endsWith('\r\n\r\n')) resolve(held);
    });
    socket.on('data', () => {
      held.answers += 1;
      resolve(held);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      held.isOpen = false;
      resolve(held);
    });
  });
}

const innocent = async () =>
  (await sendBytes(port, [`GET /nothing HTTP/1.1\r\n${HEAD()}Connection: close\r\n\r\n`])).statuses[0];

describe('attack: connections that are kept, until nobody else finds one', () => {
  test.each([
    ['after an answer', () => `GET /nothing HTTP/1.1\r\n${HEAD()}\r\n`],
    ['without a request', () => ''],
    ['within the headers', () => 'GET /nothing HTTP/1.1\r\n'],
    [
      'within a body',
      () => `POST /graphql HTTP/1.1\r\n${HEAD()}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    ],
  ])('held %s: they are given up one by one, and every newcomer is answered (F25)', async (_how, bytes) => {
    const all: Held[] = [];
    for (let count = 0; count < 3 * RULES.total; count += 1) {
      all.push(await hold(bytes()));
      if (count % 10 === 9) expect(await innocent()).toBe(404);
    }
    const open = () => all.filter(({ isOpen }) => isOpen).length;
    await expect.poll(open).toBeLessThanOrEqual(RULES.perGroup);
    expect(open()).toBeGreaterThan(0);
    for (const { socket } of all) socket.destroy();
  });

  test('a stranger’s connection is closed soon after its answer, that of somebody known is kept (F25)', async () => {
    const ask = (headers: string) => hold(`GET /history.json HTTP/1.1\r\n${HEAD()}${headers}\r\n`);
    const [stranger, known] = await Promise.all([ask(''), ask('Authorization: Bearer posko\r\n')]);
    expect([stranger.answers > 0, known.answers > 0]).toEqual([true, true]);
    await expect.poll(() => stranger.isOpen, { timeout: 20_000 }).toBe(false);
    expect(known.isOpen).toBe(true);
    known.socket.destroy();
  });

  const upgradeOf = (path: string, rest = '') =>
    `GET ${path} HTTP/1.1\r\n${HEAD()}Connection: Upgrade\r\nUpgrade: websocket\r\n${rest}\r\n`;

  test.each([
    ['of another path', () => upgradeOf('/nothing')],
    ['with a header that is too long', () => upgradeOf('/graphql', `Accept: ${'a'.repeat(2_000)}\r\n`)],
    ['of another site', () => upgradeOf('/graphql', 'Origin: https://elsewhere.example\r\n')],
  ])(
    'an upgrade %s leaves nothing open, with bytes after it and with either side closing first (F25)',
    async (_what, head) => {
      await expect.poll(openHere, { timeout: 10_000 }).toBe(quiet);
      const clients: Socket[] = [];
      const dial = async (more: string, isGone: boolean) => {
        const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
        clients.push(client);
        client.on('error', () => undefined);
        const answered = new Promise<string>((resolve) =>
          client.once('data', (data) => resolve(String(data))),
        );
        client.write(head() + more);
        expect(await answered).toMatch(/^HTTP\/1\.1 4\d\d /);
        if (isGone) client.destroy();
      };
      for (const more of ['', 'x', 'x'.repeat(50_000)])
        for (const isGone of [true, false]) await dial(more, isGone);
      const staying = () => clients.filter(({ destroyed }) => !destroyed).length;
      await expect.poll(() => openHere() - staying(), { timeout: 10_000 }).toBe(quiet);
      for (const client of clients) client.destroy();
    },
  );
});
