import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import { must } from '../kernel/must.ts';
import { type AccessControl, type Asker, requestContext, viewerOf } from './access-control.ts';
import { countedAsker, httpDoor } from './authentication.ts';
import type { FormatError } from './format-error.ts';
import { approachOf } from './front-door.ts';
import { checkNames } from './known-names.ts';
import { mediaTypeFor, statusFor } from './media-type.ts';
import { chosenOperation, type PrepareDocument, rootFieldsIn } from './prepare-document.ts';
import type { ReadTerms } from './read-terms.ts';
import type { RequestContext } from './request-context.ts';
import { requestedDocument } from './request-document.ts';
import { REQUEST_FAULTS, sendErrors } from './request-fault.ts';
import { checkStrangersBody, checkStrangersVariables } from './stranger-limits.ts';
import { originOf, type Traffic } from './traffic.ts';

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareDocument;
  readonly formatError: FormatError;
  readonly services: object;
  readonly access: AccessControl;
  readonly traffic: Traffic;
  readonly terms: ReadTerms;
}

/** Headers that a page of another site cannot send without being asked first. */
const PREFLIGHTED = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** Serves `/graphql` over HTTP: one operation per request, in a document that passed the gate of all transports. */
export async function graphqlRoute(app: FastifyInstance, options: GraphQLRouteOptions): Promise<void> {
  const { apollo, schema, prepare, formatError, services, access, traffic, terms } = options;
  const askers = new WeakMap<FastifyRequest, Asker>();
  const askerOf = (request: FastifyRequest) => must(askers.get(request), 'an asker of the request');
  // An act has limits of its own and is handled separately: only sending it again shows whether it was done.
  const reading = new WeakSet<FastifyRequest>();
  parseByAsker(app, askerOf);
  // Before the body is read: what it may hold depends on who sends it, and one request too many is not read at all.
  app.addHook('onRequest', async (request) => {
    requirePreflight(request);
    askers.set(request, await terms.within(request, () => countedAsker(request, { access, traffic })));
  });
  app.addHook('preHandler', async (request, reply) => {
    if (Array.isArray(request.body))
      throw new Fault('BATCHING_NOT_ALLOWED', 'Send one operation per request.');
    const asker = askerOf(request);
    if (!asker.admission) checkStrangersVariables(variablesOf(request));
    const { text, operationName } = requestedDocument(request);
    if (typeof text !== 'string') return;
    const prepared = prepare(text, viewerOf(access, asker.admission));
    if (prepared.errors) return sendErrors(request, reply, 400, prepared.errors.map(formatError));
    const { ast } = prepared.document;
    const chosen = chosenOperation(ast, operationName);
    const { operation } = chosen;
    traffic.rootFields(originOf(asker, approachOf(request.raw).address), rootFieldsIn(ast, chosen));
    checkNames(schema, chosen, variablesOf(request));
    if (operation === 'query') reading.add(request);
    if (operation !== 'subscription') return;
    const sentence = 'A subscription needs a WebSocket: connect to this address with graphql-transport-ws.';
    throw new Fault('SUBSCRIPTION_NEEDS_WEBSOCKET', sentence);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    setStatus(request, reply, payload);
    return payload;
  });
  app.addHook('onRoute', (route) => {
    const { handler } = route;
    route.handler = async function (request, reply) {
      const answer = async () => handler.call(this, request, reply);
      return reading.has(request) ? terms.within(request, answer) : answer();
    };
  });
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: async (request, reply) => {
      return requestContext(services, access, askerOf(request), httpDoor(request, reply));
    },
  });
}

function requirePreflight({ headers }: FastifyRequest): void {
  if (PREFLIGHTED.some((name) => headers[name])) return;
  const sentence = 'Send the header apollo-require-preflight with a GET, so that no foreign page can.';
  throw new Fault('CROSS_SITE_REQUEST', sentence);
}

/** JSON as ever, but of strangers only short texts are parsed. */
function parseByAsker(app: FastifyInstance, askerOf: (request: FastifyRequest) => Asker): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    try {
      if (!askerOf(request).admission) checkStrangersBody(body.length);
    } catch (error) {
      return done(error as Error);
    }
    return parse(request, body, done);
  });
}

/** The variables of a request; those in an address as they will be read. */
function variablesOf(request: FastifyRequest): unknown {
  const isGet = request.method === 'GET';
  const source = (isGet ? request.query : request.body) as { variables?: unknown } | null | undefined;
  const variables = source?.variables;
  if (!isGet || typeof variables !== 'string') return variables;
  try {
    return JSON.parse(variables);
  } catch {
    // Apollo says so.
    return null;
  }
}

/** The status follows the media type, unless no GraphQL was reached. */
function setStatus(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
  const mediaType = mediaTypeFor(request.headers.accept);
  reply.header('content-type', mediaType);
  if (reply.statusCode < 400 || typeof payload !== 'string') return;
  const [first] = (JSON.parse(payload) as { errors?: { extensions?: { code?: FaultCode } }[] }).errors ?? [];
  const code = first?.extensions?.code;
  if (code && !REQUEST_FAULTS.includes(code)) reply.code(statusFor(mediaType, reply.statusCode));
}
