import { createSleepAwareClock } from '../situation/sleep-aware-clock.ts';

/**
 * Milliseconds on the clock of this page, by which it is told how old what it knows is: it counts the time asleep, and a clock
 * that was set back makes nothing look younger.
 */
export const phoneNow = createSleepAwareClock({
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  onJump: () => undefined,
});
