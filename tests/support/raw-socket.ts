import { WebSocket } from 'ws';

export interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: unknown;
}

/** A WebSocket that speaks graphql-transport-ws by hand. Messages are awaited in the order in which they came. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly received: Message[] = [];
  #wake: () => void = () => {};
  #read = 0;
  /** Why it closed; null while it is open. */
  #end: string | null = null;

  constructor(url: string, { headers = {}, protocol = 'graphql-transport-ws' } = {}) {
    this.socket = new WebSocket(url, protocol, { headers });
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        this.#end = `${code} ${String(reason)}`;
        this.#wake();
        resolve({ code, reason: String(reason) });
      });
    });
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)) as Message);
      this.#wake();
    });
  }

  /** Opened, and acknowledged by the server. */
  static async ready(url: string, secret = 'somebody'): Promise<RawSocket> {
    const raw = new RawSocket(url);
    await raw.open();
    raw.send({ type: 'connection_init', payload: { secret } });
    await raw.next();
    return raw;
  }

  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('open', () => resolve());
      this.socket.once('error', reject);
    });
  }

  send(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: Record<string, unknown>): void {
    this.send({ id, type: 'subscribe', payload: { query, ...(variables && { variables }) } });
  }

  async next(): Promise<Message> {
    while (this.#read >= this.received.length) {
      if (this.#end !== null) throw new Error(`the socket closed before the next message: ${this.#end}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const message = this.received[this.#read] as Message;
    this.#read += 1;
    return message;
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}
