import type { Orders } from './orders.types.ts';

const KEY = 'siaga.wall.orders';
/** Raised whenever their shape changes; what was kept before is thrown away. */
const VERSION = 1;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** The orders of the last visit: a wall that was blank stays blank over a restart, with or without a server. */
export function keptOrders(storage: Storage): Orders | null {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as { version: number; orders: Orders } | null;
    return kept?.version === VERSION ? kept.orders : null;
  } catch {
    return null;
  }
}

export function keepOrders(orders: Orders, storage: Storage): void {
  try {
    storage.setItem(KEY, JSON.stringify({ version: VERSION, orders }));
  } catch {
    // Full or forbidden: the next start asks before it shows anything.
  }
}
