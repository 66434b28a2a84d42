import { setTimeout as wait } from 'node:timers/promises';
import { type GraphqlHttp, NoAnswer } from './graphql-http.ts';
import { type ClockReading, readClock } from './operation-view.ts';

const READ_EVERY_MS = 1_000;
/** Without a reading for this long the clock stands still: the server may be down, and its clock with it. */
const TRUST_MS = 4_000;

/** The operation's clock, followed from outside: read every second, carried forward in between. */
export class ExerciseClock {
  readonly #http: GraphqlHttp;
  #reading: ClockReading;
  #readAt: number;
  #timer: NodeJS.Timeout | null = null;

  private constructor(http: GraphqlHttp, reading: ClockReading) {
    this.#http = http;
    this.#reading = reading;
    this.#readAt = performance.now();
  }

  static async follow(http: GraphqlHttp): Promise<ExerciseClock> {
    const clock = new ExerciseClock(http, await firstReading(http));
    clock.#timer = setInterval(() => void clock.read().catch(() => undefined), READ_EVERY_MS);
    clock.#timer.unref();
    return clock;
  }

  get speed(): number {
    return this.#reading.speed;
  }

  /** Epoch milliseconds on the operation's clock. */
  now(): number {
    const since = Math.min(performance.now() - this.#readAt, TRUST_MS);
    return this.#reading.now + since * this.#reading.speed;
  }

  /** Real milliseconds until the operation's clock shows `at`; a stopped clock is asked again soon. */
  realMsUntil(at: number): number {
    if (this.#reading.speed <= 0) return READ_EVERY_MS;
    return Math.max(0, (at - this.now()) / this.#reading.speed);
  }

  async read(): Promise<void> {
    const sentAt = performance.now();
    const reading = await readClock(this.#http);
    this.#reading = reading;
    this.#readAt = (sentAt + performance.now()) / 2;
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }
}

/** The server may be starting anew just now. */
async function firstReading(http: GraphqlHttp): Promise<ClockReading> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readClock(http);
    } catch (error) {
      if (!(error instanceof NoAnswer) || attempt === 240) throw error;
      await wait(500);
    }
  }
}
