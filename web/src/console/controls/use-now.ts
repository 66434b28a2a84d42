import { useEffect, useReducer } from 'react';

/** Real time at this render, epoch milliseconds; renders again as often as asked. */
export function useNow(everyMs = 1_000): number {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const handle = setInterval(renderAgain, everyMs);
    return () => clearInterval(handle);
  }, [everyMs]);
  return Date.now();
}
