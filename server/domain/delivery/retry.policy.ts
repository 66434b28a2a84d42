const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** After each failed try, how long to wait for the next: growing, and 24 hours in all. */
const PAUSES_MS = [
  ...[5_000, 30_000, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 30 * MINUTE_MS],
  ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR_MS),
];
/** The last pause is cut so that the last try falls here where the clock was not set meanwhile. */
export const GIVEN_UP_AFTER_MS = 24 * HOUR_MS;
/** Receivers that broke together are not tried together again. */
const SPREAD = 0.1;

/**
 * How long to wait after a failed try, in milliseconds; null: no more. `tries` counts those made, `sinceFirstMs` is what has
 * passed since the first by the clock on the wall; `chance` is between 0 and 1. That clock alone gives nothing up, nor keeps
 * anything for ever: it may be set by years, either way. Only who was tried after every pause is given up, and nobody is
 * tried more than once after them.
 */
export function pauseAfter(tries: number, sinceFirstMs: number, chance: number): number | null {
  const pause = PAUSES_MS[tries - 1];
  const left = Math.min(GIVEN_UP_AFTER_MS, GIVEN_UP_AFTER_MS - sinceFirstMs);
  if (pause === undefined) return tries > PAUSES_MS.length + 1 || left <= 0 ? null : left;
  const spread = Math.round(pause * (1 + SPREAD * chance));
  return left <= 0 ? spread : Math.min(spread, left);
}
