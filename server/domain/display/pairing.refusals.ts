import { Refusal } from '../../kernel/refusal.ts';

/** What was typed is no code at all. */
export class PairingCodeMalformed extends Refusal {
  readonly typeName = 'PairingCodeMalformed';
  readonly code = 'PAIRING_CODE_MALFORMED';

  constructor() {
    super('A code has eight consonants, such as BCDF-GHJK. Read it again from the screen.');
  }
}

/** No screen shows this code, or showed it lately. */
export class PairingCodeUnknown extends Refusal {
  readonly typeName = 'PairingCodeUnknown';
  readonly code = 'PAIRING_CODE_UNKNOWN';
  readonly #triesLeft: number;

  constructor(triesLeft: number) {
    super('No screen shows this code. Read it again from the screen, letter by letter.');
    this.#triesLeft = triesLeft;
  }
  override fields() {
    return { triesLeft: this.#triesLeft };
  }
}

/** The code was good until a while ago. */
export class PairingCodeExpired extends Refusal {
  readonly typeName = 'PairingCodeExpired';
  readonly code = 'PAIRING_CODE_EXPIRED';

  constructor() {
    super('The code has run out. The screen shows a new one: use that.');
  }
}

/** Somebody has let this screen in or turned it away. */
export class PairingCodeUsed extends Refusal {
  readonly typeName = 'PairingCodeUsed';
  readonly code = 'PAIRING_CODE_USED';

  constructor() {
    super('Somebody has decided about this code already. Look for the screen in the list of walls.');
  }
}

/** So many codes were wrong that they look like guesses. */
export class TooManyPairingTries extends Refusal {
  readonly typeName = 'TooManyPairingTries';
  readonly code = 'TOO_MANY_PAIRING_TRIES';
  override readonly isRetryable = true;
  readonly #retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(
      `Too many codes were wrong. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then scan the QR code instead.`,
    );
    this.#retryAfterSeconds = retryAfterSeconds;
  }
  override fields() {
    return { retryAfterSeconds: this.#retryAfterSeconds };
  }
}

/** Whoever asks is not the device that began the pairing. */
export class PairingProofWrong extends Refusal {
  readonly typeName = 'PairingProofWrong';
  readonly code = 'PAIRING_PROOF_WRONG';

  constructor() {
    super('This is not the device that asked to be let in. Begin anew on this one.');
  }
}

/** The device is the right one, but its clock is wrong. */
export class PairingProofStale extends Refusal {
  readonly typeName = 'PairingProofStale';
  readonly code = 'PAIRING_PROOF_STALE';
  override readonly isRetryable = true;
  readonly #serverTime: number;

  constructor(serverTime: number) {
    super(
      'The clock of this device is wrong by more than two minutes. Set it, or go by the time of the server.',
    );
    this.#serverTime = serverTime;
  }
  override fields() {
    return { serverTime: this.#serverTime };
  }
}
