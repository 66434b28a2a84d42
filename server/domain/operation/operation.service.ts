import type { Clock } from '../../kernel/clock.ts';
import type { OnceRequest } from '../../stream/once.ts';
import type { Act } from '../../stream/write-combiner.ts';
import type { Asker } from './operation.api.ts';
import type { ExerciseClockRun } from './operation.events.ts';
import { NotAnExercise, SpeedOutOfRange } from './operation.refusals.ts';
import type { OperationClock } from './operation-clock.ts';
import type { OperationPlan } from './operation-plan.ts';

export interface OperationServiceParts {
  /** Runs an act once per id, if the asker may run the clock; rejects with the fault `FORBIDDEN` where he may not. */
  readonly submit: <Answer>(asker: Asker, request: OnceRequest, act: Act<Answer>) => Promise<Answer>;
  readonly plan: OperationPlan;
  readonly regency: string;
  readonly clock: OperationClock;
  readonly realClock: Clock;
}

const SLOWEST = 0;
const FASTEST = 7_200;

export class OperationService {
  readonly #parts: OperationServiceParts;

  constructor(parts: OperationServiceParts) {
    this.#parts = parts;
  }

  /**
   * Lets the clock of an exercise run at `speed` from where it stands; 0 pauses it. Appends
   * `ExerciseClockRun`, by which every server and screen sets its clock. Refuses `NotAnExercise`,
   * `SpeedOutOfRange`, `IdReused`.
   */
  async runExerciseClock(asker: Asker, request: { readonly id: string; readonly speed: number }) {
    const { submit, plan, regency, clock, realClock } = this.#parts;
    const body = { speed: request.speed };
    const run = await submit(asker, { id: request.id, act: 'runExerciseClock', body }, async (tx) => {
      if (plan.kind !== 'EXERCISE') throw new NotAnExercise();
      if (!(request.speed >= SLOWEST && request.speed <= FASTEST))
        throw new SpeedOutOfRange(SLOWEST, FASTEST);
      const run: ExerciseClockRun = {
        operationTime: clock.now(),
        realTime: realClock.now(),
        speed: request.speed,
      };
      tx.append({ kind: 'ExerciseClockRun', subject: plan.id, region: regency, payload: run });
      return run;
    });
    return { clock: { now: run.operationTime, speed: run.speed } };
  }
}
