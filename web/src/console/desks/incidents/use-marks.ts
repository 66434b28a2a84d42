import { useState } from 'react';
import type { KnownIncidents } from './known-incidents.ts';
import type { QueueIncident } from './queue-incident.ts';

const NOBODY: ReadonlySet<string> = new Set();

export interface Marks {
  readonly marked: ReadonlySet<string>;
  /** Marks it, or no longer. */
  toggle(id: string): void;
  add(ids: readonly string[]): void;
  clear(): void;
  /** What an act is about: all that are marked, else the one in hand. */
  targets(known: KnownIncidents, inHand: string | null): readonly QueueIncident[];
}

/** Several incidents chosen together, so that one act does for all of them. */
export function useMarks(): Marks {
  const [marked, setMarked] = useState(NOBODY);
  return {
    marked,
    toggle: (id) =>
      setMarked((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    add: (ids) => setMarked((before) => new Set([...before, ...ids])),
    clear: () => setMarked(NOBODY),
    targets: (known, inHand) => {
      const ids = marked.size > 0 ? [...marked] : inHand === null ? [] : [inHand];
      return ids.flatMap((id) => known.get(id) ?? []);
    },
  };
}
