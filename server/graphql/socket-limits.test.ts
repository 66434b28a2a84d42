import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { limitFrames, SOCKET_LIMITS } from './socket-limits.ts';
import { TooManyRequests } from './too-many-requests.ts';

class Line extends EventEmitter {
  readonly closes: [number, string][] = [];
  close(code: number, reason: string): void {
    this.closes.push([code, reason]);
  }
}

function opened({ isKnown = true, strangerFrames = Number.POSITIVE_INFINITY } = {}) {
  const line = new Line();
  const counted: number[] = [];
  const take = limitFrames(line as never, {
    isKnown: () => isKnown,
    countStranger: (bytes) => {
      counted.push(bytes);
      if (counted.length > strangerFrames) throw new TooManyRequests(1);
    },
  });
  return { line, take, counted };
}

describe('a socket', () => {
  test.each(['ping', 'pong'])(
    'is closed for too many frames of the kind %s, as for messages (F2)',
    (kind) => {
      const { line, take } = opened();
      for (let count = 0; count < SOCKET_LIMITS.framesPerSecond; count += 1) line.emit(kind, Buffer.alloc(1));
      expect(line.closes).toEqual([]);
      expect(take(1)).toBe(false);
      expect(line.closes).toEqual([[4429, 'Too many messages']]);
    },
  );

  test('is closed for too many bytes, and closed once: nothing after is read', () => {
    const { line, take } = opened();
    const most = SOCKET_LIMITS.bytesPerSecond / SOCKET_LIMITS.messageBytes;
    for (let count = 0; count < most; count += 1) expect(take(SOCKET_LIMITS.messageBytes)).toBe(true);
    for (let count = 0; count < 5; count += 1) expect(take(1)).toBe(false);
    expect(line.closes).toEqual([[4429, 'Too many messages']]);
  });

  test('of a stranger counts each frame for his address, before it is read, whatever its kind (F2)', () => {
    const { line, take, counted } = opened({ isKnown: false, strangerFrames: 3 });
    expect(take(10)).toBe(true);
    line.emit('ping', Buffer.alloc(20));
    line.emit('pong', Buffer.alloc(30));
    expect(take(40)).toBe(false);
    expect(counted).toEqual([10, 20, 30, 40]);
    expect(line.closes).toEqual([[4429, 'TOO_MANY_REQUESTS']]);
  });

  test('of a stranger takes short messages alone', () => {
    const { line, take } = opened({ isKnown: false });
    expect(take(SOCKET_LIMITS.strangerMessageBytes)).toBe(true);
    expect(take(SOCKET_LIMITS.strangerMessageBytes + 1)).toBe(false);
    expect(line.closes).toEqual([[1009, 'Message too big']]);
  });

  test('of somebody known is not counted for his address', () => {
    const { take, counted } = opened();
    expect(take(SOCKET_LIMITS.messageBytes)).toBe(true);
    expect(counted).toEqual([]);
  });
});

test('what a socket may do is what the page on attacks promises', () => {
  expect(SOCKET_LIMITS).toEqual({
    ...{ messageBytes: 65_536, strangerMessageBytes: 16_384, fragments: 256, subscriptions: 20 },
    ...{ framesPerSecond: 100, bytesPerSecond: 1_048_576 },
  });
});

test('frames and bytes are counted afresh in each second, and not before it is over', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const { line, take } = opened();
    const second = (size: number, count: number) => {
      for (let at = 0; at < count; at += 1) expect(take(size)).toBe(true);
    };
    second(1, 100);
    vi.advanceTimersByTime(1_000);
    second(1, 99);
    vi.advanceTimersByTime(999);
    second(1, 1);
    expect(line.closes).toEqual([]);
    vi.advanceTimersByTime(1);
    second(65_536, 16);
    vi.advanceTimersByTime(1_000);
    second(65_536, 16);
    vi.advanceTimersByTime(999);
    expect(take(1)).toBe(false);
    expect(line.closes).toEqual([[4429, 'Too many messages']]);
  } finally {
    vi.useRealTimers();
  }
});

test('a fault of the server while a stranger is counted is none of the stranger', () => {
  const line = new Line();
  const take = limitFrames(line as never, {
    isKnown: () => false,
    countStranger: () => {
      throw new TypeError('a bug');
    },
  });
  expect(() => take(1)).toThrow('a bug');
  expect(line.closes).toEqual([]);
});
