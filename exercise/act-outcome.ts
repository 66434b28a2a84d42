import type { HttpAnswer } from './graphql-http.ts';

/** What the server holds of an accepted act, as it told the sender. */
export type ActReceipt = Readonly<Record<string, unknown>>;

export type ActOutcome =
  | { kind: 'accepted'; receipt: ActReceipt }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'again'; reason: string };

const SUCCESS: Readonly<Record<string, string>> = {
  CheckpointReported: 'report',
  IncidentRaised: 'incident',
  IncidentAcknowledged: 'act',
  AgencyAssigned: 'act',
  IncidentActionRecorded: 'act',
  IncidentTruthJudged: 'act',
  IncidentSnoozed: 'act',
  IncidentWoken: 'act',
  IncidentMerged: 'act',
  DispositionIssued: 'act',
  DispositionConfirmed: 'act',
  IncidentFinished: 'act',
  IncidentClosed: 'act',
  ExerciseClockRun: 'clock',
};

/** Faults of the server of the moment, which an answer in plain JSON tells by their code alone. */
const PASSING = ['INTERNAL', 'UNAVAILABLE', 'TOO_MANY_REQUESTS'];

interface ResultWire {
  __typename: string;
  code?: string;
  message?: string;
  isRetryable?: boolean;
}

/** Reads an answer: accepted, refused for good, or to be sent again under the same id. */
export function actOutcome(answer: HttpAnswer): ActOutcome {
  const result = answer.body?.data?.result as (ResultWire & Record<string, unknown>) | null | undefined;
  if (result === null || result === undefined) return outcomeOfFault(answer);
  const field = SUCCESS[result.__typename];
  if (field !== undefined) return { kind: 'accepted', receipt: result[field] as ActReceipt };
  const code = result.code ?? result.__typename;
  if (result.isRetryable === true) return { kind: 'again', reason: code };
  return { kind: 'refused', code, message: result.message ?? '' };
}

function outcomeOfFault(answer: HttpAnswer): ActOutcome {
  const error = answer.body?.errors?.[0];
  const code = error?.extensions?.code ?? `HTTP_${answer.status}`;
  const isPassing = answer.status >= 500 || answer.status === 429 || PASSING.includes(code);
  if (isPassing || error === undefined) return { kind: 'again', reason: code };
  return { kind: 'refused', code, message: error.message };
}
