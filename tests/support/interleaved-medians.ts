/** Milliseconds that half of the runs took at most. */
function median(times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Medians of acts that are run in turns, so that whatever else the computer does falls on all alike. `before` is not timed and
 * runs ahead of each.
 */
export async function interleavedMedians<const Acts extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  acts: Acts,
  before: () => void = () => undefined,
): Promise<{ readonly [Index in keyof Acts]: number }> {
  const runs = acts.map((act) => ({ act, times: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes later finds warmer caches: each does in turn.
    for (let place = 0; place < runs.length; place += 1) {
      const run = runs[(round + place) % runs.length];
      if (!run) continue;
      before();
      const startedAt = performance.now();
      await run.act();
      run.times.push(performance.now() - startedAt);
    }
  }
  return runs.map(({ times }) => median(times)) as { readonly [Index in keyof Acts]: number };
}
