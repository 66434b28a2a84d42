import { useEffect, useState } from 'react';

/** Shorter than it takes to read a line, longer than the pause between two keys of somebody who goes on. */
const REST_MS = 100;

/** Whether the hand rests on an incident: whoever goes through the list asks the server nothing about those he passes by. */
export function useIsRested(id: string | null): boolean {
  const [rested, setRested] = useState(id);
  useEffect(() => {
    const handle = setTimeout(() => setRested(id), REST_MS);
    return () => clearTimeout(handle);
  }, [id]);
  return rested === id;
}
