import type { ActMutation, ExerciseAct } from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';

const REFUSAL = '... on Refusal { code message isRetryable }';
const INCIDENT_ACT = 'act { id incident happenedAt receivedAt }';

const DOCUMENTS: Readonly<Record<ActMutation, string>> = {
  reportCheckpoint: `mutation ExerciseReport($input: ReportCheckpointInput!) { result: reportCheckpoint(input: $input) { __typename
    ... on CheckpointReported { report { id tps stage assertion institution channel happenedAt receivedAt clockOffsetSeconds corrects isEarly } } ${REFUSAL} } }`,
  raiseIncident: `mutation ExerciseRaise($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename
    ... on IncidentRaised { incident { id number category kind severity region happenedAt receivedAt clockOffsetSeconds } } ${REFUSAL} } }`,
  acknowledgeIncident: `mutation ExerciseAcknowledge($input: AcknowledgeIncidentInput!) { result: acknowledgeIncident(input: $input) { __typename
    ... on IncidentAcknowledged { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  assignAgency: `mutation ExerciseAssign($input: AssignAgencyInput!) { result: assignAgency(input: $input) { __typename
    ... on AgencyAssigned { ${INCIDENT_ACT} } ${REFUSAL} } }`,
  closeIncident: `mutation ExerciseClose($input: CloseIncidentInput!) { result: closeIncident(input: $input) { __typename
    ... on IncidentClosed { ${INCIDENT_ACT} } ${REFUSAL} } }`,
};

/** The request of one act as its phone sends it now; only `sentAt` differs between two sendings. */
export function actRequest(
  act: ExerciseAct,
  operationNow: number,
): { query: string; variables: { input: object } } {
  const sentAt = instant(operationNow + act.clockOffsetSeconds * 1_000);
  return { query: DOCUMENTS[act.mutation], variables: { input: { id: act.id, ...act.body, sentAt } } };
}
