/** Work that goes on for longer gives way to whatever else waits. */
const SLICE_MS = 2;
/** A turn that takes longer is one in which somebody else had something to do. */
const IDLE_TURN_MS = 0.2;
/** So many turns of others are let go first, and no more: what is slow gets done too. */
const MOST_TURNS = 20;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Cuts long work of the main thread into slices: where `isOver` says that one is, `giveWay` is awaited. */
export class Pace {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** Lets whatever waits go first, with what follows from it: an act takes several turns, and none of them waits for a slice. */
  async giveWay(): Promise<void> {
    for (let turns = 0; turns < MOST_TURNS; turns += 1) {
      const startedAt = performance.now();
      await nextTurn();
      if (performance.now() - startedAt < IDLE_TURN_MS) break;
    }
    this.#since = performance.now();
  }
}
