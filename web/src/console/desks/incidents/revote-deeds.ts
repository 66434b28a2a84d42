import {
  RecordRevoteDecisionDocument,
  type RecordRevoteDecisionInput,
  RecordRevoteOutcomeDocument,
  type RecordRevoteOutcomeInput,
  RecordRevoteProposalDocument,
  type RecordRevoteProposalInput,
} from '../../../generated/graphql.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { type ActHead, type Deed, noChange, sending } from './deed.ts';
import type { QueueIncident } from './queue-incident.ts';

type Said<Input> = Omit<Input, keyof ActHead | 'channel'>;

/** That a body proposed or recommended a revote. */
export const proposing = (
  incidents: readonly QueueIncident[],
  proposal: Said<RecordRevoteProposalInput>,
  { words }: Speaking,
): Deed => ({
  said: words('act.said.revote', { kind: proposal.kind }),
  incidents,
  ...(proposal.text ? { text: proposal.text } : {}),
  change: ({ recommendations }) => ({
    recommendations: recommendations.includes(proposal.kind)
      ? recommendations
      : [...recommendations, proposal.kind],
  }),
  send: sending(RecordRevoteProposalDocument, () => proposal),
});

/** What the KPU decided about it. */
export const deciding = (
  incident: QueueIncident,
  decision: Said<RecordRevoteDecisionInput>,
  { words }: Speaking,
): Deed => ({
  said: words('act.said.kpuDecision', { decision: words(`revote.decision.${decision.decision}`) }),
  incidents: [incident],
  ...(decision.text ? { text: decision.text } : {}),
  change: noChange,
  send: sending(RecordRevoteDecisionDocument, () => decision),
});

/** What came of it. */
export const ending = (
  incident: QueueIncident,
  outcome: Said<RecordRevoteOutcomeInput>,
  { words }: Speaking,
): Deed => ({
  said: words('act.said.heldOrNot', { outcome: words(`revote.outcome.${outcome.outcome}`) }),
  incidents: [incident],
  ...(outcome.text ? { text: outcome.text } : {}),
  change: noChange,
  send: sending(RecordRevoteOutcomeDocument, () => outcome),
});
