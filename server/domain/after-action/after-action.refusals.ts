import { Refusal } from '../../kernel/refusal.ts';

/** The clock of the operation has not come to the instant that was asked for. */
export class InstantAhead extends Refusal {
  readonly typeName = 'InstantAhead';
  readonly code = 'INSTANT_AHEAD';
  readonly #latest: number;

  constructor(latest: number) {
    super('The clock of the operation has not come to this instant yet. Ask for one that has passed.');
    this.#latest = latest;
  }
  override fields() {
    return { latest: this.#latest };
  }
}
