import { Refusal } from '../../kernel/refusal.ts';
import type { TextFault } from '../../kernel/text.ts';

/** The operation no longer takes reports. */
export class OperationClosed extends Refusal {
  readonly typeName = 'OperationClosed';
  readonly code = 'OPERATION_CLOSED';
  readonly #closedAt: number;
  readonly #serverTime: number;

  constructor(closedAt: number, serverTime: number) {
    super(
      `The operation is closed and takes no more reports: the server's clock shows ${new Date(serverTime).toISOString()}. If that is wrong, have it set; else tell the command post if this one must be added.`,
    );
    this.#closedAt = closedAt;
    this.#serverTime = serverTime;
  }
  override fields() {
    return { closedAt: this.#closedAt, serverTime: this.#serverTime };
  }
}

/** More than five minutes ahead of the operation's clock, even after the sender's clock was corrected. */
export class HappenedInFuture extends Refusal {
  readonly typeName = 'HappenedInFuture';
  readonly code = 'HAPPENED_IN_FUTURE';
  readonly #serverTime: number;
  readonly #happenedAt: number;

  constructor(serverTime: number, happenedAt: number) {
    super(
      'The time of the event lies more than five minutes ahead. Check the clock of the phone and the time entered.',
    );
    this.#serverTime = serverTime;
    this.#happenedAt = happenedAt;
  }
  override fields() {
    return { serverTime: this.#serverTime, happenedAt: this.#happenedAt };
  }
}

/** Earlier than the first moment that the operation covers. */
export class HappenedBeforeOperation extends Refusal {
  readonly typeName = 'HappenedBeforeOperation';
  readonly code = 'HAPPENED_BEFORE_OPERATION';
  readonly #opensAt: number;
  readonly #serverTime: number;

  constructor(opensAt: number, serverTime: number) {
    super(
      serverTime < opensAt
        ? `The operation has not begun: the server's clock shows ${new Date(serverTime).toISOString()}. If that is wrong, have it set.`
        : 'The time of the event lies before the operation began. Check the date and the time entered.',
    );
    this.#opensAt = opensAt;
    this.#serverTime = serverTime;
  }
  override fields() {
    return { opensAt: this.#opensAt, serverTime: this.#serverTime };
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

/** The clock of an exercise cannot run at this speed. */
export class SpeedOutOfRange extends Refusal {
  readonly typeName = 'SpeedOutOfRange';
  readonly code = 'SPEED_OUT_OF_RANGE';
  readonly #minimum: number;
  readonly #maximum: number;

  constructor(minimum: number, maximum: number) {
    super(`The clock of an exercise runs at ${minimum} to ${maximum} seconds per real second.`);
    this.#minimum = minimum;
    this.#maximum = maximum;
  }
  override fields() {
    return { minimum: this.#minimum, maximum: this.#maximum };
  }
}

const CODE_REFUSALS = {
  stage: ['StageUnknown', 'STAGE_UNKNOWN'],
  institution: ['InstitutionUnknown', 'INSTITUTION_UNKNOWN'],
  agency: ['AgencyUnknown', 'AGENCY_UNKNOWN'],
  post: ['PostUnknown', 'POST_UNKNOWN'],
  placeKind: ['PlaceKindUnknown', 'PLACE_KIND_UNKNOWN'],
  handover: ['HandoverUnknown', 'HANDOVER_UNKNOWN'],
  revoteBody: ['RevoteBodyUnknown', 'REVOTE_BODY_UNKNOWN'],
  revoteGround: ['RevoteGroundUnknown', 'REVOTE_GROUND_UNKNOWN'],
} as const;

export type CodeField = keyof typeof CODE_REFUSALS;

/** A code that the plan of this operation does not know; it names those that exist. */
export class CodeUnknown extends Refusal {
  readonly typeName: string;
  readonly code: string;
  readonly #field: CodeField;
  readonly #sent: string;
  readonly #known: readonly string[];

  constructor(field: CodeField, sent: string, known: readonly string[]) {
    super(`The ${field} that was sent is not part of this operation. Use one of those named in "known".`);
    [this.typeName, this.code] = CODE_REFUSALS[field];
    this.#field = field;
    this.#sent = sent;
    this.#known = known;
  }
  override fields() {
    return { [this.#field]: this.#sent, known: this.#known };
  }
}

/** A text that cannot be stored and shown: too long, empty, or with characters that hide or reorder others. */
export class TextNotAcceptable extends Refusal {
  readonly typeName = 'TextNotAcceptable';
  readonly code = 'TEXT_NOT_ACCEPTABLE';
  readonly #field: string;
  readonly #reason: TextFault;
  readonly #limit: number;

  constructor(field: string, reason: TextFault, limit: number) {
    super(SENTENCES[reason](field, limit));
    this.#field = field;
    this.#reason = reason;
    this.#limit = limit;
  }
  override fields() {
    return { field: this.#field, reason: this.#reason, limit: this.#limit };
  }
}

const SENTENCES = {
  TOO_LONG: (field: string, limit: number) =>
    `The text in "${field}" is longer than ${limit} characters. Shorten it.`,
  UNSAFE_CHARACTER: (field: string) =>
    `The text in "${field}" holds hidden or control characters. Type it again.`,
  EMPTY: (field: string) => `The text in "${field}" is empty. Leave the field out, or write something.`,
};
