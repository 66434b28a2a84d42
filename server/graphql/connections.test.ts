import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { Connections, connectionRules, keepForKnown } from './connections.ts';

/** As much of a socket as the register looks at. */
class Wire extends EventEmitter {
  readonly localAddress = '127.0.0.1';
  destroyed = false;
  writableLength = 0;
  timeoutMs = 0;

  readonly remoteAddress: string;
  readonly remotePort: number;

  constructor(remoteAddress: string, remotePort: number) {
    super();
    this.remoteAddress = remoteAddress;
    this.remotePort = remotePort;
  }

  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }

  setTimeout(ms: number): void {
    this.timeoutMs = ms;
  }
}

class Crowd {
  readonly connections: Connections;
  #port = 0;

  constructor(rules: { total: number; perGroup: number }, proxy = '') {
    this.connections = new Connections(rules, (peer) => peer === proxy);
  }

  dial(address: string): Wire {
    this.#port += 1;
    const wire = new Wire(address, this.#port);
    this.connections.arrived(wire as never);
    return wire;
  }

  dialMany(count: number, address: (index: number) => string): Wire[] {
    return Array.from({ length: count }, (_, index) => this.dial(address(index)));
  }

  ask(wire: Wire, isComplete = true) {
    const request = { socket: wire, complete: isComplete };
    const response = Object.assign(new EventEmitter(), { headersSent: false });
    this.connections.requested(request as never, response as never);
    return response;
  }

  /** For how long the connection is kept once this request has been answered; 0: for what the server has for all. */
  keptAfter(wire: Wire, isKnown: boolean): number {
    const request = { socket: wire, complete: true };
    if (isKnown) keepForKnown(request as never);
    const response = Object.assign(new EventEmitter(), { headersSent: true });
    this.connections.requested(request as never, response as never);
    response.emit('finish');
    return wire.timeoutMs;
  }
}

const open = (wires: readonly Wire[]) => wires.filter(({ destroyed }) => !destroyed).length;

describe('connections', () => {
  test('of one address group give up the one that waited longest, and the newcomer stays (F25)', () => {
    const crowd = new Crowd({ total: 100, perGroup: 10 });
    const many = crowd.dialMany(25, (index) => `2001:db8:1:2::${index.toString(16)}`);
    expect(open(many)).toBe(10);
    expect(many.slice(-10).every(({ destroyed }) => !destroyed)).toBe(true);
    const innocent = crowd.dial('2001:db8:1:3::1');
    expect([open(many), innocent.destroyed]).toEqual([10, false]);
  });

  test('of many groups together give up one of the largest, never one of a newcomer elsewhere (F25)', () => {
    const crowd = new Crowd({ total: 100, perGroup: 60 });
    const noisy = crowd.dialMany(60, () => '203.0.113.1');
    const others = crowd.dialMany(80, (index) => `198.51.100.${index}`);
    expect(open(others)).toBe(80);
    expect(open(noisy)).toBe(20);
    expect(crowd.connections.size).toBe(100);
  });

  test('of many groups give up one of the largest, whichever came first', () => {
    const crowd = new Crowd({ total: 20, perGroup: 20 });
    const few = crowd.dialMany(5, () => '203.0.113.1');
    const most = crowd.dialMany(10, () => '203.0.113.2');
    const others = crowd.dialMany(9, (index) => `198.51.100.${index}`);
    expect([open(few), open(most), open(others)]).toEqual([5, 6, 9]);
  });

  test('one that was just answered has waited least', () => {
    const crowd = new Crowd({ total: 100, perGroup: 3 });
    const [first, second] = crowd.dialMany(3, () => '203.0.113.1');
    const response = crowd.ask(first!);
    response.emit('finish');
    response.emit('close');
    crowd.dial('203.0.113.1');
    expect([first!.destroyed, second!.destroyed]).toEqual([false, true]);
  });

  test('that the server works on are never given up; the newcomer is', () => {
    const crowd = new Crowd({ total: 100, perGroup: 3 });
    const busy = crowd.dialMany(3, () => '203.0.113.1');
    for (const wire of busy) crowd.ask(wire);
    // Of this answer a part was computed and read; the server works on the rest.
    Object.assign(crowd.ask(busy[0] as Wire), { headersSent: true });
    expect(crowd.dial('203.0.113.1').destroyed).toBe(true);
    expect(open(busy)).toBe(3);
  });

  test('of clients that trickle their request, or do not read their answer, are given up (F25)', () => {
    const crowd = new Crowd({ total: 100, perGroup: 2 });
    const trickling = crowd.dial('203.0.113.1');
    crowd.ask(trickling, false);
    const unread = crowd.dial('203.0.113.1');
    Object.assign(crowd.ask(unread), { headersSent: true });
    unread.writableLength = 1_000_000;
    const innocents = Array.from({ length: 2 }, () => {
      const wire = crowd.dial('203.0.113.1');
      crowd.ask(wire);
      return wire;
    });
    expect([trickling.destroyed, unread.destroyed, open(innocents)]).toEqual([true, true, 2]);
  });

  test('that became WebSockets stand in no newcomer’s way, and are never given up', () => {
    const crowd = new Crowd({ total: 50, perGroup: 5 });
    const sockets = Array.from({ length: 30 }, () => {
      const wire = crowd.dial('203.0.113.1');
      crowd.connections.upgraded(wire as never);
      return wire;
    });
    crowd.dialMany(40, () => '203.0.113.1');
    expect(open(sockets)).toBe(30);
    for (const wire of sockets) wire.destroy();
    expect(crowd.connections.size).toBe(5);
  });

  test('that ask to become WebSockets count like any other until they are (F25)', () => {
    const crowd = new Crowd({ total: 50, perGroup: 5 });
    const server = new EventEmitter();
    crowd.connections.follow(server as never);
    const refused = Array.from({ length: 30 }, () => {
      const wire = crowd.dial('203.0.113.1');
      server.emit('upgrade', { socket: wire });
      return wire;
    });
    expect(open(refused)).toBe(5);
  });

  test('of a proxy speak for many and are limited by the total alone', () => {
    const crowd = new Crowd({ total: 100, perGroup: 5 }, '10.0.0.1');
    expect(open(crowd.dialMany(100, () => '10.0.0.1'))).toBe(100);
  });

  test('that are over are forgotten, whoever ended them', () => {
    const crowd = new Crowd({ total: 100, perGroup: 50 });
    for (const wire of crowd.dialMany(200, (index) => `203.0.113.${index % 7}`)) wire.destroy();
    expect(crowd.connections.size).toBe(0);
  });

  test('that are left of a group count on when others of it are over', () => {
    const crowd = new Crowd({ total: 100, perGroup: 3 });
    const [first, second, third] = crowd.dialMany(3, () => '203.0.113.1') as [Wire, Wire, Wire];
    second.destroy();
    third.destroy();
    const next = crowd.dialMany(3, () => '203.0.113.1');
    expect([first.destroyed, open(next)]).toEqual([true, 3]);
  });

  test('that are left beside WebSockets of their group count on when others of it are over', () => {
    const crowd = new Crowd({ total: 100, perGroup: 3 });
    crowd.connections.upgraded(crowd.dial('203.0.113.1') as never);
    const [first, second] = crowd.dialMany(2, () => '203.0.113.1') as [Wire, Wire];
    second.destroy();
    const next = crowd.dialMany(3, () => '203.0.113.1');
    expect([first.destroyed, open(next)]).toEqual([true, 3]);
  });
});

test.each([
  ['somebody known', '203.0.113.1', true, 72_000],
  ['a stranger', '203.0.113.1', false, 0],
  ['a proxy', '10.0.0.1', false, 72_000],
])('the connection of %s is kept for his next request (%s, known: %s): %i ms', (_, address, isKnown, ms) => {
  const crowd = new Crowd({ total: 100, perGroup: 5 }, '10.0.0.1');
  expect(crowd.keptAfter(crowd.dial(address), isKnown)).toBe(ms);
});

test('the limits leave room for files, and half of it for other addresses', () => {
  expect(connectionRules(1_024)).toEqual({ total: 768, perGroup: 384 });
  expect(connectionRules(20_000)).toEqual({ total: 16_384, perGroup: 8_192 });
  expect(connectionRules(64).total).toBeGreaterThan(0);
  expect(connectionRules().total).toBeGreaterThan(500);
});
