/** An instant in epoch milliseconds. Handed in wherever time matters, so that tests own it. */
export interface Clock {
  now(): number;
}

/** Real time, as the computer shows it: for instants that are stored or told. It may jump either way. */
export const systemClock: Clock = { now: () => Date.now() };

/** The clocks of one process. */
export interface Clocks {
  readonly wall: Clock;
  /** Shows what `wall` showed when the process began, and what has gone by since; nobody can set it. For durations. */
  readonly steady: Clock;
}

/** `monotonic`: milliseconds that nobody can set. */
export function clocksOf(wall: Clock, monotonic: () => number): Clocks {
  const began = wall.now() - monotonic();
  // Whole milliseconds, as a column of integers takes them.
  return { wall, steady: { now: () => Math.round(began + monotonic()) } };
}

export const systemClocks = (): Clocks => clocksOf(systemClock, () => performance.now());

/** What the computer would show at an instant of the steady clock. */
export const onWall = ({ wall, steady }: Clocks, instant: number): number =>
  Math.round(instant + wall.now() - steady.now());
