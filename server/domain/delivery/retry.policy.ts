const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After each failed try, how long to wait for the next: growing, and 24 hours in all. */
const PAUSES_MS = [
  ...[5_000, 30_000, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS],
  ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR_MS),
];
/** The last pause is cut so that the last try falls here. */
export const GIVEN_UP_AFTER_MS = 24 * HOUR_MS;
/** Receivers that broke together are not tried together again. */
const SPREAD = 0.1;

/**
 * How long to wait after a failed try, in milliseconds; null: no more. `tries` counts those made, `sinceFirstMs` is what has
 * passed since the first; `chance` is between 0 and 1.
 */
export function pauseAfter(tries: number, sinceFirstMs: number, chance: number): number | null {
  const pause = PAUSES_MS[tries - 1];
  const left = GIVEN_UP_AFTER_MS - sinceFirstMs;
  if (left <= 0) return null;
  if (pause === undefined) return left;
  return Math.min(Math.round(pause * (1 + SPREAD * chance)), left);
}
