import {
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
  levelWhenRaised,
} from './incident.events.ts';
import {
  type IncidentLimit,
  type IncidentStanding,
  isRevoteProposed,
  LIMIT_IN,
  type Revote,
  type RunningLimit,
  revotesOf,
} from './incident-standing.policy.ts';

type Fold<Change extends IncidentChange> = (
  standing: IncidentStanding,
  payload: IncidentChanges[Change],
) => Partial<IncidentStanding>;

const runs = (limit: IncidentLimit, since: number, dueAt: number | null): RunningLimit => ({
  limit,
  since,
  dueAt,
  isMissed: false,
});

const over = { running: null, snoozedUntil: null } as const;

const FOLDS: { readonly [Change in IncidentChange]: Fold<Change> } = {
  // Nobody has to acknowledge before an agency is assigned: then it says who was first, and nothing else.
  IncidentAcknowledged: (standing, { post, receivedAt, firstActionDueAt }) => ({
    acknowledgedAt: standing.acknowledgedAt ?? receivedAt,
    acknowledgedBy: standing.acknowledgedBy ?? post,
    ...(standing.status === 'NEW'
      ? { status: 'ACKNOWLEDGED', running: runs('FIRST_ACTION', receivedAt, firstActionDueAt) }
      : {}),
  }),
  AgencyAssigned: (_standing, { agency, supporting, receivedAt, followUpDueAt }) => ({
    status: 'IN_HAND',
    agency,
    supporting: supporting ?? [],
    isAgencyAssigned: true,
    running: runs('FOLLOW_UP', receivedAt, followUpDueAt),
  }),
  IncidentSeverityChanged: (
    { running, snoozedUntil },
    { severity, acknowledgeDueAt, dueAt, receivedAt },
  ) => ({
    severity,
    acknowledgeDueAt,
    running: running && {
      ...running,
      dueAt,
      isMissed: running.isMissed && dueAt !== null && dueAt <= receivedAt,
    },
    snoozedUntil: severity === 'CRITICAL' ? null : snoozedUntil,
  }),
  IncidentTruthJudged: (_standing, { truth }) => ({ truth }),
  IncidentSnoozed: (_standing, { until }) => ({ snoozedUntil: until }),
  IncidentWoken: () => ({ snoozedUntil: null }),
  IncidentSnoozeEnded: () => ({ snoozedUntil: null }),
  IncidentMerged: ({ status, running, snoozedUntil }, { into }) => ({
    ...over,
    status: 'MERGED',
    mergedInto: into,
    beforeMerge: { status, running, snoozedUntil },
  }),
  IncidentUnmerged: ({ beforeMerge }) => ({ ...beforeMerge, mergedInto: null, beforeMerge: null }),
  IncidentDismissed: (_standing, { receivedAt }) => ({
    ...over,
    status: 'NOT_AN_INCIDENT',
    closedAt: receivedAt,
  }),
  IncidentReopened: (_standing, { status, acknowledgeDueAt, receivedAt, dueAt }) => ({
    status,
    acknowledgeDueAt,
    closedAt: null,
    running: runs(LIMIT_IN[status] ?? 'FOLLOW_UP', receivedAt, dueAt),
  }),
  IncidentHindranceChanged: (_standing, { stage }) => ({ hindersStage: stage }),
  IncidentActionRecorded: ({ status }, { receivedAt, followUpDueAt }) =>
    status === 'AWAITING_VERIFICATION'
      ? {}
      : { status: 'IN_HAND', running: runs('FOLLOW_UP', receivedAt, followUpDueAt) },
  IncidentNoteAdded: () => ({}),
  IncidentEntryStarred: () => ({}),
  IncidentFinished: (_standing, { receivedAt, verificationDueAt }) => ({
    ...over,
    status: 'AWAITING_VERIFICATION',
    // A limit without an end runs too: another severity may give it one. In logs that do not know the limit nothing runs.
    running: verificationDueAt === undefined ? null : runs('VERIFICATION', receivedAt, verificationDueAt),
  }),
  IncidentClosed: (_standing, { receivedAt }) => ({ ...over, status: 'CLOSED', closedAt: receivedAt }),
  IncidentLevelChanged: (_standing, { level, series, number }) => ({ level, series, number }),
  DispositionIssued: ({ openDispositions, agency: lead, supporting }, { actId, agency, dueAt }) => ({
    openDispositions: [...openDispositions, { id: actId, agency, dueAt, isOverdue: false }],
    supporting: agency === lead ? supporting : withCode(supporting, agency),
  }),
  DispositionConfirmed: ({ openDispositions }, { disposition }) => ({
    openDispositions: openDispositions.filter(({ id }) => id !== disposition),
  }),
  DispositionUnconfirmed: ({ openDispositions }, { disposition }) => ({
    openDispositions: openDispositions.map((each) =>
      each.id === disposition ? { ...each, isOverdue: true } : each,
    ),
  }),
  IncidentHandedOver: ({ handovers }, { actId, to, handedOverAt }) => ({
    handovers: [...handovers, { act: actId, to, at: handedOverAt }],
  }),
  HandoverAnswered: ({ handovers }, { actId: act, handover, answer, answeredAt: at }) => ({
    handovers: handovers.map((each) =>
      each.act === handover ? { ...each, answered: { act, answer, at } } : each,
    ),
  }),
  // A mark alone does not take back what a body has proposed.
  RevoteRecommended: (standing, { kind, isRecommended }) => ({
    recommendations: withMark(standing, kind, isRecommended || isRevoteProposed(standing, kind)),
  }),
  RevoteProposalRecorded: (standing, { actId: id, kind, by, ground, letterAt, receivedAt }) => {
    const facts = { id, kind, by, ground, letterAt, recordedAt: receivedAt };
    return withRevotes(standing, [...revotesOf(standing), { ...facts, decided: null, ended: null }], kind);
  },
  RevoteDecisionRecorded: (standing, { actId: act, revote, decision, decidedAt, votesAt }) =>
    withRevote(standing, revote, (each) => ({
      ...each,
      decided: { act, decision, decidedAt, votesAt },
      ended: decision === 'ACCEPTED' ? each.ended : null,
    })),
  RevoteOutcomeRecorded: (standing, { actId: act, revote, outcome, endedAt }) =>
    withRevote(standing, revote, (each) => ({ ...each, ended: { act, outcome, endedAt } })),
  WallTextReleased: (_standing, { actId }) => ({ wallText: actId }),
  IncidentLimitMissed: ({ running }, { limit }) => ({
    running: running?.limit === limit ? { ...running, isMissed: true } : running,
  }),
  // What was stored before revotes were recorded had none.
  IncidentActUndone: (_standing, { restored }) => ({ revotes: [], ...restored }),
};

