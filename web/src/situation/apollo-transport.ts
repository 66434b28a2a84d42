import {
  type ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  type OperationVariables,
  type TypedDocumentNode,
} from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { Observable } from 'rxjs';
import { SituationFrameDocument } from '../generated/graphql.ts';
import type { SituationFrame } from './situation.types.ts';
import type { EndReason } from './situation-machine.types.ts';
import type { SituationTransport } from './situation-transport.ts';

/** How a socket was closed: the code, and why, as far as the server said. */
interface Close {
  readonly code: number;
  readonly reason: string;
}

interface SocketWatch {
  opened(): void;
  closed(close: Close): void;
}

export interface OwnSocketLinkOptions {
  /** `ws://…/graphql` or `wss://…/graphql`. */
  readonly url: string;
  /** Where the platform brings none. */
  readonly webSocketImpl?: unknown;
  /** What a socket says of who it is, asked anew for each; nothing where a cookie says it. */
  readonly credentials?: () => Promise<Record<string, unknown>>;
}

/** The WebSocket address of the GraphQL endpoint on the page's own origin. */
export const sameOriginUrl = ({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string =>
  `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;

/**
 * A terminating link that gives each subscription a socket and a graphql-ws client of its own. graphql-ws by itself
 * would repeat the first variables after a reconnect (a stale cursor) and would put a new subscription on the same
 * half-open socket; here it never retries, and ending a subscription drops its socket, in whatever state that is.
 */
export const ownSocketLink = ({ url, webSocketImpl, credentials }: OwnSocketLinkOptions): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const { socketWatch } = operation.getContext() as { socketWatch?: SocketWatch };
        const client = createClient({
          url,
          webSocketImpl,
          ...(credentials === undefined ? {} : { connectionParams: credentials }),
          lazy: true,
          retryAttempts: 0,
          on: {
            opened: () => socketWatch?.opened(),
            connected: () => socketWatch?.opened(),
            closed: (event) => {
              const { code = 1006, reason = '' } = event as Partial<Close>;
              socketWatch?.closed({ code, reason });
            },
          },
        });
        const subscription = new GraphQLWsLink(client).request(operation).subscribe(observer);
        return () => {
          subscription.unsubscribe();
          client.terminate();
        };
      }),
  );

/** Apollo asks for `__typename` everywhere; the hashed entities hold exactly the fields of the schema. */
const withoutTypename = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutTypename);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__typename')
      .map(([name, inner]) => [name, withoutTypename(inner)]),
  );
};

/** Close codes by which a server says no; 4410 (lagging) and 4499 (dropped) only mean: come again. */
const isRefusal = (code: number): boolean => code >= 4400 && code < 4500 && code !== 4410 && code !== 4499;

/** Close codes for who is not known, may not enter, or whose time is over. */
const BARRING_CLOSES: readonly number[] = [4401, 4403, 4498];
/** A scope outside the rights is answered as one that does not exist. */
const BARRING_CODES = /^(CREDENTIAL_|PROOF_|UNAUTHENTICATED$|FORBIDDEN$|SCOPE_UNKNOWN$)/;

/** A server that closes a socket names the fault as its reason; some others say nothing, or a sentence. */
const codeOf = ({ code, reason }: Close): string => (/^[A-Z_]+$/.test(reason) ? reason : `CLOSED_${code}`);

const reasonOf = (error: unknown, close: Close | null): EndReason => {
  if (CombinedGraphQLErrors.is(error)) {
    const told = error.errors[0]?.extensions?.code;
    const code = typeof told === 'string' ? told : 'UNKNOWN';
    return { kind: BARRING_CODES.test(code) ? 'barred' : 'refused', code };
  }
  if (close === null || !isRefusal(close.code)) return { kind: 'lost' };
  return { kind: BARRING_CLOSES.includes(close.code) ? 'barred' : 'refused', code: codeOf(close) };
};

export interface SubscriptionWatch<Data> {
  /** The socket is open; called again once the server has acknowledged it. */
  opened(): void;
  next(data: Data): void;
  /** Called at most once; nothing follows. */
  ended(reason: EndReason): void;
}

export interface WatchedSubscription<Data, Variables extends OperationVariables> {
  readonly client: ApolloClient;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** Asked when the server lets us in no more; true when there is reason to come again at once, as with a new pass. */
  readonly renew?: ((code: string) => Promise<boolean>) | undefined;
}

/** Opens one subscription, on a client whose subscriptions end in an `ownSocketLink`. The answer ends it for good. */
export function watchSubscription<Data, Variables extends OperationVariables>(
  { client, query, variables, renew = async () => false }: WatchedSubscription<Data, Variables>,
  watch: SubscriptionWatch<Data>,
): () => void {
  let isOver = false;
  let isLeft = false;
  let closed: Close | null = null;
  const tell = (reason: EndReason) => {
    if (!isLeft) watch.ended(reason);
  };
  const end = (error: unknown) => {
    if (isOver) return;
    isOver = true;
    const reason = reasonOf(error, closed);
    if (reason.kind !== 'barred') return tell(reason);
    renew(reason.code).then(
      (isRenewed) => tell(isRenewed ? { kind: 'lost' } : reason),
      () => tell(reason),
    );
  };
  const socketWatch: SocketWatch = {
    opened: () => {
      if (!isOver) watch.opened();
    },
    closed: (close) => {
      closed = close;
    },
  };
  const subscription = client
    .subscribe({
      query,
      variables,
      fetchPolicy: 'no-cache',
      // Two subscriptions from the same cursor are two: the older may hang on a dead socket.
      context: { socketWatch, queryDeduplication: false },
    } as ApolloClient.SubscribeOptions<Data, Variables>)
    .subscribe({
      next: ({ data, error }) => {
        if (error !== undefined || !data) end(error);
        else if (!isOver) watch.next(data as Data);
      },
      error: end,
      complete: () => end(undefined),
    });
  return () => {
    isOver = true;
    isLeft = true;
    subscription.unsubscribe();
  };
}

export type ApolloTransportOptions = Pick<WatchedSubscription<never, never>, 'renew'>;

/** The way to the server through the page's Apollo Client, whose subscriptions must end in an `ownSocketLink`. */
export const createApolloTransport = (
  client: ApolloClient,
  { renew }: ApolloTransportOptions = {},
): SituationTransport => ({
  subscribe: (request, listener) =>
    watchSubscription(
      {
        client,
        renew,
        query: SituationFrameDocument,
        variables: { scope: request.scope, after: request.after },
      },
      {
        opened: () => listener.opened(),
        next: (data) => listener.frame(withoutTypename(data.situation) as SituationFrame),
        ended: (reason) => listener.ended(reason),
      },
    ),
});
