import { Refusal } from '../../kernel/refusal.ts';

/** The incident has no such directive that was not undone. */
export class DispositionUnknown extends Refusal {
  readonly typeName = 'DispositionUnknown';
  readonly code = 'DISPOSITION_UNKNOWN';
  readonly #disposition: string;

  constructor(disposition: string) {
    super('The incident has no such directive. Load it again.');
    this.#disposition = disposition;
  }
  override fields() {
    return { disposition: this.#disposition };
  }
}

/** The agency said before that it has the directive. */
export class DispositionAlreadyConfirmed extends Refusal {
  readonly typeName = 'DispositionAlreadyConfirmed';
  readonly code = 'DISPOSITION_ALREADY_CONFIRMED';
  readonly #disposition: string;

  constructor(disposition: string) {
    super('The directive was confirmed already. There is nothing more to confirm.');
    this.#disposition = disposition;
  }
  override fields() {
    return { disposition: this.#disposition };
  }
}

/** The time by which the agency is to act lies in the past. */
export class DispositionDueInPast extends Refusal {
  readonly typeName = 'DispositionDueInPast';
  readonly code = 'DISPOSITION_DUE_IN_PAST';
  readonly #serverTime: number;

  constructor(serverTime: number) {
    super('The time that was given is over. Give the agency a time that is still to come.');
    this.#serverTime = serverTime;
  }
  override fields() {
    return { serverTime: this.#serverTime };
  }
}

/** Everybody of this agency acts in other regions than that of the incident. */
export class AgencyOutsideRegion extends Refusal {
  readonly typeName = 'AgencyOutsideRegion';
  readonly code = 'AGENCY_OUTSIDE_REGION';
  readonly #agency: string;
  readonly #region: string;

  constructor(agency: string, region: string) {
    super('Nobody of this agency acts where the incident is. Choose an agency that does.');
    this.#agency = agency;
    this.#region = region;
  }
  override fields() {
    return { agency: this.#agency, region: this.#region };
  }
}
