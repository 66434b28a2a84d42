import type { LogLine } from '../../situation/situation.types.ts';

/** A line stays at least this long, so that it can be read. */
export const LOG_HOLD_MS = 8_000;

export interface ShownLog {
  readonly lines: readonly LogLine[];
  readonly since: number;
}

/**
 * The newest lines, newest first, replaced by a cut at most every 8 s. What is not in the log any more, or reads otherwise by
 * now, goes at once: it may be guarded. Returns `before` when nothing changes.
 */
export function nextLog(before: ShownLog, log: readonly LogLine[], count: number, now: number): ShownLog {
  const lines = log.slice(-count).reverse();
  const isSame = lines.length === before.lines.length && lines.every((line, i) => line === before.lines[i]);
  if (isSame) return before;
  const stands = before.lines.every((line) => log.includes(line));
  if (stands && before.lines.length > 0 && now - before.since < LOG_HOLD_MS) return before;
  return { lines, since: now };
}
