import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { OperationNowDocument, SituationAtDocument } from '../../../generated/graphql.ts';
import { faultOf } from '../../server/fault.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { type AskPast, KEPT_FOR_MS, PastAsker, type PastQuestion, type PastView } from './past-asker.ts';

/** The picture of an instant; null: of none yet. What was shown stays until the next one is there. */
export function usePast(question: PastQuestion | null): { readonly view: PastView; retry(): void } {
  const client = useApolloClient();
  const asker = useMemo(() => {
    const ask: AskPast = async ({ scope, at, basis }) => {
      try {
        const variables = { scope, at: new Date(at).toISOString(), basis };
        const { data } = await client.query({
          query: SituationAtDocument,
          variables,
          fetchPolicy: 'no-cache',
        });
        if (data === undefined) return { code: 'INTERNAL', seconds: null };
        return { question: { scope, at, basis }, state: data.situationAt.state };
      } catch (error) {
        return faultOf(error);
      }
    };
    return new PastAsker(ask, () => performance.now());
  }, [client]);
  const key = question === null ? null : JSON.stringify(question);
  useEffect(() => {
    if (key !== null) asker.want(JSON.parse(key) as PastQuestion);
  }, [asker, key]);
  useEffect(() => {
    const handle = setInterval(() => void asker.renew(), KEPT_FOR_MS);
    return () => clearInterval(handle);
  }, [asker]);
  const view = useSyncExternalStore(asker.subscribe, asker.view);
  return { view, retry: useCallback(() => asker.retry(), [asker]) };
}

/** An exercise may be stopped, or run faster. */
const ASK_EVERY_MS = 10_000;

/** How far the clock of the operation has come, and since when there is anything to look at; null until that is known. */
export function useReach() {
  const { answer, ask } = useAnswer(OperationNowDocument, { everyMs: ASK_EVERY_MS });
  const data = answer.kind === 'here' ? answer.data.operation : null;
  const reach = useMemo(() => {
    if (data === null) return null;
    const [from, now] = [Date.parse(data.opensAt), Date.parse(data.clock.now)];
    // Whole seconds, so that the newest picture can be asked for again.
    return { from: Math.min(from, now), until: Math.floor(now / 1_000) * 1_000 };
  }, [data]);
  return { reach, fault: answer.kind === 'failed' ? answer.fault : null, ask };
}
