import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, GraphQLError, type GraphQLSchema, graphql } from 'graphql';
import { useServer as serveSubscriptions } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SituationPatch } from '../../server/domain/situation/situation.view.ts';
import { applyPatch, emptySituation, stateHash } from '../../server/domain/situation/state-hash.ts';
import type { BriefRegion } from '../wall/support/brief-region.ts';
import { type AnswerQueue, answerQueue } from './answer-queue.ts';
import { FixtureWalls, type OrdersChange } from './fixture-walls.ts';

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
  /** What the server says is wrong with itself. */
  readonly warnings?: readonly string[];
  /** Where it is played, if not in the regency of the stored briefing. */
  readonly regency?: BriefRegion;
  /** Kind of the operation; an exercise unless told otherwise. */
  readonly kind?: string;
}

/** Somebody who asks, as the door found him. */
interface Asker {
  readonly wall: string | null;
  readonly code: string;
}

interface Subscriber extends AnswerQueue {
  readonly scope: string;
}

/** A wall that listens for its orders. */
interface Follower extends AnswerQueue {
  readonly wall: string;
}

/**
 * Serves the built wall and recorded frames over the real road: the project's schema, GraphQL over HTTP and over a WebSocket,
 * to whoever proves to be a wall. A test decides what is played, what is ordered and what goes wrong.
 */
export class FixtureServer {
  readonly url: string;
  readonly walls = new FixtureWalls(
    () => this.#now(),
    () => this.#operationClock(),
  );
  /** Every text that went out to pages as a frame of the situation. */
  readonly sent: string[] = [];
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  readonly #subscribers = new Set<Subscriber>();
  readonly #ordered = new Set<Follower>();
  readonly #waiting: { count: number; resolve: () => void }[] = [];
  #playing: { recording: Recording; options: PlayOptions } | null = null;
  #beats = 0;
  #subscriptions = 0;
  #isRefusing = false;
  #isMute = false;
  #areOrdersMute = false;

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
  play(played: string | Recording, options: PlayOptions): void {
    this.#playing = { recording: typeof played === 'string' ? recording(played) : played, options };
  }

