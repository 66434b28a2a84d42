import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PATHS } from '../../frame/screens.ts';
import type { ReplaySearch } from './replay-search.ts';

/** The address is written once one has come to rest. */
const REST_MS = 400;

const parsed = (waktu: string | undefined): number | null => (waktu === undefined ? null : Date.parse(waktu));

/** The instant that is wanted, with the address that says so; null: as late as there is one. */
export function useInstant(): { readonly instant: number | null; readonly setInstant: (at: number) => void } {
  const { waktu } = useSearch({ from: PATHS.replay });
  const navigate = useNavigate({ from: PATHS.replay });
  const [instant, setInstant] = useState(() => parsed(waktu));
  const written = useRef(waktu);
  useEffect(() => {
    if (waktu === written.current) return;
    written.current = waktu;
    setInstant(parsed(waktu));
  }, [waktu]);
  useEffect(() => {
    if (instant === null || parsed(written.current) === instant) return;
    const handle = setTimeout(() => {
      const rested = new Date(instant).toISOString();
      written.current = rested;
      void navigate({ search: (before: ReplaySearch) => ({ ...before, waktu: rested }), replace: true });
    }, REST_MS);
    return () => clearTimeout(handle);
  }, [instant, navigate]);
  return { instant, setInstant: useCallback((at: number) => setInstant(at), []) };
}
