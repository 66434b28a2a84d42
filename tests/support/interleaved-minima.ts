/**
 * The shortest times of acts that are run in turns: whatever else the computer does only makes one longer, so this is what an act
 * takes by itself, and what a listener who asks often enough would learn.
 */
export async function interleavedMinima<const Acts extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  acts: Acts,
): Promise<{ readonly [Index in keyof Acts]: number }> {
  const runs = acts.map((act) => ({ act, shortest: Number.POSITIVE_INFINITY }));
  for (let round = 0; round < rounds; round += 1) {
    // Whoever comes later finds warmer caches: each does in turn.
    for (let place = 0; place < runs.length; place += 1) {
      const run = runs[(round + place) % runs.length];
      if (!run) continue;
      const startedAt = performance.now();
      await run.act();
      run.shortest = Math.min(run.shortest, performance.now() - startedAt);
    }
  }
  return runs.map(({ shortest }) => shortest) as { readonly [Index in keyof Acts]: number };
}
