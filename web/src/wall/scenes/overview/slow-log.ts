import type { LogLine } from '../../../situation/situation.types.ts';

/** A line stays at least this long, so that it can be read. */
export const LOG_HOLD_MS = 8_000;

export interface ShownLog {
  readonly lines: readonly LogLine[];
  readonly since: number;
}

/** The newest lines, newest first, replaced by a cut at most every 8 s. Returns `before` when nothing changes. */
export function nextLog(before: ShownLog, log: readonly LogLine[], count: number, now: number): ShownLog {
  const lines = log.slice(-count).reverse();
  const isSame =
    lines.length === before.lines.length && lines.every(({ id }, i) => id === before.lines[i]?.id);
  if (isSame) return before;
  if (before.lines.length > 0 && now - before.since < LOG_HOLD_MS) return before;
  return { lines, since: now };
}
