import { describe, expect, test } from 'vitest';
import type { PrincipalKind } from '../domain/access/viewer.policy.ts';
import { TokenBuckets } from './token-buckets.ts';
import { TooManyRequests } from './too-many-requests.ts';
import { EXERCISE_TRAFFIC, type Origin, originOf, TRAFFIC, Traffic } from './traffic.ts';

const NAT = '10.20.30.40';
const origin = (kind: PrincipalKind, principal: string | null, address = NAT): Origin => ({
  kind,
  principal,
  address,
});

/** How many of `count` operations pass. */
const passing = (traffic: Traffic, from: Origin, count: number): number => {
  let passed = 0;
  for (let index = 0; index < count; index += 1) {
    try {
      traffic.operation(from);
      passed += 1;
    } catch (error) {
      expect(error).toBeInstanceOf(TooManyRequests);
    }
  }
  return passed;
};

describe('buckets', () => {
  const rate = { perSecond: 2, burst: 4 };

  test('give a burst, then as much as the rate, and never more than a burst after a rest', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    const taken = () =>
      Array.from({ length: 6 }, () => buckets.take('a', rate)).filter((wait) => wait === 0).length;
    expect(taken()).toBe(4);
    now += 1_000;
    expect(taken()).toBe(2);
    now += 100_000;
    expect(taken()).toBe(4);
  });

  test('tell how long to wait, and keep their word', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    const slow = { perSecond: 0.1, burst: 1 };
    expect(buckets.take('a', slow)).toBe(0);
    expect(buckets.take('a', slow)).toBe(10);
    now += 9_000;
    expect(buckets.take('a', slow)).toBe(1);
    now += 1_000;
    expect(buckets.take('a', slow)).toBe(0);
  });

  test('of a million strangers do not grow without end', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    for (let index = 0; index < 200_000; index += 1) buckets.take(`a${index}`, rate);
    expect(buckets.size).toBeLessThanOrEqual(50_001);
    for (const later of ['b', 'c']) {
      now += 300_000;
      buckets.take(later, rate);
    }
    expect(buckets.size).toBe(2);
  });

  test('of 25,000 others push nobody out, nor do five minutes; twice as many, or ten, do', () => {
    let now = 0;
    const buckets = new TokenBuckets(() => now);
    const once = { perSecond: 1e-9, burst: 1 };
    const crowd = (name: string, count: number) => {
      for (let at = 0; at < count; at += 1) buckets.take(`${name}${at}`, once);
    };
    expect(buckets.take('a', once)).toBe(0);
    crowd('b', 24_999);
    expect(buckets.size).toBe(25_000);
    crowd('c', 24_999);
    expect(buckets.take('a', once)).toBeGreaterThan(0);
    crowd('d', 50_001);
    expect(buckets.take('a', once)).toBe(0);
    now += 300_000;
    buckets.take('e', once);
    expect(buckets.take('a', once)).toBeGreaterThan(0);
    for (now of [now + 300_000, now + 600_000]) buckets.take('f', once);
    expect(buckets.take('a', once)).toBe(0);
    // A generation is as old as its own beginning, not as that of the first.
    for (let step = 0; step < 3; step += 1) {
      now += 1_000;
      buckets.take(`g${step}`, once);
    }
    expect(buckets.take('a', once)).toBeGreaterThan(0);
  });
});

test('at 07.00 the reporters of all 713 TPS send ten things each through one address, and all are heard', () => {
  const traffic = new Traffic(TRAFFIC, () => 0);
  for (let tps = 0; tps < 713; tps += 1) {
    expect(passing(traffic, origin('REPORTER', `reporter ${tps}`), 10)).toBe(10);
  }
});

test('a gateway passes on one report of each of 713 TPS at once, twice', () => {
  const traffic = new Traffic(TRAFFIC, () => 0);
  expect(passing(traffic, origin('PROGRAM', 'gateway'), 1_426)).toBe(1_426);
});

