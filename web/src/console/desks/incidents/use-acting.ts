import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { UndoIncidentActDocument } from '../../../generated/graphql.ts';
import type { Words } from '../../../i18n/words.ts';
import { operationClock } from '../../../situation/freshness.ts';
import { useSituationSource } from '../../../situation/use-situation.ts';
import { useSay } from '../../frame/sayings.tsx';
import { isUnanswered, type Outcome, type Refusal, refusalCode, sentenceOf } from '../../server/outcome.ts';
import { useWords } from '../../speech.ts';
import { type ActHead, type Deed, sending } from './deed.ts';
import type { KnownIncidents } from './known-incidents.ts';
import { LostActs } from './lost-acts.ts';
import type { PendingActs } from './pending-acts.ts';
import { changedBack, type QueueIncident } from './queue-incident.ts';

/** Why an act about an incident was taken back from the screen. */
export interface RolledBack {
  readonly sentence: string;
  /** Somebody else changed the same meanwhile: what it is now. Null: it was refused for another reason. */
  readonly refusal: Refusal | null;
  /** Where no answer came it is the same act, which the server does once; what was refused is judged by what there is now. */
  readonly again: () => void;
}

export interface Acting {
  /** Shows it at once, sends it, and takes it back where it was refused. */
  perform(deed: Deed): Promise<readonly Outcome<unknown>[]>;
  /** By incident. */
  readonly rolledBack: ReadonlyMap<string, RolledBack>;
  forget(incident: string): void;
}

/** An act that was sent, and what became of it. */
interface Sent {
  readonly id: string;
  readonly incident: QueueIncident;
  readonly outcome: Promise<Outcome<unknown>>;
}

const NOTHING_DONE = { kind: 'done', done: null } as const;

const undoing = (act: string): Deed['send'] => sending(UndoIncidentActDocument, () => ({ act }));

/** What was refused needs no undoing; where the answer was lost, the server is asked to undo what it may have done. */
const undoingWhat =
  ({ id, outcome }: Sent): Deed['send'] =>
  async (...args) => {
    const became = await outcome;
    if (became.kind !== 'done' && !isUnanswered(became)) return NOTHING_DONE;
    const undone = await undoing(id)(...args);
    return became.kind !== 'done' && refusalCode(undone) === 'ENTRY_UNKNOWN' ? NOTHING_DONE : undone;
  };

/** Takes back what was done, as it was done. */
const takingBack = (acts: readonly Sent[], words: Words): Deed => ({
  said: words('act.said.undone'),
  incidents: acts.map(({ incident }) => incident),
  isFinal: true,
  change: changedBack,
  send: async (client, head, incident) => {
    const sent = acts.find((act) => act.incident.id === incident.id);
    return sent === undefined ? NOTHING_DONE : undoingWhat(sent)(client, head, incident);
  },
});

/** `lost`: the head of the same act, which no answer came to. */
function headOf(incident: QueueIncident, post: string, now: number, lost: ActHead | null): ActHead {
  const at = new Date(now).toISOString();
  if (lost !== null) return { ...lost, sentAt: at };
  return { id: crypto.randomUUID(), incident: incident.id, post, happenedAt: at, sentAt: at };
}

export function useActing(pending: PendingActs, told: KnownIncidents, post: string | null): Acting {
  const client = useApolloClient();
  const source = useSituationSource();
  const say = useSay();
  const words = useWords();
  const newest = useRef(told);
  newest.current = told;
  const lanes = useRef(new Map<string, Promise<unknown>>());
  const [unanswered] = useState(() => new LostActs());
  const [rolledBack, setRolledBack] = useState<ReadonlyMap<string, RolledBack>>(new Map());
  const forget = useCallback(
    (incident: string) => setRolledBack((before) => new Map([...before].filter(([key]) => key !== incident))),
    [],
  );

  const send = (deed: Deed, incident: QueueIncident, by: string, lost: ActHead | null = null): Sent => {
    const now = operationClock(source.store.link(), source.now())?.at ?? Date.now();
    const head = headOf(incident, by, now, lost ?? unanswered.of(deed, incident, by));
    forget(incident.id);
    pending.show(head.id, incident, newest.current.get(incident.id), deed.change(incident, now));
    // Two acts on one incident reach the server in the order in which they were done.
    const before = lanes.current.get(incident.id) ?? Promise.resolve();
    const outcome = before.then(() => settled(deed, head, incident));
    lanes.current.set(incident.id, outcome);
    return { id: head.id, incident, outcome };
  };

  const settled = async (deed: Deed, head: ActHead, incident: QueueIncident): Promise<Outcome<unknown>> => {
    const outcome = await deed.send(client, head, incident);
    unanswered.note(deed, incident, head, outcome);
    if (outcome.kind === 'done') {
      pending.stored(head.id);
      return outcome;
    }
    pending.drop(head.id);
    const again = isUnanswered(outcome)
      ? () => void perform({ ...deed, incidents: [incident] }, head)
      : () => void perform({ ...deed, incidents: [newest.current.get(incident.id) ?? incident] });
    const refusal = outcome.kind === 'refused' ? outcome.refusal : null;
    const sentence = sentenceOf(outcome, words) ?? '';
    setRolledBack((before) => new Map(before).set(incident.id, { sentence, refusal, again }));
    return outcome;
  };

  const perform = async (deed: Deed, lost?: ActHead): Promise<readonly Outcome<unknown>[]> => {
    if (post === null) return [];
    const acts = deed.incidents.map((incident) => send(deed, incident, post, lost));
    let left = acts;
    const takeBack = () => void perform(takingBack(left.splice(0), words));
    const saying = (text: string) =>
      deed.isFinal || left.length === 0 ? { text } : { text, undo: takeBack };
    say(saying(deed.said));
    const outcomes = await Promise.all(acts.map(({ outcome }) => outcome));
    const refused = outcomes.filter(({ kind }) => kind !== 'done').length;
    // Those that were taken can still be taken back.
    left = left.filter((_, i) => outcomes[i]?.kind === 'done');
    if (refused > 0) say(saying(words('act.said.refused', { n: refused, total: outcomes.length })));
    return outcomes;
  };
  return { perform, rolledBack, forget };
}
