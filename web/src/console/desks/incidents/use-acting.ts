import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { operationClock } from '../../../situation/freshness.ts';
import { useSituationSource } from '../../../situation/use-situation.ts';
import { useSay } from '../../frame/sayings.tsx';
import { type Outcome, sendAct, sentenceOf } from '../../server/outcome.ts';
import { useWords } from '../../speech.ts';
import type { KnownIncidents } from './known-incidents.ts';
import type { Change, PendingActs } from './pending-acts.ts';
import type { QueueIncident } from './queue-incident.ts';

/** What every act on an incident carries. */
export interface ActHead {
  readonly id: string;
  readonly incident: string;
  readonly post: string;
  readonly happenedAt: string;
  readonly sentAt: string;
}

/** One thing to do about one incident or several. */
export interface Deed {
  /** What to say when it is done. */
  readonly said: string;
  readonly incidents: readonly QueueIncident[];
  /** What it makes of an incident, shown at once. */
  change(incident: QueueIncident): Change;
  send(client: ApolloClient, head: ActHead, incident: QueueIncident): Promise<Outcome<unknown>>;
}

/** Sends one kind of act; `more` is what it carries beside the head. */
export const sending =
  <Data extends object, Variables extends { input: { incident: string } }>(
    document: TypedDocumentNode<Data, Variables>,
    more: (incident: QueueIncident) => Omit<Variables['input'], keyof ActHead>,
  ): Deed['send'] =>
  (client, head, incident) =>
    sendAct(client, document, { input: { ...head, ...more(incident) } } as unknown as Variables);

/** Why an act about an incident was taken back from the screen. */
export interface RolledBack {
  readonly sentence: string;
  readonly again: () => void;
}

export interface Acting {
  /** Shows it at once, sends it, and takes it back where it was refused. */
  perform(deed: Deed): Promise<readonly Outcome<unknown>[]>;
  /** By incident. */
  readonly rolledBack: ReadonlyMap<string, RolledBack>;
  forget(incident: string): void;
}

export function useActing(pending: PendingActs, told: KnownIncidents, post: string | null): Acting {
  const client = useApolloClient();
  const source = useSituationSource();
  const say = useSay();
  const words = useWords();
  const [rolledBack, setRolledBack] = useState<ReadonlyMap<string, RolledBack>>(new Map());
  const forget = useCallback(
    (incident: string) => setRolledBack((before) => new Map([...before].filter(([key]) => key !== incident))),
    [],
  );
  const perform = async (deed: Deed): Promise<readonly Outcome<unknown>[]> => {
    if (post === null) return [];
    const now = operationClock(source.store.link(), source.now())?.at ?? Date.now();
    const at = new Date(now).toISOString();
    say({ text: deed.said });
    const one = async (incident: QueueIncident): Promise<Outcome<unknown>> => {
      const id = crypto.randomUUID();
      forget(incident.id);
      pending.show(id, incident, told.get(incident.id), deed.change(incident));
      const head = { id, incident: incident.id, post, happenedAt: at, sentAt: at };
      const outcome = await deed.send(client, head, incident);
      if (outcome.kind === 'done') {
        pending.stored(id);
        return outcome;
      }
      pending.drop(id);
      const again = () => void perform({ ...deed, incidents: [incident] });
      const sentence = sentenceOf(outcome, words) ?? '';
      setRolledBack((before) => new Map(before).set(incident.id, { sentence, again }));
      return outcome;
    };
    return await Promise.all(deed.incidents.map(one));
  };
  return { perform, rolledBack, forget };
}