test('a noisy one is stopped, and nobody beside him notices', { timeout: 60_000 }, () => {
  const traffic = new Traffic(TRAFFIC, () => 0);
  for (const kind of ['PERSON', 'REPORTER', 'WALL', 'PROGRAM'] as const) {
    expect(passing(traffic, origin(kind, `noisy ${kind}`), 10_000)).toBe(TRAFFIC.operations[kind].burst);
    expect(passing(traffic, origin(kind, `quiet ${kind}`), 10)).toBe(10);
  }
  expect(passing(traffic, origin('ANONYMOUS', null), 10_000)).toBe(TRAFFIC.operations.ANONYMOUS.burst);
  expect(passing(traffic, origin('ANONYMOUS', null, '10.20.30.41'), 10)).toBe(10);
  expect(passing(traffic, origin('PERSON', 'behind the same address'), 10)).toBe(10);
});

test('strangers are counted by address, whatever half of an IPv6 address they change', () => {
  const traffic = new Traffic(TRAFFIC, () => 0);
  let passed = 0;
  for (let index = 0; index < 1_000; index += 1) {
    passed += passing(traffic, origin('ANONYMOUS', null, `2001:db8:1:2::${index.toString(16)}`), 1);
  }
  expect(passed).toBe(TRAFFIC.operations.ANONYMOUS.burst);
});

test('credentials that are no good count as those of a stranger; good ones from there count for themselves', async () => {
  const traffic = new Traffic(TRAFFIC, () => 0);
  const { burst } = TRAFFIC.operations.ANONYMOUS;
  const bad = () => traffic.admission(NAT, () => Promise.reject(new TooManyRequests(1)));
  for (let guess = 0; guess < burst; guess += 1) await expect(bad()).rejects.toThrow('Wait 1 s');
  expect(passing(traffic, origin('ANONYMOUS', null), 1)).toBe(0);
  expect(await traffic.admission(NAT, async () => 'known')).toBe('known');
});

describe('frames of strangers', () => {
  const framesPassing = (traffic: Traffic, address: string, bytes: number, count: number): number => {
    for (let passed = 0; passed < count; passed += 1) {
      try {
        traffic.strangerFrame(address, bytes);
      } catch {
        return passed;
      }
    }
    return count;
  };

  test('count by their bytes, for all at one address group together (F2)', () => {
    const traffic = new Traffic(TRAFFIC, () => 0);
    const most = TRAFFIC.strangerBytes.burst / 16_384;
    let passed = 0;
    for (let index = 0; index < 2 * most; index += 1)
      passed += framesPassing(traffic, `2001:db8:1:2::${index.toString(16)}`, 16_384, 1);
    expect(passed).toBe(most);
    expect(framesPassing(traffic, '2001:db8:1:3::1', 16_384, 1)).toBe(1);
    expect(passing(traffic, origin('ANONYMOUS', null, '2001:db8:1:2::1'), 1)).toBe(1);
  });

  test('count for something even when they are empty (F2)', () => {
    expect(framesPassing(new Traffic(TRAFFIC, () => 0), NAT, 0, 100_000)).toBeLessThan(20_000);
  });

  test('three thousand screens come back through one address within five seconds', () => {
    expect(framesPassing(new Traffic(TRAFFIC, () => 0), NAT, 1_000, 3_000)).toBe(3_000);
  });
});

describe('sockets', () => {
  test.each([
    ['PERSON', 5],
    ['WALL', 3],
    ['PROGRAM', 20],
    ['ANONYMOUS', 20],
  ] as const)('of a %s: %i at a time, and one that was closed makes room once', (kind, most) => {
    const traffic = new Traffic(TRAFFIC);
    const from = origin(kind, kind === 'ANONYMOUS' ? null : 'somebody');
    const open = Array.from({ length: most }, () => traffic.socket(from));
    expect(() => traffic.socket(from)).toThrow(TooManyRequests);
    traffic.socket(origin('PERSON', 'somebody else'));
    open[0]!();
    open[0]!();
    traffic.socket(from);
    expect(() => traffic.socket(from)).toThrow(TooManyRequests);
  });

  test.each([1, 2, 3, 4, 5])('when all but %i of the most were closed, those still count', (kept) => {
    const traffic = new Traffic(TRAFFIC);
    const from = origin('PERSON', 'somebody');
    const most = TRAFFIC.sockets.PERSON;
    const open = Array.from({ length: most }, () => traffic.socket(from));
    for (const close of open.slice(kept)) close();
    for (let held = kept; held < most; held += 1) traffic.socket(from);
    expect(() => traffic.socket(from)).toThrow(TooManyRequests);
  });

  test('that have yet to say who they are do not stand in the way of those who have', () => {
    const traffic = new Traffic(TRAFFIC);
    for (let index = 0; index < TRAFFIC.handshakes; index += 1) traffic.handshake(NAT);
    expect(() => traffic.handshake(NAT)).toThrow(TooManyRequests);
    traffic.handshake('10.20.30.41');
    traffic.socket(origin('WALL', 'wall'));
  });
});

