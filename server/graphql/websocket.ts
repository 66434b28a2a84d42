import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Fault } from '../kernel/fault.ts';
import { must } from '../kernel/must.ts';
import type { AccessControl } from './access-control.ts';
import { CLOSE_CODES } from './close-codes.ts';
import type { FormatError } from './format-error.ts';
import { approachOf, type FrontDoor } from './front-door.ts';
import { checkNames } from './known-names.ts';
import { multicastSubscribe, type SocketSubscription } from './multicast.ts';
import { chosenOperation, type PrepareDocument, type Prepared, rootFieldsIn } from './prepare-document.ts';
import type { ReadTerms } from './read-terms.ts';
import type { RequestContext } from './request-context.ts';
import { requireOneDocument } from './request-document.ts';
import { limitFrames, SOCKET_LIMITS } from './socket-limits.ts';
import { SocketPresence } from './socket-presence.ts';
import { type Extra, speakProtocol } from './socket-protocol.ts';
import { checkStrangersVariables } from './stranger-limits.ts';
import { TooManyRequests } from './too-many-requests.ts';
import type { Traffic } from './traffic.ts';

/** Without a pong within this time after a ping a socket is dead. */
const KEEP_ALIVE_MS = 3_000;
/**
 * How long a socket that is closed may take to say goodbye as well; then it is gone, and its place free. The types of `ws` do not
 * list it yet.
 */
const GOODBYE = { closeTimeout: 3_000 };
/** The same of all of them together when the server stops. */
const FAREWELL_MS = 1_000;

export interface WebSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareDocument;
  readonly formatError: FormatError;
  readonly services: object;
  readonly access: AccessControl;
  readonly frontDoor: FrontDoor;
  readonly traffic: Traffic;
  readonly terms: ReadTerms;
  /** Called with each connection that has become a WebSocket. */
  readonly onOpened: (request: IncomingMessage) => void;
  readonly keepAliveMs?: number | undefined;
}

export interface RunningWebSocket {
  /** Tells every client to come back later and waits until all are gone, a second at most. */
  close(): Promise<void>;
}

/** Serves graphql-transport-ws at `/graphql`: queries, mutations and subscriptions under the limits of HTTP. */
export function startWebSocket(options: WebSocketOptions): RunningWebSocket {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: SOCKET_LIMITS.messageBytes,
    maxFragments: SOCKET_LIMITS.fragments,
    perMessageDeflate: false,
    handleProtocols,
    ...GOODBYE,
  });
  const unknown: Handshakes = new WeakMap();
  const presences: Presences = new WeakMap();
  const protocol = makeServer(protocolOptions(options, { unknown, presences }));
  const keepAliveMs = options.keepAliveMs ?? KEEP_ALIVE_MS;
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    try {
      const greet = knock(request, options);
      stream.once('close', greet);
      unknown.set(request, greet);
    } catch (error) {
      return refuse(stream, error);
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      options.onOpened(request);
      const { address } = approachOf(request);
      const frames = limitFrames(socket, {
        isKnown: () => (presences.get(socket)?.origin.principal ?? null) !== null,
        countStranger: (bytes) => options.traffic.strangerFrame(address, bytes),
      });
      speakProtocol(socket, { protocol, request, frames, keepAliveMs, formatError: options.formatError });
    });
  };
  options.server.on('upgrade', onUpgrade);
  return {
    async close() {
      options.server.off('upgrade', onUpgrade);
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, FAREWELL_MS);
      for (const socket of sockets.clients) socket.close(CLOSE_CODES.GOING_AWAY, 'Going away');
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(late);
    },
  };
}

/** Sockets that have not said yet who they are, each with what to call when they have. */
type Handshakes = WeakMap<IncomingMessage, () => void>;
/** Who is at the other end of each socket that has said it. */
type Presences = WeakMap<WebSocket, SocketPresence>;

