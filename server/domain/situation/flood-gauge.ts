import type { OperationPlan } from '../operation/operation-plan.ts';
import { ALWAYS, countUntil, type Span } from './span.ts';

interface Episode {
  readonly from: number;
  readonly until: number;
}

/** `count` incidents arrived within the window before the instant asked for; `since` is when the flood began. */
export interface FloodReading {
  readonly flood: { readonly since: number; readonly count: number } | null;
  readonly span: Span;
}

/**
 * Whether incidents arrive faster than people can read them. At an instant t the count is that of the incidents with
 * t - window < receivedAt ≤ t. Walking from the first arrival on, a flood begins at the instant at which the count
 * first exceeds `above` and ends at the instant at which it first falls below `below`; what happens in between
 * decides nothing. Arrivals and departures at the same instant count together. So a flood depends on the arrivals and
 * the instant alone, not on when anybody looked, nor on the order in which the arrivals became known.
 */
export class FloodGauge {
  readonly #rule: OperationPlan['flood'];
  #arrivals: number[] = [];
  #episodes: Episode[] | null = [];

  constructor(rule: OperationPlan['flood']) {
    this.#rule = rule;
  }

  get windowMinutes(): number {
    return this.#rule.windowMinutes;
  }

  add(receivedAt: number): void {
    this.#arrivals.splice(countUntil(this.#arrivals, receivedAt), 0, receivedAt);
    this.#episodes = null;
  }

  /** Takes one arrival of that instant back. */
  remove(receivedAt: number): void {
    this.#arrivals.splice(countUntil(this.#arrivals, receivedAt) - 1, 1);
    this.#episodes = null;
  }

  takeOver(other: FloodGauge): void {
    this.#arrivals = other.#arrivals.slice();
    this.#episodes = other.#episodes;
  }

  at(instant: number): FloodReading {
    this.#episodes ??= this.#walk();
    const earlier = this.#episodes.findLast((episode) => episode.until <= instant);
    const episode = this.#episodes.find(({ until }) => instant < until);
    if (episode === undefined || instant < episode.from) {
      const span = { from: earlier?.until ?? ALWAYS.from, until: episode?.from ?? ALWAYS.until };
      return { flood: null, span };
    }
    return this.#countAt(instant, episode);
  }

  #countAt(instant: number, episode: Episode): FloodReading {
    const arrived = countUntil(this.#arrivals, instant);
    const left = countUntil(this.#arrivals, instant - this.#window);
    const leaving = (index: number, absent: number) => (this.#arrivals[index] ?? absent) + this.#window;
    return {
      flood: { since: episode.from, count: arrived - left },
      span: {
        from: Math.max(this.#arrivals[arrived - 1] ?? ALWAYS.from, leaving(left - 1, ALWAYS.from)),
        until: Math.min(this.#arrivals[arrived] ?? ALWAYS.until, leaving(left, ALWAYS.until), episode.until),
      },
    };
  }

  #walk(): Episode[] {
    const episodes: Episode[] = [];
    let begun: number | null = null;
    let arrived = 0;
    let left = 0;
    while (left < this.#arrivals.length) {
      const arrival = this.#arrivals[arrived] ?? ALWAYS.until;
      const instant = Math.min(arrival, (this.#arrivals[left] as number) + this.#window);
      arrived = countUntil(this.#arrivals, instant);
      left = countUntil(this.#arrivals, instant - this.#window);
      const count = arrived - left;
      if (begun === null && count > this.#rule.above) begun = instant;
      else if (begun !== null && count < this.#rule.below) {
        episodes.push({ from: begun, until: instant });
        begun = null;
      }
    }
    return begun === null ? episodes : [...episodes, { from: begun, until: ALWAYS.until }];
  }

  get #window(): number {
    return this.#rule.windowMinutes * 60_000;
  }
}
