import type { WallOrdersSubscription } from '../../generated/graphql.ts';

/** All that a wall is told, whole. */
export type Orders = WallOrdersSubscription['wallOrders'];

/** What the page knows of its orders. Instants are milliseconds on the page's monotonic clock. */
export interface OrdersView {
  /** The newest; those kept from an earlier page until the first ones come; null before any. */
  readonly orders: Orders | null;
  /** When orders of this page came last; null before any. */
  readonly heardAt: number | null;
  /** Since when none can come; null while they come. */
  readonly lostSince: number | null;
  /** The server's last word was that this device is no wall, with the code of why; null otherwise. */
  readonly barredBy: string | null;
}
