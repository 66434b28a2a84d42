import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lanes } from './lanes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Lanes whose work ends when the test says so; `log` tells what was begun. */
function trial() {
  const log: string[] = [];
  const ends: (() => void)[] = [];
  const lanes = new Lanes<string>((lane, item) => {
    log.push(`${lane} ${item}`);
    return new Promise((resolve) => ends.push(resolve));
  });
  return { lanes, log, ends };
}

test('in a lane one thing is done at a time, the soonest first, and lanes do not wait for each other', async () => {
  const { lanes, log, ends } = trial();
  lanes.add('a', 'third', 50);
  lanes.add('a', 'first');
  lanes.add('a', 'second');
  lanes.add('b', 'first');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(log.toSorted()).toEqual(['a first', 'b first']);
  ends[log.indexOf('a first')]!();
  await vi.advanceTimersByTimeAsync(20);
  expect(log.slice(2)).toEqual(['a second']);
  ends[2]!();
  await vi.advanceTimersByTimeAsync(20);
  expect(log.slice(3)).toEqual(['a third']);
});

test('a thousand lanes that never end hold up none that comes after them', async () => {
  const { lanes, log } = trial();
  for (let n = 0; n < 1_000; n += 1) lanes.add(`hangs ${n}`, 'x');
  await vi.advanceTimersByTimeAsync(600);
  expect(log).toHaveLength(1_000);
  lanes.add('late', 'x');
  await vi.advanceTimersByTimeAsync(20);
  expect(log.at(-1)).toBe('late x');
});

test('what waits is begun when it is due, and at once where the receiver is there again', async () => {
  const { lanes, log, ends } = trial();
  lanes.add('a', 'now', 0);
  lanes.add('a', 'later', 60_000);
  lanes.add('a', 'much later', 3_600_000);
  await vi.advanceTimersByTimeAsync(20);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(59_000);
  expect(log).toEqual(['a now']);
  await vi.advanceTimersByTimeAsync(2_000);
  ends[1]!();
  lanes.hasten('a');
  await vi.advanceTimersByTimeAsync(20);
  expect(log).toEqual(['a now', 'a later', 'a much later']);
});

test('a cleared lane begins nothing more, also where it stood in the queue, and can be used again', async () => {
  const { lanes, log } = trial();
  lanes.add('a', 'queued');
  lanes.clear('a');
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual([]);
  lanes.add('a', 'new');
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['a new']);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is new begins before a crowd of what is tried again, which is not forgotten', async () => {
  const { lanes, log } = trial();
  for (let n = 0; n < 200; n += 1) lanes.add(`again ${n}`, 'x', 1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  for (let n = 0; n < 100; n += 1) lanes.add(`new ${n}`, 'x');
  await vi.advanceTimersByTimeAsync(75);
  expect(log.filter((line) => line.startsWith('new')).length).toBe(100);
  expect(log.filter((line) => line.startsWith('again')).length).toBeGreaterThanOrEqual(20);
  await vi.advanceTimersByTimeAsync(200);
  expect(log).toHaveLength(300);
});

test('what is new to those who are well begins before what is new to those who did not answer of late', async () => {
  const { lanes, log } = trial();
  for (let n = 0; n < 100; n += 1) lanes.add(`broken ${n}`, 'again', 60_000);
  for (let n = 0; n < 100; n += 1) {
    lanes.add(`broken ${n}`, 'new');
    lanes.add(`well ${n}`, 'new');
  }
  await vi.advanceTimersByTimeAsync(75);
  expect(log.filter((line) => line.startsWith('well')).length).toBe(100);
  await vi.advanceTimersByTimeAsync(100);
  expect(log.filter((line) => line.startsWith('broken')).length).toBe(100);
});

test('once stopped nothing begins, and what was under way is waited for', async () => {
  const { lanes, log, ends } = trial();
  lanes.add('a', 'under way');
  lanes.add('a', 'next');
  await vi.advanceTimersByTimeAsync(20);
  let isStopped = false;
  const stopping = lanes.stop().then(() => {
    isStopped = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(isStopped).toBe(false);
  ends[0]!();
  await stopping;
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(['a under way']);
  expect(vi.getTimerCount()).toBe(0);
});

test('twenty receivers are turned to every ten milliseconds, of which four are kept for those tried again', async () => {
  const { lanes, log } = trial();
  for (let n = 0; n < 30; n += 1) lanes.add(`again ${n}`, 'x', 1_000);
  await vi.advanceTimersByTimeAsync(999);
  for (let n = 0; n < 70; n += 1) lanes.add(`new ${n}`, 'x');
  const begun = () => {
    const some = log.splice(0).map((line) => line.split(' ')[0]);
    return [some.filter((kind) => kind === 'new').length, some.filter((kind) => kind === 'again').length];
  };
  await vi.advanceTimersByTimeAsync(9);
  expect(begun()).toEqual([0, 0]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun()).toEqual([16, 4]);
  for (const share of [
    [16, 4],
    [16, 4],
    [16, 4],
  ]) {
    await vi.advanceTimersByTimeAsync(10);
    expect(begun()).toEqual(share);
  }
  await vi.advanceTimersByTimeAsync(10);
  expect(begun()).toEqual([6, 14]);
  expect(vi.getTimerCount()).toBe(0);
});

test('of equal due times the first that came is first, and what is due sooner passes what is due later', async () => {
  const { lanes, log, ends } = trial();
  for (const [name, wait] of [
    ['c', 30],
    ['a', 10],
    ['d', 30],
    ['b', 10],
  ] as const)
    lanes.add('lane', name, wait);
  for (let at = 0; at < 4; at += 1) {
    await vi.advanceTimersByTimeAsync(100);
    ends[at]?.();
  }
  expect(log).toEqual(['lane a', 'lane b', 'lane c', 'lane d']);
});

test('nothing is begun a moment before it is due', async () => {
  const { lanes, log } = trial();
  lanes.add('a', 'x', 500);
  await vi.advanceTimersByTimeAsync(499);
  expect(log).toEqual([]);
  await vi.advanceTimersByTimeAsync(11);
  expect(log).toEqual(['a x']);
});

test('what is cleared is handed back, what is under way ends, and an unknown lane is nothing', async () => {
  const { lanes, log, ends } = trial();
  lanes.add('a', 'one');
  lanes.add('a', 'two');
  lanes.add('a', 'three', 5_000);
  await vi.advanceTimersByTimeAsync(20);
  expect(lanes.clear('a')).toEqual(['two', 'three']);
  expect(lanes.clear('b')).toEqual([]);
  lanes.hasten('b');
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['a one']);
  expect(vi.getTimerCount()).toBe(0);
});

test('once stopped a lane that waits for its time, and one that is added, begin nothing', async () => {
  const { lanes, log } = trial();
  lanes.add('a', 'later', 1_000);
  await lanes.stop();
  lanes.add('b', 'new');
  lanes.hasten('a');
  expect(vi.getTimerCount()).toBe(0);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(log).toEqual([]);
});
