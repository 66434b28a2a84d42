const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const HOURS_EAST: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/** Seconds of the past in one real second. */
export const SPEEDS = [1, 10, 60, 300] as const;
export type Speed = (typeof SPEEDS)[number];

/** The stretch of time that can be looked at. */
export interface Reach {
  readonly from: number;
  readonly until: number;
}

/** A day from midnight to midnight in the zone of the operation. */
export function dayOf(at: number, zone: string): Reach {
  const offset = (HOURS_EAST[zone] ?? 0) * HOUR;
  const from = Math.floor((at + offset) / DAY) * DAY - offset;
  return { from, until: from + DAY };
}

export const within = (at: number, { from, until }: Reach): number => Math.min(Math.max(at, from), until);

/** Where a playback has come to that was at `at` so many real milliseconds ago: whole seconds, so that pictures can be kept. */
export const playedOn = (at: number, speed: Speed, elapsedMs: number): number =>
  at + Math.max(1, Math.floor((elapsedMs * speed) / SECOND)) * SECOND;

/** The first instant after `at` of those in a list that is in order; null where there is none. */
export const nextOf = (instants: readonly number[], at: number): number | null =>
  instants.find((instant) => instant > at) ?? null;

/** The last instant before `at`. */
export const previousOf = (instants: readonly number[], at: number): number | null =>
  instants.findLast((instant) => instant < at) ?? null;

const TYPED = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/;

/** The instant of a day that was typed as `9.14`, `09:14` or `09.14.30`; null: it makes no sense. `24.00` is the day's end. */
export function timeTyped(text: string, { from }: Reach): number | null {
  const parts = TYPED.exec(text.trim())?.slice(1);
  if (parts === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  const at = hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return minutes < 60 && seconds < 60 && at <= DAY ? from + at : null;
}
