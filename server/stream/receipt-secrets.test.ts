import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReceiptSecrets, SECRET_KEPT_MS } from './receipt-secrets.ts';

/** What each look for secrets that are over finds: whether any is left, or that the database does not answer. */
let finds: (boolean | Error)[];
let sweeps: number;
let secrets: ReceiptSecrets;

const combiner = {
  submit: async () => {
    sweeps += 1;
    const found = finds.shift() ?? false;
    if (found instanceof Error) throw found;
    return found;
  },
};
const insert = { values: () => ({ execute: async () => [] }) };
const tx = { db: { insertInto: () => insert }, actor: null };
const keep = () => secrets.keep(tx as never, '0198a0e0-0000-7000-8000-00000000000d', { code: 'x' });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  finds = [];
  sweeps = 0;
  secrets = new ReceiptSecrets({
    ...{ combiner: combiner as never, key: Buffer.alloc(32, 7), now: () => Date.now() },
  });
});
afterEach(async () => {
  await secrets.stop();
  vi.useRealTimers();
});

test('a secret that was kept is looked for when its quarter of an hour is over, and then no more', async () => {
  await keep();
  await pass(SECRET_KEPT_MS - 1);
  expect(sweeps).toBe(0);
  await pass(1);
  expect([sweeps, vi.getTimerCount()]).toEqual([1, 0]);
});

test('while any is left it is looked for every minute', async () => {
  finds = [true, true, false];
  await keep();
  await pass(SECRET_KEPT_MS);
  const seen: number[] = [];
  for (let minute = 0; minute < 4; minute += 1) {
    await pass(59_999);
    seen.push(sweeps);
    await pass(1);
    seen.push(sweeps);
  }
  expect(seen).toEqual([1, 2, 2, 3, 3, 3, 3, 3]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a database that does not answer is asked again in a minute', async () => {
  finds = [new Error('down'), false];
  await secrets.start();
  expect(sweeps).toBe(1);
  await pass(60_000);
  expect([sweeps, vi.getTimerCount()]).toEqual([2, 0]);
});

test('a start that finds nothing waits for nothing; one that leaves some looks again in a minute', async () => {
  await secrets.start();
  expect(vi.getTimerCount()).toBe(0);
  finds = [true];
  await secrets.start();
  await pass(60_000);
  expect(sweeps).toBe(3);
});

test('many secrets share one timer, that of the oldest', async () => {
  await keep();
  await pass(10 * 60_000);
  finds = [true];
  await keep();
  expect(vi.getTimerCount()).toBe(1);
  await pass(5 * 60_000);
  expect(sweeps).toBe(1);
});

test('the next secret is looked for as well, after the first look has found all gone', async () => {
  await keep();
  await pass(SECRET_KEPT_MS);
  await keep();
  await pass(SECRET_KEPT_MS);
  expect(sweeps).toBe(2);
});

test('a server that stops looks for none any more', async () => {
  await keep();
  await secrets.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('a look that is under way while the server stops is the last one', async () => {
  finds = [true];
  const look = secrets.start();
  await secrets.stop();
  await look;
  await keep();
  expect([sweeps, vi.getTimerCount()]).toEqual([1, 0]);
});
