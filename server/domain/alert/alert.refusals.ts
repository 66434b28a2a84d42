import { Refusal } from '../../kernel/refusal.ts';

/** There is no such alert, or none that the asker sees and may answer. */
export class AlertUnknown extends Refusal {
  readonly typeName = 'AlertUnknown';
  readonly code = 'ALERT_UNKNOWN';
  readonly #alert: string;

  constructor(alert: string) {
    super('There is no such alert here. Load the list again.');
    this.#alert = alert;
  }
  override fields() {
    return { alert: this.#alert };
  }
}

/** Somebody has it already. */
export class AlertAlreadyAcknowledged extends Refusal {
  readonly typeName = 'AlertAlreadyAcknowledged';
  readonly code = 'ALERT_ALREADY_ACKNOWLEDGED';
  readonly #acknowledgedAt: number;

  constructor(acknowledgedAt: number) {
    super('Somebody else has acknowledged this alert.');
    this.#acknowledgedAt = acknowledgedAt;
  }
  override fields() {
    return { acknowledgedAt: this.#acknowledgedAt };
  }
}

/** It is over. */
export class AlertAlreadyEnded extends Refusal {
  readonly typeName = 'AlertAlreadyEnded';
  readonly code = 'ALERT_ALREADY_ENDED';
  readonly #endedAt: number;

  constructor(endedAt: number) {
    super('This alert is over. Nothing is left to do about it.');
    this.#endedAt = endedAt;
  }
  override fields() {
    return { endedAt: this.#endedAt };
  }
}

/** Only who was called can say that he cannot. */
export class AlertNotCalled extends Refusal {
  readonly typeName = 'AlertNotCalled';
  readonly code = 'ALERT_NOT_CALLED';

  constructor() {
    super('You were not called about this alert, so nobody waits for your answer.');
  }
}

/** The plan names nobody who could be called. */
export class NoLadders extends Refusal {
  readonly typeName = 'NoLadders';
  readonly code = 'NO_LADDERS';

  constructor() {
    super('This operation has no ladders, so there is nobody to send a test to.');
  }
}
