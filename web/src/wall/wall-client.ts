import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { ownSocketLink, sameOriginUrl } from '../situation/apollo-transport.ts';

/** The wall's GraphQL client: questions over HTTP, the picture over a socket of its own. */
export function createWallClient(location: Location): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      ownSocketLink({ url: sameOriginUrl(location) }),
      new HttpLink({ uri: '/graphql' }),
    ),
  });
}
