import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
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
  /** What is written with it: written again after a lost answer, it is the same act. Left out: the server takes it once by itself. */
  readonly text?: string;
  /** It takes something back, and is not taken back itself. */
  readonly isFinal?: boolean;
  /** What it makes of an incident, shown at once. `now`: epoch milliseconds of the operation's clock. */
  change(incident: QueueIncident, now: number): Change;
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

/** Carries nothing but its head. */
export const nothingMore = () => ({});

/** Changes nothing that a row shows. */
export const noChange = (): Change => ({});
