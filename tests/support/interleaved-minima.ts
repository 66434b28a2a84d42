interface Rounds {
  readonly before?: () => void;
  readonly margin?: number;
}

const PATIENCE = 20;

/**
 * The shortest times of acts that are run in turns: whatever else the computer does only makes one longer, so this is what an act
 * takes by itself, and what a listener who asks often enough would learn. `before` is not timed and runs ahead of each. After `rounds`
 * it ends as soon as they are alike to within `margin`, and at the latest after twenty times as many: more rounds take away what
 * the computer added, never a difference that is there.
 */
export async function interleavedMinima<const Acts extends readonly (() => Promise<unknown>)[]>(
  rounds: number,
  acts: Acts,
  { before = () => undefined, margin = Number.POSITIVE_INFINITY }: Rounds = {},
): Promise<{ readonly [Index in keyof Acts]: number }> {
  const runs = acts.map((act) => ({ act, shortest: Number.POSITIVE_INFINITY }));
  const areAlike = () => {
    const times = runs.map(({ shortest }) => shortest);
    return Math.max(...times) - Math.min(...times) < margin * Math.max(...times);
  };
  for (let round = 0; round < rounds || (!areAlike() && round < rounds * PATIENCE); round += 1) {
    // Whoever comes later finds warmer caches: each does in turn.
    for (let place = 0; place < runs.length; place += 1) {
      const run = runs[(round + place) % runs.length];
      if (!run) continue;
      before();
      const startedAt = performance.now();
      await run.act();
      run.shortest = Math.min(run.shortest, performance.now() - startedAt);
    }
  }
  return runs.map(({ shortest }) => shortest) as { readonly [Index in keyof Acts]: number };
}
