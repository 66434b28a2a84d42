import { useEffect, useRef } from 'react';
import { placeOf } from './row-place.ts';

/** Where in a list the one in hand is; where it has left the list, where it was. */
export function useRowPlace(rows: readonly string[], inHand: string | null): number {
  const before = useRef<readonly string[]>([]);
  useEffect(() => {
    if (inHand !== null && rows.includes(inHand)) before.current = rows;
  });
  return placeOf(rows, before.current, inHand);
}
