import { Refusal } from '../../kernel/refusal.ts';

const iso = (at: number): string => new Date(at).toISOString();

/** The operation no longer takes reports. */
export class OperationClosed extends Refusal {
  readonly typeName = 'OperationClosed';
  readonly code = 'OPERATION_CLOSED';
  readonly #closedAt: number;

  constructor(closedAt: number) {
    super(
      'The operation is closed and takes no more reports. Tell the command post if this one must be added.',
    );
    this.#closedAt = closedAt;
  }
  override fields() {
    return { closedAt: iso(this.#closedAt) };
  }
}

/** More than five minutes ahead of the operation's clock, even after the sender's clock was corrected. */
export class HappenedInFuture extends Refusal {
  readonly typeName = 'HappenedInFuture';
  readonly code = 'HAPPENED_IN_FUTURE';
  readonly #operationTime: number;

  constructor(operationTime: number) {
    super(
      'The time of the event lies more than five minutes ahead. Check the clock of the phone and the time entered.',
    );
    this.#operationTime = operationTime;
  }
  override fields() {
    return { operationTime: iso(this.#operationTime) };
  }
}

/** Earlier than the first moment that the operation covers. */
export class HappenedBeforeOperation extends Refusal {
  readonly typeName = 'HappenedBeforeOperation';
  readonly code = 'HAPPENED_BEFORE_OPERATION';
  readonly #opensAt: number;

  constructor(opensAt: number) {
    super('The time of the event lies before the operation began. Check the date and the time entered.');
    this.#opensAt = opensAt;
  }
  override fields() {
    return { opensAt: iso(this.#opensAt) };
  }
}

/** Only an exercise has a clock that can be run. */
export class NotAnExercise extends Refusal {
  readonly typeName = 'NotAnExercise';
  readonly code = 'NOT_AN_EXERCISE';

  constructor() {
    super('This operation is real: its clock is the real time and cannot be run.');
  }
}

const CODE_REFUSALS = {
  stage: ['StageUnknown', 'STAGE_UNKNOWN'],
  institution: ['InstitutionUnknown', 'INSTITUTION_UNKNOWN'],
  category: ['CategoryUnknown', 'CATEGORY_UNKNOWN'],
  agency: ['AgencyUnknown', 'AGENCY_UNKNOWN'],
  post: ['PostUnknown', 'POST_UNKNOWN'],
  placeKind: ['PlaceKindUnknown', 'PLACE_KIND_UNKNOWN'],
} as const;

export type CodeField = keyof typeof CODE_REFUSALS;

/** A code that the plan of this operation does not know; it names those that exist. */
export class CodeUnknown extends Refusal {
  readonly typeName: string;
  readonly code: string;
  readonly #known: readonly string[];

  constructor(field: CodeField, value: string, known: readonly string[]) {
    super(`The ${field} "${value}" is not part of this operation. Use one of those named in "known".`);
    [this.typeName, this.code] = CODE_REFUSALS[field];
    this.#known = known;
  }
  override fields() {
    return { known: this.#known };
  }
}

/** A text that cannot be stored and shown: too long, empty, or with characters that hide or reorder others. */
export class TextNotAcceptable extends Refusal {
  readonly typeName = 'TextNotAcceptable';
  readonly code = 'TEXT_NOT_ACCEPTABLE';
  readonly #field: string;
  readonly #limit: number;

  constructor(field: string, fault: 'TOO_LONG' | 'UNSAFE_CHARACTER' | 'EMPTY', limit: number) {
    super(SENTENCES[fault](field, limit));
    this.#field = field;
    this.#limit = limit;
  }
  override fields() {
    return { field: this.#field, limit: this.#limit };
  }
}

const SENTENCES = {
  TOO_LONG: (field: string, limit: number) =>
    `The text in "${field}" is longer than ${limit} characters. Shorten it.`,
  UNSAFE_CHARACTER: (field: string) =>
    `The text in "${field}" holds hidden or control characters. Type it again.`,
  EMPTY: (field: string) => `The text in "${field}" is empty. Leave the field out, or write something.`,
};
