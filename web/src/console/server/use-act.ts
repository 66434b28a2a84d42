import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useOperationNow } from '../session/use-operation-now.ts';
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

type InputOf<Variables, Head extends string = 'id'> = Variables extends { input: infer Input }
  ? Omit<Input, Head>
  : never;

type InputWithId = { readonly input: { readonly id?: string | null | undefined } };

/** Sends what is asked with the head that it gets from its ids. */
function useBegunAct<Data extends object, Variables extends InputWithId, Body extends object>(
  document: TypedDocumentNode<Data, Variables>,
  ids: ActIds,
  headOf: (body: Body) => { readonly id: string },
): Act<Body, DoneOf<Data[keyof Data]>> {
  const { run: send, ...rest } = useMutationAct(document);
  const run = useCallback(
    async (body: Body) => {
      const head = headOf(body);
      const became = await send({ input: { ...body, ...head } } as unknown as Variables);
      if (!isUnanswered(became)) ids.settle(head.id);
      return became;
    },
    [send, ids, headOf],
  );
  return { run, ...rest };
}

/**
 * An act that the server does once per id: sent again after a lost answer, it carries the same id. `kept`: ids that outlast
 * the component, where what is asked does too.
 */
export function useAct<Data extends object, Variables extends InputWithId>(
  document: TypedDocumentNode<Data, Variables>,
  kept?: ActIds,
): Act<InputOf<Variables>, DoneOf<Data[keyof Data]>> {
  const [own] = useState(() => createActIds());
  const ids = kept ?? own;
  const headOf = useCallback((body: object) => ({ id: ids.idFor(body) }), [ids]);
  return useBegunAct(document, ids, headOf);
}

/** An act that happens as it is pressed: pressed again after a lost answer, it happened when it was pressed first. */
export function useActNow<
  Data extends object,
  Variables extends { input: { id: string; happenedAt: string } },
>(
  document: TypedDocumentNode<Data, Variables>,
): Act<InputOf<Variables, 'id' | 'happenedAt' | 'sentAt'>, DoneOf<Data[keyof Data]>> {
  const [ids] = useState(() => createActIds());
  const now = useOperationNow();
  const headOf = useCallback(
    (body: object) => {
      const sentAt = now();
      const { id, at } = ids.begin(body, sentAt);
      return { id, happenedAt: at, sentAt };
    },
    [ids, now],
  );
  return useBegunAct(document, ids, headOf);
}
