import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, graphql } from 'graphql';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SituationPatch } from '../../server/domain/situation/situation.view.ts';
import { applyPatch, emptySituation, stateHash } from '../../server/domain/situation/state-hash.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'tests/wall/fixtures');
const pages = join(root, 'dist/web');

/** What the real server sends with its pages; the wall has to live with it. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; object-src 'none'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

export interface Recording {
  readonly operationTime: string;
  readonly operationSpeed: number;
  readonly scopes: Record<string, SituationPatch>;
}

export const recording = (name: string): Recording =>
  JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8')) as Recording;

interface PlayOptions {
  /** Epoch ms that frames carry as `servedAt`; the page's own clock should agree. */
  readonly servedAt: number | (() => number);
  /** How far the picture lags behind `servedAt`, ms. */
  readonly lagMs?: number;
  readonly speed?: number;
  /** Kind of the operation; an exercise unless told otherwise. */
  readonly kind?: string;
}

interface Subscriber {
  readonly scope: string;
  push(frame: object): void;
  end(): void;
}

/** A list of frames that is filled from outside and read by one subscription. */
function frameQueue(onEnd: () => void) {
  const waiting: object[] = [];
  let wake: (() => void) | null = null;
  let isOver = false;
  const nudge = () => {
    wake?.();
    wake = null;
  };
  async function* read() {
    try {
      while (!isOver) {
        const frame = waiting.shift();
        if (frame !== undefined) yield { situation: frame };
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      onEnd();
    }
  }
  return {
    frames: read(),
    push: (frame: object) => {
      waiting.push(frame);
      nudge();
    },
    end: () => {
      isOver = true;
      nudge();
    },
  };
}

/**
 * Serves the built wall and recorded frames over the real road: the project's schema, GraphQL over HTTP and over a WebSocket.
 * A test decides what is played and what goes wrong.
 */
export class FixtureServer {
  readonly url: string;
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  readonly #subscribers = new Set<Subscriber>();
  readonly #waiting: { count: number; resolve: () => void }[] = [];
  #playing: { recording: Recording; options: PlayOptions } | null = null;
  #beats = 0;
  #subscriptions = 0;
  #isRefusing = false;
  #isMute = false;

  constructor(http: Server, sockets: WebSocketServer) {
    this.#http = http;
    this.#sockets = sockets;
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    http.prependListener('upgrade', (_, socket) => {
      if (this.#isRefusing) socket.destroy();
    });
  }

  get isRefusing(): boolean {
    return this.#isRefusing;
  }

  /** What new subscribers get from now on. */
  play(name: string, options: PlayOptions): void {
    this.#playing = { recording: recording(name), options };
  }

  /** Sends a further whole picture to those already there. */
  change(name: string, options: PlayOptions): void {
    this.play(name, options);
    for (const subscriber of this.#subscribers) subscriber.push(this.#frame(subscriber.scope, 'SNAPSHOT'));
  }

  /** One heartbeat to everybody, `elapsedMs` after the beginning of the recording. */
  beat(elapsedMs: number): void {
    this.#beats += 1;
    for (const subscriber of this.#subscribers)
      subscriber.push(this.#frame(subscriber.scope, 'TIME', elapsedMs));
  }

  /** From now on nobody gets a frame: sockets stay open, new subscriptions are accepted and stay silent. */
  mute(): void {
    this.#isMute = true;
  }

  /** Drops every socket; with `stay` new ones are refused until `welcome`. */
  cut(stay: boolean): void {
    this.#isRefusing = stay;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  welcome(): void {
    this.#isRefusing = false;
    this.#isMute = false;
  }

  /** How many subscriptions have been made so far. */
  get subscriptions(): number {
    return this.#subscriptions;
  }

  /** Resolves when so many subscriptions have been made. */
  async subscribed(count: number): Promise<void> {
    if (this.#subscriptions >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  subscribe(scope: string): AsyncGenerator<object> {
    const queue = frameQueue(() => this.#subscribers.delete(subscriber));
    const subscriber: Subscriber = { scope, push: queue.push, end: queue.end };
    this.#subscribers.add(subscriber);
    if (this.#playing !== null && !this.#isMute) {
      subscriber.push(this.#frame(scope, 'SNAPSHOT'));
      subscriber.push(this.#frame(scope, 'CAUGHT_UP'));
    }
    this.#subscriptions += 1;
    for (const { count, resolve } of this.#waiting) if (this.#subscriptions >= count) resolve();
    return queue.frames;
  }

  operation(): object | null {
    const briefing = JSON.parse(readFileSync(join(fixtures, 'briefing.json'), 'utf8')) as {
      operation: { kind: string };
      regency: BriefRegion;
    };
    if (this.#playing === null) return null;
    const kind = this.#playing.options.kind ?? 'EXERCISE';
    return { ...briefing, operation: { ...briefing.operation, kind, regency: briefing.regency } };
  }

  #frame(scope: string, kind: 'SNAPSHOT' | 'CAUGHT_UP' | 'TIME', elapsedMs = 0): object {
    if (this.#playing === null) throw new Error('nothing is played');
    const { recording: played, options } = this.#playing;
    const patch = played.scopes[scope];
    if (patch === undefined) throw new Error(`no frames of ${scope}`);
    const speed = options.speed ?? played.operationSpeed;
    const cursor = (n: number) => `cursor-${scope}-${n}`;
    const base = typeof options.servedAt === 'number' ? options.servedAt : options.servedAt();
    const servedAt = base + elapsedMs;
    return {
      kind,
      after: kind === 'SNAPSHOT' ? null : kind === 'TIME' ? cursor(this.#beats - 1) : cursor(this.#beats),
      cursor: cursor(this.#beats),
      asOf: new Date(servedAt - (options.lagMs ?? 0)).toISOString(),
      servedAt: new Date(servedAt).toISOString(),
      operationTime: new Date(Date.parse(played.operationTime) + elapsedMs * speed).toISOString(),
      operationSpeed: speed,
      resyncReason: null,
      patch: kind === 'SNAPSHOT' ? patch : EMPTY_PATCH,
      stateHash: stateHash(applyPatch(emptySituation, patch)),
    };
  }
}

interface BriefRegion {
  readonly code: string;
  readonly children: readonly BriefRegion[];
}

const EMPTY_PATCH = {
  headline: null,
  rows: [],
  cells: [],
  incidents: [],
  removedIncidents: [],
  log: [],
  removedLog: [],
  silentGroups: null,
};

const findRegion = (region: BriefRegion, code: string): BriefRegion | null =>
  region.code === code
    ? region
    : (region.children.map((child) => findRegion(child, code)).find((found) => found) ?? null);

/** Listens on a free loopback port. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
  let server: FixtureServer;
  const answers = () => {
    const briefing = server.operation() as { operation: object; regency: BriefRegion } | null;
    return {
      operation: () => briefing?.operation ?? null,
      region: ({ code }: { code: string }) => (briefing === null ? null : findRegion(briefing.regency, code)),
    };
  };
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/graphql') {
      if (server.isRefusing) {
        request.socket.destroy();
        return;
      }
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const { query, variables } = JSON.parse(body) as {
          query: string;
          variables: Record<string, unknown>;
        };
        void graphql({ schema, source: query, variableValues: variables, rootValue: answers() }).then(
          (result) => {
            response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
          },
        );
      });
      return;
    }
    const file = join(pages, normalize(path === '/' ? '/wall.html' : path));
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
            'content-security-policy': POLICY,
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  serveSubscriptions(
    {
      schema,
      // A busy machine may take seconds over a greeting; closing then would be a fault nobody asked for.
      connectionInitWaitTimeout: 60_000,
      roots: {
        query: {},
        subscription: { situation: ({ scope }: { scope: string }) => server.subscribe(scope) } as never,
      },
    },
    sockets as never,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server = new FixtureServer(http, sockets);
  return server;
}
