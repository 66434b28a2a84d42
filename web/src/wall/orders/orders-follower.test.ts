import { beforeEach, describe, expect, it } from 'vitest';
import { keepOrders, keptOrders } from './kept-orders.ts';
import { makeOrders } from './make-orders.fixture.ts';
import type { Orders } from './orders.types.ts';
import { OrdersFollower, type OrdersListener } from './orders-follower.ts';

/** A page whose time passes when told to, with a server in our hand. */
class Hand {
  now = 0;
  chance = 0;
  heard: [Orders['mode'], Orders['mode'] | undefined][] = [];
  subscriptions: (OrdersListener & { isHeld: boolean })[] = [];
  #timers: { at: number; run: () => void }[] = [];
  follower: OrdersFollower;

  constructor(kept: Orders | null = null) {
    this.follower = new OrdersFollower({
      kept,
      surroundings: {
        monotonic: () => this.now,
        chance: () => this.chance,
        timers: {
          after: (ms, run) => {
            const timer = { at: this.now + ms, run };
            this.#timers.push(timer);
            return () => {
              this.#timers = this.#timers.filter((other) => other !== timer);
            };
          },
          every: () => () => {},
        },
      },
      subscribe: (listener) => {
        const subscription = { ...listener, isHeld: true };
        this.subscriptions.push(subscription);
        return () => {
          subscription.isHeld = false;
        };
      },
      onOrders: (orders, before) => this.heard.push([orders.mode, before?.mode]),
    });
  }

  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.#timers.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.now = next.at;
      this.#timers = this.#timers.filter((other) => other !== next);
      next.run();
    }
    this.now = end;
  }

  get newest(): OrdersListener {
    const found = this.subscriptions.at(-1);
    if (found === undefined) throw new Error('nobody asked');
    return found;
  }

  held = () => this.subscriptions.filter(({ isHeld }) => isHeld).length;
}

let hand: Hand;
beforeEach(() => {
  hand = new Hand();
  hand.follower.start();
});

const blank = makeOrders({ mode: 'BLANK' });

describe('orders', () => {
  it('hold until others come, however long the server is away', () => {
    hand.newest.orders(blank);
    hand.newest.ended({ kind: 'lost' });
    hand.pass(3_600_000);
    expect(hand.follower.view()).toMatchObject({ orders: { mode: 'BLANK' }, lostSince: 0, barredBy: null });
    expect(hand.heard).toEqual([['BLANK', undefined]]);
    while (hand.held() === 0) hand.pass(100);
    hand.newest.orders(makeOrders());
    expect(hand.heard).toEqual([
      ['BLANK', undefined],
      ['NORMAL', 'BLANK'],
    ]);
    expect(hand.follower.view().lostSince).toBeNull();
  });

  it('are told once, however often they come', () => {
    for (let i = 0; i < 5; i += 1)
      hand.newest.orders(makeOrders({ serverTime: new Date(i * 2_000).toISOString() }));
    expect(hand.heard).toHaveLength(1);
  });

  it('of an earlier page hold until the server says otherwise', () => {
    const again = new Hand(blank);
    again.follower.start();
    expect(again.follower.view()).toMatchObject({ orders: { mode: 'BLANK' }, heardAt: null });
    again.newest.ended({ kind: 'barred', code: 'CREDENTIAL_REVOKED' });
    again.pass(600_000);
    expect(again.follower.view().orders?.mode).toBe('BLANK');
    expect(again.heard).toEqual([]);
    while (again.held() === 0) again.pass(100);
    // What was kept was never told: the first word is, even where it is the same.
    again.newest.orders(blank);
    expect(again.heard).toEqual([['BLANK', undefined]]);
  });
});