  /** Sends a further whole picture to those already there. */
  change(played: string | Recording, options: PlayOptions): void {
    this.play(played, options);
    for (const subscriber of this.#subscribers) subscriber.push(this.#frame(subscriber.scope, 'SNAPSHOT'));
  }

  /** One heartbeat to everybody, `elapsedMs` after the beginning of the recording. */
  beat(elapsedMs: number): void {
    this.#beats += 1;
    for (const subscriber of this.#subscribers)
      subscriber.push(this.#frame(subscriber.scope, 'TIME', elapsedMs));
    this.#tellOrders();
  }

  /** Orders something of all walls. A wall that is blank gets no picture from here on, as from the real server. */
  order(change: OrdersChange): void {
    this.walls.order(change);
    if (change.mode === 'BLANK') this.revoke();
    this.#tellOrders();
  }

  /** Says to all who watch that they may see no more. */
  revoke(): void {
    for (const subscriber of this.#subscribers) {
      subscriber.push(this.#frame(subscriber.scope, 'REVOKED'));
      subscriber.end();
    }
  }

  /** Lets nobody in any more, for that reason, and shows everybody out. */
  bar(code: string): void {
    this.walls.barredBy = code;
    for (const socket of this.#sockets.clients) socket.close(4403, code);
  }

  /** From now on nobody gets a frame: sockets stay open, new subscriptions are accepted and stay silent. */
  mute(): void {
    this.#isMute = true;
  }

  /** From now on nobody is told what is ordered, and the picture goes on. */
  muteOrders(): void {
    this.#areOrdersMute = true;
  }

  /** Drops every socket; with `stay` new ones are refused until `welcome`. */
  cut(stay: boolean): void {
    this.#isRefusing = stay;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  welcome(): void {
    this.#isRefusing = false;
    this.#isMute = false;
    this.#areOrdersMute = false;
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

  /** Who is behind these credentials. */
  admit(secret: unknown, proof: unknown): Asker {
    const admitted = this.walls.admit(secret, proof);
    return 'wall' in admitted ? { wall: admitted.wall, code: '' } : { wall: null, code: admitted.code };
  }

  follow(wall: string): AsyncGenerator<object> {
    const queue = answerQueue('wallOrders', () => this.#ordered.delete(follower));
    const follower: Follower = { ...queue, wall };
    this.#ordered.add(follower);
    this.#tellOrders([follower]);
    return queue.answers;
  }

  #tellOrders(followers: Iterable<Follower> = this.#ordered): void {
    if (this.#areOrdersMute) return;
    for (const { wall, push } of followers) push(this.walls.ordersOf(wall));
  }

  #operationClock() {
    const { operationTime, operationSpeed } = this.#playing?.recording ?? recording('morning');
    return { operationTime, operationSpeed: this.#playing?.options.speed ?? operationSpeed };
  }

  #now(): number {
    const servedAt = this.#playing?.options.servedAt ?? Date.now();
    return typeof servedAt === 'number' ? servedAt : servedAt();
  }

  subscribe(scope: string): AsyncGenerator<object> {
    if (this.walls.mode === 'BLANK') throw fault('SCOPE_UNKNOWN');
    const queue = answerQueue('situation', () => this.#subscribers.delete(subscriber));
    const subscriber: Subscriber = { ...queue, scope };
    this.#subscribers.add(subscriber);
    if (this.#playing !== null && !this.#isMute) {
      subscriber.push(this.#frame(scope, 'SNAPSHOT'));
      subscriber.push(this.#frame(scope, 'CAUGHT_UP'));
    }
    this.#subscriptions += 1;
    for (const { count, resolve } of this.#waiting) if (this.#subscriptions >= count) resolve();
    return queue.answers;
  }

  operation(): object | null {
    const briefing = JSON.parse(readFileSync(join(fixtures, 'briefing.json'), 'utf8')) as {
      operation: { kind: string };
      regency: BriefRegion;
    };
    if (this.#playing === null) return null;
    const { kind = 'EXERCISE', regency = briefing.regency } = this.#playing.options;
    return { ...briefing, regency, operation: { ...briefing.operation, kind, regency } };
  }

  #frame(scope: string, kind: FrameKind, elapsedMs = 0): object {
    const frame = this.#made(scope, kind, elapsedMs);
    this.sent.push(JSON.stringify(frame));
    return frame;
  }

  #made(scope: string, kind: FrameKind, elapsedMs: number): object {
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
      warnings: options.warnings ?? [],
      resyncReason: null,
      patch: kind === 'SNAPSHOT' ? patch : EMPTY_PATCH,
      stateHash: stateHash(applyPatch(emptySituation, patch)),
    };
  }
}

type FrameKind = 'SNAPSHOT' | 'CAUGHT_UP' | 'TIME' | 'REVOKED';

const fault = (code: string) => new GraphQLError(code, { extensions: { code } });

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

type Answers = Record<string, unknown>;

/** What an asker finds behind each field of the query and of the mutations. */
function answersTo(server: FixtureServer, { wall, code }: Asker): Answers {
  if (wall === null) {
    const refuse = () => {
      throw fault(code);
    };
    const closed = ['operation', 'region', 'renewWall', 'reportWallHealth', 'seal'];
    return { ...Object.fromEntries(closed.map((field) => [field, refuse])), ...server.walls.anybody };
  }
  const briefing = server.operation() as { operation: object; regency: BriefRegion } | null;
  return {
    ...server.walls.anybody,
    ...server.walls.ofWall(wall),
    operation: () => briefing?.operation ?? null,
    region: (asked: { code: string }) =>
      briefing === null ? null : findRegion(briefing.regency, asked.code),
  };
}

function answerHttp(
  schema: GraphQLSchema,
  server: FixtureServer,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    const secret = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    const asker = server.admit(secret, request.headers['siaga-proof']);
    const rootValue = answersTo(server, asker);
    void graphql({ schema, source: query, variableValues: variables, rootValue }).then((result) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    });
  });
}

function sendPage(path: string, response: ServerResponse): void {
  const file = join(pages, normalize(path === '/' || path === '/wall' ? '/wall.html' : path));
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
}

/** Listens on a free loopback port. */
export async function startFixtureServer(): Promise<FixtureServer> {
  const schema = buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
  let server: FixtureServer;
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path !== '/graphql') sendPage(path, response);
    else if (server.isRefusing) request.socket.destroy();
    else answerHttp(schema, server, request, response);
  });
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  const askers = new WeakMap<object, Asker>();
  const wallOf = (context: { extra: { socket: object } }): string => {
    const wall = askers.get(context.extra.socket)?.wall;
    if (wall === undefined || wall === null) throw fault('UNAUTHENTICATED');
    return wall;
  };
  serveSubscriptions(
    {
      schema,
      // A busy machine may take seconds over a greeting; closing then would be a fault nobody asked for.
      connectionInitWaitTimeout: 60_000,
      context: (context: unknown) => context,
      onConnect: ({ connectionParams, extra }: Greeting) => {
        const asker = server.admit(connectionParams?.secret, connectionParams?.proof);
        if (asker.wall === null) extra.socket.close(4403, asker.code);
        askers.set(extra.socket, asker);
        return asker.wall !== null;
      },
      roots: {
        query: {},
        subscription: {
          situation: ({ scope }: { scope: string }, context: never) => {
            wallOf(context);
            return server.subscribe(scope);
          },
          wallOrders: (_: unknown, context: never) => server.follow(wallOf(context)),
        } as never,
      },
    } as never,
    sockets as never,
  );
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server = new FixtureServer(http, sockets);
  return server;
}

interface Greeting {
  readonly connectionParams?: Record<string, unknown>;
  readonly extra: { readonly socket: { close(code: number, reason: string): void } };
}
