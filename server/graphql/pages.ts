import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where each page's own file lies below the folder of built pages. */
const PAGES = {
  '/': 'wall.html',
  '/wall': 'wall.html',
  '/console': 'console.html',
  '/console/*': 'console.html',
  '/siaga': 'alert.html',
};

/** Serves the built pages; nothing where they have not been built. Files under `/assets/` never change. */
export async function staticPages(app: FastifyInstance, { root }: { root: string }): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    index: false,
    // Where the build laid a packed one beside a file, whoever can unpack it gets that.
    preCompressed: true,
    cacheControl: false,
    // What begins with a dot was not put there to be seen.
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const isNamedByContent = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const [path, file] of Object.entries(PAGES)) app.get(path, (_request, reply) => reply.sendFile(file));
}

/** The explorer writes its own styles and starts from an inline script, but reaches nothing beyond this server. */
const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the GraphQL explorer at `/explorer`, whole from this server. */
export async function explorerPage(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', EXPLORER_POLICY);
  });
  await app.register(fastifyStatic, { root: explorerFiles(), prefix: '/explorer/', decorateReply: false });
  app.get('/explorer/', (_request, reply) => reply.redirect('/explorer'));
  app.get('/explorer', async (_request, reply) => reply.type('text/html').send(await explorerText()));
}

const explorerFiles = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('altair-static')), 'dist');

/** Loaded by whoever opens it: no start of the server has to wait for it. */
async function explorerText(): Promise<string> {
  const { renderAltair } = await import('altair-static');
  const page = renderAltair({
    baseURL: '/explorer/',
    endpointURL: '/graphql',
    subscriptionsEndpoint: '/graphql',
    initialSubscriptionRequestHandlerId: 'graphql-ws',
    initialWindows: [{ initialName: 'Operation', initialQuery: FIRST_QUERY }],
    disableAccount: true,
    initialSettings: { disablePushNotification: true },
  });
  return page.replace('</head>', `${NO_ADVERTISEMENT}</head>`);
}

/** Its banner offers a service on the internet, which nobody could reach from here. */
const NO_ADVERTISEMENT = '<style>app-banner-container { display: none }</style>';

const FIRST_QUERY = `query TheOperation {
  operation {
    name { id en }
    clock { now speed }
    regency { code name tpsCount }
  }
}
`;
