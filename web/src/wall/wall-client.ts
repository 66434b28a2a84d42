import { ApolloClient, type ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ownSocketLink, sameOriginUrl } from '../situation/apollo-transport.ts';
import type { Bearer } from './device/wall-pass.ts';

const clientOf = (link: ApolloLink): ApolloClient => new ApolloClient({ cache: new InMemoryCache(), link });

/** A wall is nobody's browser: whoever is logged in on the same computer has no part in it. */
const http = (): ApolloLink => new HttpLink({ uri: '/graphql', credentials: 'omit' });

/** Asks as nobody in particular: for a way in, and for the time. */
export const anonymousClient = (): ApolloClient => clientOf(http());

/** Asks and reports as the wall, with a proof for each request. */
export const askingClient = (bearer: Bearer): ApolloClient =>
  clientOf(
    new SetContextLink(async ({ headers }) => {
      const { secret, proof } = await bearer.credentials();
      return { headers: { ...headers, authorization: `Bearer ${secret}`, 'siaga-proof': proof } };
    }).concat(http()),
  );

/** Subscribes as the wall, with a proof for each socket. */
export const watchingClient = (location: Location, bearer: Bearer): ApolloClient =>
  clientOf(
    ownSocketLink({
      url: sameOriginUrl(location),
      credentials: async () => ({ ...(await bearer.credentials()) }),
    }),
  );
