import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import { must } from '../kernel/must.ts';
import { type AccessControl, type Asker, requestContext, viewerOf } from './access-control.ts';
import { countedAsker, httpDoor } from './authentication.ts';
import type { FormatError } from './format-error.ts';
import { mediaTypeFor, statusFor } from './media-type.ts';
import { chosenOperation, type PrepareDocument } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';
import { requestedDocument } from './request-document.ts';
import { REQUEST_FAULTS, sendErrors } from './request-fault.ts';
import type { Traffic } from './traffic.ts';

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly prepare: PrepareDocument;
  readonly formatError: FormatError;
  readonly services: object;
  readonly access: AccessControl;
  readonly traffic: Traffic;
}

/** Headers that a page of another site cannot send without being asked first. */
const PREFLIGHTED = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** Serves `/graphql` over HTTP: one operation per request, in a document that passed the gate of all transports. */
export async function graphqlRoute(app: FastifyInstance, options: GraphQLRouteOptions): Promise<void> {
  const { apollo, prepare, formatError, services, access, traffic } = options;
  const askers = new WeakMap<FastifyRequest, Asker>();
  app.addHook('preHandler', async (request, reply) => {
    checkRequest(request);
    const asker = await countedAsker(request, { access, traffic });
    askers.set(request, asker);
    const { text, operationName } = requestedDocument(request);
    if (typeof text !== 'string') return;
    const prepared = prepare(text, viewerOf(access, asker.admission));
    if (prepared.errors) return sendErrors(request, reply, 400, prepared.errors.map(formatError));
    if (chosenOperation(prepared.document.ast, operationName).operation !== 'subscription') return;
    const sentence = 'A subscription needs a WebSocket: connect to this address with graphql-transport-ws.';
    throw new Fault('SUBSCRIPTION_NEEDS_WEBSOCKET', sentence);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    setStatus(request, reply, payload);
    return payload;
  });
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: async (request, reply) => {
      const asker = must(askers.get(request), 'an asker of the request');
      return requestContext(services, access, asker, httpDoor(request, reply));
    },
  });
}

/** Throws what is wrong with a request before its document is looked at. */
function checkRequest(request: FastifyRequest): void {
  if (Array.isArray(request.body)) {
    throw new Fault('BATCHING_NOT_ALLOWED', 'Send one operation per request.');
  }
  if (!PREFLIGHTED.some((name) => request.headers[name])) {
    const sentence = 'Send the header apollo-require-preflight with a GET, so that no foreign page can.';
    throw new Fault('CROSS_SITE_REQUEST', sentence);
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
