import type { ExerciseAct } from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';
import { ACT_DOCUMENTS } from './exercise-documents.ts';

/** The request of one act as its phone sends it now; only `sentAt` differs between two sendings. */
export function actRequest(
  act: ExerciseAct,
  operationNow: number,
): { query: string; variables: { input: object } } {
  const sentAt = instant(operationNow + act.clockOffsetSeconds * 1_000);
  return { query: ACT_DOCUMENTS[act.mutation], variables: { input: { id: act.id, ...act.body, sentAt } } };
}
