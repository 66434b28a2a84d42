import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { OperationTypeNode } from 'graphql';
import { SocketTicketDocument } from '../../generated/graphql.ts';
import { ownSocketLink, sameOriginUrl } from '../../situation/apollo-transport.ts';
import { endsSession, faultOf } from './fault.ts';

export interface ConsoleClientOptions {
  readonly location: Location;
  /** Told when an answer says that nobody is logged in any more. */
  readonly onSessionEnd: () => void;
}

/** Questions and acts over HTTP by the cookie alone; the picture over a socket of its own, which takes a ticket. */
export function createConsoleClient({ location, onSessionEnd }: ConsoleClientOptions): ApolloClient {
  const watch = new ErrorLink(({ error }) => {
    if (CombinedGraphQLErrors.is(error) && endsSession(faultOf(error))) onSessionEnd();
  });
  const client: ApolloClient = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      ownSocketLink({ url: sameOriginUrl(location), credentials: () => ticketOf(client) }),
      watch.concat(new HttpLink({ uri: '/graphql', credentials: 'same-origin' })),
    ),
  });
  return client;
}

async function ticketOf(client: ApolloClient): Promise<{ secret: string | undefined }> {
  const { data } = await client.mutate({ mutation: SocketTicketDocument, fetchPolicy: 'no-cache' });
  return { secret: data?.socketTicket.ticket };
}
