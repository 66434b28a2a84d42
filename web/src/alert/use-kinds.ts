import { useEffect, useRef, useState } from 'react';
import { OfficerIncidentDocument } from '../generated/graphql.ts';
import type { OfficerAlert } from './alert-book.ts';
import { ask } from './server.ts';

const NOTHING: ReadonlyMap<string, string | null> = new Map();

/** The kinds of the incidents that open alerts are about, by incident: each is asked for once, and again where no answer came. */
export function useKinds(alerts: readonly OfficerAlert[]): ReadonlyMap<string, string | null> {
  const [kinds, setKinds] = useState(NOTHING);
  const asked = useRef(new Set<string>());
  useEffect(() => {
    for (const { incident, state } of alerts) {
      if (incident === null || state === 'ENDED' || asked.current.has(incident)) continue;
      asked.current.add(incident);
      ask(OfficerIncidentDocument, { id: incident }).then(
        (answer) => setKinds((known) => new Map(known).set(incident, answer.incident?.kind ?? null)),
        () => asked.current.delete(incident),
      );
    }
  }, [alerts]);
  return kinds;
}
