import type {
  IncidentCalls,
  IncidentLimit,
  IncidentStatus,
  Truth,
} from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { RevoteKind, Severity } from '../operation/operation-plan.ts';
import type { Readiness } from '../rollcall/rollcall.events.ts';

/**
 * The picture of one scope as it travels: plain JSON, every instant an ISO 8601 text in UTC with milliseconds, null for
 * what is absent, never undefined. The state hash is taken over exactly these values.
 */
export interface SituationState {
  headline: SituationHeadline | null;
  /** By region code; the scope itself is the total row. */
  rows: SituationRow[];
  /** By region code, then as the plan orders the stages; only stages that have a place on the wall. */
  cells: SituationCell[];
  /** Open incidents by id. */
  incidents: BoardIncident[];
  /** The newest 20 lines by `at`, then by id. */
  log: LogLine[];
  /** The twelve desa longest without a word at most, by desa code; null in the scope of a kabupaten. */
  silentGroups: SilentGroup[] | null;
}

/** What turns one state into a later one: lists are upserts by key, `null` says unchanged. */
export interface SituationPatch extends SituationState {
  removedIncidents: string[];
  removedLog: string[];
}

export interface SituationHeadline {
  scope: string;
  phase: string;
  phaseEndsAt: string | null;
  currentStage: string;
  tpsCount: number;
  /** TPS that owe a stage by now, and those among them heard from within their silence budget. */
  coverageOwing: number;
  coverageHeard: number;
  /** TPS of which an open incident hinders a stage without which nobody votes there. */
  cannotVoteTps: number;
  openIncidents: number;
  /** Of the open ones, those that call for somebody, by why they do. */
  unacknowledgedIncidents: number;
  unattendedIncidents: number;
  /** Of the open ones, those without a row on the board of this sight; and of these the critical ones nobody acknowledged. */
  hiddenIncidents: number;
  hiddenCritical: number;
  /** Received on the calendar day, in the operation's zone, that the clock shows. */
  incidentsToday: number;
  hasReports: boolean;
  isClosed: boolean;
  flood: Flood | null;
  lastClosed: ClosedIncident | null;
  /** The roll-call that the scope asks of its parts; null while it asks none. */
  rollCall: RollCallTally | null;
  /** The roll-call that asks the scope itself; null while none does, and to guests. */
  rollCallAsked: RollCallAsked | null;
}

/** `ready` + `notReady` + those who are silent = `asked`. */
export interface RollCallTally {
  id: string;
  askedAt: string;
  closesAt: string;
  asked: number;
  ready: number;
  notReady: number;
  /** Codes of the regions that have not answered, in the order of the roster; empty for guests. */
  silent: string[];
}

export interface RollCallAsked {
  id: string;
  askedAt: string;
  closesAt: string;
  answer: Readiness | null;
}

export interface Flood {
  since: string;
  /** New incidents within the last `windowMinutes`. */
  count: number;
  windowMinutes: number;
}

export interface ClosedIncident {
  id: string;
  category: string;
  kind: string | null;
  truth: Truth;
  region: string;
  closedAt: string;
}

export interface SituationRow {
  region: string;
  tpsCount: number;
  openIncidents: number;
  worstSeverity: Severity | null;
  /** The worst severity among those of them that call for somebody; null where none does. */
  worstCallingSeverity: Severity | null;
  /** TPS over all stages of the wall, each once: hindered, else silent, else late, else within its time. */
  hinderedTps: number;
  silentTps: number;
  lateTps: number;
  /** Those of `lateTps` that are far past their limit. */
  veryLateTps: number;
  /** Past the plan's limit of a stage, but within the time that their tolerance or the law gives them. */
  withinTimeTps: number;
}

/** `notDue` + `waiting` + `done` + `late` + `silent` + `hindered` + `notApplicable` = the TPS of the region. */
export interface SituationCell {
  region: string;
  stage: string;
  notDue: number;
  waiting: number;
  done: number;
  late: number;
  /** Those of `late` that are long past their limit. */
  veryLate: number;
  silent: number;
  hindered: number;
  notApplicable: number;
  /** TPS where institutions contradict each other at this stage, whatever its status. */
  conflicts: number;
}

/** What a sight must not show is null, empty or zero, never left out. */
export interface BoardIncident {
  id: string;
  level: DisclosureLevel;
  series: DisclosureLevel;
  number: number;
  category: string | null;
  kind: string | null;
  severity: Severity;
  status: IncidentStatus;
  /** Null where this sight must not show it. */
  truth: Truth | null;
  region: string;
  kecamatan: string | null;
  desa: string | null;
  /** In ascending order; empty where the named TPS are of more than one desa, for numbers repeat among desa. */
  tpsNumbers: number[];
  placeKind: string | null;
  agency: string | null;
  isAgencyAssigned: boolean;
  /** Those that support it, by code. */
  supporting: string[];
  happenedAt: string;
  receivedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  acknowledgeDueAt: string;
  /** The limit that runs in its present status, and its end; null where none does. */
  limit: IncidentLimit | null;
  dueAt: string | null;
  /** Whether it calls for somebody now. */
  calls: IncidentCalls;
  snoozedUntil: string | null;
  hindersStage: string | null;
  /** TPS where it keeps that stage from going on: not counted once the stage is done all the same. */
  hinderedTps: number;
  /** It arrived so long after it happened that it does not take over a wall. */
  isLateArrival: boolean;
  /** A directive was not confirmed yet. */
  hasOpenDisposition: boolean;
  recommendations: RevoteKind[];
  /** The words released for walls; null: none. */
  wallText: string | null;
  /** Itself and those merged into it, of this scope and as far as this sight tells of them. */
  reportCount: number;
  /** Entries of its timeline so far: what is told of it elsewhere has changed once this has. */
  revision: number;
}

export const LOG_LINE_KINDS = [
  'STAGE_DONE_LATE',
  'STAGE_HINDERED',
  'STAGE_RELEASED',
  'INCIDENT_RAISED',
  'INCIDENT_ACKNOWLEDGED',
  'AGENCY_ASSIGNED',
  'INCIDENT_CLOSED',
  'INCIDENT_FINISHED',
  'INCIDENT_REOPENED',
  'INCIDENT_MERGED',
  'INCIDENT_DISMISSED',
  'INCIDENT_HANDED_OVER',
  'CONFLICT_OPENED',
] as const;
export type LogLineKind = (typeof LOG_LINE_KINDS)[number];

export interface LogLine {
  id: string;
  /** When the server got the news. */
  at: string;
  kind: LogLineKind;
  region: string;
  tpsNumbers: number[];
  stage: string | null;
  category: string | null;
  incidentKind: string | null;
  /** Whether that incident was so, by what was known then. */
  truth: Truth | null;
  agency: string | null;
  post: string | null;
  /** STAGE_DONE_LATE: whole minutes past the TPS's own limit. */
  minutes: number | null;
}

/** The silent TPS of one desa. */
export interface SilentGroup {
  desa: string;
  tpsNumbers: number[];
  /** The newest word from any of them; null if there never was one. */
  lastHeardAt: string | null;
}
