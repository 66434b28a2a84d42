import { Pace } from '../../kernel/pace.ts';
import type { HistoryClock } from './history-kinds.policy.ts';
import { type HistoryRow, instantOf } from './history-row.ts';

/** An entry that comes late moves so many others at most. */
const SHELF = 512;

/**
 * Entries in order by one clock, oldest first, on shelves: however late one comes, nothing long is moved. They are put there when
 * somebody asks for them.
 */
export class OrderedRows {
  readonly #clock: HistoryClock;
  readonly #rows: readonly HistoryRow[];
  /** So many of the rows are on shelves. */
  #placed = 0;
  /** None is empty, and all of one are before all of the next. */
  readonly #shelves: HistoryRow[][] = [];

  /** `rows`: in any order; more may be added at their end. */
  constructor(clock: HistoryClock, rows: readonly HistoryRow[]) {
    this.#clock = clock;
    this.#rows = rows;
  }

  /** As they are then; what comes later is not in it. */
  async all(): Promise<readonly HistoryRow[]> {
    const pace = new Pace();
    for (let row = this.#rows[this.#placed]; row !== undefined; row = this.#rows[this.#placed]) {
      this.#placed += 1;
      this.#put(row);
      if (pace.isOver) await pace.giveWay();
    }
    const all: HistoryRow[] = [];
    return all.concat(...this.#shelves);
  }

  #put(row: HistoryRow): void {
    const newest = this.#shelves.at(-1)?.at(-1);
    if (newest === undefined || this.#isBefore(newest, row)) {
      this.#append(row);
      return;
    }
    const index = firstNotBefore(this.#shelves, (shelf) => this.#isBefore(shelf.at(-1) as HistoryRow, row));
    const shelf = this.#shelves[index] as HistoryRow[];
    shelf.splice(
      firstNotBefore(shelf, (each) => this.#isBefore(each, row)),
      0,
      row,
    );
    if (shelf.length > SHELF) this.#shelves.splice(index + 1, 0, shelf.splice(SHELF >> 1));
  }

  #append(row: HistoryRow): void {
    const last = this.#shelves.at(-1);
    if (last && last.length < SHELF) last.push(row);
    else this.#shelves.push([row]);
  }

  #isBefore(one: HistoryRow, other: HistoryRow): boolean {
    const apart = instantOf(one, this.#clock) - instantOf(other, this.#clock);
    return apart === 0 ? one.id < other.id : apart < 0;
  }
}

/** How many of a list come before something; all of them stand at its beginning. */
export function firstNotBefore<Each>(list: readonly Each[], isBefore: (each: Each) => boolean): number {
  let from = 0;
  let until = list.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if (isBefore(list[middle] as Each)) from = middle + 1;
    else until = middle;
  }
  return from;
}