describe('a server', () => {
  it('that falls silent is asked anew after six seconds, on one subscription at a time', () => {
    hand.newest.orders(blank);
    hand.pass(5_999);
    expect(hand.subscriptions).toHaveLength(1);
    hand.pass(1_000);
    expect(hand.subscriptions).toHaveLength(2);
    hand.pass(600_000);
    expect(hand.subscriptions.length).toBeGreaterThan(50);
    expect(hand.held()).toBeLessThanOrEqual(1);
  });

  it('whose older subscription still speaks is not listened to', () => {
    const old = hand.newest;
    hand.pass(7_000);
    expect(hand.subscriptions).toHaveLength(2);
    old.orders(blank);
    old.ended({ kind: 'barred', code: 'FORBIDDEN' });
    expect(hand.follower.view()).toMatchObject({ orders: null, barredBy: null });
  });

  it('that bars the wall is asked about once a minute, and believed until it lets it in', () => {
    hand.newest.ended({ kind: 'barred', code: 'CREDENTIAL_REVOKED' });
    expect(hand.follower.view().barredBy).toBe('CREDENTIAL_REVOKED');
    hand.pass(54_999);
    expect(hand.subscriptions).toHaveLength(1);
    hand.pass(1);
    expect(hand.subscriptions).toHaveLength(2);
    hand.newest.ended({ kind: 'lost' });
    expect(hand.follower.view().barredBy).toBe('CREDENTIAL_REVOKED');
    hand.pass(300);
    hand.newest.orders(makeOrders());
    expect(hand.follower.view().barredBy).toBeNull();
  });

  it('is asked at once by who begins anew, and never by who stopped', () => {
    hand.newest.ended({ kind: 'barred', code: 'CREDENTIAL_REVOKED' });
    hand.follower.start();
    expect(hand.subscriptions).toHaveLength(2);
    hand.follower.stop();
    hand.pass(600_000);
    expect([hand.subscriptions.length, hand.held()]).toEqual([2, 0]);
  });
});

describe('orders kept in the browser', () => {
  const storage = (text: string | null) => {
    const kept = { text };
    return {
      getItem: () => kept.text,
      setItem: (_: string, value: string) => {
        kept.text = value;
      },
    };
  };

  it('are read as they were written', () => {
    const browser = storage(null);
    expect(keptOrders(browser)).toBeNull();
    keepOrders(blank, browser);
    expect(keptOrders(browser)).toEqual(blank);
  });

  it('of another shape, or damaged, are none', () => {
    expect(keptOrders(storage('{"version":0,"orders":{}}'))).toBeNull();
    expect(keptOrders(storage('{"ver'))).toBeNull();
  });
});

describe('who looks on', () => {
  it('is told of each change until he leaves', () => {
    const seen: (string | null)[] = [];
    const leave = hand.follower.subscribe(() => seen.push(hand.follower.view().barredBy));
    hand.newest.orders(blank);
    hand.newest.ended({ kind: 'barred', code: 'FORBIDDEN' });
    expect(seen).toEqual([null, 'FORBIDDEN']);
    leave();
    hand.follower.start();
    hand.newest.orders(blank);
    expect(seen).toHaveLength(2);
  });

  it('sees when orders came last, and since when none can come', () => {
    expect(hand.follower.view()).toEqual({ orders: null, heardAt: null, lostSince: 0, barredBy: null });
    hand.pass(1_000);
    hand.newest.orders(blank);
    expect(hand.follower.view()).toEqual({ orders: blank, heardAt: 1_000, lostSince: null, barredBy: null });
    hand.pass(5_999);
    expect(hand.follower.view().lostSince).toBeNull();
    hand.pass(1);
    expect(hand.follower.view()).toMatchObject({ heardAt: 1_000, lostSince: 7_000 });
    hand.pass(60_000);
    expect(hand.follower.view().lostSince).toBe(7_000);
  });
});

describe('orders that differ', () => {
  it.each([
    ['in the time alone', { serverTime: '2024-02-14T00:24:22.000Z' }, 1],
    ['in the mode', { mode: 'GUEST' as const }, 2],
    ['in a test of the sound', { soundTestedAt: '2024-02-14T00:24:22.000Z' }, 2],
    ['in the seal', { sealUntil: '2024-02-14T00:30:00.000Z' }, 2],
  ])('%s are told %#', (_what, change, times) => {
    hand.newest.orders(makeOrders());
    hand.newest.orders(makeOrders(change));
    expect(hand.heard).toHaveLength(times);
  });

  it('are told once more after a loss only where they are others', () => {
    hand.newest.orders(blank);
    hand.newest.ended({ kind: 'lost' });
    while (hand.held() === 0) hand.pass(100);
    hand.newest.orders(blank);
    expect(hand.heard).toHaveLength(1);
  });
});

it('who was heard waits as shortly after the next loss as after the first', () => {
  const waits = () => {
    const [before, from] = [hand.subscriptions.length, hand.now];
    hand.newest.ended({ kind: 'lost' });
    while (hand.subscriptions.length === before) hand.pass(1);
    return hand.now - from;
  };
  hand.chance = 0.5;
  const first = waits();
  const second = waits();
  expect(second).toBeGreaterThan(first);
  hand.newest.orders(blank);
  expect(waits()).toBe(first);
});

it('a browser that keeps nothing stops nobody', () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  expect(() => keepOrders(blank, { getItem: forbidden, setItem: forbidden })).not.toThrow();
  expect(keptOrders({ getItem: forbidden, setItem: forbidden })).toBeNull();
});
