import { Refusal } from '../../kernel/refusal.ts';

/** The operation has no incident of this id. */
export class IncidentUnknown extends Refusal {
  readonly typeName = 'IncidentUnknown';
  readonly code = 'INCIDENT_UNKNOWN';
  readonly #incident: string;

  constructor(incident: string) {
    super('No such incident. Check its id.');
    this.#incident = incident;
  }
  override fields() {
    return { incident: this.#incident };
  }
}

/** Somebody acknowledged the incident before. */
export class IncidentAlreadyAcknowledged extends Refusal {
  readonly typeName = 'IncidentAlreadyAcknowledged';
  readonly code = 'INCIDENT_ALREADY_ACKNOWLEDGED';
  readonly #by: string;
  readonly #at: number;

  constructor(by: string, at: number) {
    super('The incident was already acknowledged. Look at who has it in hand.');
    this.#by = by;
    this.#at = at;
  }
  override fields() {
    return { acknowledgedBy: this.#by, acknowledgedAt: this.#at };
  }
}

/** The incident was closed before. */
export class IncidentAlreadyClosed extends Refusal {
  readonly typeName = 'IncidentAlreadyClosed';
  readonly code = 'INCIDENT_ALREADY_CLOSED';
  readonly #at: number;

  constructor(at: number) {
    super('The incident is closed. Raise a new one if something else happened.');
    this.#at = at;
  }
  override fields() {
    return { closedAt: this.#at };
  }
}

/** A critical or high incident is closed only when a second office confirms it. */
export class SecondPersonNeeded extends Refusal {
  readonly typeName = 'SecondPersonNeeded';
  readonly code = 'SECOND_PERSON_NEEDED';

  constructor() {
    super('A critical or high incident is closed by two: name another post that verified it.');
  }
}

/** The operation has no such category, or the category has no such kind. */
export class CategoryUnknown extends Refusal {
  readonly typeName = 'CategoryUnknown';
  readonly code = 'CATEGORY_UNKNOWN';
  readonly #sent: { category: string; kind: string | null };
  readonly #known: readonly string[];

  constructor(sent: { category: string; kind: string | null }, known: readonly string[]) {
    super(
      'The category or kind that was sent is not part of this operation. Use one of those named in "known".',
    );
    this.#sent = sent;
    this.#known = known;
  }
  override fields() {
    return { ...this.#sent, known: this.#known };
  }
}
