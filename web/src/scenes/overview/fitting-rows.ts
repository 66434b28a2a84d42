/**
 * Which rows are drawn when there is room for `room`: all, or those that are not all well, in their fixed order, and
 * how many are left out. What is wrong is never left out for what is well.
 */
export function fittingRows<Region>(
  rows: readonly Region[],
  room: number,
  isWell: (row: Region) => boolean,
): { shown: Region[]; hidden: number; hiddenAreWell: boolean } {
  if (rows.length <= room) return { shown: [...rows], hidden: 0, hiddenAreWell: true };
  const places = room - 1;
  const unwell = rows.filter((row) => !isWell(row));
  const kept = new Set(unwell.length >= places ? unwell.slice(0, places) : unwell);
  for (const row of rows) if (kept.size < places) kept.add(row);
  return {
    shown: rows.filter((row) => kept.has(row)),
    hidden: rows.length - kept.size,
    hiddenAreWell: unwell.length <= places,
  };
}
