import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RetryLater } from '../kernel/storage-fault.ts';
import { ActQueue } from './act-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LIMITS = { answerWithinMs: 4_500, waiting: 3 };

/** Lets time pass, and then what was waiting for the end of it. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.advanceTimersByTimeAsync(1);
}

/** What became of an act so far. */
function outcomeOf(answer: Promise<unknown>): () => unknown {
  let outcome: unknown = 'unanswered';
  answer.then(
    (value) => {
      outcome = value;
    },
    (error: unknown) => {
      outcome = error;
    },
  );
  return () => outcome;
}

test('an act that is not begun in time is refused then, not before, and never begun (F4)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  const outcome = outcomeOf(queue.add('first', null));
  await pass(4_200);
  expect(outcome()).toBe('unanswered');
  await pass(300);
  expect(outcome()).toBeInstanceOf(RetryLater);
  expect(queue.take(50)).toEqual([]);
});

test('an act in hand is refused in time as well; what becomes of it later changes nothing (F4)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  const outcome = outcomeOf(queue.add('first', null));
  const [inHand] = queue.take(50);
  await pass(4_500);
  expect(outcome()).toBeInstanceOf(RetryLater);
  inHand?.resolve('stored');
  await pass(0);
  expect(outcome()).toBeInstanceOf(RetryLater);
});

test('each act has the time from its own arrival; one that is answered is left alone (F4)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  const [first, second, third] = ['first', 'second', 'third'].map((act) => outcomeOf(queue.add(act, null)));
  queue.take(1)[0]?.resolve('stored');
  await pass(3_000);
  const late = outcomeOf(queue.add('late', null));
  await pass(1_500);
  expect([first?.(), second?.(), third?.(), late()]).toEqual([
    'stored',
    expect.any(RetryLater),
    expect.any(RetryLater),
    'unanswered',
  ]);
  expect(queue.take(50).map(({ act }) => act)).toEqual(['late']);
});

test('no more wait than may: one more is refused at once, and let in when there is a place (F4)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  for (const act of ['first', 'second', 'third']) queue.add(act, null).catch(() => undefined);
  await expect(queue.add('fourth', null)).rejects.toBeInstanceOf(RetryLater);
  expect(queue.length).toBe(3);
  queue.take(1);
  const fifth = outcomeOf(queue.add('fifth', null));
  await pass(0);
  expect(fifth()).toBe('unanswered');
});

test('a process that stood still for a minute refuses nothing for that alone (F4)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  const outcome = outcomeOf(queue.add('first', null));
  // Time that passes without the timers: a machine that slept comes back to one look.
  vi.setSystemTime(Date.now() + 60_000);
  await pass(250);
  expect(outcome()).toBe('unanswered');
});

test('what is refused together leaves nothing to begin, and no timer runs for it (F6)', async () => {
  const queue = new ActQueue<string>(LIMITS);
  const outcomes = ['first', 'second'].map((act) => outcomeOf(queue.add(act, null)));
  queue.take(1);
  queue.refuseAll();
  await pass(250);
  expect(outcomes.map((outcome) => outcome())).toEqual([expect.any(RetryLater), expect.any(RetryLater)]);
  expect(queue.length).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('the server lets 5,000 acts wait, and answers each within four and a half seconds', async () => {
  const queue = new ActQueue<number>();
  const outcomes = Array.from({ length: 5_000 }, (_, at) => outcomeOf(queue.add(at, null)));
  await expect(queue.add(5_000, null)).rejects.toBeInstanceOf(RetryLater);
  await pass(4_200);
  expect(outcomes.every((outcome) => outcome() === 'unanswered')).toBe(true);
  await pass(300);
  expect(outcomes.every((outcome) => outcome() instanceof RetryLater)).toBe(true);
});
