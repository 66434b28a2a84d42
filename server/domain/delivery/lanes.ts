interface Waiting<Item> {
  readonly item: Item;
  /** On a clock that never jumps. */
  dueAt: number;
  /** It had to wait before: what is new goes first. */
  readonly isLater: boolean;
}

interface Lane<Item> {
  /** Soonest first. */
  readonly waiting: Waiting<Item>[];
  timer: NodeJS.Timeout | null;
  /** In the queue of those that may start, or at work. */
  isTaken: boolean;
}

/** How many receivers are turned to at a time, and how often: each start costs the process a connection. */
const STARTS = 20;
/** Of these so many at least are kept for receivers that something is tried again with, while there are any. */
const STARTS_OF_LATER = 4;
const STARTS_EVERY_MS = 10;

/**
 * One lane for each receiver, and in each one thing at a time, however long it takes: who is slow, broken or hostile holds up
 * his own lane alone. How many lanes are at work at once is not limited, only how fast they start, so that a lane that hangs
 * takes no place from another; and what is new to receivers that are well starts before anything for those that are tried again.
 */
export class Lanes<Item> {
  readonly #work: (lane: string, item: Item) => Promise<void>;
  readonly #lanes = new Map<string, Lane<Item>>();
  readonly #new: string[] = [];
  readonly #later: string[] = [];
  readonly #running = new Set<Promise<void>>();
  #starter: NodeJS.Timeout | null = null;
  #isStopped = false;

  /** `work` never rejects. */
  constructor(work: (lane: string, item: Item) => Promise<void>) {
    this.#work = work;
  }

  add(name: string, item: Item, waitMs = 0): void {
    const lane = this.#lanes.get(name) ?? { waiting: [], timer: null, isTaken: false };
    this.#lanes.set(name, lane);
    const dueAt = performance.now() + waitMs;
    const at = lane.waiting.findLastIndex((other) => other.dueAt <= dueAt) + 1;
    lane.waiting.splice(at, 0, { item, dueAt, isLater: waitMs > 0 });
    this.#look(name, lane);
  }

  /** Everything in the lane is due: the receiver is there again. */
  hasten(name: string): void {
    const lane = this.#lanes.get(name);
    if (!lane) return;
    const now = performance.now();
    for (const waiting of lane.waiting) waiting.dueAt = Math.min(waiting.dueAt, now);
    this.#look(name, lane);
  }

  /** Forgets what waits in the lane, and returns it. What is under way is brought to its end. */
  clear(name: string): readonly Item[] {
    const lane = this.#lanes.get(name);
    if (!lane) return [];
    const forgotten = lane.waiting.splice(0).map(({ item }) => item);
    this.#look(name, lane);
    return forgotten;
  }

  /** Starts nothing more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#starter) clearInterval(this.#starter);
    for (const { timer } of this.#lanes.values()) if (timer) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #look(name: string, lane: Lane<Item>): void {
    if (lane.timer) clearTimeout(lane.timer);
    lane.timer = null;
    if (this.#isStopped || lane.isTaken) return;
    const [first] = lane.waiting;
    if (!first) return void this.#lanes.delete(name);
    const wait = first.dueAt - performance.now();
    if (wait > 0) {
      lane.timer = setTimeout(() => this.#look(name, lane), Math.ceil(wait));
      return;
    }
    lane.isTaken = true;
    // Who has something that is to be tried again was not there of late: those who were are told first.
    const isLater = lane.waiting.some((waiting) => waiting.isLater);
    (isLater ? this.#later : this.#new).push(name);
    this.#starter ??= setInterval(() => this.#start(), STARTS_EVERY_MS);
  }

  #start(): void {
    const later = this.#later.splice(0, Math.max(STARTS_OF_LATER, STARTS - this.#new.length));
    for (const name of [...this.#new.splice(0, STARTS - later.length), ...later]) {
      const lane = this.#lanes.get(name);
      const next = lane?.waiting.shift();
      if (!lane || !next) {
        if (lane) this.#free(name, lane);
        continue;
      }
      const running = this.#work(name, next.item).finally(() => {
        this.#running.delete(running);
        this.#free(name, lane);
      });
      this.#running.add(running);
    }
    if (this.#new.length + this.#later.length > 0 || !this.#starter) return;
    clearInterval(this.#starter);
    this.#starter = null;
  }

  #free(name: string, lane: Lane<Item>): void {
    lane.isTaken = false;
    this.#look(name, lane);
  }
}
