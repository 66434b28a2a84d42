import type { Viewer } from '../access/viewer.policy.ts';
import { knownCode } from '../operation/accept.policy.ts';
import { HappenedInFuture } from '../operation/operation.refusals.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { HandoverReceiver, OperationPlan } from '../operation/operation-plan.ts';
import { FUTURE_TOLERANCE, settleTimes } from '../operation/times.policy.ts';
import { EntryUnknown } from './edit.refusals.ts';
import { HandoverNotTheirs } from './handover.refusals.ts';
import type { IncidentActReceipt } from './incident.queries.ts';
import type { ActRequest, ActRule, IncidentActs } from './incident-acts.ts';
import type { IncidentRow } from './incident-rows.ts';
import type { HandoverAnswer } from './incident-standing.policy.ts';
import { requireSeen } from './stale-edit.ts';

export interface HandoverRequest extends ActRequest {
  /** Code of a body outside the room. */
  readonly to: string;
  /** Left out where the body has not given its receipt yet. */
  readonly receiptNumber?: string | null;
  readonly at: number;
}
export interface HandoverAnswerRequest extends ActRequest {
  readonly handover: string;
  readonly answer: HandoverAnswer;
  readonly answeredAt: number;
  readonly letterNumber?: string | null;
  readonly text?: string | null;
  /** What it had answered as far as the sender knows. */
  readonly was?: HandoverAnswer | null;
}

interface HandoversParts {
  readonly acts: IncidentActs;
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
}

/** Whether a body takes an incident of this category and kind. */
const takesIt = ({ takes }: HandoverReceiver, { category, kind }: IncidentRow): boolean =>
  takes === undefined || takes.includes(category) || takes.includes(`${category}/${kind}`);

const rule = (act: string): ActRule => ({ act, action: 'handleIncident', isForClosed: true });

/** What is handed over to bodies outside the room, and what they answer. */
export class IncidentHandoversService {
  readonly #parts: HandoversParts;

  constructor(parts: HandoversParts) {
    this.#parts = parts;
  }

  /** A body outside the room has it now. Appends `IncidentHandedOver`; refuses `HandoverUnknown`, `HandoverNotTheirs`. */
  recordHandover(request: HandoverRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const { acts, plan, clock } = this.#parts;
    return acts.submit(rule('recordHandover'), request, viewer, (act) => {
      const { to, receiptNumber, at, sentAt = null } = request;
      const receivers = plan.handovers ?? [];
      const theirs = receivers.filter((receiver) => takesIt(receiver, act.incident));
      if (!theirs.includes(knownCode('handover', to, receivers)))
        throw new HandoverNotTheirs(
          to,
          theirs.map(({ code }) => code),
        );
      const { happenedAt: handedOverAt } = settleTimes({ happenedAt: at, sentAt }, plan, clock);
      act.append('IncidentHandedOver', { to, handedOverAt });
      return { kind: 'HANDED_OVER', became: [to], texts: { receiptNumber } };
    });
  }

  /**
   * That body has answered; a later answer replaces an earlier one. Appends `HandoverAnswered`. Refuses `EntryUnknown`,
   * `IncidentEditStale`, `HappenedInFuture`.
   */
  recordHandoverAnswer(request: HandoverAnswerRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#parts.acts.submit(rule('recordHandoverAnswer'), request, viewer, async (act) => {
      const { handover, answer, answeredAt, letterNumber, text } = request;
      const found = act.before.handovers.find((each) => each.act === handover);
      if (!found) throw new EntryUnknown(handover);
      const [was, is] = [request.was, found.answered?.answer].map((each) => (each ? [each] : []));
      await requireSeen(act, { field: 'handoverAnswer', was: was ?? [], is: is ?? [] });
      const { receivedAt } = act.times;
      if (answeredAt > receivedAt + FUTURE_TOLERANCE) throw new HappenedInFuture(receivedAt, answeredAt);
      act.append('HandoverAnswered', { handover, answer, answeredAt });
      const texts = { letterNumber, text };
      return { kind: 'HANDOVER_ANSWERED', about: handover, was: is ?? [], became: [answer], texts };
    });
  }
}
