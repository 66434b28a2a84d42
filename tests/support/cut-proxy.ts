import { connect, createServer, type Server, type Socket } from 'node:net';

interface Pair {
  near: Socket;
  far: Socket;
}

/**
 * A TCP proxy on loopback that misbehaves on command: it cuts every connection, swallows what passes without closing
 * anything (half-open), or loses the next answers. Its port stays the same.
 */
export class CutProxy {
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  #isMute = false;
  /** How many connections were opened through it so far. */
  opened = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(targetPort: number): Promise<CutProxy> {
    const server = createServer();
    const proxy = new CutProxy(server);
    server.on('connection', (near) => proxy.#join(near, connect(targetPort, '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy is not listening.');
    return address.port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get openConnections(): number {
    return this.#pairs.size;
  }

  /** Resets every open connection on both sides, in the middle of whatever they carry. */
  cutAll(): void {
    for (const pair of this.#pairs) {
      pair.near.resetAndDestroy();
      pair.far.resetAndDestroy();
    }
    this.#pairs.clear();
  }

  /** Present connections stay open and carry nothing more in either direction; new ones work. */
  muteOpenConnections(): void {
    for (const pair of this.#pairs) {
      pair.near.removeAllListeners('data').on('data', () => undefined);
      pair.far.removeAllListeners('data').on('data', () => undefined);
    }
  }

  /** While mute, no new connection carries anything either. */
  set isMute(isMute: boolean) {
    this.#isMute = isMute;
  }

  async close(): Promise<void> {
    this.cutAll();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(near: Socket, far: Socket): void {
    const pair = { near, far };
    this.opened += 1;
    this.#pairs.add(pair);
    near.on('data', (bytes) => this.#isMute || far.write(bytes));
    far.on('data', (bytes) => this.#isMute || near.write(bytes));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => undefined);
      one.on('close', () => {
        other.destroy();
        this.#pairs.delete(pair);
      });
      one.on('end', () => other.end());
    }
  }
}
