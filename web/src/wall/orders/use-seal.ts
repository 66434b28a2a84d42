import { useEffect, useState } from 'react';
import type { Seal } from '../../scenes/standing.ts';
import type { WallSession } from '../wall-session.ts';

/** The newest seal of the record while somebody wants it shown, by the server's clock; null otherwise, or where there is none. */
export function useSeal(session: WallSession, until: string | null): Seal | null {
  const [seal, setSeal] = useState<Seal | null>(null);
  useEffect(() => {
    const left = until === null ? 0 : Date.parse(until) - session.time.now();
    if (left <= 0) return;
    let isOver = false;
    const hide = () => {
      isOver = true;
      setSeal(null);
    };
    void session.seal().then((found) => {
      if (!isOver) setSeal(found);
    });
    const handle = setTimeout(hide, left);
    return () => {
      clearTimeout(handle);
      hide();
    };
  }, [session, until]);
  return seal;
}
