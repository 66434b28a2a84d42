import { readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { addressGroup } from '../kernel/address-group.ts';

/** How many connections are held open, whatever is spoken over them. */
export interface ConnectionRules {
  readonly total: number;
  /** Of one address group, WebSockets aside: those are counted by who is at their other end. */
  readonly perGroup: number;
}

/** How long a connection is kept after an answer, for somebody known or a proxy; others get what the server has for all. */
const KNOWN_KEEP_ALIVE_MS = 72_000;
/** The same for everybody else: long enough for the files of a page. */
export const STRANGER_KEEP_ALIVE_MS = 5_000;

/** What the database, files and logs need of the descriptors that a process may have. */
const RESERVED = 256;
const MOST = 16_384;
/** Where the system does not say. */
const ASSUMED_DESCRIPTORS = 8_192;

/** As many as the process may have descriptors for; half of them for one address, since others come from elsewhere. */
export function connectionRules(descriptors = descriptorLimit()): ConnectionRules {
  const total = Math.max(RESERVED, Math.min(MOST, descriptors - RESERVED));
  return { total, perGroup: Math.ceil(total / 2) };
}

/** Node raises the limit to the hard one when it starts. */
function descriptorLimit(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const line = limits.split('\n').find((one) => one.startsWith('Max open files')) ?? '';
    const soft = Number(line.slice('Max open files'.length).trim().split(' ')[0]);
    return soft > 0 ? soft : ASSUMED_DESCRIPTORS;
  } catch {
    return ASSUMED_DESCRIPTORS;
  }
}

const known = new WeakSet<IncomingMessage>();

/** Notes that somebody known sent a request: the connection is kept for his next one. */
export const keepForKnown = (request: IncomingMessage): void => void known.add(request);

interface Connection {
  /** A socket that is closed knows its addresses no more. */
  readonly ends: string;
  readonly group: Group;
  socket: Socket;
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse } | null;
}

interface Group {
  readonly name: string;
  /** Waiting for a request, the longest waiting first. */
  readonly idle: Set<Connection>;
  /** With a request under way, the oldest first. */
  readonly busy: Set<Connection>;
  upgraded: number;
}

const sizeOf = ({ idle, busy }: Group): number => idle.size + busy.size;

/**
 * Counts connections by address group. A newcomer always finds room: the group that holds most gives up the connection that has
 * waited longest for a request, otherwise one whose client is slow to send or to read. What the server itself is working on is
 * never given up.
 */
export class Connections {
  readonly #rules: ConnectionRules;
  readonly #isProxy: (peer: string) => boolean;
  readonly #byEnds = new Map<string, Connection>();
  readonly #groups = new Map<string, Group>();

  /** `isProxy`: an address that speaks for many clients, whose connections are not limited as one client's. */
  constructor(rules: ConnectionRules, isProxy: (peer: string) => boolean) {
    this.#rules = rules;
    this.#isProxy = isProxy;
  }

  get size(): number {
    return this.#byEnds.size;
  }

  /** Follows all connections of a server. */
  follow(server: Server): void {
    server.maxConnections = this.#rules.total + RESERVED / 2;
    server.on('connection', (socket: Socket) => this.arrived(socket));
    // Of TLS the requests know another socket than the one that arrived.
    server.on('secureConnection', (socket: Socket) => this.secured(socket));
    server.on('request', (request, response) => this.requested(request, response));
  }

  arrived(socket: Socket): void {
    if (socket.destroyed || socket.remoteAddress === undefined) return;
    const group = this.#group(socket.remoteAddress);
    const isCrowded = !this.#isProxy(socket.remoteAddress) && sizeOf(group) >= this.#rules.perGroup;
    const hasRoom =
      (!isCrowded || this.#makeRoom(group)) &&
      (this.size < this.#rules.total || this.#makeRoom(this.#largest()));
    if (!hasRoom) return void socket.destroy();
    const connection: Connection = { ends: endsOf(socket), group, socket, exchange: null };
    this.#groups.set(group.name, group);
    group.idle.add(connection);
    this.#byEnds.set(connection.ends, connection);
    socket.once('close', () => this.#left(connection));
  }

  secured(socket: Socket): void {
    const connection = this.#byEnds.get(endsOf(socket));
    if (!connection) return;
    connection.socket = socket;
    socket.once('close', () => this.#left(connection));
  }

  requested(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const connection = this.#byEnds.get(endsOf(socket));
    if (!connection) return;
    const { idle, busy } = connection.group;
    connection.exchange = { request, response };
    idle.delete(connection);
    busy.add(connection);
    const peer = socket.remoteAddress ?? '';
    response.once('finish', () => {
      // After the listener of Node, which sets the shorter time.
      if (known.has(request) || this.#isProxy(peer)) socket.setTimeout(KNOWN_KEEP_ALIVE_MS);
    });
    response.once('close', () => {
      if (connection.exchange?.response !== response || !busy.delete(connection)) return;
      connection.exchange = null;
      idle.add(connection);
    });
  }

  /** To be called when a connection has become a WebSocket; one whose upgrade is refused counts like any other. */
  upgraded(socket: Socket): void {
    const connection = this.#byEnds.get(endsOf(socket));
    if (!connection) return;
    const { group } = connection;
    if (group.idle.delete(connection) || group.busy.delete(connection)) group.upgraded += 1;
  }

  #left(connection: Connection): void {
    const { ends, group } = connection;
    if (this.#byEnds.get(ends) !== connection) return;
    this.#byEnds.delete(ends);
    if (!group.idle.delete(connection) && !group.busy.delete(connection)) group.upgraded -= 1;
    if (sizeOf(group) + group.upgraded === 0) this.#groups.delete(group.name);
  }

  /** Gives up one connection of a group; false where the server is working on all of them. */
  #makeRoom(group: Group | null): boolean {
    const [longestIdle] = group?.idle ?? [];
    const given = longestIdle ?? [...(group?.busy ?? [])].find(waitsForClient);
    if (!given) return false;
    this.#left(given);
    given.socket.destroy();
    return true;
  }

  #largest(): Group | null {
    let largest: Group | null = null;
    for (const group of this.#groups.values()) {
      if (!largest || sizeOf(group) > sizeOf(largest)) largest = group;
    }
    return largest;
  }

  #group(address: string): Group {
    const name = addressGroup(address);
    return this.#groups.get(name) ?? { name, idle: new Set(), busy: new Set(), upgraded: 0 };
  }
}

/** Whether a client has yet to send the rest of its request, or to read what it asked for. */
const waitsForClient = ({ exchange, socket }: Connection): boolean =>
  exchange !== null &&
  (!exchange.request.complete || (exchange.response.headersSent && socket.writableLength > 0));

/** What tells a connection from every other one, for its socket below TLS and the one above. */
const endsOf = ({ remoteAddress, remotePort, localAddress }: Socket): string =>
  `${remoteAddress} ${remotePort} ${localAddress}`;
