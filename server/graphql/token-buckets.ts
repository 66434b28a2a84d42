/** How often something may be done: `perSecond` for ever, and `burst` at once after a rest. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A generation of buckets ends when it holds so many, or is so old; a bucket that is not used for two is forgotten. */
const GENERATION = 25_000;
const GENERATION_MS = 300_000;

/** Counts what each of many does against a rate. Whoever rested for long, or is pushed out by a crowd, starts anew. */
export class TokenBuckets {
  readonly #now: () => number;
  #young = new Map<string, Bucket>();
  #old = new Map<string, Bucket>();
  #bornAt: number;

  /** `now`: milliseconds on a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#bornAt = now();
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  /** Takes so many, one unless said otherwise; 0 where they were there, otherwise the seconds until they will be, at least 1. */
  take(key: string, { perSecond, burst }: Rate, wanted = 1): number {
    const now = this.#now();
    const known = this.#young.get(key) ?? this.#old.get(key);
    const tokens = known ? Math.min(burst, known.tokens + ((now - known.at) / 1_000) * perSecond) : burst;
    const isThere = tokens >= wanted;
    this.#age(now);
    this.#young.set(key, { tokens: isThere ? tokens - wanted : tokens, at: now });
    return isThere ? 0 : Math.max(1, Math.ceil((wanted - tokens) / perSecond));
  }

  #age(now: number): void {
    if (this.#young.size < GENERATION && now - this.#bornAt < GENERATION_MS) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#bornAt = now;
  }
}
