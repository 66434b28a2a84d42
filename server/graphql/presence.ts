import type { AccessRegister, Admission } from '../domain/access/access-register.ts';
import { ANONYMOUS, type Viewer } from '../domain/access/viewer.policy.ts';

/** The clock may be set meanwhile: the end of a term is looked for so often at least. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Somebody who is here for a while: his rights as they are, and word of each change, be it an event or the end of a term.
 * Listeners are told at the very event, before any frame that holds what came after it can be made.
 */
export class Presence {
  readonly admission: Admission | null;
  readonly #register: AccessRegister;
  readonly #listeners = new Set<() => void>();
  readonly #forget: () => void;
  #term: NodeJS.Timeout | null = null;

  constructor(register: AccessRegister, admission: Admission | null) {
    this.admission = admission;
    this.#register = register;
    this.#forget = admission
      ? register.whenChanged(admission.principal, () => this.#changed())
      : () => undefined;
    this.#awaitTerm();
  }

  /** With the rights of this instant; null where there are none left: barred, logged out or expired. */
  get viewer(): Viewer | null {
    return this.admission ? this.#register.viewerOf(this.admission) : ANONYMOUS;
  }

  /** Whether it is the end of its term, and nothing that anybody did, that took the rights. */
  get isExpired(): boolean {
    if (!this.admission) return false;
    const { principal, session } = this.admission;
    const isEnded = session !== null && this.#register.isSessionEnded(session);
    return this.viewer === null && !isEnded && !this.#register.isBarred(principal);
  }

  whenChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Stops listening. */
  leave(): void {
    this.#forget();
    if (this.#term) clearTimeout(this.#term);
    this.#listeners.clear();
  }

  #changed(): void {
    this.#awaitTerm();
    for (const listener of [...this.#listeners]) listener();
  }

  #awaitTerm(): void {
    if (this.#term) clearTimeout(this.#term);
    this.#term = null;
    const next = this.admission && this.#register.nextChangeOf(this.admission);
    if (next === null) return;
    const wait = this.#register.untilInstant(next);
    this.#term = setTimeout(
      () => (this.#register.untilInstant(next) > 0 ? this.#awaitTerm() : this.#changed()),
      Math.min(wait + 1, LONGEST_WAIT_MS),
    );
    this.#term.unref();
  }
}
