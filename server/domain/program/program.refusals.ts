import { Refusal } from '../../kernel/refusal.ts';

/** No token of this id was issued. */
export class TokenUnknown extends Refusal {
  readonly typeName = 'TokenUnknown';
  readonly code = 'TOKEN_UNKNOWN';
  readonly #token: string;

  constructor(token: string) {
    super('No such token. Choose one from the list.');
    this.#token = token;
  }
  override fields() {
    return { token: this.#token };
  }
}

/** A token is for something. */
export class TokenScopeMissing extends Refusal {
  readonly typeName = 'TokenScopeMissing';
  readonly code = 'TOKEN_SCOPE_MISSING';

  constructor() {
    super('A token without a scope opens nothing. Choose at least one.');
  }
}

/** A token would end before it began, or outlive everybody's memory of it. */
export class TokenExpiryOutOfRange extends Refusal {
  readonly typeName = 'TokenExpiryOutOfRange';
  readonly code = 'TOKEN_EXPIRY_OUT_OF_RANGE';
  readonly #earliest: number;
  readonly #latest: number;

  constructor(earliest: number, latest: number) {
    super('A token must end in the future, and within a year. Choose another day.');
    this.#earliest = earliest;
    this.#latest = latest;
  }
  override fields() {
    return { earliest: this.#earliest, latest: this.#latest };
  }
}
