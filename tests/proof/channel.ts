import type { RawSocket } from '../support/raw-socket.ts';
import type { Answer, Caller } from './caller.ts';

/** Fewer than a socket may send in a second. */
const BURST = 40;
const SECOND_MS = 1_000;
/** What a socket received is kept by it: after so many operations another one is opened. */
const OPERATIONS = 2_000;
const PATIENCE_MS = 30_000;
const TRIES = 3;
const CUT = 'CLOSED_1006';

interface Waiting {
  resolve(answer: Answer): void;
}

/** Runs operations over sockets of one caller, many at a time. A subscription is answered by its first frame. */
export class Channel {
  readonly #caller: Caller;
  #socket: Promise<RawSocket> | null = null;
  #waiting = new Map<string, Waiting>();
  #sent: number[] = [];
  #count = 0;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * Asks anew over another socket where one ended without a word: the server gives up whoever does not answer its pings, and a
   * process that has been kept from running for so long cannot.
   */
  async ask(query: string, variables: Record<string, unknown>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#askOnce(query, variables);
      const isCut = answer.errors?.[0]?.extensions.code === CUT;
      if (!isCut || tries === TRIES) return answer;
    }
  }

  async #askOnce(query: string, variables: Record<string, unknown>): Promise<Answer> {
    await this.#breathe();
    const raw = await this.#open();
    this.#count += 1;
    const id = String(this.#count);
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`no answer within ${PATIENCE_MS} ms over a socket: ${query.slice(0, 500)}`)),
        PATIENCE_MS,
      );
      this.#waiting.set(id, {
        resolve: (answer) => {
          clearTimeout(patience);
          resolve(answer);
        },
      });
      raw.subscribe(id, query, variables);
    });
  }

  async close(): Promise<void> {
    (await this.#socket)?.socket.terminate();
    this.#socket = null;
  }

  /** Each operation is two messages at most: itself, and its end. */
  async #breathe(): Promise<void> {
    for (;;) {
      const now = performance.now();
      this.#sent = this.#sent.filter((at) => now - at < SECOND_MS);
      if (this.#sent.length < BURST) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.#sent.push(performance.now());
  }

  async #open(): Promise<RawSocket> {
    if (this.#count > 0 && this.#count % OPERATIONS === 0 && this.#waiting.size === 0) await this.close();
    this.#socket ??= this.#dial();
    return this.#socket;
  }

  async #dial(): Promise<RawSocket> {
    const raw = await this.#caller.socket();
    raw.socket.on('message', (data) => this.#receive(raw, JSON.parse(String(data))));
    raw.socket.on('close', (code, reason) => {
      for (const { resolve } of this.#waiting.values())
        resolve({
          errors: [{ message: `closed ${code} ${reason}`, extensions: { code: `CLOSED_${code}` } }],
        });
      this.#waiting.clear();
      this.#socket = null;
    });
    return raw;
  }

  #receive(raw: RawSocket, { id, type, payload }: { id?: string; type: string; payload?: unknown }): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (!waiting || !id || (type !== 'next' && type !== 'error')) return;
    this.#waiting.delete(id);
    if (type === 'next') raw.send({ id, type: 'complete' });
    waiting.resolve(
      type === 'next' ? (payload as Answer) : { errors: payload as NonNullable<Answer['errors']> },
    );
  }
}
