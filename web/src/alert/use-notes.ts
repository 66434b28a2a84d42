import { useEffect, useRef, useState } from 'react';
import { OfficerNoteDocument } from '../generated/graphql.ts';
import type { OfficerAlert } from './alert-book.ts';
import { ask } from './server.ts';

/** Lets the ladder know that this phone has an alert, and that its owner looks at it: once each. */
export function useNotes(alerts: readonly OfficerAlert[]): void {
  const noted = useRef(new Set<string>());
  const isSeen = useIsSeen();
  useEffect(() => {
    const notice = isSeen ? ('READ' as const) : ('DELIVERED' as const);
    for (const { id, state } of alerts) {
      const key = `${notice} ${id}`;
      if (state !== 'CALLING' || noted.current.has(key) || noted.current.has(`READ ${id}`)) continue;
      noted.current.add(key);
      const input = { id: crypto.randomUUID(), alert: id, notice };
      // Whoever was not called is told so; a line that was cut is made up for by the next look.
      ask(OfficerNoteDocument, { input }).catch(() => noted.current.delete(key));
    }
  }, [alerts, isSeen]);
}

const look = (): boolean => document.visibilityState === 'visible';

function useIsSeen(): boolean {
  const [isSeen, setSeen] = useState(look);
  useEffect(() => {
    const update = () => setSeen(look());
    document.addEventListener('visibilitychange', update);
    return () => document.removeEventListener('visibilitychange', update);
  }, []);
  return isSeen;
}
