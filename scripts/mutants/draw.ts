import { createHash } from 'node:crypto';
import type { Mutant } from './mutant.ts';

/** The order in which a seed draws: the same for each machine, and nearly the same after an edit elsewhere. */
const lotOf = (seed: number, { id }: Mutant): string =>
  createHash('sha256').update(`${seed} ${id}`).digest('hex');

/** All mutants in the order of their lots; of each line one by each mutator. */
export function drawn(mutants: readonly Mutant[], seed: number): Mutant[] {
  const lots = mutants
    .map((mutant) => ({ mutant, lot: lotOf(seed, mutant) }))
    .toSorted((one, other) => (one.lot < other.lot ? -1 : 1));
  const lines = new Set<string>();
  return lots
    .map(({ mutant }) => mutant)
    .filter(({ file, line, mutator }) => {
      const key = `${file}:${line} ${mutator}`;
      const isFirst = !lines.has(key);
      lines.add(key);
      return isFirst;
    });
}
