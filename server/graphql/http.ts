import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Binding, isLoopback } from '../binding.ts';
import type { HistoryTraffic } from '../domain/history/history.api.ts';
import type { PhotoTraffic } from '../domain/photo/photo.api.ts';
import { Fault } from '../kernel/fault.ts';
import type { Log } from '../kernel/log.ts';
import type { AccessControl } from './access-control.ts';
import { apolloServer } from './apollo.ts';
import { type CapFeed, capRoutes } from './cap-routes.ts';
import { type ConnectionRules, Connections, connectionRules, STRANGER_KEEP_ALIVE_MS } from './connections.ts';
import { errorFormatter, type FormatError } from './format-error.ts';
import { FrontDoor } from './front-door.ts';
import { graphqlRoute } from './graphql-route.ts';
import { historyRoutes } from './history-routes.ts';
import { pageHeaders } from './page-headers.ts';
import { explorerPage, staticPages } from './pages.ts';
import { photoRoutes } from './photo-routes.ts';
import { documentPreparer } from './prepare-document.ts';
import { ReadTerms } from './read-terms.ts';
import { errorHandler, notFoundHandler } from './request-fault.ts';
import { Traffic, type TrafficRules } from './traffic.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { startWebSocket } from './websocket.ts';

const BODY_BYTES = 64 * 1024;

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers call. */
  readonly services: object;
  readonly access: AccessControl;
  readonly photos: PhotoTraffic;
  readonly cap: CapFeed;
  readonly history: HistoryTraffic;
  /** What anybody may run. */
  readonly trusted: TrustedDocuments;
  /** Anybody may run any document. */
  readonly isDevelopment: boolean;
  /** Folder of the built pages. */
  readonly staticRoot: string;
  readonly binding: Binding;
  readonly trafficRules: TrafficRules;
  /** As many connections as the process has descriptors for, unless a test says otherwise. */
  readonly connectionRules?: ConnectionRules;
  /** Serves the explorer for GraphQL beside the pages. */
  readonly hasExplorer: boolean;
  readonly log: Log;
  /** How long a silent socket may be silent; 3 seconds unless a test says otherwise, 0 for ever. */
  readonly keepAliveMs?: number;
}

export interface RunningHttp {
  /** What people open, without a slash at the end. */
  readonly url: string;
  /** Where it listens. */
  readonly localUrl: string;
  /** Every route that it serves, as `GET /cap`. */
  readonly routes: readonly string[];
  /** Takes nothing new, sends clients away, finishes what is under way; ten seconds at most. May be called twice. */
  close(): Promise<void>;
}

/**
 * Listens where the binding says. Serves GraphQL (`/graphql`, HTTP and WebSocket), photos, the history as a file, alerts in CAP (`/cap`), the pages, and the explorer
 * (`/explorer`) where it is wanted.
 */
export async function startHttp(options: HttpOptions): Promise<RunningHttp> {
  const { schema, services, access, binding, trusted, isDevelopment, log } = options;
  const formatError = errorFormatter(log);
  const prepare = documentPreparer({ schema, trusted, isDevelopment });
  const frontDoor = new FrontDoor(binding);
  const traffic = new Traffic(options.trafficRules);
  const rules = options.connectionRules ?? connectionRules();
  const connections = new Connections(rules, (peer) => frontDoor.isProxy(peer));
  const app = await bareServer(binding, frontDoor, formatError, connections);
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url: path }) => {
    routes.push(...[method].flat().map((each) => `${each} ${path}`));
  });
  const terms = new ReadTerms();
  limitReads(app, terms);
  const apollo = apolloServer({ schema, prepare, formatError, plugins: [fastifyApolloDrainPlugin(app)] });
  await apollo.start();
  await app.register(graphqlRoute, {
    apollo,
    schema,
    prepare,
    formatError,
    services,
    access,
    traffic,
    terms,
  });
  await app.register(photoRoutes, { photos: options.photos, access, traffic });
  await app.register(historyRoutes, { history: options.history, schema, access, traffic });
  await app.register(capRoutes, { cap: options.cap, access, traffic });
  if (options.hasExplorer) await app.register(explorerPage);
  await app.register(staticPages, { root: options.staticRoot });
  const { server } = app;
  const sockets = startWebSocket({
    server,
    schema,
    prepare,
    formatError,
    services,
    access,
    frontDoor,
    traffic,
    terms,
    onOpened: (request) => connections.upgraded(request.socket),
    keepAliveMs: options.keepAliveMs,
  });
  const localUrl = await app.listen({ host: binding.host, port: binding.port, backlog: BACKLOG });
  const url = binding.publicUrl?.origin ?? localUrl;
  log.info({ url, localUrl }, isLoopback(binding.host) ? 'listening on this machine only' : 'listening');
  const stop = async () => {
    await sockets.close();
    await apollo.stop();
  };
  let stopping: Promise<void> | null = null;
  return {
    url,
    localUrl,
    routes,
    close() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function bareServer(
  binding: Binding,
  frontDoor: FrontDoor,
  formatError: FormatError,
  connections: Connections,
): Promise<FastifyInstance> {
  const app = fastifyOn(binding);
  app.server.on('connection', (socket) => {
    if (!frontDoor.mayConnect(socket.remoteAddress)) socket.destroy();
  });
  connections.follow(app.server);
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(errorHandler(formatError));
  app.setNotFoundHandler(notFoundHandler(formatError));
  app.addHook('onRequest', async (request) => {
    const approach = frontDoor.approach(request.raw);
    if (!frontDoor.isForeign(request.raw, approach)) return;
    throw new Fault('CROSS_SITE_REQUEST', 'Only pages of this server may ask here.', 403);
  });
  await app.register(pageHeaders, { isEncrypted: binding.tls !== null || binding.publicUrl !== null });
  return app;
}

/** Every route that only reads answers in time; that of GraphQL looks for itself what a request is. */
function limitReads(app: FastifyInstance, terms: ReadTerms): void {
  app.addHook('onRoute', (route) => {
    if (![route.method].flat().every((method) => method === 'GET' || method === 'HEAD')) return;
    const { handler } = route;
    route.handler = function (request, reply) {
      const answer: unknown = handler.call(this, request, reply);
      return answer instanceof Promise ? terms.within(request, () => answer) : answer;
    };
  });
  app.addHook('onSend', async (request) => terms.answered(request));
}

/** Slow, endless and crowded requests are ended by Node itself, within a second of their term. */
const PATIENCE = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};
/** Nothing sent and nothing read for so long: a client that does not read its answer would hold it for ever. */
const SILENCE_MS = 30_000;
/** A client that never says how it wants to encrypt has sent no headers yet, for which the patience above would count. */
const TLS_HANDSHAKE_MS = 5_000;
/**
 * Connections that wait to be accepted. After a restart all clients dial within seconds; what overflows is dropped by the kernel
 * without a word and tried again after 1, 3, 7 and 15 s. Linux takes at most `net.core.somaxconn` of it, 4,096 by default.
 */
const BACKLOG = 4_096;

function fastifyOn({ tls }: Binding): FastifyInstance {
  const { requestTimeout } = PATIENCE;
  const common = {
    bodyLimit: BODY_BYTES,
    requestTimeout,
    connectionTimeout: SILENCE_MS,
    keepAliveTimeout: STRANGER_KEEP_ALIVE_MS,
    logger: false,
  };
  if (!tls) return fastify({ ...common, http: PATIENCE });
  return fastify({
    ...common,
    https: { ...PATIENCE, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: TLS_HANDSHAKE_MS },
  }) as unknown as FastifyInstance;
}
