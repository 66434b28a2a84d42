import type { Viewer } from '../access/viewer.policy.ts';
import { knownCode } from '../operation/accept.policy.ts';
import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import type { IncidentActReceipt } from './incident.queries.ts';
import {
  CriticalNotSnoozed,
  IncidentAlreadyAcknowledged,
  IncidentNotClosed,
  IncidentNotSnoozed,
  SnoozeOutOfRange,
} from './incident.refusals.ts';
import type { ActRequest, ActRule, ActUnderWay, IncidentActs } from './incident-acts.ts';
import {
  type IncidentStanding,
  type IncidentStatus,
  isOpen,
  LIMIT_IN,
  type Truth,
} from './incident-standing.policy.ts';
import { requireVisibleHindrance } from './level.policy.ts';
import { acknowledgeEnd, followUpEnd, limitEnd } from './limits.policy.ts';
import { requireSecondPerson } from './second-person.ts';
import { requireFreshEdit } from './stale-edit.ts';

export interface Agencies {
  /** The one that leads. */
  readonly agency: string;
  readonly supporting?: readonly string[] | null;
}
export interface AssignRequest extends ActRequest, Agencies {
  /** Who answered for it as far as the sender knows. */
  readonly was: Agencies;
}
export interface SeverityRequest extends ActRequest {
  readonly severity: Severity;
  readonly was: Severity;
  readonly reason: string;
}
export interface TruthRequest extends ActRequest {
  readonly truth: Truth;
  readonly was: Truth;
  readonly reason: string;
}
export interface SnoozeRequest extends ActRequest {
  readonly until: number;
  readonly reason: string;
}
export interface ReasonedRequest extends ActRequest {
  readonly reason: string;
}
export interface HindranceRequest extends ActRequest {
  readonly stage?: string | null;
  readonly was?: string | null;
}

const MINUTE = 60_000;
const LONGEST_SNOOZE = 30 * MINUTE;

const handling = (act: string, state: Partial<ActRule> = {}): ActRule => ({
  act,
  action: 'handleIncident',
  ...state,
});

/** What a coordinator decides about an incident. Each act refuses what `IncidentActs.submit` does, and what is said of it. */
export class IncidentTriageService {
  readonly #acts: IncidentActs;
  readonly #plan: OperationPlan;

  constructor({ acts, plan }: { acts: IncidentActs; plan: OperationPlan }) {
    this.#acts = acts;
    this.#plan = plan;
  }

