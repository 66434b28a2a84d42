import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PATHS } from '../../frame/screens.ts';
import { isSameSearch, type QueueSearch, withIncident } from './queue-search.ts';

/** Going through the list writes the address when the hand rests, not at every step. */
const REST_MS = 200;

export interface QueueAddress {
  readonly search: QueueSearch;
  /** The incident that is looked at. */
  readonly inHand: string | null;
  take(id: string | null): void;
  change(search: QueueSearch): void;
}

/** What stands in the address, and what is in hand; the address follows soon after. */
export function useQueueSearch(): QueueAddress {
  const search: QueueSearch = useSearch({ from: PATHS.incidents });
  const navigate = useNavigate({ from: PATHS.incidents });
  const [inHand, setInHand] = useState<string | null>(search.insiden ?? null);
  const written = useRef(search.insiden ?? null);
  const told = search.insiden ?? null;
  useEffect(() => {
    // Somebody went back or followed a link: what the address says is in hand.
    if (told === written.current) return;
    written.current = told;
    setInHand(told);
  }, [told]);
  useEffect(() => {
    if (inHand === written.current) return;
    const handle = setTimeout(() => {
      written.current = inHand;
      void navigate({ search: (before) => withIncident(before, inHand), replace: true });
    }, REST_MS);
    return () => clearTimeout(handle);
  }, [inHand, navigate]);
  const change = useCallback(
    (next: QueueSearch) => {
      if (!isSameSearch(next, search)) void navigate({ search: withIncident(next, written.current) });
    },
    [navigate, search],
  );
  return { search, inHand, take: setInHand, change };
}
