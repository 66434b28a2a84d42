/** A way to look at a desk, under a name somebody gave it. */
export interface SavedSearch<Search> {
  readonly name: string;
  readonly search: Search;
}

/** Where those of one desk are kept, and what of them means something there. */
export interface Shelf<Search> {
  readonly key: string;
  readonly read: (kept: Record<string, unknown>) => Search;
  readonly isSame: (one: Search, other: Search) => boolean;
}

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
const keyOf = ({ key }: Pick<Shelf<unknown>, 'key'>, principal: string): string =>
  `siaga.console.${key}.${principal}`;
const MOST = 8;

/** What a person saved on this computer; nothing where it cannot be read. */
export function savedSearches<Search>(
  shelf: Pick<Shelf<Search>, 'key' | 'read'>,
  principal: string,
  storage: Kept,
): readonly SavedSearch<Search>[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(shelf, principal)) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap((each) => toSearch(shelf, each)) : [];
  } catch {
    return [];
  }
}

function toSearch<Search>({ read }: Pick<Shelf<Search>, 'read'>, kept: unknown): SavedSearch<Search>[] {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('search' in kept)) return [];
  const { name, search } = kept;
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return [];
  return [{ name, search: read({ ...search }) }];
}

/** Keeps the list; a browser that cannot keep it forgets it with the page. */
export function keepSearches<Search>(
  shelf: Pick<Shelf<Search>, 'key'>,
  principal: string,
  searches: readonly SavedSearch<Search>[],
  storage: Kept,
): void {
  try {
    storage.setItem(keyOf(shelf, principal), JSON.stringify(searches));
  } catch {
    // Full or forbidden: the search still stands in the address.
  }
}

/** The list with one more, at its end; the same name replaces, and the oldest makes room. */
export const withSearch = <Search>(
  searches: readonly SavedSearch<Search>[],
  search: SavedSearch<Search>,
): readonly SavedSearch<Search>[] =>
  [...searches.filter(({ name }) => name !== search.name), search].slice(-MOST);
