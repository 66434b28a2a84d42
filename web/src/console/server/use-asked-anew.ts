import { useEffect, useRef } from 'react';

/**
 * Asks again whenever what is known otherwise has changed, but at most once in `everyMs`; the first time the question itself
 * does.
 */
export function useAskedAnew(ask: () => unknown, known: unknown, everyMs = 0): void {
  const before = useRef(known);
  const newest = useRef(ask);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  newest.current = ask;
  useEffect(() => {
    if (before.current === known) return;
    before.current = known;
    if (everyMs === 0) newest.current();
    else
      waiting.current ??= setTimeout(() => {
        waiting.current = null;
        newest.current();
      }, everyMs);
  }, [known, everyMs]);
  useEffect(
    () => () => {
      if (waiting.current !== null) clearTimeout(waiting.current);
      waiting.current = null;
    },
    [],
  );
}
