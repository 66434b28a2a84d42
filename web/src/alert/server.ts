import type { TypedDocumentNode } from '@apollo/client';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';

/** Why there is no answer: a code of the server, or `UNREACHABLE`. */
export class Failed extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const isUnreachable = (error: unknown): boolean =>
  error instanceof Failed && error.code === 'UNREACHABLE';

/** Whether the server says that whoever asks is not let in, or may not ask: anything else ends no session. */
export const isShutOut = (error: unknown): boolean =>
  error instanceof Failed && /^(UNAUTHENTICATED|FORBIDDEN|CREDENTIAL_.+)$/.test(error.code);

const PATIENCE_MS = 10_000;

/** Asks the server by the session in the cookie. Throws `Failed`. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
    credentials: 'same-origin',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new Failed('UNREACHABLE');
  });
  const { data, errors } = (await response.json().catch(() => ({}))) as {
    data?: Data;
    errors?: readonly { readonly extensions?: { readonly code?: string } }[];
  };
  const [error] = errors ?? [];
  if (error || !data) throw new Failed(error?.extensions?.code ?? 'UNREACHABLE');
  return data;
}

export interface Following<Data> {
  readonly onData: (data: Data) => void;
  /** The connection is over, however it ended. */
  readonly onEnd: () => void;
}

/** Follows a subscription on a socket of its own until the returned function is called, or the connection is over. */
export function follow<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  ticket: () => Promise<string>,
  { onData, onEnd }: Following<Data>,
): () => void {
  const { protocol, host } = location;
  const client = createClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`,
    connectionParams: async () => ({ secret: await ticket() }),
    retryAttempts: 0,
  });
  const stop = client.subscribe<Data>(
    { query: print(document), variables },
    { next: ({ data }) => data && onData(data), error: onEnd, complete: onEnd },
  );
  return () => {
    stop();
    client.terminate();
  };
}
