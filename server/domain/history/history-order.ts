import type { HistoryClock } from './history-kinds.policy.ts';
import { type HistoryPlace, type HistoryRow, isBefore, placeOf } from './history-row.ts';

/** Puts entries among others that are in order by this clock. Most are newer than all of them: the others are moved only once. */
export function putInOrder(rows: HistoryRow[], brought: readonly HistoryRow[], clock: HistoryClock): void {
  const sorted = brought.toSorted((one, other) =>
    isBefore(placeOf(one, clock), placeOf(other, clock)) ? -1 : 1,
  );
  const [first] = sorted;
  if (first === undefined) return;
  const later = rows.splice(firstAfter(rows, placeOf(first, clock), clock));
  let at = 0;
  for (const row of sorted) {
    const place = placeOf(row, clock);
    for (let next = later[at]; next && isBefore(placeOf(next, clock), place); next = later[at]) {
      rows.push(next);
      at += 1;
    }
    rows.push(row);
  }
  for (; at < later.length; at += 1) rows.push(later[at] as HistoryRow);
}

/** Where the first of the rows stands that is not before a place. */
function firstAfter(rows: readonly HistoryRow[], place: HistoryPlace, clock: HistoryClock): number {
  let from = 0;
  let until = rows.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const row = rows[middle];
    if (row && isBefore(placeOf(row, clock), place)) from = middle + 1;
    else until = middle;
  }
  return from;
}
