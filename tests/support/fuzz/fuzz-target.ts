import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';

/** What came of one request. */
export interface FuzzOutcome {
  /** `data`, a code of ours, or what went wrong where nothing of the sort came. */
  readonly said: string;
  /** Set where the server failed: an answer of class 500, a bug, no answer, a socket that broke. */
  readonly failure: string | null;
  readonly answer: unknown;
}

const PATIENCE_MS = 20_000;
/** Half of what a socket may say in a second: each operation is begun and ended. */
const PER_SOCKET_SECOND = 40;
/**
 * How a server says by closing that a message was wrong, came too often, or from somebody who may not; 1006 where the code was
 * lost on the way, as when more was sent after what it is about. That a server died is seen elsewhere.
 */
const GOOD_CLOSES: readonly number[] = [1005, 1006, 1009, 4400, 4401, 4403, 4409, 4429, 4498];

const failed = (failure: string): FuzzOutcome => ({ said: failure, failure, answer: null });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Judges an answer: every error has a code of ours, and none of them admits a bug. */
function judged(answer: Answer): FuzzOutcome {
  const codes = (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO CODE');
  const bad = codes.find((code) => code === 'INTERNAL' || code === 'NO CODE');
  const said = codes[0] ?? 'data';
  return { said, failure: bad ? `${bad}: ${JSON.stringify(answer).slice(0, 400)}` : null, answer };
}

/** How the server says that a secret lets nobody in any more. */
const LOGGED_OUT: readonly string[] = ['CREDENTIAL_REVOKED', 'CREDENTIAL_EXPIRED', 'CREDENTIAL_UNKNOWN'];

export interface FuzzPerson {
  readonly name: string;
  /** Null: nobody in particular. */
  readonly secret: string | null;
  /** A new secret, for whoever has logged himself out. */
  readonly renew?: () => Promise<string>;
}

/** Somebody who sends requests over both transports. */
export class FuzzTarget {
  readonly name: string;
  readonly #url: string;
  readonly #renew: (() => Promise<string>) | null;
  #secret: string | null;
  #renewing: Promise<void> | null = null;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #sockets: FuzzSocket[] = [];

  constructor(url: string, { name, secret, renew }: FuzzPerson) {
    this.name = name;
    this.#url = url;
    this.#secret = secret;
    this.#renew = renew ?? null;
  }

  async send(text: string, transport: 'HTTP' | 'WebSocket'): Promise<FuzzOutcome> {
    await this.#renewing;
    const outcome = await (transport === 'HTTP' ? this.#overHttp(text) : this.#overWebSocket(text));
    if (this.#renew && LOGGED_OUT.some((code) => outcome.said.includes(code))) {
      this.#renewing ??= this.#renewed(this.#renew);
    }
    return outcome;
  }

  close(): void {
    this.#agent.destroy();
    for (const socket of this.#sockets) socket.close();
  }

  async #renewed(renew: () => Promise<string>): Promise<void> {
    this.#secret = await renew();
    this.#renewing = null;
  }

  /** `isFresh`: over a connection of its own. */
  #overHttp(text: string, isFresh = false): Promise<FuzzOutcome> {
    const { promise, resolve } = Promise.withResolvers<FuzzOutcome>();
    const call = request(
      `${this.#url}/graphql`,
      {
        method: 'POST',
        agent: isFresh ? false : this.#agent,
        timeout: PATIENCE_MS,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          accept: 'application/graphql-response+json',
          ...(this.#secret !== null && { authorization: `Bearer ${this.#secret}` }),
        },
      },
      async (response) => {
        let body = '';
        for await (const part of response.setEncoding('utf8')) body += part;
        const status = response.statusCode ?? 0;
        if (status >= 500) return resolve(failed(`HTTP ${status}: ${body.slice(0, 400)}`));
        try {
          resolve(judged(JSON.parse(body) as Answer));
        } catch {
          resolve(failed(`HTTP ${status} without JSON: ${body.slice(0, 400)}`));
        }
      },
    );
    call.on('timeout', () => call.destroy(new Error('no answer in time')));
    call.on('error', (error: NodeJS.ErrnoException) => {
      // A server may end a kept connection at the very moment when it is used again; never one that was just made.
      const isKeptTooLong = call.reusedSocket && error.code === 'ECONNRESET' && !isFresh;
      resolve(isKeptTooLong ? this.#overHttp(text, true) : failed(`HTTP: ${error.message}`));
    });
    call.end(text);
    return promise;
  }

  async #overWebSocket(payload: string): Promise<FuzzOutcome> {
    let socket = this.#sockets.find((one) => one.hasRoom);
    if (!socket) {
      socket = new FuzzSocket(this.#url, this.#secret);
      this.#sockets.push(socket);
    }
    const outcome = await socket.ask(payload);
    for (const [index, one] of [...this.#sockets.entries()].reverse())
      if (one.isOver) this.#sockets.splice(index, 1);
    return outcome;
  }
}

class FuzzSocket {
  readonly #socket: WebSocket;
  readonly #ready: Promise<void>;
  readonly #waiting = new Map<string, (outcome: FuzzOutcome) => void>();
  #lastId = 0;
  #spent = 0;
  #since = performance.now();
  isOver = false;

  constructor(url: string, secret: string | null) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    this.#ready = new Promise((resolve) => {
      this.#socket.on('open', () => this.#send({ type: 'connection_init', payload: { secret } }));
      this.#socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as { id: string; type: string; payload: unknown };
        if (message.type === 'connection_ack') resolve();
        else this.#take(message);
      });
      this.#socket.on('close', (code, reason) => {
        this.#end(code, String(reason));
        resolve();
      });
      this.#socket.on('error', () => undefined);
    });
  }

  /** Whether another operation may begin on it now. */
  get hasRoom(): boolean {
    const now = performance.now();
    if (now - this.#since > 1_100) {
      this.#since = now;
      this.#spent = 0;
    }
    return !this.isOver && this.#spent < PER_SOCKET_SECOND && this.#waiting.size < 10;
  }

  async ask(payload: string): Promise<FuzzOutcome> {
    this.#spent += 1;
    this.#lastId += 1;
    const id = String(this.#lastId);
    const { promise, resolve } = Promise.withResolvers<FuzzOutcome>();
    this.#waiting.set(id, resolve);
    await this.#ready;
    if (this.isOver) this.#settle(id, { said: 'closed before', failure: null, answer: null });
    else this.#socket.send(`{"id":"${id}","type":"subscribe","payload":${payload}}`);
    const late = setTimeout(() => this.#settle(id, failed('WebSocket: no answer in time')), PATIENCE_MS);
    const outcome = await promise;
    clearTimeout(late);
    return outcome;
  }

  close(): void {
    this.#socket.terminate();
  }

  #take({ id, type, payload }: { id: string; type: string; payload: unknown }): void {
    if (type === 'next') {
      this.#settle(id, judged(payload as Answer));
      // A subscription goes on for ever otherwise.
      this.#send({ id, type: 'complete' });
    } else if (type === 'error')
      this.#settle(id, judged({ errors: payload as NonNullable<Answer['errors']> }));
    else if (type === 'complete')
      this.#settle(id, { said: 'completed without an answer', failure: null, answer: null });
  }

  #settle(id: string, outcome: FuzzOutcome): void {
    this.#waiting.get(id)?.(outcome);
    this.#waiting.delete(id);
  }

  #end(code: number, reason: string): void {
    this.isOver = true;
    const isGood = GOOD_CLOSES.includes(code);
    for (const id of [...this.#waiting.keys()]) {
      const said = `closed ${code} ${reason}`;
      this.#settle(id, { said, failure: isGood ? null : `WebSocket ${said}`, answer: null });
    }
  }

  #send(message: unknown): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
