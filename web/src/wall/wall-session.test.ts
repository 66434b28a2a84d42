import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pass } from './device/device-store.ts';
import type { HealthReport } from './health/health-report.ts';
import { makeOrders } from './orders/make-orders.fixture.ts';
import type { Orders } from './orders/orders.types.ts';
import { WallSession } from './wall-session.ts';

/** The server as this page has it: what was asked, what it answers, and the subscription for orders. */
const server = vi.hoisted(() => ({
  asked: [] as { query?: unknown; mutation?: unknown; variables?: unknown; fetchPolicy?: unknown }[],
  answer: (() => null) as () => unknown,
  next: (_: unknown) => {},
  ended: (_: unknown) => {},
  subscriptions: 0,
  renew: null as unknown,
}));

vi.mock('./wall-client.ts', () => {
  const ask = async (options: object) => {
    server.asked.push(options);
    const data = server.answer();
    if (data instanceof Error) throw data;
    return { data };
  };
  const client = { query: ask, mutate: ask };
  return { anonymousClient: () => client, askingClient: () => client, watchingClient: () => client };
});
vi.mock('../situation/apollo-transport.ts', () => ({
  createApolloTransport: () => ({ subscribe: () => () => {} }),
  watchSubscription: (
    options: { renew: unknown },
    listener: { next: (data: unknown) => void; ended: (reason: unknown) => void },
  ) => {
    server.subscriptions += 1;
    server.next = listener.next;
    server.ended = listener.ended;
    server.renew = options.renew;
    return () => {};
  },
}));
vi.mock('../situation/surroundings.ts', () => ({
  browserSurroundings: () => ({
    monotonic: () => 0,
    chance: () => 0,
    timers: { after: () => () => {}, every: () => () => {} },
  }),
}));
const device = vi.hoisted(() => ({ pass: null as unknown }));
vi.mock('./device/device-store.ts', () => ({
  browserDeviceStore: () => ({
    key: async () => null,
    pass: async () => device.pass,
    keepPass: async (next: unknown) => {
      device.pass = next;
    },
  }),
}));

const pass: Pass = { wall: 'w', token: 'old', expiresAt: 1, link: 'k 15.07 98 5' };
const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
} as unknown as Storage;
const health = { cursor: 'c' } as unknown as HealthReport;
const settled = () => new Promise(setImmediate);

const renewed = () => {
  const admission = { wall: 'w', token: 'new', expiresAt: '2024-02-14T00:00:00.000Z' };
  return { renewWall: { __typename: 'WallRenewed', admission } };
};
const renewals = () => server.asked.filter(({ mutation, variables }) => mutation && !variables).length;

let session: WallSession;
beforeEach(async () => {
  kept.clear();
  Object.assign(server, { asked: [], answer: () => null, subscriptions: 0 });
  device.pass = pass;
  session = new WallSession({ host: 'x' } as Location, storage);
  await session.pass.load();
});
const order = (change: Partial<Orders> = {}) => server.next({ wallOrders: makeOrders(change) });

describe('a wall', () => {
  it('that is let in keeps its pass and begins to follow its orders', async () => {
    expect(server.subscriptions).toBe(0);
    await session.letIn({ ...pass, token: 'first' });
    expect([device.pass, session.pass.current?.token]).toEqual([{ ...pass, token: 'first' }, 'first']);
    expect(server.subscriptions).toBe(1);
    expect(server.renew).toBeTypeOf('function');
  });

  it('keeps the orders that came, sets its clock by them, and has them after a restart', async () => {
    session.orders.start();
    const serverTime = new Date(Date.now() + 7_200_000).toISOString();
    order({ mode: 'BLANK', serverTime });
    expect(Math.abs(session.time.now() - Date.parse(serverTime))).toBeLessThan(60_000);
    expect(session.orders.view().orders?.mode).toBe('BLANK');
    const again = new WallSession({ host: 'x' } as Location, storage);
    expect(again.orders.view().orders?.mode).toBe('BLANK');
  });

  it('does what is ordered once when it is ordered, not for what was ordered before it came', () => {
    const done: string[] = [];
    const listener = { restart: () => done.push('restart'), testSound: () => done.push('sound') };
    const end = session.onOnce(listener);
    session.orders.start();
    order({ restartedAt: 'a', soundTestedAt: 'a' });
    expect(done).toEqual([]);
    order({ restartedAt: 'a', soundTestedAt: 'b' });
    expect(done).toEqual(['sound']);
    order({ restartedAt: 'b', soundTestedAt: 'b' });
    expect(done).toEqual(['sound', 'restart']);
    const other: string[] = [];
    session.onOnce({ restart: () => other.push('restart'), testSound: () => other.push('sound') });
    end();
    order({ restartedAt: 'c', soundTestedAt: 'b' });
    expect([done.length, other]).toEqual([2, ['restart']]);
  });

  it('of which nobody listens does nothing once', () => {
    const done: string[] = [];
    session.onOnce({ restart: () => done.push('x'), testSound: () => done.push('x') })();
    session.orders.start();
    order({ restartedAt: 'a' });
    order({ restartedAt: 'b' });
    expect(done).toEqual([]);
  });
});

describe('a pass that is due', () => {
  it('is renewed as soon as an order says so, once at a time, and keeps the link that it came by', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    server.answer = () => promise.then(renewed);
    session.orders.start();
    order({ isRenewalDue: true });
    order({ isRenewalDue: true, mode: 'BLANK' });
    expect(renewals()).toBe(1);
    server.asked.length = 0;
    resolve();
    await settled();
    server.answer = renewed;
    order({ isRenewalDue: true });
    await settled();
    expect(renewals()).toBe(1);
    expect(session.pass.current).toEqual({ ...pass, token: 'new', expiresAt: Date.parse('2024-02-14') });
  });

  it.each([
    ['no answer', () => new Error('away')],
    ['a refusal', () => ({ renewWall: { __typename: 'WallUnknown' } })],
    ['nothing', () => null],
  ])('stays where the renewal gets %s, and the next report tries again', async (_, answer) => {
    server.answer = answer;
    session.orders.start();
    order({ isRenewalDue: true });
    await settled();
    expect(session.pass.current).toEqual(pass);
    server.answer = renewed;
    await session.report(health);
    expect(session.pass.current?.token).toBe('new');
  });

  it('that was not asked for is not renewed', async () => {
    session.orders.start();
    order();
    await session.report(health);
    expect(renewals()).toBe(0);
  });
});

describe('a report', () => {
  it('is sent once, also where nobody answers', async () => {
    server.answer = () => new Error('away');
    await session.report(health);
    expect(server.asked).toMatchObject([{ variables: { input: health }, fetchPolicy: 'no-cache' }]);
  });

  it('is not sent by who is barred', async () => {
    session.orders.start();
    server.ended({ kind: 'barred', code: 'CREDENTIAL_REVOKED' });
    await session.report(health);
    expect(server.asked).toEqual([]);
  });
});

it.each([
  ['the newest', () => ({ seal: { root: 'r' } }), { root: 'r' }],
  ['none', () => ({ seal: null }), null],
  ['no answer', () => new Error('away'), null],
  ['an empty answer', () => null, null],
])('of seals it has %s', async (_, answer, seal) => {
  server.answer = answer;
  expect(await session.seal()).toEqual(seal);
  expect(server.asked).toMatchObject([{ fetchPolicy: 'no-cache' }]);
});
