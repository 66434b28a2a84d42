import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { Fault } from '../kernel/fault.ts';
import type { FormatError } from './format-error.ts';
import type { PrepareDocument } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';

/** Stands in the place of a document that is not run. */
const REFUSED = parse('{ __typename }');
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
      preparedDocuments(options.prepare, options.formatError),
      ...options.plugins,
    ],
  });
}

function preparedDocuments(
  prepare: PrepareDocument,
  formatError: FormatError,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async didResolveSource(request) {
        const prepared = prepare(request.source, request.contextValue.viewer);
        // Left without a document, Apollo would parse and validate the text by itself.
        Object.assign(request, { document: prepared.document?.ast ?? REFUSED });
      },
      async didResolveOperation({ document, source, contextValue }) {
        if (document !== REFUSED) return;
        throw (
          prepare(source, contextValue.viewer).errors?.[0] ?? new Error('a document that was refused passes')
        );
      },
      async willSendResponse({ operation, contextValue, response }) {
        if (operation?.operation === 'query') await confirmAnswer(contextValue, response, formatError);
        const { body } = response;
        const errors = body.kind === 'single' && body.singleResult.errors;
        if (errors && errors.length > NAMED_ERRORS) {
          body.singleResult = { ...body.singleResult, errors: errors.slice(0, NAMED_ERRORS) };
        }
      },
    }),
  };
}

/** Puts a refusal in the place of an answer that was read with rights that hold no longer. */
async function confirmAnswer(
  context: RequestContext,
  response: GraphQLRequestContextWillSendResponse<RequestContext>['response'],
  formatError: FormatError,
): Promise<void> {
  try {
    await context.confirm();
  } catch (error) {
    response.http.status = error instanceof Fault ? error.status : 500;
    response.body = { kind: 'single', singleResult: { errors: [formatError(asGraphQLError(error))] } };
  }
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('unexpected', { originalError: error as Error });
