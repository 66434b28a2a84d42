/** Who does by itself what follows from events and from time; `TIMERS`: limits, calls of the next rung, ends of roll calls. */
export const SERVER_TASKS = ['ALERTS', 'DELIVERIES', 'TIMERS'] as const;
export type ServerTask = (typeof SERVER_TASKS)[number];

/** By the names under which their positions and what they could not process are stored. */
const TASK_OF_CONSUMER: Readonly<Record<string, ServerTask>> = {
  alert: 'ALERTS',
  delivery: 'DELIVERIES',
  timer: 'TIMERS',
};

/** A task that is behind for longer than this is late, and everybody is warned. */
export const LATE_AFTER_MS = 10_000;

/** What is known of the work of one consumer. */
export interface Progress {
  readonly name: string;
  /** For how many milliseconds it has had something to do that it did not get done; 0: it is level. */
  readonly behindMs: number;
}

export const taskOf = (consumer: string): ServerTask => TASK_OF_CONSUMER[consumer] ?? 'TIMERS';

/** Which tasks are late. */
export const lateTasks = (consumers: readonly Progress[]): readonly ServerTask[] =>
  consumers.filter(({ behindMs }) => behindMs > LATE_AFTER_MS).map(({ name }) => taskOf(name));
