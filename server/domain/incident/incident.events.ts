import type { Channel } from '../checkpoint/checkpoint.events.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { RevoteKind, Severity } from '../operation/operation-plan.ts';
import type {
  HandoverAnswer,
  IncidentLimit,
  IncidentStanding,
  IncidentStatus,
  RevoteDecision,
  RevoteOutcome,
  Truth,
} from './incident-standing.policy.ts';

/**
 * Payloads of the events of these names. Instants are epoch milliseconds on the operation's clock. Neither free text
 * nor personal data: a `post` is an office (KOORDINATOR_PIKET), never a name.
 */
export interface IncidentRaised {
  incidentId: string;
  /** What people say aloud. Drawn by lot; in logs from before that, from 1 among the incidents raised at the same level. */
  number: number;
  /** Left out in logs from before there were levels: BIASA. */
  level?: DisclosureLevel;
  category: string;
  kind: string | null;
  severity: Severity;
  /** Where it happened: the smallest region that holds all of it. */
  region: string;
  /** The TPS it names, each once; empty where it concerns a whole region. */
  tps: string[];
  placeKind: string | null;
  /** The stage that cannot go on at the named TPS while the incident is open. */
  hindersStage: string | null;
  /** The agency that answers unless someone assigns another. */
  agency: string;
  institution: string;
  channel: Channel;
  happenedAt: number;
  receivedAt: number;
  acknowledgeDueAt: number;
  clockOffsetSeconds: number | null;
}

/** What the event of every act holds. */
interface ActFacts {
  actId: string;
  incidentId: string;
  post: string;
  happenedAt: number;
  receivedAt: number;
}

/** What the server itself notes about an incident. */
interface NoteOfServer {
  incidentId: string;
  receivedAt: number;
}

export interface IncidentAcknowledged extends ActFacts {
  /** Null: it is only watched. */
  firstActionDueAt: number | null;
}

export interface AgencyAssigned extends ActFacts {
  /** The one that leads. */
  agency: string;
  /** Those that support it, in the order of their codes. Left out in logs from before there were such. */
  supporting?: string[];
  followUpDueAt: number;
}

export interface IncidentSeverityChanged extends ActFacts {
  severity: Severity;
  was: Severity;
  acknowledgeDueAt: number;
  /** The end of the limit that runs, by the new severity; null where none does. */
  dueAt: number | null;
}

export interface IncidentTruthJudged extends ActFacts {
  truth: Truth;
  was: Truth;
}

/** It waits; a limit that is missed meanwhile is told when it wakes. */
export interface IncidentSnoozed extends ActFacts {
  until: number;
}

export type IncidentWoken = ActFacts;

/** The time for which it was to wait is over. */
export type IncidentSnoozeEnded = NoteOfServer;

/** It tells of the same as another one, and is counted no more. */
export interface IncidentMerged extends ActFacts {
  into: string;
}

export type IncidentUnmerged = ActFacts;

/** What was reported is nothing that anybody has to deal with. */
export type IncidentDismissed = ActFacts;

/** It is not over after all. */
export interface IncidentReopened extends ActFacts {
  status: IncidentStatus;
  acknowledgeDueAt: number;
  dueAt: number | null;
}

export interface IncidentHindranceChanged extends ActFacts {
  /** At the TPS it names, or at all of its region where it names none; null: it hinders nothing. */
  stage: string | null;
  was: string | null;
}

export interface IncidentActionRecorded extends ActFacts {
  followUpDueAt: number;
}

export type IncidentNoteAdded = ActFacts;

/** An entry of its timeline is to stand in the report of the day, or not. */
export interface IncidentEntryStarred extends ActFacts {
  entry: string;
  isStarred: boolean;
}

/** Whoever worked on it says that it is done; somebody else looks. */
export interface IncidentFinished extends ActFacts {
  /** Until when somebody has to have looked; null: no end. Absent in logs from before there was such a limit. */
  verificationDueAt?: number | null;
}

export interface IncidentClosed extends ActFacts {
  /** The second office that confirmed the end, in logs from before there was a finishing of its own. */
  verifiedBy: string | null;
}

/** From here on word of it travels further, or less far. */
export interface IncidentLevelChanged extends ActFacts {
  level: DisclosureLevel;
  /**
   * What it is called from here on: an incident that a wider circle gets to see is named in that circle's series. It keeps its
   * number if that was drawn by lot; one from before, which counts those that the circle does not see, is replaced.
   */
  series: DisclosureLevel;
  number: number;
}

/** A leader, or the post for him, tells an agency what to do until when. */
export interface DispositionIssued extends ActFacts {
  agency: string;
  dueAt: number;
}

export interface DispositionConfirmed extends ActFacts {
  disposition: string;
}

/** Its time is over and the agency has not said that it has it. */
export interface DispositionUnconfirmed extends NoteOfServer {
  disposition: string;
  agency: string;
}

