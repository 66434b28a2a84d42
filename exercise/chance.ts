/** FNV-1a with a final mix, 32 bits: spreads similar names ("tps-001", "tps-002") far apart. */
function hashText(text: string, start: number): number {
  let hash = start >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Repeatable randomness (sfc32). The same seed text always gives the same numbers on every machine.
 * `for(name)` gives an independent source that depends on the name alone, not on how much was drawn before:
 * what happens at one TPS does not move because another TPS drew one number more.
 */
export class Chance {
  readonly #seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string) {
    this.#seed = seed;
    this.#a = hashText(seed, 2166136261);
    this.#b = hashText(seed, 3323198485);
    this.#c = hashText(seed, 1013904223);
    for (let round = 0; round < 12; round += 1) this.next();
  }

  for(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`);
  }

  /** A number from 0 up to, but never, 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('Nothing to pick from an empty list.');
    return item;
  }

  /** Waiting times as they occur: many short, few long; `longest` cuts the tail. */
  waiting(mean: number, longest: number): number {
    return Math.min(longest, -Math.log(1 - this.next()) * mean);
  }

  /** A copy of the list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, place: this.next() }))
      .sort((left, right) => left.place - right.place)
      .map(({ item }) => item);
  }
}
