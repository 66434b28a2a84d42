import { Refusal } from '../../kernel/refusal.ts';

/** The body does not take incidents of this category or kind: it names those that do. */
export class HandoverNotTheirs extends Refusal {
  readonly typeName = 'HandoverNotTheirs';
  readonly code = 'HANDOVER_NOT_THEIRS';
  readonly #handover: string;
  readonly #known: readonly string[];

  constructor(handover: string, known: readonly string[]) {
    super('Incidents of this kind go to other bodies. Use one of those named in "known".');
    this.#handover = handover;
    this.#known = known;
  }
  override fields() {
    return { handover: this.#handover, known: this.#known };
  }
}
