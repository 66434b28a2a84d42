import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';
import { type Outcome, sendAct } from '../../server/outcome.ts';
import type { Change } from './pending-acts.ts';
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
  /** As they were when it was decided: an edit says what it replaces. */
  readonly incidents: readonly QueueIncident[];
  /** What is written with it; left out where nothing is. */
  readonly text?: string;
  /** It takes something back, and is not taken back itself. */
  readonly isFinal?: boolean;
  /** What it makes of an incident, shown at once. `now`: epoch milliseconds of the operation's clock. */
  change(incident: QueueIncident, now: number): Change;
  /** The incident that is worked on after it, where that is another one. */
  readonly leadsTo?: string;
  readonly send: SendAct;
}

export interface SendAct {
  (client: ApolloClient, head: ActHead, incident: QueueIncident): Promise<Outcome<unknown>>;
  /** All that the act says of an incident, as plain JSON: what says the same is the same act. Left out: nothing is like it. */
  readonly says?: (incident: QueueIncident) => unknown;
}

/** Sends one kind of act; `more` is what it carries beside the head. */
export function sending<Data extends object, Variables extends { input: { incident: string } }>(
  document: TypedDocumentNode<Data, Variables>,
  more: (incident: QueueIncident) => Omit<Variables['input'], keyof ActHead>,
): SendAct {
  const send: SendAct = (client, head, incident) =>
    sendAct(client, document, { input: { ...head, ...more(incident) } } as unknown as Variables);
  const says = (incident: QueueIncident) => [print(document), more(incident)];
  return Object.assign(send, { says });
}

/** Carries nothing but its head. */
export const nothingMore = () => ({});

/** Changes nothing that a row shows. */
export const noChange = (): Change => ({});
