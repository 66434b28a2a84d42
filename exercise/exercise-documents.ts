/**
 * Every operation that the exercise sends. They are published with those of the pages, so that people who may run nothing
 * of their own can play it. This file stands alone: the build reads it as it is.
 */
const REFUSAL = '... on Refusal { code message isRetryable }';
const INCIDENT_ACT = 'act { id incident happenedAt receivedAt }';

export const ACT_DOCUMENTS = {
  reportCheckpoint: `mutation ExerciseReport($input: ReportCheckpointInput!) { result: reportCheckpoint(input: $input) { __typename
    ... on CheckpointReported { report { id tps stage assertion institution channel happenedAt receivedAt clockOffsetSeconds corrects isEarly } } ${REFUSAL} } }`,
  raiseIncident: `mutation ExerciseRaise($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename
    ... on IncidentRaised { incident { id number category kind severity region happenedAt receivedAt clockOffsetSeconds } } ${REFUSAL} } }`,
  acknowledgeIncident: `mutation ExerciseAcknowledge($input: AcknowledgeIncidentInput!) { result: acknowledgeIncident(input: $input) { __typename
    ... on IncidentAcknowledged { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  assignAgency: `mutation ExerciseAssign($input: AssignAgencyInput!) { result: assignAgency(input: $input) { __typename
    ... on AgencyAssigned { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  recordAction: `mutation ExerciseRecordAction($input: RecordActionInput!) { result: recordAction(input: $input) { __typename
    ... on IncidentActionRecorded { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  judgeTruth: `mutation ExerciseJudgeTruth($input: JudgeTruthInput!) { result: judgeTruth(input: $input) { __typename
    ... on IncidentTruthJudged { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  snoozeIncident: `mutation ExerciseSnooze($input: SnoozeIncidentInput!) { result: snoozeIncident(input: $input) { __typename
    ... on IncidentSnoozed { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  mergeIncident: `mutation ExerciseMerge($input: MergeIncidentInput!) { result: mergeIncident(input: $input) { __typename
    ... on IncidentMerged { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  issueDisposition: `mutation ExerciseIssueDisposition($input: IssueDispositionInput!) { result: issueDisposition(input: $input) { __typename
    ... on DispositionIssued { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  confirmDisposition: `mutation ExerciseConfirmDisposition($input: ConfirmDispositionInput!) { result: confirmDisposition(input: $input) { __typename
    ... on DispositionConfirmed { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  finishIncident: `mutation ExerciseFinish($input: FinishIncidentInput!) { result: finishIncident(input: $input) { __typename
    ... on IncidentFinished { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  closeIncident: `mutation ExerciseClose($input: CloseIncidentInput!) { result: closeIncident(input: $input) { __typename
    ... on IncidentClosed { ${INCIDENT_ACT} } ${REFUSAL} } }`,
} as const;

export const REPORTS = `query ExerciseReports($first: Int!, $after: Cursor) { page: checkpointReports(first: $first, after: $after) {
  edges { node { id tps stage assertion institution channel happenedAt receivedAt clockOffsetSeconds corrects isEarly } }
  pageInfo { hasNextPage endCursor } } }`;
export const INCIDENTS = `query ExerciseIncidents($first: Int!, $after: Cursor) { page: incidents(first: $first, after: $after) {
  edges { node { id number category kind severity region happenedAt receivedAt } }
  pageInfo { hasNextPage endCursor } } }`;
export const EVENTS = `query ExerciseEvents($first: Int!, $after: Cursor) { page: events(first: $first, after: $after) {
  edges { node { id kind payload } } pageInfo { hasNextPage endCursor } } }`;

export const OPERATION = `query ExerciseOperation { operation {
  id kind date zone opensAt closesAt
  stages { code level expectedAt limitAt extendedUntil tolerances { signalClass minutes } }
  categories { code defaultSeverity agency kinds { code defaultSeverity agency } }
  agencies { code } institutions { code } posts { code }
  regency { code children { code name } } } }`;

export const KECAMATAN = `query ExerciseRoster($code: RegionCode!) {
  region(code: $code) { children { code name tpsList { code signalClass } } } }`;

export const CLOCK = 'query ExerciseClock { operation { clock { now speed } } }';

export const RUN_CLOCK = `mutation ExerciseRunClock($input: RunExerciseClockInput!) { result: runExerciseClock(input: $input) { __typename
  ... on ExerciseClockRun { clock { now speed } } ... on Refusal { code message isRetryable } } }`;

export const FIRST_EVENT = 'query ExerciseLog { events(first: 1) { edges { node { id } } } }';
