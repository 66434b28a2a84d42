import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { type Fault, faultOf } from './fault.ts';

/** What a screen knows of what it asked for. */
export type Answer<Data> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  /**
   * `fault`: the newest attempt failed, and the data is from before. `isEarlier`: the data answers what was asked before; the
   * answer to what is asked now is awaited.
   */
  | {
      readonly kind: 'here';
      readonly data: Data;
      readonly fault: Fault | null;
      readonly isEarlier: boolean;
    };

export interface AskOptions<Variables> {
  readonly variables?: Variables;
  /** Asks again this often. */
  readonly everyMs?: number;
  readonly isSkipped?: boolean;
}

/** Asks the server, and again as often as told; what was known stays while a newer answer is awaited. */
export function useAnswer<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, everyMs = 0, isSkipped = false }: AskOptions<Variables> = {},
): { readonly answer: Answer<Data>; ask(): Promise<unknown> } {
  const { data, previousData, loading, error, refetch } = useQuery(document, {
    ...(variables === undefined ? {} : { variables }),
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    pollInterval: everyMs,
    skip: isSkipped,
    errorPolicy: 'none',
  } as useQuery.Options<Data, Variables>);
  const known = (data ?? previousData) as Data | undefined;
  const fault = error === undefined ? null : faultOf(error);
  const ask = () => refetch().catch(() => undefined);
  const isEarlier = data === undefined && loading;
  if (known !== undefined) return { answer: { kind: 'here', data: known, fault, isEarlier }, ask };
  return { answer: fault === null ? { kind: 'waiting' } : { kind: 'failed', fault }, ask };
}
