import { useEffect, useRef } from 'react';

/** Asks again whenever what is known otherwise has changed; the first time the question itself does. */
export function useAskedAnew(ask: () => unknown, known: unknown): void {
  const before = useRef(known);
  const newest = useRef(ask);
  newest.current = ask;
  useEffect(() => {
    if (before.current === known) return;
    before.current = known;
    newest.current();
  }, [known]);
}
