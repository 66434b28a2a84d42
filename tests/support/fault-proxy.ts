import { connect, createServer, type Server, type Socket } from 'node:net';
import { CommitWatch } from './commit-watch.ts';

export type Direction = 'both' | 'toServer' | 'toClient';
type OneWay = Exclude<Direction, 'both'>;

/** What is done with the answer to a COMMIT that the database has carried out. */
export interface CommitStrike {
  /** `cut`: the connection is reset instead of the answer. `mute`: the connection stays open and carries nothing more. */
  readonly how: 'cut' | 'mute';
  /** How many commits are struck before the proxy carries everything again. */
  readonly times?: number;
  /** Only transactions with a statement of this form; left out: each that writes. */
  readonly of?: RegExp;
}

/**
 * A TCP proxy on loopback before a PostgreSQL server. It cuts, mutes or slows what passes, in one direction or both, and it can
 * lose the answer to a COMMIT. While a connection is mute, neither bytes nor the end of the connection pass: the server goes on
 * holding what a client that is gone had locked. Its port stays the same.
 */
export class FaultProxy {
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  #target: number;
  #isCut = false;
  readonly #mute = new Set<OneWay>();
  readonly #delayMs: Record<OneWay, number> = { toServer: 0, toClient: 0 };
  #strike: CommitStrike | null = null;
  #strikesLeft = 0;
  /** How many connections were opened through it so far. */
  opened = 0;
  /** How many COMMITs of transactions that wrote it has forwarded. */
  commits = 0;
  /** How many answers to a COMMIT it has lost. */
  struck = 0;

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.#target = target;
  }

  static async before(targetPort: number): Promise<FaultProxy> {
    // Both ends may close at their own time: a mute line must not pass one on.
    const server = createServer({ allowHalfOpen: true });
    const proxy = new FaultProxy(server, targetPort);
    server.on('connection', (near) => proxy.#join(near));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** A proxy before the PostgreSQL server of a database's address, and the same address through it. */
  static async beforeDatabase(url: string): Promise<{ proxy: FaultProxy; url: string }> {
    const through = new URL(url);
    const proxy = await FaultProxy.before(Number(through.port));
    through.hostname = '127.0.0.1';
    through.port = String(proxy.port);
    return { proxy, url: through.href };
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy is not listening.');
    return address.port;
  }

  /** Connections whose client has not closed. */
  get openConnections(): number {
    return [...this.#lines].filter((line) => line.isNearOpen).length;
  }

  /** Ends every fault: new connections work, and those that are mute go on, with what was held back. */
  pass(): void {
    this.#isCut = false;
    this.#mute.clear();
    this.#delayMs.toServer = 0;
    this.#delayMs.toClient = 0;
    this.#strike = null;
    for (const line of this.#lines) {
      line.isDead = false;
      line.flow();
    }
  }

  /** Resets every open connection; those that come later are reset too, until `pass`. */
  cut(): void {
    this.#isCut = true;
    this.cutOpen();
  }

  /** Resets every open connection; new ones work. */
  cutOpen(): void {
    for (const line of this.#lines) line.reset();
  }

  /** Connections from here on lead to the server of another port: what stands behind an address may change. */
  leadTo(targetPort: number): void {
    this.#target = targetPort;
  }

  /** Nothing passes any more, on present and new connections, until `pass`. */
  mute(direction: Direction = 'both'): void {
    for (const way of waysOf(direction)) this.#mute.add(way);
  }

  /** Connections that are open now carry nothing more in either direction, until `pass`; new ones work. */
  muteOpen(): void {
    for (const line of this.#lines) line.isDead = true;
  }

  /** Whatever passes does so this much later. */
  slow(ms: number, direction: Direction = 'both'): void {
    for (const way of waysOf(direction)) this.#delayMs[way] = ms;
  }

  /** Loses the answers to the next commits, each after the database has carried it out. */
  strikeCommits(strike: CommitStrike): void {
    this.#strike = strike;
    this.#strikesLeft = strike.times ?? 1;
  }

  async close(): Promise<void> {
    this.cutOpen();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #join(near: Socket): void {
    if (this.#isCut) {
      near.on('error', () => undefined);
      near.resetAndDestroy();
      return;
    }
    this.opened += 1;
    const far = connect({ port: this.#target, host: '127.0.0.1', allowHalfOpen: true });
    const line: Line = new Line(near, far, {
      isMute: (way) => this.#mute.has(way),
      delayMs: (way) => this.#delayMs[way],
      onCommit: (statements) => this.#onCommit(statements),
      onGone: () => this.#lines.delete(line),
    });
    this.#lines.add(line);
  }

  /** What becomes of a connection once the commit of a transaction of these statements is answered. */
  #onCommit(statements: readonly string[]): CommitStrike['how'] | null {
    if (!statements.some((sql) => WRITES.test(sql))) return null;
    this.commits += 1;
    const strike = this.#strike;
    if (strike === null || this.#strikesLeft === 0) return null;
    if (strike.of && !statements.some((sql) => strike.of?.test(sql))) return null;
    this.#strikesLeft -= 1;
    this.struck += 1;
    return strike.how;
  }
}

const WRITES = /^\s*(insert|update|delete|with\b.*\b(insert|update|delete))\b/is;

const waysOf = (direction: Direction): readonly OneWay[] =>
  direction === 'both' ? ['toServer', 'toClient'] : [direction];

interface LineRules {
  isMute(way: OneWay): boolean;
  delayMs(way: OneWay): number;
  onCommit(statements: readonly string[]): CommitStrike['how'] | null;
  onGone(): void;
}

/** One connection of a client and the one to the server that belongs to it. */
class Line {
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #rules: LineRules;
  readonly #held: Record<OneWay, { bytes: Buffer; due: number }[]> = { toServer: [], toClient: [] };
  readonly #ended: Record<OneWay, boolean> = { toServer: false, toClient: false };
  readonly #watch = new CommitWatch();
  /** Carries nothing in either direction, whatever the other lines do. */
  isDead = false;
  isNearOpen = true;
  #strike: CommitStrike['how'] | null = null;

  constructor(near: Socket, far: Socket, rules: LineRules) {
    this.#near = near;
    this.#far = far;
    this.#rules = rules;
    this.#listen(near, 'toServer');
    this.#listen(far, 'toClient');
  }

  /** Lets through what may pass by now. */
  flow(): void {
    for (const way of ['toServer', 'toClient'] as const) this.#flow(way);
  }

  reset(): void {
    this.#near.resetAndDestroy();
    this.#far.resetAndDestroy();
    this.#gone();
  }

  #listen(from: Socket, way: OneWay): void {
    from.on('error', () => undefined);
    from.on('data', (bytes: Buffer) => {
      const due = performance.now() + this.#rules.delayMs(way);
      this.#held[way].push({ bytes, due });
      this.#flow(way);
    });
    const end = () => {
      if (way === 'toServer') this.isNearOpen = false;
      this.#ended[way] = true;
      this.#flow(way);
    };
    from.on('end', end);
    from.on('close', end);
  }

  #flow(way: OneWay): void {
    const held = this.#held[way];
    while (!this.isDead && !this.#rules.isMute(way)) {
      const [first] = held;
      if (!first) break;
      const waitMs = first.due - performance.now();
      if (waitMs > 0) {
        setTimeout(() => this.#flow(way), waitMs);
        return;
      }
      held.shift();
      this.#carry(way, first.bytes);
    }
    if (held.length === 0 && this.#ended[way] && !this.isDead && !this.#rules.isMute(way)) this.#passEnd(way);
  }

  #carry(way: OneWay, bytes: Buffer): void {
    if (way === 'toServer') {
      const statements = this.#watch.take(bytes);
      if (statements) this.#strike = this.#rules.onCommit(statements);
      this.#far.write(bytes);
      return;
    }
    if (this.#strike === null) {
      this.#near.write(bytes);
      return;
    }
    // These bytes are the answer to the COMMIT: the database has carried it out.
    const how = this.#strike;
    this.#strike = null;
    if (how === 'cut') this.reset();
    else this.isDead = true;
  }

  #passEnd(way: OneWay): void {
    if (way === 'toServer') this.#far.end();
    else this.#near.end();
    if (!this.#ended.toServer || !this.#ended.toClient) return;
    this.#near.destroy();
    this.#far.destroy();
    this.#gone();
  }

  #gone(): void {
    this.isNearOpen = false;
    this.#rules.onGone();
  }
}
