import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApolloTransport, ownSocketLink, sameOriginUrl } from './apollo-transport.ts';
import { freshness } from './freshness.ts';
import { createSituationDriver, type SituationDriver } from './situation-driver.ts';
import type { SituationStore } from './situation-store.ts';
import { canonicalSituation } from './state-hash.ts';
import type { Surroundings } from './surroundings.ts';
import { LoopbackServer, TIMES } from './testing/loopback-server.ts';

let server: LoopbackServer;
let driver: SituationDriver;

/** A browser whose time runs eight times as fast: a machine that is busy for a second is not taken for a dead server. */
const fast: Surroundings = {
  monotonic: () => performance.now() * TIMES,
  wall: () => performance.now() * TIMES,
  chance: () => 0.5,
  timers: {
    after(ms, callback) {
      const handle = setTimeout(callback, ms / TIMES);
      return () => clearTimeout(handle);
    },
    every: () => () => {},
  },
  storage: null,
  watchPage: () => () => {},
};

const open = (scope = '15.07') =>
  createSituationDriver({
    operation: 'pemilu-2024',
    scope,
    surroundings: fast,
    transport: createApolloTransport(
      new ApolloClient({ cache: new InMemoryCache(), link: ownSocketLink({ url: server.url }) }),
    ),
  });

/** Resolves once a published picture or link satisfies the condition. */
const until = (condition: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!condition()) return;
      end();
      resolve();
    };
    const end = (driver.store as SituationStore).subscribe('link', look);
    look();
  });

const isLive = () => driver.store.link().phase === 'live';
const showsServer = () =>
  JSON.stringify(canonicalSituation(driver.store.state()).incidents) ===
  JSON.stringify(server.log.view(server.log.head, 0).incidents);
const raise = () => server.append(2);

beforeEach(async () => {
  server = new LoopbackServer();
  await server.start();
  driver = open();
});

afterEach(async () => {
  driver.stop();
  await server.kill();
});

test('a page goes from cold to live and follows the log', async () => {
  driver.start();
  await until(isLive);
  expect(canonicalSituation(driver.store.state())).toEqual(server.log.view(0, 0));
  raise();
  raise();
  await until(() => driver.store.state().incidents.size === 2);
  expect(server.asked).toEqual([null]);
});

test('a killed server is noticed, knocked at, and resumed from the newest cursor when it is back', async () => {
  driver.start();
  await until(isLive);
  raise();
  await until(() => driver.store.state().incidents.size === 1);
  await server.kill();
  await until(() => driver.store.link().closedSince !== null);
  expect(driver.store.state().incidents.size).toBe(1);
  raise();
  await server.start();
  await until(() => isLive() && showsServer());
  expect(new Set(server.asked)).toEqual(new Set([null, '1']));
  expect(freshness(driver.store.link(), driver.now()).state).toBe('LANGSUNG');
});

test('a server struck mute is left and asked again until it speaks', async () => {
  driver.start();
  await until(isLive);
  server.isMute = true;
  await until(() => driver.store.link().phase === 'connecting');
  raise();
  await until(() => driver.store.link().closedSince === null);
  server.isMute = false;
  await until(() => isLive() && showsServer());
  expect(new Set(server.asked)).toEqual(new Set([null, '0']));
});

test('a half-open socket is left for a new one', async () => {
  driver.start();
  await until(isLive);
  server.freezeSockets();
  raise();
  await until(() => isLive() && showsServer());
  expect(new Set(server.asked)).toEqual(new Set([null, '0']));
});

test('started twice, or stopped and started at once, one subscription remains and the page goes live', async () => {
  driver.start();
  driver.start();
  driver.stop();
  driver.start();
  await until(isLive);
  raise();
  await until(showsServer);
  expect(server.asked).toEqual([null]);
});

