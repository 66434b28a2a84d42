/** What of a list of numbers lies at a share of it, from 0 to 1, by the nearest rank; null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}

const SECOND = 1_000;
const wholeSeconds = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Math.round(milliseconds / SECOND);

/** How long something took: how often it was measured, and within what half and nine tenths of it were. */
export interface Durations {
  readonly count: number;
  readonly p50Seconds: number | null;
  readonly p90Seconds: number | null;
}

export const durationsOf = (milliseconds: readonly number[]): Durations => ({
  count: milliseconds.length,
  p50Seconds: wholeSeconds(percentile(milliseconds, 0.5)),
  p90Seconds: wholeSeconds(percentile(milliseconds, 0.9)),
});
