import { databaseUnavailable } from '../kernel/fault.ts';

/** A request that reads is answered within this, milliseconds. Each of its statements has a limit; this ends their sum. */
const READ_TERM_MS = 4_500;

/** Ticks in one term. A process that was itself stopped for a while loses one tick, not the whole term. */
const LOOKS = 18;

interface Term {
  /** Ticks of the timer for which the request has waited. */
  looks: number;
  /** Rejects the work that the request waits for now. */
  refuse: () => void;
}

/**
 * The terms of requests that read: where the database does not answer, the client gets `UNAVAILABLE` in time.
 * Statements that a refused request began end by their own limits. The time in which the client sends its request and takes
 * its answer does not count.
 */
export class ReadTerms {
  readonly #terms = new WeakMap<object, Term>();
  readonly #waiting = new Set<Term>();
  #timer: NodeJS.Timeout | null = null;

  /** As `work`; rejects with the fault `UNAVAILABLE` once the request has waited for its whole term, here or earlier. */
  async within<Answer>(request: object, work: () => Promise<Answer>): Promise<Answer> {
    const { promise: over, reject } = Promise.withResolvers<never>();
    const term: Term = {
      looks: this.#terms.get(request)?.looks ?? 0,
      refuse: () => reject(databaseUnavailable()),
    };
    this.#terms.set(request, term);
    this.#waiting.add(term);
    this.#timer ??= setInterval(() => this.#look(), READ_TERM_MS / LOOKS);
    try {
      return await Promise.race([work(), over]);
    } finally {
      this.#waiting.delete(term);
    }
  }

  /** The answer begins to leave: how long the client takes for it is its own matter. */
  answered(request: object): void {
    const term = this.#terms.get(request);
    if (term) this.#waiting.delete(term);
  }

  #look(): void {
    const late: Term[] = [];
    for (const term of this.#waiting) {
      term.looks += 1;
      if (term.looks >= LOOKS) late.push(term);
    }
    // Answers that have arrived and were not read yet are read before this.
    if (late.length > 0) setImmediate(() => this.#refuse(late));
    if (this.#waiting.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #refuse(late: readonly Term[]): void {
    for (const term of late) if (this.#waiting.delete(term)) term.refuse();
  }
}
