// A child process of `npm run storm`: many light subscribers of the situation, which come back by the rules of the pages.
// Each frame is read as far as its cursors alone, so that thousands fit into one process and its share of a core.
import { WebSocket } from 'ws';
import { WALL_DOCUMENT } from '../tests/support/wall-client.ts';
import { backoffMs, LONGEST_WAIT_MS } from '../web/src/situation/backoff.ts';
import { sharedNow } from './figures.ts';

export type StormOrder =
  | { order: 'join'; url: string; token: string; scopes: readonly string[] }
  | { order: 'expectDeath'; manners: Manners }
  | { order: 'account' };

/** How clients come back: the first time within `firstWithinMs`, then by the backoff of the pages or every `retryMs` at most. */
export interface Manners {
  readonly firstWithinMs: number;
  readonly retryMs: number | null;
}

/** What came of the newest death. */
export interface StormAccount {
  /** How many have no whole picture of the present server yet. */
  readonly behind: number;
  /** Moments on the shared clock at which each client was current again after the death. */
  readonly currentAt: readonly number[];
  readonly dials: number;
  /** Frames that did not join the one before. */
  readonly gaps: number;
  /** Pictures that a client had to begin from nothing after the death. */
  readonly begunFromNothing: number;
  readonly refusals: readonly string[];
}

/** As the pages: a socket that says nothing for this long is given up. */
const SILENCE_MS = 5_000;
const SWEEP_MS = 500;
const JOIN_AT_ONCE = 50;
const HEAD_BYTES = 700;
const HEAD = /"kind":"([A-Z_]+)","after":(?:"([^"]*)"|null),"cursor":"([^"]*)"/;

let manners: Manners | null = null;
let dials = 0;
let gaps = 0;
let begunFromNothing = 0;
let currentAt: number[] = [];
let refusals: string[] = [];
const clients: StormClient[] = [];

class StormClient {
  readonly #url: string;
  readonly #token: string;
  readonly #scope: string;
  #socket: WebSocket | null = null;
  #cursor: string | null = null;
  #heardAt = 0;
  #attempts = 0;
  #isCurrent = false;
  #onFirst: (() => void) | null = null;

  constructor(url: string, token: string, scope: string) {
    this.#url = `${url.replace(/^http/, 'ws')}/graphql`;
    this.#token = token;
    this.#scope = scope;
  }

  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  first(): Promise<void> {
    return new Promise((resolve) => {
      this.#onFirst = resolve;
      this.#dial();
    });
  }

  expectDeath(): void {
    this.#isCurrent = false;
    this.#attempts = 0;
  }

  giveUpIfSilent(): void {
    if (this.#socket && performance.now() - this.#heardAt > SILENCE_MS) this.#socket.terminate();
  }

  #dial(): void {
    dials += 1;
    this.#heardAt = performance.now();
    const socket = new WebSocket(this.#url, 'graphql-transport-ws', { perMessageDeflate: false });
    this.#socket = socket;
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { secret: this.#token } })),
    );
    socket.on('message', (bytes: Buffer) => this.#receive(socket, bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#lost(socket));
  }

  #receive(socket: WebSocket, bytes: Buffer): void {
    this.#heardAt = performance.now();
    const head = bytes.toString('latin1', 0, HEAD_BYTES);
    const match = HEAD.exec(head);
    if (match) this.#take(match[1] ?? '', match[2] ?? null, match[3] ?? '');
    else if (head.includes('"ping"')) socket.send('{"type":"pong"}');
    else if (head.includes('"connection_ack"')) {
      const payload = { query: WALL_DOCUMENT, variables: { scope: this.#scope, after: this.#cursor } };
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    } else refusals.push(head.slice(0, 200));
  }

  #take(kind: string, after: string | null, cursor: string): void {
    const begins = kind === 'SNAPSHOT' || kind === 'RESYNC';
    if (begins && manners) begunFromNothing += 1;
    if (!begins && after !== this.#cursor) gaps += 1;
    this.#cursor = cursor;
    if (kind !== 'CAUGHT_UP') return;
    this.#onFirst?.();
    this.#onFirst = null;
    this.#attempts = 0;
    if (manners && !this.#isCurrent) currentAt.push(sharedNow());
    this.#isCurrent = true;
  }

  #waitMs(): number {
    const chance = Math.random();
    if (manners && this.#attempts === 1) return chance * manners.firstWithinMs;
    if (manners?.retryMs) return chance * manners.retryMs;
    return backoffMs(this.#attempts, chance, LONGEST_WAIT_MS.lost);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    this.#attempts += 1;
    setTimeout(() => this.#dial(), this.#waitMs());
  }
}

async function join({ url, token, scopes }: Extract<StormOrder, { order: 'join' }>): Promise<void> {
  for (let from = 0; from < scopes.length; from += JOIN_AT_ONCE) {
    const some = scopes.slice(from, from + JOIN_AT_ONCE).map((scope) => new StormClient(url, token, scope));
    clients.push(...some);
    await Promise.all(some.map((client) => client.first()));
  }
  setInterval(() => {
    for (const client of clients) client.giveUpIfSilent();
  }, SWEEP_MS);
}

process.on('message', async (message: StormOrder) => {
  if (message.order === 'join') await join(message);
  if (message.order === 'expectDeath') {
    manners = message.manners;
    dials = 0;
    gaps = 0;
    begunFromNothing = 0;
    currentAt = [];
    refusals = [];
    for (const client of clients) client.expectDeath();
  }
  const behind = clients.filter((client) => !client.isCurrent).length;
  const account: StormAccount = { behind, currentAt, dials, gaps, begunFromNothing, refusals };
  process.send?.(account);
});
