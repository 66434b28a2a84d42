import { Refusal } from '../../kernel/refusal.ts';

/** Nothing of this id lies set aside. */
export class SetAsideUnknown extends Refusal {
  readonly typeName = 'SetAsideUnknown';
  readonly code = 'SET_ASIDE_UNKNOWN';
  readonly #work: string;

  constructor(work: string) {
    super('Nothing of this id is set aside: it was processed meanwhile. Load the list again.');
    this.#work = work;
  }
  override fields() {
    return { work: this.#work };
  }
}

/** It failed once more. */
export class ProcessingFailed extends Refusal {
  readonly typeName = 'ProcessingFailed';
  readonly code = 'PROCESSING_FAILED';
  readonly #reason: string;

  constructor(reason: string) {
    super('It could not be processed this time either, and stays set aside. Send its reason to the maker.');
    this.#reason = reason;
  }
  override fields() {
    return { reason: this.#reason };
  }
}
