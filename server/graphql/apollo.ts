import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { FormatError } from './format-error.ts';
import type { PrepareDocument } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';

/** Errors named in one answer. */
const NAMED_ERRORS = 5;

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareDocument;
  readonly formatError: FormatError;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
}

/** Apollo Server, with documents parsed, limited and validated by our own gate and every error in our own words. */
export function apolloServer(options: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer({
    schema: options.schema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    formatError: (_formatted, error) => options.formatError(asGraphQLError(error)),
    plugins: [
      // Its wrapper around every field costs more than the field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      preparedDocuments(options.prepare),
      ...options.plugins,
    ],
  });
}

function preparedDocuments(prepare: PrepareDocument): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveSource(request) {
        const prepared = prepare(request.source);
        // What failed was turned away before; were it not, Apollo would parse and validate it by itself.
        if (prepared.document) Object.assign(request, { document: prepared.document.ast });
      },
      async willSendResponse({ response: { body } }) {
        const errors = body.kind === 'single' && body.singleResult.errors;
        if (errors && errors.length > NAMED_ERRORS) {
          body.singleResult = { ...body.singleResult, errors: errors.slice(0, NAMED_ERRORS) };
        }
      },
    }),
  };
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('unexpected', { originalError: error as Error });
