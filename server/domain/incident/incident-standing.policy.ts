import { must } from '../../kernel/must.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { RevoteKind, ServiceLimitCode, Severity } from '../operation/operation-plan.ts';

/** How far people have come with an incident. The last three have it off the board. */
export const INCIDENT_STATUSES = [
  'NEW',
  'ACKNOWLEDGED',
  'IN_HAND',
  'AWAITING_VERIFICATION',
  'CLOSED',
  'MERGED',
  'NOT_AN_INCIDENT',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** Whether what was reported is so: an axis of its own, whatever has been done about it. */
export const TRUTHS = ['UNVERIFIED', 'CONFIRMED', 'REFUTED'] as const;
export type Truth = (typeof TRUTHS)[number];

/** The service limits that run for an incident, of which there is at most one at a time. */
export type IncidentLimit = ServiceLimitCode;

/** The service limit that runs: which, since when, until when (null: no end), and whether it was noted as missed. */
export interface RunningLimit {
  readonly limit: IncidentLimit;
  readonly since: number;
  readonly dueAt: number | null;
  readonly isMissed: boolean;
}

/** A directive that the agency has not confirmed. */
export interface OpenDisposition {
  readonly id: string;
  readonly agency: string;
  readonly dueAt: number;
  readonly isOverdue: boolean;
}

/** What the body has said: that it has it, that it acts on it, that it does not. */
export const HANDOVER_ANSWERS = ['RECEIVED', 'ACTED_ON', 'NOT_ACTED_ON'] as const;
export type HandoverAnswer = (typeof HANDOVER_ANSWERS)[number];

/** That it was handed over to a body outside the room. */
export interface Handover {
  readonly act: string;
  readonly to: string;
  readonly at: number;
  /** Absent while that body has not answered. */
  readonly answered?: { readonly act: string; readonly answer: HandoverAnswer; readonly at: number };
}

/** What became of a proposal or recommendation: decided by the KPU of the regency, or taken back by the body that made it. */
export const REVOTE_DECISIONS = ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;
export type RevoteDecision = (typeof REVOTE_DECISIONS)[number];

export const REVOTE_OUTCOMES = ['HELD', 'NOT_HELD'] as const;
export type RevoteOutcome = (typeof REVOTE_OUTCOMES)[number];

/** A revote that a body proposed or recommended, with what became of it. Its words are kept under the ids of the acts. */
export interface Revote {
  /** That of the act that recorded it. */
  readonly id: string;
  readonly kind: RevoteKind;
  /** Code of the body that proposed or recommended it. */
  readonly by: string;
  /** Code of a ground of the plan; null: one in words alone. */
  readonly ground: string | null;
  readonly letterAt: number | null;
  readonly recordedAt: number;
  readonly decided: {
    readonly act: string;
    readonly decision: RevoteDecision;
    readonly decidedAt: number;
    /** When it is to be held; null: no date yet, or never. */
    readonly votesAt: number | null;
  } | null;
  readonly ended: {
    readonly act: string;
    readonly outcome: RevoteOutcome;
    readonly endedAt: number;
  } | null;
}

/** What merging puts aside, and unmerging brings back. */
type BeforeMerge = Pick<IncidentStanding, 'status' | 'running' | 'snoozedUntil'>;

/**
 * How an incident stands: all that an act can change of it and that a screen or a rule reads. Plain JSON, instants in epoch
 * milliseconds on the operation's clock, no text.
 */
export interface IncidentStanding {
  readonly level: DisclosureLevel;
  readonly series: DisclosureLevel;
  readonly number: number;
  readonly status: IncidentStatus;
  readonly truth: Truth;
  readonly severity: Severity;
  /** The agency that leads. */
  readonly agency: string;
  readonly isAgencyAssigned: boolean;
  /** Those that support it, in the order of their codes. */
  readonly supporting: readonly string[];
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgeDueAt: number;
  readonly running: RunningLimit | null;
  readonly snoozedUntil: number | null;
  readonly hindersStage: string | null;
  /** The incident that it tells of the same as; itself perhaps merged into a third. */
  readonly mergedInto: string | null;
  readonly beforeMerge: BeforeMerge | null;
  readonly openDispositions: readonly OpenDisposition[];
  readonly handovers: readonly Handover[];
  /** Kinds of revotes that were proposed or recommended and neither refused nor taken back, in the order of their codes. */
  readonly recommendations: readonly RevoteKind[];
  /** Oldest first. Absent in what was stored before it was recorded who proposed a revote. */
  readonly revotes?: readonly Revote[];
  /** Id of the act that released the words a wall may show; null: none. */
  readonly wallText: string | null;
  /** When it was closed or found to be none. */
  readonly closedAt: number | null;
  /** Entries of its timeline so far, its raising not counted. */
  readonly revision: number;
}

/** How an incident stands by its row. */
export const standingOf = (row: { readonly standing: string | null }): IncidentStanding =>
  JSON.parse(must(row.standing, 'how the incident stands')) as IncidentStanding;

/** The revotes on record, oldest first. */
export const revotesOf = ({ revotes }: IncidentStanding): readonly Revote[] => revotes ?? [];

/** Whether one of this kind is on record that was neither refused nor taken back. */
export const isRevoteProposed = (standing: IncidentStanding, kind: RevoteKind): boolean =>
  revotesOf(standing).some(
    (revote) => revote.kind === kind && (revote.decided === null || revote.decided.decision === 'ACCEPTED'),
  );

/** The limit that runs in a status; none where nobody owes anything. */
export const LIMIT_IN: Readonly<Partial<Record<IncidentStatus, IncidentLimit>>> = {
  NEW: 'ACKNOWLEDGE',
  ACKNOWLEDGED: 'FIRST_ACTION',
  IN_HAND: 'FOLLOW_UP',
  AWAITING_VERIFICATION: 'VERIFICATION',
};

const OFF_THE_BOARD: readonly IncidentStatus[] = ['CLOSED', 'MERGED', 'NOT_AN_INCIDENT'];

/** Whether somebody still has to deal with it. */
export const isOpen = ({ status }: Pick<IncidentStanding, 'status'>): boolean =>
  !OFF_THE_BOARD.includes(status);

/** Whether it is one more of those there are: what was merged is counted with another, what is none not at all. */
export const isCounted = ({ status }: Pick<IncidentStanding, 'status'>): boolean =>
  status !== 'MERGED' && status !== 'NOT_AN_INCIDENT';

/**
 * Whether an incident calls for somebody now, the strongest call first: nobody has acknowledged it; somebody has, and the
 * limit for what had to follow has passed; it does not.
 */
export const INCIDENT_CALLS = ['UNACKNOWLEDGED', 'UNATTENDED', 'NONE'] as const;
export type IncidentCalls = (typeof INCIDENT_CALLS)[number];

/**
 * The one rule for what calls. A snoozed incident calls for nobody until it is back. That a limit has passed is known
 * by the event that its timer writes, never by a clock, so that every reader of the log has the same answer.
 */
export function callsOf({
  status,
  running,
  snoozedUntil,
}: Pick<IncidentStanding, 'status' | 'running' | 'snoozedUntil'>): IncidentCalls {
  if (snoozedUntil !== null || !isOpen({ status })) return 'NONE';
  if (status === 'NEW') return 'UNACKNOWLEDGED';
  return running?.isMissed === true ? 'UNATTENDED' : 'NONE';
}