function protocolOptions(
  options: WebSocketOptions,
  { unknown, presences }: { readonly unknown: Handshakes; readonly presences: Presences },
): ServerOptions<Record<string, unknown>, Extra> {
  const { schema, prepare, formatError, services, traffic, terms } = options;
  const presenceOf = (ctx: { extra: Extra }) =>
    must(presences.get(ctx.extra.socket), 'a socket that was let in');
  return {
    schema,
    onConnect: async (ctx) => {
      const { request, socket } = ctx.extra;
      const presence = await SocketPresence.enter(socket, request, ctx.connectionParams, options);
      unknown.get(request)?.();
      if (presence) presences.set(socket, presence);
      return presence !== null;
    },
    onClose: (ctx) => presences.get(ctx.extra.socket)?.leave(),
    execute: (args) => executeConfirmed(args, terms),
    subscribe: multicastSubscribe(formatError) as never,
    onSubscribe: (ctx, id, payload): readonly GraphQLError[] | SocketSubscription => {
      if (Object.keys(ctx.subscriptions).length > SOCKET_LIMITS.subscriptions)
        return [tooManySubscriptions()];
      const presence = presenceOf(ctx);
      let contextValue: RequestContext;
      let prepared: Prepared;
      try {
        traffic.operation(presence.origin);
        requireOneDocument(payload);
        if (presence.origin.principal === null) checkStrangersVariables(payload.variables);
        contextValue = presence.context(services);
        prepared = prepare(payload.query, contextValue.viewer);
        if (prepared.errors) return prepared.errors;
        const { ast } = prepared.document;
        const chosen = chosenOperation(ast, payload.operationName);
        traffic.rootFields(presence.origin, rootFieldsIn(ast, chosen));
        checkNames(schema, chosen, payload.variables);
      } catch (error) {
        return [asGraphQLError(error)];
      }
      return {
        contextValue,
        schema,
        document: prepared.document.ast,
        operationName: payload.operationName ?? null,
        variableValues: payload.variables ?? null,
        prepared: prepared.document,
        socket: ctx.extra.socket,
        presence,
        freshContext: () => presence.context(services),
        id,
      };
    },
    onError: (_ctx, _id, _payload, errors) => errors.map((error) => formatError(asGraphQLError(error))),
    onNext: (_ctx, _id, _payload, _args, { errors, data }) =>
      errors
        ? { errors: errors.slice(0, 5).map(formatError), ...(data !== undefined && { data }) }
        : undefined,
  };
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('unexpected', { originalError: error as Error });

/** Runs a query or mutation; what a query read leaves in time, and only if its rights still hold. */
async function executeConfirmed(args: ExecutionArgs, terms: ReadTerms): Promise<ExecutionResult> {
  if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return execute(args);
  try {
    return await terms.within(args, async () => {
      const result = await execute(args);
      await (args.contextValue as RequestContext).confirm();
      return result;
    });
  } catch (error) {
    return { errors: [asGraphQLError(error)] };
  }
}

const tooManySubscriptions = (): GraphQLError => {
  const sentence = `A socket carries at most ${SOCKET_LIMITS.subscriptions} operations at a time; complete one first.`;
  return new GraphQLError(sentence, { originalError: new Fault('TOO_MANY_SUBSCRIPTIONS', sentence) });
};

/** Lets a socket in that has yet to say who it is; the returned function is to be called when it has. Throws faults. */
function knock(request: IncomingMessage, { frontDoor, traffic }: WebSocketOptions): () => void {
  const approach = frontDoor.approach(request);
  if (request.url?.split('?')[0] !== '/graphql') throw new Fault('NOT_FOUND', 'Connect to /graphql.', 404);
  if (frontDoor.isForeign(request, approach))
    throw new Fault('CROSS_SITE_REQUEST', 'Only pages of this server may connect.', 403);
  return traffic.handshake(approach.address);
}

/** Time for the answer to arrive before the connection is cut. */
const REFUSED_MS = 1_000;

/**
 * Turns an upgrade away with the status of a fault. No time limit of Node holds for such a connection: without the timer a client
 * could leave it open for good. `resume`, because a socket that nobody reads never reports its end.
 */
function refuse(stream: Duplex, error: unknown): void {
  const status = error instanceof Fault ? error.status : 500;
  const wait = error instanceof TooManyRequests ? `Retry-After: ${error.retryAfterSeconds}\r\n` : '';
  const late = setTimeout(() => stream.destroy(), REFUSED_MS);
  stream.once('close', () => clearTimeout(late));
  stream.on('error', () => stream.destroy());
  stream.resume();
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n${wait}Content-Length: 0\r\n\r\n`,
  );
}
