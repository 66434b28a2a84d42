interface Waiting {
  readonly sender: string;
  readonly begin: () => void;
}

export interface LaneLimits {
  /** Photos that are decoded at a time. */
  readonly atOnce: number;
  /** Photos that wait for their turn, of all senders together. */
  readonly waiting: number;
  /** Photos of one sender that are decoded or wait. */
  readonly perSender: number;
  /** Refused photos of one sender within `refusedWithinMs` after which that sender has to wait until they are older. */
  readonly refused: number;
  readonly refusedWithinMs: number;
}

const LIMITS: LaneLimits = { atOnce: 2, waiting: 16, perSender: 4, refused: 6, refusedWithinMs: 10 * 60_000 };

/** There is no turn now; it may be asked for again after `afterSeconds`. */
export class NoTurn extends Error {
  readonly why: 'ALL_BUSY' | 'TOO_MANY_REFUSED';
  readonly afterSeconds: number;

  constructor(why: NoTurn['why'], afterSeconds: number) {
    super(`no turn: ${why}`);
    this.why = why;
    this.afterSeconds = afterSeconds;
  }
}

/**
 * Gives photos their turn at the decoders: the number that wait is bounded, no sender takes all of it, and a sender
 * whose photos are refused again and again is turned away. A photo that uses up its time limit holds up one lane of two.
 */
export class DecoderLanes {
  readonly #limits: LaneLimits;
  /** Milliseconds on a clock that never jumps. */
  readonly #now: () => number;
  readonly #waiting: Waiting[] = [];
  readonly #held = new Map<string, number>();
  readonly #refusedAt = new Map<string, readonly number[]>();
  #running = 0;

  constructor(now: () => number = () => performance.now(), limits: LaneLimits = LIMITS) {
    this.#now = now;
    this.#limits = limits;
  }

  /** Runs `work` when there is a lane. Rejects with `NoTurn`, before `work` has begun, where no turn is free. */
  async run<Answer>(sender: string, work: () => Promise<Answer>): Promise<Answer> {
    this.#requireTurn(sender);
    this.#hold(sender, 1);
    try {
      if (this.#running >= this.#limits.atOnce)
        await new Promise<void>((begin) => this.#waiting.push({ sender, begin }));
      else this.#running += 1;
      try {
        return await work();
      } finally {
        // The lane goes to a photo that waits; where none waits, it is free.
        const next = this.#next();
        if (next) next.begin();
        else this.#running -= 1;
      }
    } finally {
      this.#hold(sender, -1);
    }
  }

  /** A photo of the sender was refused: it counts against the next ones. */
  refused(sender: string): void {
    const recent = this.#recent(sender);
    this.#refusedAt.set(sender, [...recent, this.#now()]);
    for (const each of this.#refusedAt.keys())
      if (this.#recent(each).length === 0) this.#refusedAt.delete(each);
  }

  #requireTurn(sender: string): void {
    const { waiting, perSender, refused, refusedWithinMs } = this.#limits;
    const recent = this.#recent(sender);
    if (recent.length >= refused) {
      const oldest = recent.at(-refused) ?? 0;
      throw new NoTurn('TOO_MANY_REFUSED', Math.ceil((oldest + refusedWithinMs - this.#now()) / 1_000));
    }
    const isFull = this.#waiting.length >= waiting || (this.#held.get(sender) ?? 0) >= perSender;
    if (isFull) throw new NoTurn('ALL_BUSY', 5);
  }

  #recent(sender: string): readonly number[] {
    const since = this.#now() - this.#limits.refusedWithinMs;
    return (this.#refusedAt.get(sender) ?? []).filter((at) => at > since);
  }

  /** The first that waits of the sender who holds least: who sends many waits behind who sends one. */
  #next(): Waiting | undefined {
    const held = ({ sender }: Waiting) => this.#held.get(sender) ?? 0;
    const least = Math.min(...this.#waiting.map(held));
    const at = this.#waiting.findIndex((one) => held(one) === least);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0];
  }

  #hold(sender: string, more: number): void {
    const held = (this.#held.get(sender) ?? 0) + more;
    if (held === 0) this.#held.delete(sender);
    else this.#held.set(sender, held);
  }
}
