import { type ApolloClient, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import {
  PollWallPairingDocument,
  type PollWallPairingInput,
  type PollWallPairingMutation,
  ServerTimeDocument,
  StartWallPairingDocument,
  type StartWallPairingInput,
  type StartWallPairingMutation,
} from '../../generated/graphql.ts';

export type StartAnswer = StartWallPairingMutation['startWallPairing'];
export type PollAnswer = PollWallPairingMutation['pollWallPairing'];

/** What a screen that nobody knows yet may ask. Rejects with a `PairingFault`. */
export interface PairingServer {
  time(): Promise<string>;
  start(input: StartWallPairingInput): Promise<StartAnswer>;
  poll(input: PollWallPairingInput): Promise<PollAnswer>;
}

/** The server said no to the question itself (with its code), or said nothing at all (null). */
export class PairingFault extends Error {
  readonly code: string | null;

  constructor(code: string | null) {
    super(code ?? 'unreachable');
    this.code = code;
  }
}

function codeOf(error: unknown): string | null {
  if (CombinedGraphQLErrors.is(error)) return String(error.errors[0]?.extensions?.code ?? 'INTERNAL');
  if (!ServerError.is(error)) return null;
  try {
    const { errors } = JSON.parse(error.bodyText) as { errors?: { extensions?: { code?: string } }[] };
    return errors?.[0]?.extensions?.code ?? null;
  } catch {
    // Not from our server: something in between answered.
    return null;
  }
}

async function answerOf<Data, Answer>(
  asking: Promise<{ data?: Data | null | undefined }>,
  pick: (data: Data) => Answer,
): Promise<Answer> {
  try {
    const { data } = await asking;
    if (data == null) throw new PairingFault(null);
    return pick(data);
  } catch (error) {
    throw error instanceof PairingFault ? error : new PairingFault(codeOf(error));
  }
}

export const createPairingServer = (client: ApolloClient): PairingServer => {
  const fetchPolicy = 'no-cache';
  return {
    time: () =>
      answerOf(client.query({ query: ServerTimeDocument, fetchPolicy }), ({ serverTime }) => serverTime),
    start: (input) =>
      answerOf(
        client.mutate({ mutation: StartWallPairingDocument, variables: { input }, fetchPolicy }),
        ({ startWallPairing }) => startWallPairing,
      ),
    poll: (input) =>
      answerOf(
        client.mutate({ mutation: PollWallPairingDocument, variables: { input }, fetchPolicy }),
        ({ pollWallPairing }) => pollWallPairing,
      ),
  };
};
