import { readFileSync } from 'node:fs';

/** The value below which `share` of the list lies (nearest rank); NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** "p50 4.1  p95 9.8  p99 14.0  max 15.2 ms (n 400)". */
export function spread(milliseconds: readonly number[]): string {
  const part = (name: string, value: number): string => `${name} ${value.toFixed(1)}`;
  const parts = [
    part('p50', quantile(milliseconds, 0.5)),
    part('p95', quantile(milliseconds, 0.95)),
    part('p99', quantile(milliseconds, 0.99)),
    part('max', quantile(milliseconds, 1)),
  ];
  return `${parts.join('  ')} ms (n ${milliseconds.length})`;
}

/** One line of the result: a name, padded, and its figure. */
export function say(name: string, figure: string): void {
  console.log(`${name.padEnd(58)} ${figure}`);
}

/** Resident memory of a process in KiB. */
export function residentKib(pid: number): number {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return match === null ? Number.NaN : Number(match[1]);
}

/** Milliseconds on a clock that all processes of this machine share. */
export function sharedNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
