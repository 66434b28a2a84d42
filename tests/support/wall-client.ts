import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { type WallPatch, WallState } from './wall-state.ts';

const documentFile = fileURLToPath(
  new URL('../../web/src/situation/situation-frame.graphql', import.meta.url),
).replace(/dist\/node\/web/, 'web');
/** The very document the wall in the browser sends. */
export const WALL_DOCUMENT = readFileSync(documentFile, 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n');

export interface WallFrame {
  kind: 'SNAPSHOT' | 'DELTA' | 'TIME' | 'CAUGHT_UP' | 'RESYNC' | 'REVOKED';
  after: string | null;
  cursor: string;
  asOf: string;
  servedAt: string;
  operationTime: string;
  operationSpeed: number;
  resyncReason: string | null;
  stateHash: string | null;
  patch: WallPatch;
}

/** A frame as it came: without its patch, with the number of the subscription it came on and when (monotonic ms). */
export type FrameRecord = Omit<WallFrame, 'patch'> & { subscription: number; at: number; entities: number };

export interface WallSettings {
  /** Server or proxy, `http://127.0.0.1:PORT`. */
  url: string;
  scope: string;
  /** What the server lets it in by. */
  token: string;
  /** Begins from this cursor with nothing held, as a wall that kept cursor and picture apart would. */
  after?: string;
  /** Without a frame for this long it takes the connection for dead and asks anew; 5 s as the page does. */
  silenceMs?: number;
  /** Stays away once its connection is gone. */
  isOneShot?: boolean;
}

interface Waiter {
  test: (frame: FrameRecord, wall: WallClient) => boolean;
  resolve: (frame: FrameRecord) => void;
}

/**
 * A wall without a screen: subscribes to one scope, applies frames as the rules say, and writes down every breach of
 * them in `faults` (a frame that does not join, a hash that differs). Comes back with its newest cursor after any cut.
 */
export class WallClient {
  readonly frames: FrameRecord[] = [];
  readonly faults: string[] = [];
  /** Messages with which the server turned the subscription away. */
  readonly refusals: { code: string; message: string }[] = [];
  readonly state: WallState;
  readonly #settings: WallSettings;
  readonly #waiters = new Set<Waiter>();
  #socket: WebSocket | null = null;
  #cursor: string | null;
  #subscription = 0;
  #isClosed = false;
  #isStalled = false;
  #silence: NodeJS.Timeout | null = null;

  constructor(settings: WallSettings) {
    this.#settings = settings;
    this.#cursor = settings.after ?? null;
    this.state = new WallState();
    this.#dial();
  }

  get cursor(): string | null {
    return this.#cursor;
  }

  get subscriptions(): number {
    return this.#subscription;
  }

  count(kind: WallFrame['kind']): number {
    return this.frames.filter((frame) => frame.kind === kind).length;
  }

  /** Resolves with the next frame, from now on, that passes the test. */
  next(test: Waiter['test'] = () => true, patienceMs = 30_000): Promise<FrameRecord> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        test,
        resolve: (frame) => {
          clearTimeout(giveUp);
          this.#waiters.delete(waiter);
          resolve(frame);
        },
      };
      const giveUp = setTimeout(() => {
        this.#waiters.delete(waiter);
        reject(new Error(`No such frame came; ${this.#account()}.`));
      }, patienceMs);
      this.#waiters.add(waiter);
    });
  }

  /** Resolves with the next frame whose hash was compared: the picture is whole and known to be right or wrong. */
  nextHashed(patienceMs?: number): Promise<FrameRecord> {
    return this.next((frame) => frame.stateHash !== null, patienceMs);
  }

  /** Stops reading from the socket, without closing it: a wall whose machine hangs. */
  stall(): void {
    this.#isStalled = true;
    this.#clearSilence();
    rawSocket(this.#socket)?.pause();
  }

  resume(): void {
    this.#isStalled = false;
    rawSocket(this.#socket)?.resume();
    this.#listen();
  }

  /** Drops the connection without a word; the wall comes back by itself. */
  cut(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#isClosed = true;
    this.#clearSilence();
    this.#socket?.terminate();
  }

  /** What did come, for whoever waited for something else. */
  #account(): string {
    const last = this.frames.at(-1);
    const refused = this.refusals.map(({ code }) => code).join(', ');
    return `${this.frames.length} others did, the last a ${last?.kind} on subscription ${last?.subscription} of ${this.#subscription}, turned away with: ${refused || 'nothing'}`;
  }

  #dial(): void {
    this.#subscription += 1;
    const subscription = this.#subscription;
    const address = this.#settings.url.replace(/^http/, 'ws');
    const socket = new WebSocket(`${address}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
    this.#socket = socket;
    const init = JSON.stringify({ type: 'connection_init', payload: { secret: this.#settings.token } });
    socket.on('open', () => socket.send(init));
    socket.on('message', (bytes: Buffer) => this.#receive(bytes.toString('utf8'), subscription));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#lost(socket));
    this.#listen();
  }

  #receive(message: string, subscription: number): void {
    const { type, payload } = JSON.parse(message) as { type: string; payload?: unknown };
    if (type === 'connection_ack') this.#subscribe();
    if (type === 'ping') this.#socket?.send('{"type":"pong"}');
    if (type === 'error') this.#refused(payload as { message: string; extensions?: { code?: string } }[]);
    if (type === 'complete') this.#socket?.close(1000);
    if (type !== 'next') return;
    const { data, errors } = payload as {
      data?: { situation: WallFrame } | null;
      errors?: { message: string }[];
    };
    if (errors !== undefined) this.#refused(errors);
    else if (data) this.#take(data.situation, subscription);
  }

  #subscribe(): void {
    const variables = { scope: this.#settings.scope, after: this.#cursor };
    const payload = { query: WALL_DOCUMENT, variables };
    this.#socket?.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  }

  #take(frame: WallFrame, subscription: number): void {
    const { patch, ...rest } = frame;
    const entities = patch.rows.length + patch.cells.length + patch.incidents.length + patch.log.length;
    const record: FrameRecord = { ...rest, subscription, at: performance.now(), entities };
    this.frames.push(record);
    this.#listen();
    if (frame.kind === 'SNAPSHOT') this.state.clear();
    const mayStartAnew = frame.kind === 'SNAPSHOT' || frame.kind === 'RESYNC';
    if (!mayStartAnew && frame.after !== this.#cursor) {
      this.faults.push(`frame ${this.frames.length} (${frame.kind}) does not join the one before`);
    }
    this.state.apply(patch);
    this.#cursor = frame.cursor;
    if (frame.stateHash !== null && frame.stateHash !== this.state.hash()) {
      this.faults.push(`frame ${this.frames.length} (${frame.kind}) has another hash than the picture held`);
    }
    for (const waiter of [...this.#waiters]) if (waiter.test(record, this)) waiter.resolve(record);
  }

  #refused(errors: readonly { message: string; extensions?: { code?: string } }[]): void {
    for (const { message, extensions } of errors)
      this.refusals.push({ code: extensions?.code ?? '', message });
    this.#isClosed = true;
    this.#socket?.close(1000);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket || this.#isClosed || this.#settings.isOneShot) return;
    this.#clearSilence();
    setTimeout(() => this.#isClosed || this.#dial(), 20 + Math.random() * 130);
  }

  #listen(): void {
    this.#clearSilence();
    if (this.#isStalled || this.#isClosed) return;
    this.#silence = setTimeout(() => this.#socket?.terminate(), this.#settings.silenceMs ?? 5_000);
  }

  #clearSilence(): void {
    if (this.#silence !== null) clearTimeout(this.#silence);
  }
}

/** The TCP socket below; `ws` gives no other way to stop reading without its own buffering. */
function rawSocket(socket: WebSocket | null): Socket | undefined {
  return (socket as unknown as { _socket?: Socket } | null)?._socket;
}