export interface IncidentHandedOver extends ActFacts {
  /** Code of the body that has it now. */
  to: string;
  handedOverAt: number;
}

/** What the body that it was handed over to has said. */
export interface HandoverAnswered extends ActFacts {
  /** Id of the act that recorded the hand-over. */
  handover: string;
  answer: HandoverAnswer;
  answeredAt: number;
}

/** The mark alone, without who proposed it: no longer made by the screens of this project. */
export interface RevoteRecommended extends ActFacts {
  kind: RevoteKind;
  isRecommended: boolean;
}

/** A body proposed or recommended a revote. The id of the act is that of the revote. */
export interface RevoteProposalRecorded extends ActFacts {
  kind: RevoteKind;
  /** Code of the body. */
  by: string;
  /** Code of a ground of the plan; null: one in words alone. */
  ground: string | null;
  letterAt: number | null;
}

export interface RevoteDecisionRecorded extends ActFacts {
  revote: string;
  decision: RevoteDecision;
  decidedAt: number;
  votesAt: number | null;
}

export interface RevoteOutcomeRecorded extends ActFacts {
  revote: string;
  outcome: RevoteOutcome;
  endedAt: number;
}

/** The words that a wall may show of it, kept beside the log under the id of the act. */
export type WallTextReleased = ActFacts;

export interface IncidentLimitMissed extends NoteOfServer {
  limit: IncidentLimit;
  dueAt: number;
}

export interface IncidentActUndone extends ActFacts {
  undone: string;
  /** How it stood before the act that was undone. */
  restored: IncidentStanding;
}

/** What may happen to an incident after it was raised. */
export interface IncidentChanges {
  IncidentAcknowledged: IncidentAcknowledged;
  AgencyAssigned: AgencyAssigned;
  IncidentSeverityChanged: IncidentSeverityChanged;
  IncidentTruthJudged: IncidentTruthJudged;
  IncidentSnoozed: IncidentSnoozed;
  IncidentWoken: IncidentWoken;
  IncidentSnoozeEnded: IncidentSnoozeEnded;
  IncidentMerged: IncidentMerged;
  IncidentUnmerged: IncidentUnmerged;
  IncidentDismissed: IncidentDismissed;
  IncidentReopened: IncidentReopened;
  IncidentHindranceChanged: IncidentHindranceChanged;
  IncidentActionRecorded: IncidentActionRecorded;
  IncidentNoteAdded: IncidentNoteAdded;
  IncidentEntryStarred: IncidentEntryStarred;
  IncidentFinished: IncidentFinished;
  IncidentClosed: IncidentClosed;
  IncidentLevelChanged: IncidentLevelChanged;
  DispositionIssued: DispositionIssued;
  DispositionConfirmed: DispositionConfirmed;
  DispositionUnconfirmed: DispositionUnconfirmed;
  IncidentHandedOver: IncidentHandedOver;
  HandoverAnswered: HandoverAnswered;
  RevoteRecommended: RevoteRecommended;
  RevoteProposalRecorded: RevoteProposalRecorded;
  RevoteDecisionRecorded: RevoteDecisionRecorded;
  RevoteOutcomeRecorded: RevoteOutcomeRecorded;
  WallTextReleased: WallTextReleased;
  IncidentLimitMissed: IncidentLimitMissed;
  IncidentActUndone: IncidentActUndone;
}
export type IncidentChange = keyof IncidentChanges;

const CHANGES: Readonly<Record<IncidentChange, true>> = {
  IncidentAcknowledged: true,
  AgencyAssigned: true,
  IncidentSeverityChanged: true,
  IncidentTruthJudged: true,
  IncidentSnoozed: true,
  IncidentWoken: true,
  IncidentSnoozeEnded: true,
  IncidentMerged: true,
  IncidentUnmerged: true,
  IncidentDismissed: true,
  IncidentReopened: true,
  IncidentHindranceChanged: true,
  IncidentActionRecorded: true,
  IncidentNoteAdded: true,
  IncidentEntryStarred: true,
  IncidentFinished: true,
  IncidentClosed: true,
  IncidentLevelChanged: true,
  DispositionIssued: true,
  DispositionConfirmed: true,
  DispositionUnconfirmed: true,
  IncidentHandedOver: true,
  HandoverAnswered: true,
  RevoteRecommended: true,
  RevoteProposalRecorded: true,
  RevoteDecisionRecorded: true,
  RevoteOutcomeRecorded: true,
  WallTextReleased: true,
  IncidentLimitMissed: true,
  IncidentActUndone: true,
};

export const INCIDENT_CHANGES = Object.keys(CHANGES) as readonly IncidentChange[];

/** Events about one incident, which is their subject: whoever may not see it may not see them. */
export const INCIDENT_EVENT_KINDS: readonly string[] = ['IncidentRaised', ...INCIDENT_CHANGES];

export const levelWhenRaised = ({ level }: IncidentRaised): DisclosureLevel => level ?? 'BIASA';
