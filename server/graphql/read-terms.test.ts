import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '../kernel/fault.ts';
import { ReadTerms } from './read-terms.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass, and then what was waiting for the end of it. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.advanceTimersByTimeAsync(1);
}

/** What became of some work so far. */
function outcomeOf(work: Promise<unknown>): () => unknown {
  let outcome: unknown = 'open';
  work.then(
    (value) => {
      outcome = value;
    },
    (error: unknown) => {
      outcome = error instanceof Fault ? error.code : error;
    },
  );
  return () => outcome;
}

const never = () => new Promise<never>(() => undefined);

test('what takes too long is refused then, not before', async () => {
  const outcome = outcomeOf(new ReadTerms().within({}, never));
  await pass(4_200);
  expect(outcome()).toBe('open');
  await pass(300);
  expect(outcome()).toBe('UNAVAILABLE');
});

test('the parts of one request count together, those of another do not; what lies between them does not count', async () => {
  const terms = new ReadTerms();
  const [one, other] = [{}, {}];
  const first = Promise.withResolvers<string>();
  const door = outcomeOf(terms.within(one, () => first.promise));
  await pass(3_000);
  first.resolve('let in');
  await pass(60_000);
  expect(door()).toBe('let in');
  const [read, fresh] = [outcomeOf(terms.within(one, never)), outcomeOf(terms.within(other, never))];
  await pass(1_000);
  expect([read(), fresh()]).toEqual(['open', 'open']);
  await pass(750);
  expect([read(), fresh()]).toEqual(['UNAVAILABLE', 'open']);
});

test('work that ends or fails in time is left alone, and nothing ticks after it', async () => {
  const terms = new ReadTerms();
  const [done, failed] = [
    outcomeOf(terms.within({}, async () => 'read')),
    outcomeOf(terms.within({}, () => Promise.reject(new Fault('FORBIDDEN', 'No.', 403)))),
  ];
  await pass(300);
  expect([done(), failed()]).toEqual(['read', 'FORBIDDEN']);
  expect(vi.getTimerCount()).toBe(0);
});

test('a client that takes its answer slowly is not refused in the middle', async () => {
  const terms = new ReadTerms();
  const request = {};
  const outcome = outcomeOf(terms.within(request, never));
  await pass(4_000);
  terms.answered(request);
  await pass(60_000);
  expect(outcome()).toBe('open');
});
