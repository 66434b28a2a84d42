const SHORTEST_MS = 250;
const FIRST_LONGEST_MS = 2_000;
const LONGEST_MS = 30_000;

/**
 * Milliseconds before attempt `attempt` (1, 2, 3…) to come back: evenly spread by `chance` (0 ≤ chance < 1) between 0.25 s and a limit
 * that begins at 2 s and doubles up to 30 s. A server that comes back after a fall meets its clients one after another, as the pages
 * do, and not all in one instant.
 */
export function pauseMs(attempt: number, chance: number): number {
  const limit = Math.min(LONGEST_MS, FIRST_LONGEST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.round(SHORTEST_MS + chance * (limit - SHORTEST_MS));
}
