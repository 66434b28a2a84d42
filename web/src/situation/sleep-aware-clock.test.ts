import { expect, test, vi } from 'vitest';
import { createSleepAwareClock } from './sleep-aware-clock.ts';

function clock() {
  const time = { monotonic: 100, wall: 1_700_000_000_000 };
  const onJump = vi.fn();
  const now = createSleepAwareClock({ monotonic: () => time.monotonic, wall: () => time.wall, onJump });
  const pass = (monotonic: number, wall: number) => {
    time.monotonic += monotonic;
    time.wall += wall;
  };
  return { now, pass, onJump };
}

test('counts the time asleep where the monotonic clock stood still', () => {
  const { now, pass, onJump } = clock();
  pass(500, 3_600_500);
  expect(now()).toBe(100 + 3_600_500);
  expect(onJump).toHaveBeenCalledOnce();
});

test('counts it once where the monotonic clock went on', () => {
  const { now, pass, onJump } = clock();
  pass(3_600_000, 3_600_000);
  expect(now()).toBe(100 + 3_600_000);
  expect(onJump).not.toHaveBeenCalled();
});

test('never goes back and ignores slow drift, also when the wall clock is set back', () => {
  const { now, pass, onJump } = clock();
  let last = now();
  for (const [monotonic, wall] of [
    [250, 260],
    [250, -7_200_000],
    [250, 250],
    [250, 1_200],
  ] as const) {
    pass(monotonic, wall);
    expect(now()).toBe(last + 250);
    last = now();
  }
  expect(onJump).not.toHaveBeenCalled();
});
