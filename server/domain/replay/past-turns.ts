import { Fault } from '../../kernel/fault.ts';

/** Questions that are answered at one time. */
const AT_ONCE = 3;
/** Questions of one asker that wait: as many as one document asks for, and a few beside them. */
const WAITING_OF_ONE = 12;
/** Questions of all together that wait. */
const WAITING_OF_ALL = 100;
/** Milliseconds; who asked longer ago was turned away by then, or is about to be: a request that reads has 4.5 seconds. */
const WAITED_FOR_MS = 4_000;

interface Waiting {
  readonly since: number;
  readonly begin: () => void;
  readonly refuse: (fault: Fault) => void;
}

/**
 * Whose question about the past is answered next: one of each asker in turn, so that one who asks for many is in nobody's way.
 * What nobody waits for any more is not begun.
 */
export class PastTurns {
  readonly #now: () => number;
  /** By asker, the one whose turn is next first. */
  readonly #waiting = new Map<string, Waiting[]>();
  #answering = 0;
  #waitingOfAll = 0;

  /** `now`: milliseconds on a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** As `work`. Throws the faults `TOO_MANY_REQUESTS` and `UNAVAILABLE` where too much waits already, or waits too long. */
  async run<Answer>(asker: string, work: () => Promise<Answer>): Promise<Answer> {
    await this.#enter(asker);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  async #enter(asker: string): Promise<void> {
    if (this.#answering < AT_ONCE) {
      this.#answering += 1;
      return;
    }
    const own = this.#waiting.get(asker) ?? [];
    if (own.length >= WAITING_OF_ONE) throw tooMany();
    if (this.#waitingOfAll >= WAITING_OF_ALL) throw busy();
    this.#waiting.set(asker, own);
    this.#waitingOfAll += 1;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    own.push({ since: this.#now(), begin: resolve, refuse: reject });
    await promise;
  }

  #leave(): void {
    let next = this.#next();
    for (; next && this.#now() - next.since >= WAITED_FOR_MS; next = this.#next()) next.refuse(busy());
    if (next) next.begin();
    else this.#answering -= 1;
  }

  /** Takes the oldest question of the asker whose turn it is; his others wait until all others had theirs. */
  #next(): Waiting | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [asker, own] = first;
    const next = own.shift();
    this.#waiting.delete(asker);
    if (own.length > 0) this.#waiting.set(asker, own);
    this.#waitingOfAll -= 1;
    return next;
  }
}

const tooMany = (): Fault =>
  new Fault(
    'TOO_MANY_REQUESTS',
    'You ask for too many pictures of the past at a time. Wait for those that are under way, then ask again.',
    429,
  );

const busy = (): Fault => new Fault('UNAVAILABLE', 'Many ask for the past now. Ask again in a moment.', 503);
