import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import type { Words } from '../../i18n/words.ts';
import { type Fault, faultOf, wordOf } from './fault.ts';

/** Every expected "no" of the server carries these. */
export interface Refusal {
  readonly code: string;
  readonly isRetryable: boolean;
}

/** What became of an act. */
export type Outcome<Done> =
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The server may have done it, or may do it yet: sent again, it has to be the same act. */
export const isUnanswered = (outcome: Outcome<unknown>): boolean =>
  outcome.kind === 'failed' || (outcome.kind === 'refused' && outcome.refusal.isRetryable);

/** The part of a result that is not a refusal. */
export type DoneOf<Result> = Exclude<Result, { isRetryable: boolean }>;

const isRefusal = (result: object): result is Refusal => 'isRetryable' in result && 'code' in result;

const broken = { kind: 'failed', fault: { code: 'INTERNAL', seconds: null } } as const;

/** The one root field of an answer, told apart. */
export function outcomeOf<Done>(data: unknown): Outcome<Done> {
  const result: unknown = Object.values((data ?? {}) as object).find((value) => typeof value === 'object');
  if (typeof result !== 'object' || result === null) return broken;
  return isRefusal(result) ? { kind: 'refused', refusal: result } : { kind: 'done', done: result as Done };
}

/** Sends a mutation and says what became of it; never throws. */
export async function sendAct<Done, Data, Variables extends OperationVariables>(
  client: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Outcome<Done>> {
  try {
    // The answer to an act is the act's alone: lists are asked for anew.
    const { data } = await client.mutate({
      mutation,
      variables,
      fetchPolicy: 'no-cache',
    } as ApolloClient.MutateOptions<Data, Variables>);
    return outcomeOf(data);
  } catch (error) {
    return { kind: 'failed', fault: faultOf(error) };
  }
}

/** What to say about an act that was not done; null where there is nothing to say. */
export function sentenceOf(outcome: Outcome<unknown> | null, words: Words): string | null {
  if (outcome === null || outcome.kind === 'done') return null;
  if (outcome.kind === 'failed') return faultSentence(outcome.fault, words);
  const values = Object.entries(outcome.refusal).filter(([, value]) =>
    ['string', 'number'].includes(typeof value),
  );
  return words(wordOf('refusal', outcome.refusal.code), Object.fromEntries(values));
}

export const faultSentence = ({ code, seconds }: Fault, words: Words): string =>
  words(wordOf('fault', code), { code, seconds: seconds ?? 0 });

/** Which code an act was refused with; null where it was not. */
export const refusalCode = (outcome: Outcome<unknown> | null): string | null =>
  outcome?.kind === 'refused' ? outcome.refusal.code : null;
