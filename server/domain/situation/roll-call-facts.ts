import type { Sight } from '../access/disclosure.policy.ts';
import type { Readiness, RollCallOpened } from '../rollcall/rollcall.events.ts';
import type { RollCallAsked, RollCallTally } from './situation.view.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** A roll-call that is open, with the answers that stand. */
export class RollCallFacts {
  readonly opened: RollCallOpened;
  readonly #answers = new Map<string, Readiness>();

  constructor(opened: RollCallOpened) {
    this.opened = opened;
  }

  asks(region: string): boolean {
    return this.opened.asked.includes(region);
  }

  /** Takes the place of what the region answered before. */
  answer(region: string, readiness: Readiness): void {
    this.#answers.set(region, readiness);
  }

  takeOver(other: RollCallFacts): void {
    for (const [region, readiness] of other.#answers) this.#answers.set(region, readiness);
  }

  /** As the region that asks sees it. Guests learn how many are silent, and not which. */
  tallyFor(sight: Sight): RollCallTally {
    const { rollCallId, asked, askedAt, closesAt } = this.opened;
    const count = (readiness: Readiness) =>
      [...this.#answers.values()].filter((answer) => answer === readiness).length;
    const isNamed = sight !== 'GUEST';
    return {
      id: rollCallId,
      askedAt: iso(askedAt),
      closesAt: iso(closesAt),
      asked: asked.length,
      ready: count('READY'),
      notReady: count('NOT_READY'),
      silent: isNamed ? asked.filter((region) => !this.#answers.has(region)) : [],
    };
  }

  /** As one of those who are asked sees it. */
  askedOf(region: string): RollCallAsked {
    const { rollCallId, askedAt, closesAt } = this.opened;
    return {
      id: rollCallId,
      askedAt: iso(askedAt),
      closesAt: iso(closesAt),
      answer: this.#answers.get(region) ?? null,
    };
  }
}
