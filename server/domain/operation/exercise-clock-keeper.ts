import type { Clock } from '../../kernel/clock.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { ExerciseClockRun } from './operation.events.ts';
import type { OperationClock } from './operation-clock.ts';
import type { OperationPlan } from './operation-plan.ts';

/** Sets the clock of an exercise by its log: the clock stands still while no server runs. */
export class ExerciseClockKeeper {
  readonly #plan: OperationPlan;
  readonly #clock: OperationClock;
  readonly #realClock: Clock;

  constructor(plan: OperationPlan, clock: OperationClock, realClock: Clock) {
    this.#plan = plan;
    this.#clock = clock;
    this.#realClock = realClock;
  }

  /** Takes over every setting of the clock, in the order of the log. */
  follow(events: readonly StoredEvent[]): void {
    for (const event of events) {
      if (event.kind === 'ExerciseClockRun')
        this.#clock.setAnchor(JSON.parse(event.payload) as ExerciseClockRun);
    }
  }

  /**
   * After a restart, lets the clock go on from the last moment that the log knows of (`lastReceiptAt`, or
   * when the clock was last set) at the speed it had. `append` records it. Nothing happens where the clock
   * stood still, nor in a real operation.
   */
  async resume(
    lastReceiptAt: number | null,
    append: (run: ExerciseClockRun) => Promise<unknown>,
  ): Promise<void> {
    if (this.#plan.kind !== 'EXERCISE') return;
    const { speed, setTo } = this.#clock;
    const operationTime = Math.max(setTo, lastReceiptAt ?? setTo);
    const run = { operationTime, realTime: this.#realClock.now(), speed };
    this.#clock.setAnchor({ ...run, speed: 0 });
    if (speed > 0) await append(run);
  }
}
