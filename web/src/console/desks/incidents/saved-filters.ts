import { type QueueSearch, readSearch } from './queue-search.ts';

/** A way to look at the queue, under a name somebody gave it. */
export interface SavedFilter {
  readonly name: string;
  readonly search: QueueSearch;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
const keyOf = (principal: string): string => `siaga.console.queue.${principal}`;
const MOST = 8;

/** What a person saved on this computer; nothing where it cannot be read. */
export function savedFilters(principal: string, storage: Kept): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(principal)) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(toFilter) : [];
  } catch {
    return [];
  }
}

function toFilter(kept: unknown): SavedFilter[] {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('search' in kept)) return [];
  const { name, search } = kept;
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: readSearch({ ...search }) }];
}

/** Keeps the list; a browser that cannot keep it forgets it with the page. */
export function keepFilters(principal: string, filters: readonly SavedFilter[], storage: Kept): void {
  try {
    storage.setItem(keyOf(principal), JSON.stringify(filters));
  } catch {
    // Full or forbidden: the filter still stands in the address.
  }
}

/** The list with one more, at its end; the same name replaces, and the oldest makes room. */
export const withFilter = (filters: readonly SavedFilter[], filter: SavedFilter): readonly SavedFilter[] =>
  [...filters.filter(({ name }) => name !== filter.name), filter].slice(-MOST);
