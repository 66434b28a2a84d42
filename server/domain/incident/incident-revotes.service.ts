import type { Viewer } from '../access/viewer.policy.ts';
import { knownCode, TEXT_LIMITS } from '../operation/accept.policy.ts';
import { HappenedInFuture, TextNotAcceptable } from '../operation/operation.refusals.ts';
import type { OperationPlan, RevoteKind } from '../operation/operation-plan.ts';
import { FUTURE_TOLERANCE, votingDayStart } from '../operation/times.policy.ts';
import type { IncidentActReceipt } from './incident.queries.ts';
import type { ActRequest, ActRule, ActUnderWay, IncidentActs } from './incident-acts.ts';
import {
  type Revote,
  type RevoteDecision,
  type RevoteOutcome,
  revotesOf,
} from './incident-standing.policy.ts';
import { RevoteBeforeVotingDay, RevoteNotAccepted, RevoteUnknown } from './revote.refusals.ts';
import { requireSeen } from './stale-edit.ts';

export interface RevoteProposalRequest extends ActRequest {
  readonly kind: RevoteKind;
  /** Code of the body that proposed or recommended it. */
  readonly by: string;
  /** Code of a ground of the plan. Left out, `text` says the ground. */
  readonly ground?: string | null;
  readonly text?: string | null;
  readonly letterNumber?: string | null;
  readonly letterAt?: number | null;
}
export interface RevoteDecisionRequest extends ActRequest {
  readonly revote: string;
  readonly decision: RevoteDecision;
  readonly decidedAt: number;
  readonly votesAt?: number | null;
  readonly letterNumber?: string | null;
  readonly text?: string | null;
  /** What was decided as far as the sender knows. */
  readonly was?: RevoteDecision | null;
}
export interface RevoteOutcomeRequest extends ActRequest {
  readonly revote: string;
  readonly outcome: RevoteOutcome;
  readonly endedAt: number;
  readonly text?: string | null;
  /** What came of it as far as the sender knows. */
  readonly was?: RevoteOutcome | null;
}

interface RevotesParts {
  readonly acts: IncidentActs;
  readonly plan: OperationPlan;
}

/** Recorded in the room, decided elsewhere: also about an incident that is closed, since the KPU decides days later. */
const recording = (act: string): ActRule => ({ act, action: 'handleIncident', isForClosed: true });

/** Revotes: who proposed or recommended one, what the KPU decided, and what came of it. The room itself recommends nothing. */
export class IncidentRevotesService {
  readonly #parts: RevotesParts;

  constructor(parts: RevotesParts) {
    this.#parts = parts;
  }

  /**
   * A body proposed or recommended a revote, on a ground of the plan, in words, or both. Appends `RevoteProposalRecorded`.
   * Refuses `RevoteBodyUnknown`, `RevoteGroundUnknown`, `HappenedInFuture`, and `TextNotAcceptable` where no ground is given.
   */
  recordRevoteProposal(request: RevoteProposalRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const { acts, plan } = this.#parts;
    return acts.submit(recording('recordRevoteProposal'), request, viewer, (act) => {
      const { kind, by, ground = null, text = null, letterNumber, letterAt = null } = request;
      knownCode('revoteBody', by, plan.revotes?.bodies ?? []);
      const grounds = plan.revotes?.grounds.filter(({ kinds }) => kinds.includes(kind)) ?? [];
      if (ground !== null) knownCode('revoteGround', ground, grounds);
      else if (text === null) throw new TextNotAcceptable('text', 'EMPTY', TEXT_LIMITS.text);
      if (letterAt !== null) requirePast(act, letterAt);
      act.append('RevoteProposalRecorded', { kind, by, ground, letterAt });
      const became = [kind, by, ...(ground === null ? [] : [ground])];
      return { kind: 'REVOTE_PROPOSED', became, texts: { text, letterNumber } };
    });
  }

  /**
   * The KPU of the regency accepted or refused it, or its body took it back; a later decision replaces an earlier one. Appends
   * `RevoteDecisionRecorded`. Refuses `RevoteUnknown`, `IncidentEditStale`, `HappenedInFuture`, `RevoteBeforeVotingDay`.
   */
  recordRevoteDecision(request: RevoteDecisionRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#parts.acts.submit(recording('recordRevoteDecision'), request, viewer, async (act) => {
      const { revote, decision, decidedAt, text, letterNumber } = request;
      const { decided } = knownRevote(act, revote);
      const [was, is] = [listed(request.was), listed(decided?.decision)];
      await requireSeen(act, { field: 'revoteDecision', was, is });
      requirePast(act, decidedAt);
      const votesAt = decision === 'ACCEPTED' ? (request.votesAt ?? null) : null;
      if (votesAt !== null) this.#requireVotingDay(votesAt);
      act.append('RevoteDecisionRecorded', { revote, decision, decidedAt, votesAt });
      const due = votesAt === null ? {} : { dueAt: votesAt };
      const texts = { text, letterNumber };
      return { kind: 'REVOTE_DECIDED', about: revote, was: is, became: [decision], ...due, texts };
    });
  }

  /**
   * It was held, or it was not. Appends `RevoteOutcomeRecorded`. Refuses `RevoteUnknown`, `RevoteNotAccepted`,
   * `IncidentEditStale`, `HappenedInFuture`, `RevoteBeforeVotingDay`.
   */
  recordRevoteOutcome(request: RevoteOutcomeRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#parts.acts.submit(recording('recordRevoteOutcome'), request, viewer, async (act) => {
      const { revote, outcome, endedAt, text } = request;
      const { decided, ended } = knownRevote(act, revote);
      if (decided?.decision !== 'ACCEPTED') throw new RevoteNotAccepted(revote);
      const [was, is] = [listed(request.was), listed(ended?.outcome)];
      await requireSeen(act, { field: 'revoteOutcome', was, is });
      requirePast(act, endedAt);
      this.#requireVotingDay(endedAt);
      act.append('RevoteOutcomeRecorded', { revote, outcome, endedAt });
      return { kind: 'REVOTE_ENDED', about: revote, was: is, became: [outcome], texts: { text } };
    });
  }

  #requireVotingDay(at: number): void {
    const earliest = votingDayStart(this.#parts.plan);
    if (at < earliest) throw new RevoteBeforeVotingDay(earliest);
  }
}

function knownRevote({ before }: ActUnderWay, id: string): Revote {
  const revote = revotesOf(before).find((each) => each.id === id);
  if (!revote) throw new RevoteUnknown(id);
  return revote;
}

const listed = (value: string | null | undefined): readonly string[] =>
  value === null || value === undefined ? [] : [value];

function requirePast({ times }: ActUnderWay, at: number): void {
  if (at > times.receivedAt + FUTURE_TOLERANCE) throw new HappenedInFuture(times.receivedAt, at);
}
