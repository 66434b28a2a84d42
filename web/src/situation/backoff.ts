const SHORTEST_MS = 250;
const FIRST_LONGEST_MS = 2_000;

/**
 * Longest wait before the next attempt. A server that is gone costs nothing to knock at, and the wall must show the
 * truth within 5 s of its return; a server that answers "no" deserves more quiet.
 */
export const LONGEST_WAIT_MS = { lost: 4_000, refused: 15_000 } as const;

/** Who may not enter knocks about once a minute: soon enough to notice that he may again, rarely enough to be no burden. */
export const barredMs = (chance: number): number => Math.round(55_000 + chance * 10_000);

/**
 * Milliseconds to wait before attempt `attempt` (1, 2, 3…): evenly spread by `chance` (0 ≤ chance < 1) between 0.25 s
 * and a limit that begins at 2 s and doubles with each attempt up to `longest`. It never gives up.
 */
export function backoffMs(attempt: number, chance: number, longest: number): number {
  const limit = Math.min(longest, FIRST_LONGEST_MS * 2 ** Math.min(attempt - 1, 10));
  return Math.round(SHORTEST_MS + chance * (limit - SHORTEST_MS));
}
