import { addressBlock, isOfTheHouse } from '../../kernel/address-group.ts';

/** The places of one side: the ids that hold one, by the address block of their provider, in order of arrival. */
interface Side {
  held: number;
  readonly blocks: Map<string, Set<string>>;
}

/**
 * Bounded places for clients that are known only by address: one number for private networks, and the same number for all
 * others. Where all are taken, the oldest of the provider that holds most gives way, so that a stranger with many addresses
 * evicts only their own.
 */
export class FairPlaces {
  readonly #each: number;
  readonly #house: Side = { held: 0, blocks: new Map() };
  readonly #others: Side = { held: 0, blocks: new Map() };

  /** `each`: places for private networks, and places for all others. */
  constructor(each: number) {
    this.#each = each;
  }

  /** Takes a place for `id`. Returns the id that gave way for it; null where a place was free. */
  take(id: string, address: string): string | null {
    const side = this.#sideOf(address);
    const gone = side.held < this.#each ? null : oldestOfMost(side);
    if (gone) drop(side, ...gone);
    const block = addressBlock(address);
    const ids = side.blocks.get(block) ?? new Set();
    side.blocks.set(block, ids.add(id));
    side.held += 1;
    return gone?.[1] ?? null;
  }

  give(id: string, address: string): void {
    drop(this.#sideOf(address), addressBlock(address), id);
  }

  #sideOf(address: string): Side {
    return isOfTheHouse(address) ? this.#house : this.#others;
  }
}

function drop(side: Side, block: string, id: string): void {
  const ids = side.blocks.get(block);
  if (!ids?.delete(id)) return;
  side.held -= 1;
  if (ids.size === 0) side.blocks.delete(block);
}

/** Address block and id of the oldest entry in the block that holds most. */
function oldestOfMost({ blocks }: Side): [string, string] | null {
  let most: [string, Set<string>] | null = null;
  for (const entry of blocks) if (!most || entry[1].size > most[1].size) most = entry;
  const [oldest] = most?.[1] ?? [];
  return most && oldest !== undefined ? [most[0], oldest] : null;
}
