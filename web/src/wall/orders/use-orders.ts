import { useEffect, useState, useSyncExternalStore } from 'react';
import { CLOSED_UP_TO_MS } from '../../situation/freshness.ts';
import type { OrdersView } from './orders.types.ts';
import type { OrdersFollower } from './orders-follower.ts';

/** What is ordered now. */
export const useOrders = (follower: OrdersFollower): OrdersView =>
  useSyncExternalStore(follower.subscribe, follower.view);

/** True once no orders have come for so long that a screen has to say so. */
export function useAreOrdersLost({ lostSince }: OrdersView, now: () => number): boolean {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (lostSince === null) {
      setLost(false);
      return;
    }
    const handle = setTimeout(() => setLost(true), Math.max(0, lostSince + CLOSED_UP_TO_MS - now()));
    return () => clearTimeout(handle);
  }, [lostSince, now]);
  return isLost;
}