  /** Somebody has it. Appends `IncidentAcknowledged`; refuses `IncidentAlreadyAcknowledged`. */
  acknowledgeIncident(request: ActRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('acknowledgeIncident'), request, viewer, (act) => {
      const { acknowledgedAt, acknowledgedBy } = act.before;
      if (acknowledgedAt !== null) {
        throw new IncidentAlreadyAcknowledged(acknowledgedBy ?? '', acknowledgedAt);
      }
      act.acknowledge();
      return { kind: 'ACKNOWLEDGED' };
    });
  }

  /**
   * An agency answers for it, perhaps supported by others; all that did before are replaced. Appends `AgencyAssigned`, and
   * `IncidentAcknowledged` before it where nobody had acknowledged. Refuses `AgencyUnknown`, `IncidentEditStale`.
   */
  assignAgency(request: AssignRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('assignAgency'), request, viewer, async (act) => {
      const { agency } = request;
      const supporting = supportingOf(request);
      for (const code of [agency, ...supporting]) knownCode('agency', code, this.#plan.agencies);
      const { before, times } = act;
      const was = [request.was.agency, ...supportingOf(request.was)];
      const is = [before.agency, ...before.supporting];
      const becomes = [agency, ...supporting];
      // That the default agency is the right one is a decision too.
      const isDecided = before.isAgencyAssigned ? becomes : [];
      await requireFreshEdit(act, { field: 'agency', was, is, becomes: isDecided });
      act.acknowledgeFirst();
      const followUpDueAt = followUpEnd(this.#plan, before.severity, times.receivedAt);
      act.append('AgencyAssigned', { agency, supporting: [...supporting], followUpDueAt });
      return { kind: 'AGENCY_ASSIGNED', agency, was: is, became: becomes };
    });
  }

  /** Appends `IncidentSeverityChanged`; the limit that runs ends by the new severity. Refuses `IncidentEditStale`, `EditChangesNothing`. */
  changeSeverity(request: SeverityRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('changeSeverity'), request, viewer, async (act) => {
      const { severity, reason } = request;
      const { severity: was, running, acknowledgeDueAt } = act.before;
      await requireFreshEdit(act, { field: 'severity', was: [request.was], is: [was], becomes: [severity] });
      const dueAt = running && limitEnd(this.#plan, severity, running.limit, running.since);
      const isUnanswered = running?.limit === 'ACKNOWLEDGE';
      const acknowledgeBy = isUnanswered && dueAt !== null ? dueAt : acknowledgeDueAt;
      act.append('IncidentSeverityChanged', { severity, was, acknowledgeDueAt: acknowledgeBy, dueAt });
      return { kind: 'SEVERITY_CHANGED', was: [was], became: [severity], texts: { reason } };
    });
  }

  /** Appends `IncidentTruthJudged`. Refuses `IncidentEditStale`, `EditChangesNothing`. */
  judgeTruth(request: TruthRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule = handling('judgeTruth', { isForClosed: true });
    return this.#acts.submit(rule, request, viewer, async (act) => {
      const { truth, reason } = request;
      const { truth: was } = act.before;
      await requireFreshEdit(act, { field: 'truth', was: [request.was], is: [was], becomes: [truth] });
      act.append('IncidentTruthJudged', { truth, was });
      return { kind: 'TRUTH_JUDGED', was: [was], became: [truth], texts: { reason } };
    });
  }

  /** It waits, for half an hour at most. Appends `IncidentSnoozed`; refuses `CriticalNotSnoozed`, `SnoozeOutOfRange`. */
  snoozeIncident(request: SnoozeRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('snoozeIncident'), request, viewer, (act) => {
      const { until, reason } = request;
      if (act.before.severity === 'CRITICAL') throw new CriticalNotSnoozed();
      const { receivedAt } = act.times;
      if (until <= receivedAt || until > receivedAt + LONGEST_SNOOZE)
        throw new SnoozeOutOfRange(receivedAt, receivedAt + LONGEST_SNOOZE);
      act.append('IncidentSnoozed', { until });
      return { kind: 'SNOOZED', dueAt: until, texts: { reason } };
    });
  }

  /** Appends `IncidentWoken`; refuses `IncidentNotSnoozed`. */
  wakeIncident(request: ActRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('wakeIncident'), request, viewer, (act) => {
      if (act.before.snoozedUntil === null) throw new IncidentNotSnoozed();
      act.append('IncidentWoken', {});
      return { kind: 'WOKEN' };
    });
  }

  /**
   * It is nothing that anybody has to deal with: stages that it hindered are released. Appends `IncidentDismissed`; refuses what
   * `requireSecondPerson` does.
   */
  dismissIncident(request: ReasonedRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('dismissIncident'), request, viewer, async (act) => {
      await requireSecondPerson(act, request.post);
      act.append('IncidentDismissed', {});
      return { kind: 'DISMISSED', texts: { reason: request.reason } };
    });
  }

  /**
   * It is not over after all: under its old number it stands as far as people had come, and the limit for that runs anew.
   * Appends `IncidentReopened`; refuses `IncidentNotClosed`, `LevelHidesHindrance`.
   */
  reopenIncident(request: ReasonedRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    const rule = handling('reopenIncident', { isForClosed: true });
    return this.#acts.submit(rule, request, viewer, (act) => {
      const { before } = act;
      if (isOpen(before) && before.status !== 'AWAITING_VERIFICATION') throw new IncidentNotClosed();
      requireVisibleHindrance(before.level, before.hindersStage);
      act.append('IncidentReopened', this.#reopened(act));
      return { kind: 'REOPENED', texts: { reason: request.reason } };
    });
  }

  /**
   * It keeps its TPS from another stage, or from none. Appends `IncidentHindranceChanged`; refuses `StageUnknown`,
   * `LevelHidesHindrance`, `IncidentEditStale`, `EditChangesNothing`.
   */
  changeHindrance(request: HindranceRequest, viewer: Viewer): Promise<IncidentActReceipt> {
    return this.#acts.submit(handling('changeHindrance'), request, viewer, async (act) => {
      const stage = request.stage ?? null;
      const { hindersStage: was, level } = act.before;
      const [sent, is, becomes] = [codes(request.was ?? null), codes(was), codes(stage)];
      if (stage !== null) {
        const ofTps = this.#plan.stages.filter((each) => each.level === 'TPS');
        knownCode('stage', stage, ofTps);
      }
      requireVisibleHindrance(level, stage);
      await requireFreshEdit(act, { field: 'hindersStage', was: sent, is, becomes });
      act.append('IncidentHindranceChanged', { stage, was });
      return { kind: 'HINDRANCE_CHANGED', was: is, became: becomes };
    });
  }

  #reopened({ before, times }: ActUnderWay) {
    const status = statusReached(before);
    const { receivedAt } = times;
    const limit = LIMIT_IN[status] ?? 'FOLLOW_UP';
    return {
      status,
      acknowledgeDueAt:
        status === 'NEW' ? acknowledgeEnd(this.#plan, before.severity, receivedAt) : before.acknowledgeDueAt,
      dueAt: limitEnd(this.#plan, before.severity, limit, receivedAt),
    };
  }
}

const supportingOf = ({ agency, supporting }: Agencies): readonly string[] =>
  [...new Set(supporting ?? [])].filter((code) => code !== agency).sort();

const codes = (code: string | null): readonly string[] => (code === null ? [] : [code]);

/** As far as people had come with it. */
const statusReached = ({ acknowledgedAt, isAgencyAssigned }: IncidentStanding): IncidentStatus => {
  if (acknowledgedAt === null) return 'NEW';
  return isAgencyAssigned ? 'IN_HAND' : 'ACKNOWLEDGED';
};
