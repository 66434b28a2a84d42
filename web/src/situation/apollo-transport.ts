import { type ApolloClient, ApolloLink, CombinedGraphQLErrors } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { Observable } from 'rxjs';
import { SituationFrameDocument } from '../generated/graphql.ts';
import type { SituationFrame } from './situation.types.ts';
import type { EndReason } from './situation-machine.types.ts';
import type { SituationTransport } from './situation-transport.ts';

interface SocketWatch {
  opened(): void;
  closed(code: number): void;
}

export interface OwnSocketLinkOptions {
  /** `ws://…/graphql` or `wss://…/graphql`. */
  readonly url: string;
  /** Where the platform brings none. */
  readonly webSocketImpl?: unknown;
}

/** The WebSocket address of the GraphQL endpoint on the page's own origin. */
export const sameOriginUrl = ({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string =>
  `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/graphql`;

/**
 * A terminating link that gives each subscription a socket and a graphql-ws client of its own. graphql-ws by itself
 * would repeat the first variables after a reconnect (a stale cursor) and would put a new subscription on the same
 * half-open socket; here it never retries, and ending a subscription drops its socket, in whatever state that is.
 */
export const ownSocketLink = ({ url, webSocketImpl }: OwnSocketLinkOptions): ApolloLink =>
  new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const { socketWatch } = operation.getContext() as { socketWatch?: SocketWatch };
        const client = createClient({
          url,
          webSocketImpl,
          lazy: true,
          retryAttempts: 0,
          on: {
            connected: () => socketWatch?.opened(),
            closed: (event) => socketWatch?.closed((event as { code?: number }).code ?? 1006),
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

const reasonOf = (error: unknown, closeCode: number | null): EndReason => {
  if (CombinedGraphQLErrors.is(error)) {
    const code = error.errors[0]?.extensions?.code;
    return { kind: 'refused', code: typeof code === 'string' ? code : 'UNKNOWN' };
  }
  if (closeCode !== null && isRefusal(closeCode)) return { kind: 'refused', code: `CLOSED_${closeCode}` };
  return { kind: 'lost' };
};

/** The way to the server through the page's Apollo Client, whose subscriptions must end in an `ownSocketLink`. */
export const createApolloTransport = (client: ApolloClient): SituationTransport => ({
  subscribe(request, listener) {
    let isOver = false;
    let closeCode: number | null = null;
    const end = (error: unknown) => {
      if (isOver) return;
      isOver = true;
      listener.ended(reasonOf(error, closeCode));
    };
    const socketWatch: SocketWatch = {
      opened: () => {
        if (!isOver) listener.opened();
      },
      closed: (code) => {
        closeCode = code;
      },
    };
    const subscription = client
      .subscribe({
        query: SituationFrameDocument,
        variables: { scope: request.scope, after: request.after },
        fetchPolicy: 'no-cache',
        // Two subscriptions from the same cursor are two: the older may hang on a dead socket.
        context: { socketWatch, queryDeduplication: false },
      })
      .subscribe({
        next: ({ data, error }) => {
          if (error !== undefined || !data) end(error);
          else if (!isOver) listener.frame(withoutTypename(data.situation) as SituationFrame);
        },
        error: end,
        complete: () => end(undefined),
      });
    return () => {
      isOver = true;
      subscription.unsubscribe();
    };
  },
});
