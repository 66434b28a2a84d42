import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';

/** What somebody may be in a region. People hold several; a wall and each scope of a program are roles of their own. */
export const ROLES = [
  'ADMIN',
  'POSKO',
  'KECAMATAN',
  'LEADER',
  'AGENCY',
  'INTELLIGENCE',
  'REPORTER',
  'WALL',
  'PROGRAM_ALERTS',
  'PROGRAM_READ',
  'PROGRAM_REPORT',
  'PROGRAM_QUERY',
] as const;
export type Role = (typeof ROLES)[number];

/** What can be done here; the mutations, queries and subscriptions of the API each stand for one of them. */
export const ACTIONS = [
  'readOperation',
  'watchSituation',
  'replaySituation',
  'readStages',
  'readIncidents',
  'readLog',
  'readHistory',
  'readAfterAction',
  'recordLesson',
  'reportCheckpoint',
  'raiseIncident',
  'handleIncident',
  'workIncident',
  'issueDisposition',
  'confirmDisposition',
  'undoIncidentAct',
  'classifyIncident',
  'attachPhoto',
  'removePhoto',
  'attendIncidents',
  'callTps',
  'callRoll',
  'answerRoll',
  'runExerciseClock',
  'beWall',
  'readWalls',
  'commandWalls',
  'approveWall',
  'readPeople',
  'managePeople',
  'inviteReporters',
  'manageTokens',
  'manageWebhooks',
  'readDeliveries',
  'processSetAside',
  'importRoster',
  'readAudit',
  'runAnyDocument',
  'watchAlerts',
  'answerAlert',
  'testAlerts',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Done in the name of a post, which is told with the act: a grant that names no post does not allow it. */
export const SIGNED_ACTIONS: readonly Action[] = [
  'recordLesson',
  'handleIncident',
  'workIncident',
  'issueDisposition',
  'confirmDisposition',
  'undoIncidentAct',
  'classifyIncident',
  'removePhoto',
  'callRoll',
  'answerRoll',
  'answerAlert',
];

/**
 * `SCOPE`: inside the region of the grant. `REGENCY`: only where the grant covers the whole regency. `AGENCY`: inside the
 * region of the grant, and there about incidents that its own agency leads or supports.
 */
export type Permission = 'NO' | 'SCOPE' | 'REGENCY' | 'AGENCY';

/**
 * Which incidents of a level a role reads: none; those in its region; those in its region that its own agency leads or
 * supports; those it raised itself.
 */
export type IncidentReading = 'NONE' | 'REGION' | 'AGENCY' | 'OWN';

/** Fields that not everybody who sees the rest may see. */
export const FIELD_CLASSES = [
  'REPORTER',
  'CONTACT',
  'FREE_TEXT',
  'EVIDENCE',
  'HEALTH',
  'ACCUSATION',
] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/** `COMPETENT`: where the agency of the grant is competent for what is told there, as the plan has it. */
export type FieldReading = 'NO' | 'YES' | 'COMPETENT';

export interface RolePolicy {
  readonly actions: Readonly<Record<Action, Permission>>;
  readonly incidents: Readonly<Record<DisclosureLevel, IncidentReading>>;
  readonly fields: Readonly<Record<FieldClass, FieldReading>>;
}

const NOTHING: Readonly<Record<Action, Permission>> = {
  readOperation: 'NO',
  watchSituation: 'NO',
  replaySituation: 'NO',
  readStages: 'NO',
  readIncidents: 'NO',
  readLog: 'NO',
  readHistory: 'NO',
  readAfterAction: 'NO',
  recordLesson: 'NO',
  reportCheckpoint: 'NO',
  raiseIncident: 'NO',
  handleIncident: 'NO',
  workIncident: 'NO',
  issueDisposition: 'NO',
  confirmDisposition: 'NO',
  undoIncidentAct: 'NO',
  classifyIncident: 'NO',
  attachPhoto: 'NO',
  removePhoto: 'NO',
  attendIncidents: 'NO',
  callTps: 'NO',
  callRoll: 'NO',
  answerRoll: 'NO',
  runExerciseClock: 'NO',
  beWall: 'NO',
  readWalls: 'NO',
  commandWalls: 'NO',
  approveWall: 'NO',
  readPeople: 'NO',
  managePeople: 'NO',
  inviteReporters: 'NO',
  manageTokens: 'NO',
  manageWebhooks: 'NO',
  readDeliveries: 'NO',
  processSetAside: 'NO',
  importRoster: 'NO',
  readAudit: 'NO',
  runAnyDocument: 'NO',
  watchAlerts: 'NO',
  answerAlert: 'NO',
  testAlerts: 'NO',
};
const READING = {
  readOperation: 'SCOPE',
  watchSituation: 'SCOPE',
  readStages: 'SCOPE',
  readHistory: 'SCOPE',
} as const;
/** People look at the past as well; a wall shows what is, and a program follows it. */
const LOOKING = { ...READING, replaySituation: 'SCOPE', readAfterAction: 'SCOPE' } as const;
const ANSWERING = { watchAlerts: 'SCOPE', answerAlert: 'SCOPE' } as const;
const NO_FIELDS = {
  REPORTER: 'NO',
  CONTACT: 'NO',
  FREE_TEXT: 'NO',
  EVIDENCE: 'NO',
  HEALTH: 'NO',
  ACCUSATION: 'NO',
} as const;
const ALL_FIELDS = {
  REPORTER: 'YES',
  CONTACT: 'YES',
  FREE_TEXT: 'YES',
  EVIDENCE: 'YES',
  HEALTH: 'YES',
  ACCUSATION: 'YES',
} as const;
const NO_INCIDENTS = { BIASA: 'NONE', TERBATAS: 'NONE', RAHASIA: 'NONE' } as const;

/**
 * Who may do and see what: the one place that decides. A grant gives one role in one region; a person with several may do
 * what any of them allows. `docs/policy.md` is this table for people, and is tested against it.
 */
export const POLICY: Readonly<Record<Role, RolePolicy>> = {
  // Keeps the doors, and reads neither what is guarded nor who reported it.
  ADMIN: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      readIncidents: 'SCOPE',
      readLog: 'REGENCY',
      runExerciseClock: 'REGENCY',
      readWalls: 'REGENCY',
      commandWalls: 'REGENCY',
      approveWall: 'REGENCY',
      readPeople: 'REGENCY',
      managePeople: 'REGENCY',
      inviteReporters: 'REGENCY',
      manageTokens: 'REGENCY',
      manageWebhooks: 'REGENCY',
      readDeliveries: 'REGENCY',
      processSetAside: 'REGENCY',
      importRoster: 'REGENCY',
      readAudit: 'REGENCY',
      testAlerts: 'REGENCY',
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'NONE', RAHASIA: 'NONE' },
    fields: NO_FIELDS,
  },
  // Triages everything that comes in, so sees everything.
  POSKO: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      readIncidents: 'SCOPE',
      readLog: 'REGENCY',
      reportCheckpoint: 'SCOPE',
      raiseIncident: 'SCOPE',
      handleIncident: 'SCOPE',
      workIncident: 'SCOPE',
      issueDisposition: 'SCOPE',
      confirmDisposition: 'SCOPE',
      undoIncidentAct: 'SCOPE',
      classifyIncident: 'SCOPE',
      attachPhoto: 'SCOPE',
      removePhoto: 'SCOPE',
      attendIncidents: 'SCOPE',
      callTps: 'SCOPE',
      callRoll: 'SCOPE',
      recordLesson: 'SCOPE',
      answerRoll: 'SCOPE',
      runExerciseClock: 'REGENCY',
      readWalls: 'REGENCY',
      commandWalls: 'REGENCY',
      approveWall: 'REGENCY',
      inviteReporters: 'SCOPE',
      readDeliveries: 'SCOPE',
      ...ANSWERING,
      testAlerts: 'REGENCY',
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'REGION', RAHASIA: 'REGION' },
    fields: ALL_FIELDS,
  },
  // The sub-district forum answers for its own kecamatan.
  KECAMATAN: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      readIncidents: 'SCOPE',
      reportCheckpoint: 'SCOPE',
      raiseIncident: 'SCOPE',
      handleIncident: 'SCOPE',
      attachPhoto: 'SCOPE',
      removePhoto: 'SCOPE',
      attendIncidents: 'SCOPE',
      callTps: 'SCOPE',
      callRoll: 'SCOPE',
      recordLesson: 'SCOPE',
      answerRoll: 'SCOPE',
      workIncident: 'SCOPE',
      confirmDisposition: 'SCOPE',
      undoIncidentAct: 'SCOPE',
      inviteReporters: 'SCOPE',
      readDeliveries: 'SCOPE',
      ...ANSWERING,
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'REGION', RAHASIA: 'NONE' },
    // Its members are officials, of whom such incidents tell.
    fields: { ...ALL_FIELDS, ACCUSATION: 'NO' },
  },
  // Elected, or appointed by those who were: told that somebody is accused and where, never what was written or sent in.
  LEADER: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      ...ANSWERING,
      readIncidents: 'SCOPE',
      readLog: 'REGENCY',
      attendIncidents: 'SCOPE',
      issueDisposition: 'SCOPE',
      undoIncidentAct: 'SCOPE',
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'REGION', RAHASIA: 'REGION' },
    fields: { ...ALL_FIELDS, REPORTER: 'NO', CONTACT: 'NO', ACCUSATION: 'NO' },
  },
  AGENCY: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      ...ANSWERING,
      readIncidents: 'SCOPE',
      raiseIncident: 'SCOPE',
      attachPhoto: 'SCOPE',
      attendIncidents: 'SCOPE',
      workIncident: 'AGENCY',
      confirmDisposition: 'AGENCY',
      undoIncidentAct: 'AGENCY',
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'AGENCY', RAHASIA: 'NONE' },
    fields: { ...NO_FIELDS, FREE_TEXT: 'YES', EVIDENCE: 'YES', HEALTH: 'YES', ACCUSATION: 'COMPETENT' },
  },
  INTELLIGENCE: {
    actions: {
      ...NOTHING,
      ...LOOKING,
      readIncidents: 'SCOPE',
      raiseIncident: 'SCOPE',
      classifyIncident: 'SCOPE',
      attachPhoto: 'SCOPE',
      watchAlerts: 'SCOPE',
      attendIncidents: 'SCOPE',
    },
    incidents: { BIASA: 'REGION', TERBATAS: 'REGION', RAHASIA: 'REGION' },
    fields: { ...ALL_FIELDS, HEALTH: 'NO' },
  },
  REPORTER: {
    actions: {
      ...NOTHING,
      readOperation: 'SCOPE',
      readStages: 'SCOPE',
      readIncidents: 'SCOPE',
      reportCheckpoint: 'SCOPE',
      raiseIncident: 'SCOPE',
      attachPhoto: 'SCOPE',
      // Of what concerns his TPS, and no incident: he answers by reporting.
      watchAlerts: 'SCOPE',
    },
    incidents: { BIASA: 'OWN', TERBATAS: 'OWN', RAHASIA: 'NONE' },
    // What he reported he wrote himself.
    fields: { ...NO_FIELDS, FREE_TEXT: 'YES', ACCUSATION: 'YES' },
  },
  WALL: {
    actions: { ...NOTHING, readOperation: 'SCOPE', watchSituation: 'SCOPE', beWall: 'SCOPE' },
    incidents: NO_INCIDENTS,
    fields: NO_FIELDS,
  },
  // Is told of incidents by alerts alone.
  PROGRAM_ALERTS: {
    actions: { ...NOTHING, readOperation: 'SCOPE', watchAlerts: 'SCOPE' },
    incidents: { ...NO_INCIDENTS, BIASA: 'REGION' },
    fields: NO_FIELDS,
  },
  PROGRAM_READ: {
    actions: { ...NOTHING, ...READING, readIncidents: 'SCOPE', readLog: 'REGENCY' },
    incidents: { BIASA: 'REGION', TERBATAS: 'NONE', RAHASIA: 'NONE' },
    fields: NO_FIELDS,
  },
  PROGRAM_REPORT: {
    actions: { ...NOTHING, readOperation: 'SCOPE', reportCheckpoint: 'SCOPE', raiseIncident: 'SCOPE' },
    incidents: { BIASA: 'OWN', TERBATAS: 'OWN', RAHASIA: 'NONE' },
    fields: NO_FIELDS,
  },
  PROGRAM_QUERY: {
    actions: { ...NOTHING, readOperation: 'SCOPE', runAnyDocument: 'SCOPE' },
    incidents: NO_INCIDENTS,
    fields: NO_FIELDS,
  },
};
