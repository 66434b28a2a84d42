import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer as serveGraphql } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SituationFrame } from '../situation.types.ts';
import { iso } from './make.ts';
import { hashOfView, ModelLog, patchBetween } from './model-log.ts';

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));

/** The speed of time in these tests: a heartbeat every 2 s comes every 250 ms. */
export const TIMES = 8;

/**
 * A real graphql-ws server on the loopback with a log behind it; it can be killed, started again on its port, struck
 * mute, and its sockets can be frozen (open on both sides, and nothing passes). Positions are sequence numbers.
 */
export class LoopbackServer {
  readonly log = new ModelLog();
  readonly asked: (string | null)[] = [];
  isMute = false;
  /** How the socket of whoever greets now is closed; null lets everybody in. */
  closesWith: readonly [code: number, reason: string] | null = null;
  /** What each socket said of who it is. */
  readonly greetings: (Record<string, unknown> | undefined)[] = [];
  readonly #sockets = new Set<Socket>();
  #http: Server | null = null;
  #port = 0;
  /** Subscriptions that wait for the next event or heartbeat. */
  #wakes: (() => void)[] = [];

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/graphql`;
  }

  async start(): Promise<void> {
    const http = createServer();
    http.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    const sockets = new WebSocketServer({ server: http, path: '/graphql' });
    serveGraphql(
      {
        schema,
        roots: { subscription: { situation: (args: { after?: string }) => this.#frames(args) } },
        onConnect: ({ connectionParams, extra }) => {
          this.greetings.push(connectionParams);
          if (this.closesWith !== null) extra.socket.close(...this.closesWith);
          return true;
        },
      },
      sockets,
    );
    http.listen(this.#port, '127.0.0.1');
    await once(http, 'listening');
    this.#port = (http.address() as AddressInfo).port;
    this.#http = http;
  }

  /** As `kill -9` looks from outside: every socket is gone at once. */
  async kill(): Promise<void> {
    const http = this.#http;
    this.#http = null;
    if (http === null) return;
    const closed = once(http, 'close');
    http.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  /** Present sockets stay open and carry nothing any more, in either direction; new ones work. */
  freezeSockets(): void {
    for (const socket of this.#sockets) {
      socket.pause();
      socket.write = () => true;
    }
  }

  append(dice: number): void {
    this.log.append(dice);
    for (const wake of this.#wakes.splice(0)) wake();
  }

  async *#frames({ after = null }: { after?: string | null }): AsyncGenerator<{ situation: SituationFrame }> {
    this.asked.push(after);
    let seq = after === null ? null : Number(after);
    for (let isFirst = true; this.#http !== null; isFirst = false) {
      const kind =
        seq === null ? 'SNAPSHOT' : isFirst ? 'CAUGHT_UP' : seq === this.log.head ? 'TIME' : 'DELTA';
      if (!this.isMute) {
        yield { situation: this.#frame(kind, seq) };
        seq = this.log.head;
      }
      await this.#nextReason();
    }
  }

  #frame(kind: SituationFrame['kind'], seq: number | null): SituationFrame {
    const now = iso(Date.now());
    const view = this.log.view(this.log.head, 0);
    return {
      kind,
      after: seq === null ? null : String(seq),
      cursor: String(this.log.head),
      asOf: now,
      servedAt: now,
      operationTime: now,
      operationSpeed: 1,
      warnings: [],
      resyncReason: null,
      patch: patchBetween(seq === null ? null : this.log.view(seq, 0), view),
      stateHash: kind === 'DELTA' ? null : hashOfView(view),
    };
  }

  #nextReason = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, 2_000 / TIMES);
      this.#wakes.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
}
