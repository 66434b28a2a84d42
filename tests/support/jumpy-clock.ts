import { type Clocks, clocksOf } from '../../server/kernel/clock.ts';

/** The clocks of a computer: one that a test sets, and one that nobody can. Both run, and `pass` lets more time go by. */
export class JumpyClock {
  readonly #began: number;
  #passed = 0;
  #set = 0;

  /** `began`: what the computer shows at first, epoch milliseconds. */
  constructor(began: number = Date.now()) {
    this.#began = began - performance.now();
  }

  readonly monotonic = (): number => performance.now() + this.#passed;
  readonly wallNow = (): number => Math.round(this.#began + this.monotonic() + this.#set);

  /** As a process finds them when it begins. */
  clocks(): Clocks {
    return clocksOf({ now: this.wallNow }, this.monotonic);
  }

  /** Time goes by. */
  pass(milliseconds: number): void {
    this.#passed += milliseconds;
  }

  /** Somebody sets the computer's clock. */
  jump(milliseconds: number): void {
    this.#set += milliseconds;
  }
}
