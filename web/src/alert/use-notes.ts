import { useEffect, useRef, useState } from 'react';
import { OfficerNoteDocument } from '../generated/graphql.ts';
import type { OfficerAlert } from './alert-book.ts';
import { BegunActs, isUnsettled } from './begun-acts.ts';
import { ask } from './server.ts';

/** Lets the ladder know that this phone has an alert, and that its owner looks at it: once each. */
export function useNotes(alerts: readonly OfficerAlert[]): void {
  const noted = useRef(new Set<string>());
  const [acts] = useState(() => new BegunActs());
  const isSeen = useIsSeen();
  useEffect(() => {
    const notice = isSeen ? ('READ' as const) : ('DELIVERED' as const);
    for (const { id, state } of alerts) {
      const key = `${notice} ${id}`;
      if (state !== 'CALLING' || noted.current.has(key) || noted.current.has(`READ ${id}`)) continue;
      noted.current.add(key);
      const input = { id: acts.of(key, Date.now()).id, alert: id, notice };
      const isToBeSaidAgain = () => noted.current.delete(key);
      // Whoever was not called is told so; a line that was cut is made up for by the next look, as the same act.
      ask(OfficerNoteDocument, { input }).then(
        ({ noteAlert }) => isUnsettled(noteAlert) && isToBeSaidAgain(),
        isToBeSaidAgain,
      );
    }
  }, [alerts, isSeen, acts]);
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
