/**
 * The frames of `subscription situation` as they travel: plain JSON, ISO 8601 instants, null for absent.
 * Mirrors `schema.graphql`; a cursor is opaque and compared only for equality.
 */
export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
export type IncidentStatus = 'NEW' | 'ACKNOWLEDGED' | 'IN_HAND' | 'CLOSED';
export type SituationFrameKind = 'SNAPSHOT' | 'DELTA' | 'TIME' | 'CAUGHT_UP' | 'RESYNC' | 'REVOKED';
export type ResyncReason = 'EPOCH' | 'FORK' | 'EXPIRED' | 'SCOPE' | 'INVALID';
export type LogLineKind =
  | 'STAGE_DONE_LATE'
  | 'STAGE_HINDERED'
  | 'STAGE_RELEASED'
  | 'INCIDENT_RAISED'
  | 'INCIDENT_ACKNOWLEDGED'
  | 'AGENCY_ASSIGNED'
  | 'INCIDENT_CLOSED'
  | 'CONFLICT_OPENED';

export interface Flood {
  readonly since: string;
  readonly count: number;
  readonly windowMinutes: number;
}

export interface ClosedIncident {
  readonly id: string;
  readonly category: string;
  readonly kind: string | null;
  readonly region: string;
  readonly closedAt: string;
}

export interface SituationHeadline {
  readonly scope: string;
  readonly phase: string;
  readonly phaseEndsAt: string | null;
  readonly currentStage: string;
  readonly tpsCount: number;
  readonly coverageOwing: number;
  readonly coverageHeard: number;
  readonly openIncidents: number;
  readonly unacknowledgedIncidents: number;
  readonly incidentsToday: number;
  readonly hasReports: boolean;
  readonly isClosed: boolean;
  readonly flood: Flood | null;
  readonly lastClosed: ClosedIncident | null;
}

export interface SituationRow {
  readonly region: string;
  readonly tpsCount: number;
  readonly openIncidents: number;
  readonly worstSeverity: Severity | null;
  readonly worstIsAcknowledged: boolean;
  readonly silentTps: number;
}

export interface SituationCell {
  readonly region: string;
  readonly stage: string;
  readonly notDue: number;
  readonly waiting: number;
  readonly done: number;
  readonly late: number;
  readonly veryLate: number;
  readonly silent: number;
  readonly hindered: number;
  readonly notApplicable: number;
  readonly conflicts: number;
}

export interface BoardIncident {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly kind: string | null;
  readonly severity: Severity;
  readonly status: IncidentStatus;
  readonly region: string;
  readonly kecamatan: string | null;
  readonly desa: string | null;
  readonly tpsNumbers: readonly number[];
  readonly placeKind: string | null;
  readonly agency: string;
  readonly isAgencyAssigned: boolean;
  readonly happenedAt: string;
  readonly receivedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgeDueAt: string;
  readonly dueAt: string | null;
  readonly hindersStage: string | null;
  readonly hinderedTps: number;
  readonly isLateArrival: boolean;
}

export interface LogLine {
  readonly id: string;
  readonly at: string;
  readonly kind: LogLineKind;
  readonly region: string;
  readonly tpsNumbers: readonly number[];
  readonly stage: string | null;
  readonly category: string | null;
  readonly incidentKind: string | null;
  readonly agency: string | null;
  readonly post: string | null;
  readonly minutes: number | null;
}

export interface SilentGroup {
  readonly desa: string;
  readonly tpsNumbers: readonly number[];
  readonly lastHeardAt: string | null;
}

/** Lists are upserts by key (rows: region; cells: region and stage; incidents and log: id); null means unchanged. */
export interface SituationPatch {
  readonly headline: SituationHeadline | null;
  readonly rows: readonly SituationRow[];
  readonly cells: readonly SituationCell[];
  readonly incidents: readonly BoardIncident[];
  readonly removedIncidents: readonly string[];
  readonly log: readonly LogLine[];
  readonly removedLog: readonly string[];
  readonly silentGroups: readonly SilentGroup[] | null;
}

export interface SituationFrame {
  readonly kind: SituationFrameKind;
  readonly after: string | null;
  readonly cursor: string;
  readonly asOf: string;
  readonly servedAt: string;
  readonly operationTime: string;
  readonly operationSpeed: number;
  readonly resyncReason: ResyncReason | null;
  readonly patch: SituationPatch;
  readonly stateHash: string | null;
}
