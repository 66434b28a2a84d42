import { RetryLater } from '../kernel/storage-fault.ts';
import type { Actor } from './chain.ts';

export interface ActLimits {
  /** From its arrival an act is answered within this, milliseconds: at the latest that it is to be sent again. */
  readonly answerWithinMs: number;
  /** Acts that wait at a time; one more is refused at once. */
  readonly waiting: number;
}

export const ACT_LIMITS: ActLimits = { answerWithinMs: 4_500, waiting: 5_000 };

/** In how many looks the limit is counted: a process that was itself stopped for a while loses one look, not the whole limit. */
const LOOKS = 18;

/** An act that has not been answered. */
export interface WaitingAct<Act> {
  readonly act: Act;
  readonly actor: Actor | null;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

interface Place<Act> extends WaitingAct<Act> {
  looks: number;
}

/**
 * The acts that wait for their transaction, and those in it. Each is answered once and in time, whatever the database does: one
 * whose time is up is refused with `RetryLater`, and not begun any more if it has not been yet. Whether one in hand
 * is stored all the same is settled by sending it again.
 */
export class ActQueue<Act> {
  readonly #limits: ActLimits;
  readonly #unanswered = new Set<Place<Act>>();
  #waiting: Place<Act>[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(limits: ActLimits = ACT_LIMITS) {
    this.#limits = limits;
  }

  /** How many have not been begun. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Resolves to the act's answer. Rejects with what it threw, or `RetryLater` where too many wait or it waits too long. */
  add(act: Act, actor: Actor | null): Promise<unknown> {
    if (this.#waiting.length >= this.#limits.waiting) return Promise.reject(new RetryLater());
    return new Promise((resolve, reject) => {
      const answered = <Value>(settle: (value: Value) => void) => {
        return (value: Value) => {
          this.#unanswered.delete(place);
          settle(value);
        };
      };
      const place: Place<Act> = {
        act,
        actor,
        looks: 0,
        resolve: answered(resolve),
        reject: answered(reject),
      };
      this.#unanswered.add(place);
      this.#waiting.push(place);
      this.#timer ??= setInterval(() => this.#look(), this.#limits.answerWithinMs / LOOKS);
    });
  }

  /** The oldest that wait, at most `count`; they are answered by the caller. */
  take(count: number): readonly WaitingAct<Act>[] {
    return this.#waiting.splice(0, count);
  }

  /** Refuses all that have not been answered, begun or not. */
  refuseAll(): void {
    this.#waiting = [];
    for (const place of this.#unanswered) place.reject(new RetryLater());
  }

  #look(): void {
    const late = [...this.#unanswered].filter((place) => {
      place.looks += 1;
      return place.looks >= LOOKS;
    });
    // Answers that have arrived and were not read yet are read before this.
    if (late.length > 0) setImmediate(() => this.#refuse(late));
    if (this.#unanswered.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #refuse(late: readonly Place<Act>[]): void {
    const refused = new Set(late);
    this.#waiting = this.#waiting.filter((place) => !refused.has(place));
    for (const place of late) if (this.#unanswered.has(place)) place.reject(new RetryLater());
  }
}
