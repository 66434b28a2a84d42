import type {
  BoardIncident,
  LogLine,
  SituationCell,
  SituationFrame,
  SituationHeadline,
  SituationPatch,
  SituationRow,
} from '../situation.types.ts';

export const iso = (epochMs: number): string => new Date(epochMs).toISOString();

/** 14 February 2024, 07.24.20 WIB. */
export const MORNING = Date.parse('2024-02-14T00:24:20.000Z');

export const makeHeadline = (over: Partial<SituationHeadline> = {}): SituationHeadline => ({
  scope: '15.07',
  phase: 'VOTING',
  phaseEndsAt: '2024-02-14T06:00:00.000Z',
  currentStage: 'VOTING_OPENED',
  tpsCount: 713,
  coverageOwing: 713,
  coverageHeard: 709,
  cannotVoteTps: 0,
  openIncidents: 9,
  unacknowledgedIncidents: 2,
  unattendedIncidents: 0,
  hiddenIncidents: 0,
  hiddenCritical: 0,
  incidentsToday: 12,
  hasReports: true,
  isClosed: false,
  flood: null,
  lastClosed: null,
  rollCall: null,
  rollCallAsked: null,
  ...over,
});

export const makeRow = (over: Partial<SituationRow> = {}): SituationRow => ({
  region: '15.07.05',
  tpsCount: 81,
  openIncidents: 1,
  worstSeverity: 'HIGH',
  worstCallingSeverity: 'HIGH',
  silentTps: 0,
  ...over,
});

export const makeCell = (over: Partial<SituationCell> = {}): SituationCell => ({
  region: '15.07.05',
  stage: 'VOTING_OPENED',
  notDue: 0,
  waiting: 0,
  done: 80,
  late: 1,
  veryLate: 0,
  silent: 0,
  hindered: 0,
  notApplicable: 0,
  conflicts: 0,
  ...over,
});

export const makeIncident = (over: Partial<BoardIncident> = {}): BoardIncident => ({
  id: '018da5c0-0000-7000-8000-000000000001',
  level: 'BIASA',
  series: 'BIASA',
  number: 1,
  category: 'LOGISTICS',
  kind: null,
  severity: 'HIGH',
  status: 'NEW',
  region: '15.07.05.2004',
  kecamatan: '15.07.05',
  desa: '15.07.05.2004',
  tpsNumbers: [1],
  placeKind: null,
  agency: 'KPU',
  isAgencyAssigned: false,
  happenedAt: '2024-02-14T00:20:00.000Z',
  receivedAt: '2024-02-14T00:21:00.000Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  acknowledgeDueAt: '2024-02-14T00:26:00.000Z',
  dueAt: null,
  hindersStage: null,
  hinderedTps: 0,
  isLateArrival: false,
  truth: 'UNVERIFIED',
  supporting: [],
  limit: null,
  calls: (over.status ?? 'NEW') === 'NEW' && !over.snoozedUntil ? 'UNACKNOWLEDGED' : 'NONE',
  snoozedUntil: null,
  hasOpenDisposition: false,
  recommendations: [],
  wallText: null,
  reportCount: 1,
  revision: 0,
  ...over,
});

export const makeLogLine = (over: Partial<LogLine> = {}): LogLine => ({
  id: 'line-1',
  at: '2024-02-14T00:22:00.000Z',
  kind: 'INCIDENT_RAISED',
  region: '15.07.05',
  tpsNumbers: [],
  stage: null,
  category: 'LOGISTICS',
  incidentKind: null,
  agency: null,
  post: null,
  minutes: null,
  ...over,
});

export const makePatch = (over: Partial<SituationPatch> = {}): SituationPatch => ({
  headline: null,
  rows: [],
  cells: [],
  incidents: [],
  removedIncidents: [],
  log: [],
  removedLog: [],
  silentGroups: null,
  ...over,
});

export const makeFrame = (over: Partial<SituationFrame> = {}): SituationFrame => ({
  kind: 'SNAPSHOT',
  after: null,
  cursor: 'c1',
  asOf: iso(MORNING),
  servedAt: iso(MORNING),
  operationTime: iso(MORNING),
  operationSpeed: 1,
  warnings: [],
  resyncReason: null,
  patch: makePatch({ headline: makeHeadline(), rows: [makeRow()], cells: [makeCell()] }),
  stateHash: null,
  ...over,
});
