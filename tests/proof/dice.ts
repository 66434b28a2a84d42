/** Choices read from a tape of numbers: the same tape gives the same choices, and noughts the simplest ones. */
export class Dice {
  readonly #tape: readonly number[];
  #at = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  below(limit: number): number {
    const number = this.#tape[this.#at] ?? 0;
    this.#at += 1;
    return number % limit;
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}

/** A tape that follows from its seed alone. */
export function tapeOf(seed: number, length = 160): number[] {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 100_003;
  });
}
