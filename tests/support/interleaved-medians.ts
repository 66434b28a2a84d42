/** Milliseconds that half of the runs took at most. */
function median(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of two acts that are run in turns, so that whatever else the computer does falls on both alike. `before` is not
 * timed and runs ahead of each.
 */
export async function interleavedMedians(
  rounds: number,
  acts: readonly [one: () => Promise<unknown>, other: () => Promise<unknown>],
  before: () => void = () => undefined,
): Promise<readonly [one: number, other: number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes second finds warmer caches: each does in turn.
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      before();
      const startedAt = performance.now();
      await acts[which]();
      times[which].push(performance.now() - startedAt);
    }
  }
  return [median(times[0]), median(times[1])];
}
