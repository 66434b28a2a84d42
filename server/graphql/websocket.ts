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
import type { ServerOptions } from 'graphql-ws';
import { type Extra, useServer as serveProtocol } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { Fault } from '../kernel/fault.ts';
import { must } from '../kernel/must.ts';
import type { AccessControl } from './access-control.ts';
import { CLOSE_CODES } from './close-codes.ts';
import type { FormatError } from './format-error.ts';
import type { FrontDoor } from './front-door.ts';
import { multicastSubscribe, type SocketSubscription } from './multicast.ts';
import { chosenOperation, type PrepareDocument, type Prepared } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';
import { idAsDocument } from './request-document.ts';
import { SocketPresence } from './socket-presence.ts';
import { TooManyRequests } from './too-many-requests.ts';
import type { Traffic } from './traffic.ts';

/** What one socket may do. */
export const SOCKET_LIMITS = {
  messageBytes: 64 * 1024,
  subscriptions: 20,
  messagesPerSecond: 100,
} as const;

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
    perMessageDeflate: false,
    ...GOODBYE,
  });
  const unknown: Handshakes = new WeakMap();
  const protocol = serveProtocol(
    protocolOptions(options, unknown),
    sockets,
    options.keepAliveMs ?? KEEP_ALIVE_MS,
  );
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    try {
      const greet = knock(request, options);
      stream.once('close', greet);
      unknown.set(request, greet);
    } catch (error) {
      return refuse(stream, error);
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      limitMessages(socket);
      sockets.emit('connection', socket, request);
      ignoreBadFrames(socket);
    });
  };
  options.server.on('upgrade', onUpgrade);
  return {
    async close() {
      options.server.off('upgrade', onUpgrade);
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, FAREWELL_MS);
      await protocol.dispose();
      clearTimeout(late);
    },
  };
}

/** Sockets that have not said yet who they are, each with what to call when they have. */
type Handshakes = WeakMap<IncomingMessage, () => void>;

function protocolOptions(
  options: WebSocketOptions,
  unknown: Handshakes,
): ServerOptions<Record<string, unknown>, Extra> & { isProd: boolean } {
  const { schema, prepare, formatError, services, traffic } = options;
  const presences = new WeakMap<WebSocket, SocketPresence>();
  const presenceOf = (ctx: { extra: Extra }) =>
    must(presences.get(ctx.extra.socket as WebSocket), 'a socket that was let in');
  return {
    schema,
    // Its texts would name what went wrong inside.
    isProd: true,
    onConnect: async (ctx) => {
      const { request } = ctx.extra;
      const socket = ctx.extra.socket as WebSocket;
      const presence = await SocketPresence.enter(socket, request, ctx.connectionParams, options);
      unknown.get(request)?.();
      if (presence) presences.set(socket, presence);
      return presence !== null;
    },
    onClose: (ctx) => presences.get(ctx.extra.socket as WebSocket)?.leave(),
    execute: executeConfirmed,
    subscribe: multicastSubscribe(formatError) as never,
    jsonMessageReviver: idAsDocument,
    onSubscribe: (ctx, id, payload): readonly GraphQLError[] | SocketSubscription => {
      if (Object.keys(ctx.subscriptions).length > SOCKET_LIMITS.subscriptions)
        return [tooManySubscriptions()];
      const presence = presenceOf(ctx);
      let contextValue: RequestContext;
      let prepared: Prepared;
      try {
        traffic.operation(presence.origin);
        contextValue = presence.context(services);
        prepared = prepare(payload.query, contextValue.viewer);
        if (prepared.errors) return prepared.errors;
        chosenOperation(prepared.document.ast, payload.operationName);
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
        socket: ctx.extra.socket as WebSocket,
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

/** Runs a query or mutation; what a query read leaves only if its rights still hold. */
async function executeConfirmed(args: ExecutionArgs): Promise<ExecutionResult> {
  const result = await execute(args);
  if (getOperationAST(args.document, args.operationName)?.operation !== 'query') return result;
  try {
    await (args.contextValue as RequestContext).confirm();
    return result;
  } catch (error) {
    return { errors: [asGraphQLError(error)] };
  }
}

const tooManySubscriptions = (): GraphQLError => {
  const sentence = `A socket carries at most ${SOCKET_LIMITS.subscriptions} operations at a time; complete one first.`;
  return new GraphQLError(sentence, { originalError: new Fault('TOO_MANY_SUBSCRIPTIONS', sentence) });
};

/** Closes a socket that sends more in a second than any client of ours has reason to, be it messages, pings or pongs. */
function limitMessages(socket: WebSocket): void {
  let since = performance.now();
  let count = 0;
  const onFrame = () => {
    const now = performance.now();
    if (now - since >= 1_000) {
      since = now;
      count = 0;
    }
    count += 1;
    if (count <= SOCKET_LIMITS.messagesPerSecond) return;
    // From here on nothing it sends is read, the messages that have arrived already included.
    for (const kind of FRAMES) socket.removeAllListeners(kind);
    socket.close(CLOSE_CODES.TOO_MANY_REQUESTS, 'Too many messages');
  };
  for (const kind of FRAMES) socket.on(kind, onFrame);
}

const FRAMES = ['message', 'ping', 'pong'];

/**
 * What breaks the rules of WebSocket itself (too large, not UTF-8) has been answered with its close code already. The
 * protocol's own listener would print each one with a stack, for anybody to fill a log with.
 */
function ignoreBadFrames(socket: WebSocket): void {
  socket.removeAllListeners('error');
  socket.on('error', () => {});
}

/** Lets a socket in that has yet to say who it is; the returned function is to be called when it has. Throws faults. */
function knock(request: IncomingMessage, { frontDoor, traffic }: WebSocketOptions): () => void {
  const approach = frontDoor.approach(request);
  if (request.url?.split('?')[0] !== '/graphql') throw new Fault('NOT_FOUND', 'Connect to /graphql.', 404);
  if (frontDoor.isForeign(request, approach))
    throw new Fault('CROSS_SITE_REQUEST', 'Only pages of this server may connect.', 403);
  return traffic.handshake(approach.address);
}

/** Turns an upgrade away with the status of a fault. */
function refuse(stream: Duplex, error: unknown): void {
  const status = error instanceof Fault ? error.status : 500;
  const wait = error instanceof TooManyRequests ? `Retry-After: ${error.retryAfterSeconds}\r\n` : '';
  stream.on('error', () => stream.destroy());
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n${wait}Content-Length: 0\r\n\r\n`,
  );
}
