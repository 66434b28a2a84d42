import { AlertClientsDocument, type AlertClientsQuery } from '../../generated/graphql.ts';
import { type Answer, useAnswer } from '../server/use-answer.ts';
import { useMay } from '../session/session.ts';

export type AlertClient = AlertClientsQuery['alertClients'][number];

/** As often as walls are asked about. */
const ASK_EVERY_MS = 5_000;

/** Programs that may follow alerts; everybody on a page asks together. Null for those who may not know. */
export function useAlertClients(): {
  readonly answer: Answer<readonly AlertClient[]> | null;
  ask(): Promise<unknown>;
} {
  const mayRead = useMay('readDeliveries');
  const { answer, ask } = useAnswer(AlertClientsDocument, { everyMs: ASK_EVERY_MS, isSkipped: !mayRead });
  if (!mayRead) return { answer: null, ask };
  return { answer: answer.kind === 'here' ? { ...answer, data: answer.data.alertClients } : answer, ask };
}
