import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { Fault } from '../kernel/fault.ts';
import type { Log } from '../kernel/log.ts';
import type { AccessControl } from './access-control.ts';
import { apolloServer } from './apollo.ts';
import { errorFormatter, type FormatError } from './format-error.ts';
import { graphqlRoute } from './graphql-route.ts';
import { explorerPage, PAGE_POLICY, staticPages } from './pages.ts';
import { documentPreparer } from './prepare-document.ts';
import { errorHandler, notFoundHandler } from './request-fault.ts';
import { isOurHost } from './same-host.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { startWebSocket } from './websocket.ts';

const BODY_BYTES = 64 * 1024;
const LOOPBACK = '127.0.0.1';

export interface HttpOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers call. */
  readonly services: object;
  readonly access: AccessControl;
  /** What anybody may run. */
  readonly trusted: TrustedDocuments;
  /** Anybody may run any document. */
  readonly isDevelopment: boolean;
  /** Folder of the built pages. */
  readonly staticRoot: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  /** How long a silent socket may be silent; 3 seconds unless a test says otherwise, 0 for ever. */
  readonly keepAliveMs?: number;
}

export interface RunningHttp {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Takes nothing new, sends clients away, finishes what is under way; ten seconds at most. May be called twice. */
  close(): Promise<void>;
}

/**
 * Listens on the loopback interface, and there only: as long as nobody has to say who he is, nobody from elsewhere may
 * knock. Serves GraphQL (`/graphql`, HTTP and WebSocket), the wall (`/wall`) and the explorer (`/explorer`).
 */
export async function startHttp(options: HttpOptions): Promise<RunningHttp> {
  const { schema, services, access, trusted, isDevelopment, log } = options;
  const formatError = errorFormatter(log);
  const prepare = documentPreparer({ schema, trusted, isDevelopment });
  const app = await bareServer(formatError);
  const apollo = apolloServer({ schema, prepare, formatError, plugins: [fastifyApolloDrainPlugin(app)] });
  await apollo.start();
  await app.register(graphqlRoute, { apollo, prepare, formatError, services, access });
  await app.register(explorerPage);
  await app.register(staticPages, { root: options.staticRoot });
  const { server } = app;
  const sockets = startWebSocket({
    server,
    schema,
    prepare,
    formatError,
    services,
    access,
    keepAliveMs: options.keepAliveMs,
  });
  const url = await app.listen({ host: LOOPBACK, port: options.port });
  log.info({ url }, 'listening on this machine only: there is no access control yet');
  const stop = async () => {
    await sockets.close();
    await apollo.stop();
  };
  let stopping: Promise<void> | null = null;
  return {
    url,
    close() {
      stopping ??= stop();
      return stopping;
    },
  };
}

async function bareServer(formatError: FormatError): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_BYTES, requestTimeout: 10_000, logger: false });
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(errorHandler(formatError));
  app.setNotFoundHandler(notFoundHandler(formatError));
  app.addHook('onRequest', async (request) => {
    if (isOurHost(request.headers.host)) return;
    throw new Fault('HOST_NOT_SERVED', 'This server answers to localhost only.', 403);
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: PAGE_POLICY },
    // Meaningful behind TLS only.
    hsts: false,
  });
  return app;
}
