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
}
