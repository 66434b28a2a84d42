import type { OperationPlan } from './operation-plan.ts';

/** The operation's own clock as it runs now. */
export interface OperationClockReading {
  /** Epoch milliseconds on the operation's clock. */
  readonly now: number;
  /** Seconds of the operation's clock in one real second: 1 outside an exercise, 0 while paused. */
  readonly speed: number;
}

export interface OperationQueries {
  plan(): OperationPlan;
  clock(): OperationClockReading;
  /** True once no more reports are taken. */
  isClosed(): boolean;
}

export interface RunExerciseClock {
  readonly id: string;
  readonly speed: number;
}

/** Whoever asks, handed on unseen: what he may do is known to the room of access, which stands after this one. */
export type Asker = object;

export interface OperationService {
  /** Refuses: NotAnExercise, SpeedOutOfRange, IdReused, StorageFull, RetryLater. */
  runExerciseClock(asker: Asker, input: RunExerciseClock): Promise<{ readonly clock: OperationClockReading }>;
}

/** What the resolvers of this room need of a request. */
export interface OperationContext {
  readonly services: {
    readonly operationQueries: OperationQueries;
    readonly operation: OperationService;
  };
  readonly viewer: Asker;
}