test('ending an attempt that hangs before the handshake gives its socket up', async () => {
  const deaf = createServer((socket) => socket.on('error', () => {}));
  deaf.listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  const link = ownSocketLink({ url: `ws://127.0.0.1:${(deaf.address() as AddressInfo).port}/graphql` });
  const transport = createApolloTransport(new ApolloClient({ cache: new InMemoryCache(), link }));
  const heard: string[] = [];
  const end = transport.subscribe(
    { scope: '15.07', after: null },
    {
      opened: () => heard.push('opened'),
      frame: () => heard.push('frame'),
      ended: () => heard.push('ended'),
    },
  );
  const [socket] = (await once(deaf, 'connection')) as [Socket];
  socket.resume();
  end();
  await once(socket, 'close');
  expect(heard).toEqual([]);
  deaf.close();
});

test('an answer of errors is a refusal with its code, and is asked again', async () => {
  const refusals: (string | null)[] = [];
  driver = createSituationDriver({
    operation: 'pemilu-2024',
    scope: '15.07',
    surroundings: fast,
    transport: {
      subscribe: (request, listener) =>
        createApolloTransport(
          new ApolloClient({ cache: new InMemoryCache(), link: ownSocketLink({ url: server.url }) }),
        ).subscribe(
          { ...request, scope: refusals.length === 0 ? (null as unknown as string) : '15.07' },
          listener,
        ),
    },
  });
  driver.store.subscribe('link', () => {
    const { refusal } = driver.store.link();
    if (refusal !== null) refusals.push(refusal);
  });
  driver.start();
  await until(isLive);
  expect(new Set(refusals)).toEqual(new Set(['UNKNOWN']));
  expect(driver.store.link().refusal).toBeNull();
});

describe('a server that lets us in no more', () => {
  const openWith = (renew: (code: string) => Promise<boolean>) =>
    createSituationDriver({
      operation: 'pemilu-2024',
      scope: '15.07',
      surroundings: fast,
      transport: createApolloTransport(
        new ApolloClient({
          cache: new InMemoryCache(),
          link: ownSocketLink({ url: server.url, credentials: async () => ({ secret: 's' }) }),
        }),
        { renew },
      ),
    });

  test.each([
    [4401, 'Unauthorized', 'CLOSED_4401'],
    [4403, 'CREDENTIAL_REVOKED', 'CREDENTIAL_REVOKED'],
    [4498, 'CREDENTIAL_EXPIRED', 'CREDENTIAL_EXPIRED'],
  ])('with %i %s is believed: what is shown is dead', async (code, reason, refusal) => {
    const asked: string[] = [];
    driver = openWith(async (why) => {
      asked.push(why);
      return false;
    });
    server.closesWith = [code, reason];
    driver.start();
    await until(() => driver.store.link().isBarred);
    expect(driver.store.link().refusal).toBe(refusal);
    expect(asked).toEqual([refusal]);
    expect(server.greetings).toEqual([{ secret: 's' }]);
  });

  test('with 4429 is only busy', async () => {
    driver = openWith(async () => true);
    server.closesWith = [4429, 'Too many requests'];
    driver.start();
    await until(() => driver.store.link().refusal !== null);
    expect(driver.store.link()).toMatchObject({ refusal: 'CLOSED_4429', isBarred: false });
  });

  test('is tried again at once with a new pass', async () => {
    driver = openWith(async () => {
      server.closesWith = null;
      return true;
    });
    server.closesWith = [4498, 'CREDENTIAL_EXPIRED'];
    driver.start();
    await until(isLive);
    expect(driver.store.link()).toMatchObject({ refusal: null, isBarred: false });
  });
});

test('the endpoint is on the page’s own origin', () => {
  expect(sameOriginUrl({ protocol: 'http:', host: '127.0.0.1:4000' })).toBe('ws://127.0.0.1:4000/graphql');
  expect(sameOriginUrl({ protocol: 'https:', host: 'siaga.example' })).toBe('wss://siaga.example/graphql');
});
