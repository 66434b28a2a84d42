import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, TOY_SCOPE, type ToyServer } from '../support/toy-situation.ts';

const FOLLOW = `subscription { situation(scope: "${TOY_SCOPE}") { cursor } }`;

let server: ToyServer;

beforeAll(async () => {
  server = await startToyServer();
});

afterAll(() => server.close());

describe('a socket is closed', () => {
  test('with 4401 for an operation before connection_init', async () => {
    const raw = new RawSocket(server.webSocketUrl);
    await raw.open();
    raw.subscribe('1', FOLLOW);
    expect(await raw.closed).toMatchObject({ code: 4401 });
  });

  test('with 4429 for a second connection_init', async () => {
    const raw = await RawSocket.ready(server.webSocketUrl);
    raw.send({ type: 'connection_init' });
    expect(await raw.closed).toMatchObject({ code: 4429 });
  });

  test('with 4406 for the protocol of old', async () => {
    const raw = new RawSocket(server.webSocketUrl, { protocol: 'graphql-ws' });
    // The client library refuses the handshake too, since nobody agreed on a protocol.
    expect((await raw.closed).code).toBeGreaterThanOrEqual(1006);
  });

  test('with 4409 for an id in use', async () => {
    const raw = await RawSocket.ready(server.webSocketUrl);
    raw.subscribe('same', FOLLOW);
    await raw.next();
    raw.subscribe('same', FOLLOW);
    expect(await raw.closed).toMatchObject({ code: 4409 });
  });

  test('with 4400 for what is no message', async () => {
    const raw = await RawSocket.ready(server.webSocketUrl);
    raw.send('hello');
    expect(await raw.closed).toMatchObject({ code: 4400 });
  });

  test('with 1009 for a message of 64 KB and one byte, not for one of 64 KB', async () => {
    const raw = await RawSocket.ready(server.webSocketUrl);
    const message = (bytes: number) => {
      const empty = JSON.stringify({ type: 'ping', payload: { fill: '' } });
      return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
    };
    raw.send(message(64 * 1024));
    expect(await raw.next()).toMatchObject({ type: 'pong' });
    raw.send(message(64 * 1024 + 1));
    expect(await raw.closed).toMatchObject({ code: 1009 });
  });

  test('with 4429 for a flood of messages, and nobody else notices', async () => {
    const bystander = await RawSocket.ready(server.webSocketUrl);
    bystander.subscribe('1', FOLLOW);
    await bystander.next();
    const flood = await RawSocket.ready(server.webSocketUrl);
    for (let count = 0; count < 150; count += 1) flood.send({ type: 'ping' });
    expect(await flood.closed).toMatchObject({ code: 4429, reason: 'Too many messages' });
    server.situation.publish();
    expect(await bystander.next()).toMatchObject({ id: '1', type: 'next' });
    await bystander.close();
  });
});

test('the 21st operation of a socket is refused, the others go on, and a place that was left can be taken', async () => {
  const raw = await RawSocket.ready(server.webSocketUrl);
  for (let id = 1; id <= 20; id += 1) {
    raw.subscribe(String(id), FOLLOW);
    expect(await raw.next()).toMatchObject({ id: String(id), type: 'next' });
  }
  raw.subscribe('21', FOLLOW);
  expect(await raw.next()).toMatchObject({
    id: '21',
    type: 'error',
    payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
  });
  raw.send({ id: '7', type: 'complete' });
  raw.subscribe('22', FOLLOW);
  expect(await raw.next()).toMatchObject({ id: '22', type: 'next' });
  await raw.close();
});

test('a scope that does not exist is refused by its own code', async () => {
  const raw = await RawSocket.ready(server.webSocketUrl);
  raw.subscribe('1', 'subscription { situation(scope: "99.99") { cursor } }');
  const { payload } = await raw.next();
  expect(payload).toMatchObject({ errors: [{ extensions: { code: 'SCOPE_UNKNOWN' } }] });
  expect(await raw.next()).toMatchObject({ id: '1', type: 'complete' });
  await raw.close();
});

describe('an upgrade', () => {
  const port = () => new URL(server.url).port;
  const upgrade = async (headers: Record<string, string>, path = '/graphql') => {
    const raw = new RawSocket(server.webSocketUrl.replace('/graphql', path), { headers });
    const opened = await raw.open().then(
      () => 'welcome',
      (error: Error) => error.message,
    );
    raw.socket.terminate();
    return opened;
  };

  test('from our own page is welcome', async () => {
    expect(await upgrade({ origin: `http://127.0.0.1:${port()}` })).toBe('welcome');
  });

  test('from no page is welcome', async () => {
    expect(await upgrade({})).toBe('welcome');
  });

  test.each([
    'null',
    'https://evil.example',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'http://127.0.0.1:PORT.evil.example',
    'http://evil.example:PORT',
    'http://evil@127.0.0.1:PORT',
    'http://127.0.0.1:PORT@evil.example',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:PORT, http://evil.example',
    'http://localhost:PORT',
    'file://',
    '',
  ])('from the foreign page %s is turned away with 403', async (origin) => {
    expect(await upgrade({ origin: origin.replace('PORT', port()) })).toContain('403');
  });

  test('under a foreign name that points here is turned away with 403', async () => {
    expect(
      await upgrade({ host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` }),
    ).toContain('403');
  });

  test('at another path is turned away with 404', async () => {
    expect(await upgrade({}, '/elsewhere')).toContain('404');
  });
});
