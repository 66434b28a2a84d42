interface Tally {
  readonly since: number;
  count: number;
}

export interface TryLimitsOptions {
  /** How many there may be of one asker in one window. */
  readonly each: number;
  /** How many there may be of all askers together. */
  readonly together: number;
  readonly windowMs: number;
}

/** Askers that are remembered at a time; far more than may try in one window. */
const REMEMBERED = 10_000;

/** Counts tries of askers in windows of time that begin with the first try. `now` is that of a clock that nobody can set. */
export class TryLimits {
  readonly #options: TryLimitsOptions;
  readonly #tallies = new Map<string, Tally>();
  #together: Tally = { since: Number.NEGATIVE_INFINITY, count: 0 };

  constructor(options: TryLimitsOptions) {
    this.#options = options;
  }

  /** Until when the asker may not try; null where he may. */
  blockedUntil(asker: string, now: number): number | null {
    const { each, together, windowMs } = this.#options;
    const own = this.#current(this.#tallies.get(asker), now);
    if (own && own.count >= each) return own.since + windowMs;
    const all = this.#current(this.#together, now);
    return all && all.count >= together ? all.since + windowMs : null;
  }

  /** Counts a try. Returns how many more the asker has. */
  count(asker: string, now: number): number {
    const own = this.#current(this.#tallies.get(asker), now) ?? { since: now, count: 0 };
    own.count += 1;
    // Last in the order of the map: the oldest windows come first.
    if (own.count === 1) this.#remember(asker, own, now);
    this.#together = this.#current(this.#together, now) ?? { since: now, count: 0 };
    this.#together.count += 1;
    return Math.max(0, this.#options.each - own.count);
  }

  #remember(asker: string, tally: Tally, now: number): void {
    this.#tallies.delete(asker);
    this.#tallies.set(asker, tally);
    for (const [oldest, known] of this.#tallies) {
      if (this.#current(known, now) && this.#tallies.size <= REMEMBERED) break;
      this.#tallies.delete(oldest);
    }
  }

  #current(tally: Tally | undefined, now: number): Tally | null {
    return tally && now < tally.since + this.#options.windowMs ? tally : null;
  }
}
