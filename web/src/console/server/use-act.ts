import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { type ActIds, createActIds } from './act-ids.ts';
import { type DoneOf, isUnanswered, type Outcome, sendAct } from './outcome.ts';

export interface Act<Input, Done> {
  run(input: Input): Promise<Outcome<Done>>;
  readonly isPending: boolean;
  /** What became of the newest one; null before the first and while it is under way. */
  readonly outcome: Outcome<Done> | null;
  clear(): void;
}

/** A mutation with one root field, whose answer is either done or a refusal. */
export function useMutationAct<Data extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Variables, DoneOf<Data[keyof Data]>> {
  type Done = DoneOf<Data[keyof Data]>;
  const client = useApolloClient();
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Done> | null>(null);
  const run = useCallback(
    async (variables: Variables): Promise<Outcome<Done>> => {
      setPending(true);
      setOutcome(null);
      const became = await sendAct<Done, Data, Variables>(client, document, variables);
      setPending(false);
      setOutcome(became);
      return became;
    },
    [client, document],
  );
  return { run, isPending, outcome, clear: () => setOutcome(null) };
}

type InputOf<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'id'> : never;

/**
 * An act that the server does once per id: sent again after a lost answer, it carries the same id. `kept`: ids that outlast
 * the component, where what is asked does too.
 */
export function useAct<Data extends object, Variables extends { input: { id: string } }>(
  document: TypedDocumentNode<Data, Variables>,
  kept?: ActIds,
): Act<InputOf<Variables>, DoneOf<Data[keyof Data]>> {
  const { run: send, ...rest } = useMutationAct(document);
  const [own] = useState(() => createActIds());
  const ids = kept ?? own;
  const run = useCallback(
    async (body: InputOf<Variables>) => {
      const input = { ...body, id: ids.idFor(body) };
      const became = await send({ input } as unknown as Variables);
      if (!isUnanswered(became)) ids.settle();
      return became;
    },
    [send, ids],
  );
  return { run, ...rest };
}