const withMark = (
  { recommendations }: IncidentStanding,
  kind: Revote['kind'],
  isMarked: boolean,
): IncidentStanding['recommendations'] => {
  const others = recommendations.filter((each) => each !== kind);
  return isMarked ? [...others, kind].sort() : others;
};

/** With these revotes, one of which changed: its kind is marked while one of that kind stands. */
const withRevotes = (
  standing: IncidentStanding,
  revotes: readonly Revote[],
  kind: Revote['kind'],
): Partial<IncidentStanding> => ({
  revotes,
  recommendations: withMark(standing, kind, isRevoteProposed({ ...standing, revotes }, kind)),
});

function withRevote(
  standing: IncidentStanding,
  id: string,
  change: (revote: Revote) => Revote,
): Partial<IncidentStanding> {
  const changed = revotesOf(standing).find((each) => each.id === id);
  if (changed === undefined) return {};
  const revotes = revotesOf(standing).map((each) => (each === changed ? change(each) : each));
  return withRevotes(standing, revotes, changed.kind);
}

const withCode = (codes: readonly string[], code: string): readonly string[] =>
  [...new Set([...codes, code])].sort();

export const standingWhenRaised = (raised: IncidentRaised): IncidentStanding => ({
  level: levelWhenRaised(raised),
  series: levelWhenRaised(raised),
  number: raised.number,
  status: 'NEW',
  truth: 'UNVERIFIED',
  severity: raised.severity,
  agency: raised.agency,
  isAgencyAssigned: false,
  supporting: [],
  acknowledgedAt: null,
  acknowledgedBy: null,
  acknowledgeDueAt: raised.acknowledgeDueAt,
  running: runs('ACKNOWLEDGE', raised.receivedAt, raised.acknowledgeDueAt),
  snoozedUntil: null,
  hindersStage: raised.hindersStage,
  mergedInto: null,
  beforeMerge: null,
  openDispositions: [],
  handovers: [],
  recommendations: [],
  revotes: [],
  wallText: null,
  closedAt: null,
  revision: 0,
});

/** How an incident stands after something that is no act on it has changed what is told of it: a photo came, or went. */
export const standingNoted = (standing: IncidentStanding): IncidentStanding => ({
  ...standing,
  revision: standing.revision + 1,
});

/**
 * How an incident stands after an event. The one place that says what an act does to it: the service computes its row from
 * it, and the picture folds by it.
 */
export function standingAfter<Change extends IncidentChange>(
  standing: IncidentStanding,
  change: Change,
  payload: IncidentChanges[Change],
): IncidentStanding {
  return standingNoted({
    ...standing,
    ...FOLDS[change](standing, payload),
    revision: standing.revision,
  });
}
