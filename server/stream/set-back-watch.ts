import type { Clock } from '../kernel/clock.ts';

/** Two clocks are read one after the other, and a computer's time is nudged all day: less than this is no jump. */
const TOLERANCE_MS = 1_000;

/** Notices that real time was set back under our feet, by a clock that nobody can set. */
export class SetBackWatch {
  readonly #real: Clock;
  readonly #monotonic: () => number;
  #last: { readonly real: number; readonly monotonic: number };

  constructor(real: Clock, monotonic: () => number) {
    this.#real = real;
    this.#monotonic = monotonic;
    this.#last = { real: real.now(), monotonic: monotonic() };
  }

  /** Since it was asked before: what real time would be had nobody touched it, and what it is; null where it was not set back. */
  look(): { readonly would: number; readonly is: number } | null {
    const now = { real: this.#real.now(), monotonic: this.#monotonic() };
    const would = this.#last.real + now.monotonic - this.#last.monotonic;
    this.#last = now;
    return now.real < would - TOLERANCE_MS ? { would, is: now.real } : null;
  }
}
