import { Refusal } from '../../kernel/refusal.ts';

/** The incident has no such proposal or recommendation of a revote. */
export class RevoteUnknown extends Refusal {
  readonly typeName = 'RevoteUnknown';
  readonly code = 'REVOTE_UNKNOWN';
  readonly #revote: string;

  constructor(revote: string) {
    super('The incident has no such proposal or recommendation. Load it again.');
    this.#revote = revote;
  }
  override fields() {
    return { revote: this.#revote };
  }
}

/** Only what the KPU has accepted is held, or not held. */
export class RevoteNotAccepted extends Refusal {
  readonly typeName = 'RevoteNotAccepted';
  readonly code = 'REVOTE_NOT_ACCEPTED';
  readonly #revote: string;

  constructor(revote: string) {
    super('The KPU has not accepted this revote. Record its decision first.');
    this.#revote = revote;
  }
  override fields() {
    return { revote: this.#revote };
  }
}

/** The date of a revote lies before voting day. */
export class RevoteBeforeVotingDay extends Refusal {
  readonly typeName = 'RevoteBeforeVotingDay';
  readonly code = 'REVOTE_BEFORE_VOTING_DAY';
  readonly #earliest: number;

  constructor(earliest: number) {
    super('A revote is held on voting day or later. Check the date.');
    this.#earliest = earliest;
  }
  override fields() {
    return { earliest: this.#earliest };
  }
}
