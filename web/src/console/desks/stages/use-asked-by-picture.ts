import { useEffect, useRef } from 'react';
import { useSituationSource } from '../../../situation/use-situation.ts';

const PAUSE_MS = 2_000;

/** Asks again when the live picture has changed, at most every two seconds: what is asked for is never behind the wall for long. */
export function useAskedByPicture(ask: () => unknown): void {
  const { store } = useSituationSource();
  const newest = useRef(ask);
  newest.current = ask;
  useEffect(() => {
    let handle: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      handle ??= setTimeout(() => {
        handle = undefined;
        newest.current();
      }, PAUSE_MS);
    };
    const ends = (['cells', 'rows', 'headline'] as const).map((slice) => store.subscribe(slice, changed));
    return () => {
      clearTimeout(handle);
      for (const end of ends) end();
    };
  }, [store]);
}
