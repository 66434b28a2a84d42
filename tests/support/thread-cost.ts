import { performance } from 'node:perf_hooks';

/**
 * Milliseconds that this thread is busy while an act is under way, its server and its client together where both run here.
 * Finer than what the system says of the processor, which counts in ticks of 10 ms on some.
 */
export async function threadCost(act: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization();
  await act();
  return performance.eventLoopUtilization(before).active;
}

/** The least that an act costs in so many tries: whatever else the computer does, and the garbage of others, only adds to it. */
export async function leastCost(tries: number, act: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let done = 0; done < tries; done += 1) least = Math.min(least, await threadCost(act));
  return least;
}

/** Whether an act ever costs less than `limit` ms; asks as often as `tries`, and stops as soon as it does. */
export async function costsLess(limit: number, tries: number, act: () => Promise<unknown>): Promise<boolean> {
  for (let done = 0; done < tries; done += 1) if ((await threadCost(act)) < limit) return true;
  return false;
}
