import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HistoryKeeper } from './history-keeper.ts';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeperOf(keepUp: () => Promise<void>) {
  const close = vi.fn();
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
  return { close, warnings, keeper: new HistoryKeeper({ history: { keepUp, close }, log }) };
}

it('the history is kept up from a while after the start on, once at a time, whatever goes wrong, until the end', async () => {
  let attempts = 0;
  let finish: () => void = () => undefined;
  const { keeper, close, warnings } = keeperOf(() => {
    attempts += 1;
    if (attempts === 1) return Promise.reject(new Error('the connection is lost'));
    return new Promise((resolve) => {
      finish = resolve;
    });
  });
  await keeper.start();
  expect(attempts).toBe(0);
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect([attempts, warnings.length]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(attempts).toBe(2);
  finish();
  await vi.advanceTimersByTimeAsync(MINUTE / 2);
  expect(attempts).toBe(3);
  const stopped = keeper.stop();
  expect(close).toHaveBeenCalledOnce();
  finish();
  await stopped;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(attempts).toBe(3);
});
