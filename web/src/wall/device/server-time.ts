/** The server's real time, as far as this page was told it. */
export class ServerTime {
  readonly #now: () => number;
  #offset: number | null = null;

  /** `now`: epoch milliseconds of this computer, right or wrong. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Epoch milliseconds; the computer's own until the server has said what time it is. */
  now(): number {
    return this.#now() + (this.#offset ?? 0);
  }

  /** The server says what time it is. */
  told(time: string): void {
    const instant = Date.parse(time);
    if (Number.isFinite(instant)) this.#offset = instant - this.#now();
  }
}
