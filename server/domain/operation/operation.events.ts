/** The clock of an exercise was set: at `realTime` it showed `operationTime` and goes on at `speed`. */
export interface ExerciseClockRun {
  readonly operationTime: number;
  readonly realTime: number;
  readonly speed: number;
}

export const OPERATION_EVENT_KINDS: readonly string[] = ['ExerciseClockRun'];
