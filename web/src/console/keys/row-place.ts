const ABOVE_ALL = -0.5;

/**
 * Where in a list the one in hand is. One that has left the list is half a row above the first that followed it when it was last
 * there (`before`), so that a step down takes what followed it, and a step up what came before it. One that never was there is
 * above the first row.
 */
export function placeOf(rows: readonly string[], before: readonly string[], inHand: string | null): number {
  if (inHand === null) return ABOVE_ALL;
  const at = rows.indexOf(inHand);
  if (at !== -1) return at;
  const left = before.indexOf(inHand);
  if (left === -1) return ABOVE_ALL;
  const follower = before.slice(left + 1).find((row) => rows.includes(row));
  if (follower !== undefined) return rows.indexOf(follower) - 0.5;
  const last = before.slice(0, left).findLast((row) => rows.includes(row));
  return last === undefined ? ABOVE_ALL : rows.indexOf(last) + 0.5;
}

const within = (count: number, at: number): number => Math.min(count - 1, Math.max(0, at));

/** To which of so many rows a step leads; at an end it stays there. */
export const stepFrom = (count: number, place: number, by: 1 | -1): number =>
  within(count, by === 1 ? Math.floor(place + 1) : Math.ceil(place - 1));

/** At which of so many rows the keyboard stops: the one in hand, else what followed it. */
export const stopAt = (count: number, place: number): number => within(count, Math.ceil(place));