test('what each may do in a burst and in a second, and how many sockets, is what the page on attacks promises', () => {
  const { operations, sockets, handshakes, strangerBytes } = TRAFFIC;
  expect(operations).toEqual({
    ANONYMOUS: { perSecond: 10, burst: 100 },
    PERSON: { perSecond: 20, burst: 200 },
    REPORTER: { perSecond: 5, burst: 100 },
    WALL: { perSecond: 10, burst: 100 },
    PROGRAM: { perSecond: 100, burst: 2_000 },
  });
  expect(sockets).toEqual({ ANONYMOUS: 20, PERSON: 5, REPORTER: 5, WALL: 3, PROGRAM: 20 });
  expect(handshakes).toBe(1_000);
  // Bytes: 1 MB a second and 8 MB at once.
  expect(strangerBytes).toEqual({ perSecond: 1_048_576, burst: 8_388_608 });
});

test('an exercise lets its programs do more, and nobody else', () => {
  expect(EXERCISE_TRAFFIC).toEqual({
    ...TRAFFIC,
    operations: { ...TRAFFIC.operations, PROGRAM: { perSecond: 20_000, burst: 50_000 } },
    sockets: { ...TRAFFIC.sockets, PROGRAM: 20_000 },
    handshakes: 20_000,
  });
});

test('who was let in is counted as himself, everybody else as his address', () => {
  const admission = { principal: 'p', kind: 'WALL', session: null, expiresAt: null } as const;
  expect(originOf({ admission, fault: null }, NAT)).toEqual({ principal: 'p', kind: 'WALL', address: NAT });
  expect(originOf({ admission: null, fault: null }, NAT)).toEqual(origin('ANONYMOUS', null));
});

test('an empty frame of a stranger counts for 512 bytes, a longer one for its own', () => {
  const rules = { ...TRAFFIC, strangerBytes: { perSecond: 1, burst: 1_025 } };
  const left = (...frames: number[]) => {
    const traffic = new Traffic(rules, () => 0);
    for (const bytes of frames) traffic.strangerFrame(NAT, bytes);
    return traffic;
  };
  expect(() => left(0, 512, 1)).toThrow(TooManyRequests);
  expect(() => left(0, 513)).not.toThrow();
  expect(() => left(0, 514)).toThrow(TooManyRequests);
});

test('one socket too many may come again after five seconds, and one of each place given up is free', () => {
  const traffic = new Traffic({ ...TRAFFIC, sockets: { ...TRAFFIC.sockets, WALL: 2 }, handshakes: 1 });
  const wall = origin('WALL', 'w');
  const places = [traffic.socket(wall), traffic.socket(wall)];
  const waits = () => {
    try {
      traffic.socket(wall);
      return 0;
    } catch (error) {
      return (error as TooManyRequests).retryAfterSeconds;
    }
  };
  expect(waits()).toBe(5);
  for (const leave of places) leave();
  expect([waits(), waits(), waits()]).toEqual([0, 0, 5]);
  // A handshake of the same address is counted apart from its sockets, and by the group of the address.
  const stranger = origin('ANONYMOUS', null, '2001:db8:1:2::1');
  traffic.handshake('2001:db8:1:2::1');
  expect(() => traffic.handshake('2001:db8:1:2::2')).toThrow(TooManyRequests);
  expect(() => traffic.socket(stranger)).not.toThrow();
});
