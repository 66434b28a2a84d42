export type Assertion = 'DONE' | 'NOT_DONE' | 'NOT_APPLICABLE';
export type ReportChannel = 'APP' | 'SMS' | 'PHONE' | 'RADIO';

export interface ReportCheckpointBody {
  tps: string;
  stage: string;
  assertion: Assertion;
  happenedAt: string;
  institution: string;
  channel: ReportChannel;
  corrects?: string;
}

export interface RaiseIncidentBody {
  category: string;
  kind?: string;
  severity: string;
  region: string;
  tps?: string[];
  hindersStage?: string;
  happenedAt: string;
  institution: string;
  channel: ReportChannel;
  description: string;
}

export interface IncidentActBody {
  incident: string;
  post: string;
  happenedAt: string;
  agency?: string;
  was?: { agency: string } | string;
  truth?: string;
  text?: string;
  until?: string;
  reason?: string;
  into?: string;
  result?: string;
  dueAt?: string;
  disposition?: string;
}

export const INCIDENT_ACT_MUTATIONS = [
  'acknowledgeIncident',
  'assignAgency',
  'recordAction',
  'judgeTruth',
  'snoozeIncident',
  'mergeIncident',
  'issueDisposition',
  'confirmDisposition',
  'finishIncident',
  'closeIncident',
] as const;
export type IncidentActMutation = (typeof INCIDENT_ACT_MUTATIONS)[number];

interface ActBase {
  /** The id under which the phone sends it, however often. */
  id: string;
  /** When the phone first gets it out, on the operation's clock. */
  dueAt: number;
  /** How far the sender's clock is ahead of the operation's (negative: behind). */
  clockOffsetSeconds: number;
  /** How many times it is sent at once: phones that lose patience. */
  copies: number;
  /** True for a later repetition of an act that was already sent: the answer got lost on its way. */
  isRepeat: boolean;
  /** Acts whose acceptance this one builds on. */
  needs: string[];
  /** Sent by the second person, who verifies what the first says is done. */
  isBySecondPerson?: boolean;
}

/** One timed act of the exercise: a mutation, the body it carries (always the same), and how the phone sends it. */
export type ExerciseAct =
  | (ActBase & { mutation: 'reportCheckpoint'; body: ReportCheckpointBody })
  | (ActBase & { mutation: 'raiseIncident'; body: RaiseIncidentBody })
  | (ActBase & { mutation: IncidentActMutation; body: IncidentActBody });

export type ActMutation = ExerciseAct['mutation'];

/** Instants on the wire: ISO 8601, UTC, milliseconds. */
export function instant(at: number): string {
  return new Date(Math.round(at)).toISOString();
}

/** The order in which acts are played: by time, and by id where times are equal. */
export function byTime(left: ExerciseAct, right: ExerciseAct): number {
  return left.dueAt - right.dueAt || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}
