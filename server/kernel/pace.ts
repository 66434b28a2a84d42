/** Work that goes on for longer gives way to whatever else waits. */
const SLICE_MS = 3;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Cuts long work of the main thread into slices: `await pace.turn()` costs nothing until a slice is over. */
export class Pace {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since > SLICE_MS;
  }

  /** Lets whatever waits go first. */
  async giveWay(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
