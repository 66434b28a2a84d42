/** An act as it was begun: made by the sender, and when, by the clock of this phone. */
export interface BegunAct {
  readonly id: string;
  readonly happenedAt: string;
}

/** Acts that were begun: what is pressed again after a lost answer is the same act, and says the same. */
export class BegunActs {
  readonly #acts = new Map<string, BegunAct>();

  /** `key` names all that the act says; another key is another act. */
  of(key: string, now: number): BegunAct {
    const begun = this.#acts.get(key) ?? { id: crypto.randomUUID(), happenedAt: new Date(now).toISOString() };
    this.#acts.set(key, begun);
    return begun;
  }

  /** It was answered for good: the same said again is another act. */
  settle(key: string): void {
    this.#acts.delete(key);
  }
}

/** Whether a result says that the same act may be taken yet. Another that is no refusal was taken. */
export const isUnsettled = (result: object): boolean =>
  'isRetryable' in result && result.isRetryable === true;
