import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PHOTO_LIMITS } from './photo.policy.ts';
import { PhotoCleaner } from './photo-cleaner.ts';

/** A process that does what the test says, and what it was started with. */
class FakeWorker extends EventEmitter {
  readonly started: readonly [string, readonly string[] | Record<string, unknown>];
  readonly orders: unknown[] = [];
  readonly kills: string[] = [];

  constructor(...started: [string, Record<string, unknown>]) {
    super();
    this.started = started;
  }

  send(order: unknown, done: () => void): void {
    this.orders.push(order);
    done();
  }

  kill(signal: string): void {
    this.kills.push(signal);
  }
}

const workers = vi.hoisted(() => [] as unknown[]);
vi.mock('node:child_process', async () => ({
  fork: (...started: [string, Record<string, unknown>]) => {
    const worker = new FakeWorker(...started);
    workers.push(worker);
    return worker;
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const bytes = Buffer.from('x');
function begun(cleaner = new PhotoCleaner()) {
  const cleaned = cleaner.clean(bytes, 'PNG');
  cleaned.catch(() => undefined);
  return { cleaned, worker: workers.at(-1) as FakeWorker };
}

test('a photo gets a process with nothing of ours, 512 MB, ten seconds, and the limits of photos', async () => {
  const { cleaned, worker } = begun();
  expect(worker.started[0]).toMatch(/photo-worker\.ts$/);
  expect(worker.started[1]).toEqual({
    ...{ env: {}, execArgv: ['--max-old-space-size=64'], serialization: 'advanced' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { pixels, longEdge, thumbnailLongEdge } = PHOTO_LIMITS;
  const order = { bytes, format: 'PNG', pixels, longEdge, thumbnailLongEdge, memoryBytes: 536_870_912 };
  expect(worker.orders).toEqual([order]);
  let end: unknown = null;
  void cleaned.then((result) => {
    end = result;
  });
  await vi.advanceTimersByTimeAsync(9_999);
  expect([end, worker.kills]).toEqual([null, []]);
  await vi.advanceTimersByTimeAsync(1);
  expect([end, worker.kills]).toEqual([{ refusal: 'TOO_LARGE_TO_DECODE' }, ['SIGKILL']]);
});

test.each<[string, unknown, unknown]>([
  ['message', { refusal: 'TOO_MANY_PIXELS' }, { refusal: 'TOO_MANY_PIXELS' }],
  ['exit', 1, { refusal: 'UNREADABLE' }],
])('its %s ends it, and no timer is left', async (event, said, result) => {
  const { cleaned, worker } = begun();
  worker.emit(event, said);
  expect(await cleaned).toEqual(result);
  expect(worker.kills).toEqual(['SIGKILL']);
  expect(vi.getTimerCount()).toBe(0);
});

test('where there is no process, that is said, and no timer is left', async () => {
  const { cleaned, worker } = begun();
  worker.emit('error', new Error('EAGAIN'));
  await expect(cleaned).rejects.toThrow('EAGAIN');
  expect(worker.kills).toEqual(['SIGKILL']);
  expect(vi.getTimerCount()).toBe(0);
});
