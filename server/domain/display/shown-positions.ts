import type { ShownPosition } from './wall-terms.policy.ts';

/** A whole day of a wall that reports every 30 seconds, with room. */
const LENGTH = 4_000;

/**
 * What walls have said that they show, since the server was started: of each wall every new place in the log, oldest first.
 * Walls that are used no longer stay: what they have shown they have.
 */
export class ShownPositions {
  readonly #of = new Map<string, ShownPosition[]>();

  note(wall: string, position: ShownPosition): void {
    const all = this.#of.get(wall) ?? [];
    const last = all.at(-1);
    if (last?.seq === position.seq && last.scope === position.scope && last.sight === position.sight) return;
    all.push(position);
    if (all.length > LENGTH) all.shift();
    this.#of.set(wall, all);
  }

  /** One list for each wall. */
  get all(): Iterable<readonly ShownPosition[]> {
    return this.#of.values();
  }
}
