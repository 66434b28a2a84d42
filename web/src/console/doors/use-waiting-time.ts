import { useCallback, useEffect, useState } from 'react';

/** Counts down the seconds that somebody was told to wait. */
export function useWaitingTime(): [secondsLeft: number, wait: (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const handle = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(handle);
  }, [left]);
  return [left, useCallback((seconds: number) => setLeft(Math.ceil(seconds)), [])];
}
