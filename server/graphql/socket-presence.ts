import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Credentials, Door } from '../kernel/door.ts';
import { databaseUnavailable, Fault } from '../kernel/fault.ts';
import { isStorageFault } from '../kernel/storage-fault.ts';
import { type AccessControl, type Asker, hasRightsOf, NOBODY, requestContext } from './access-control.ts';
import { CLOSE_CODES } from './close-codes.ts';
import { approachOf } from './front-door.ts';
import { Presence } from './presence.ts';
import type { RequestContext } from './request-context.ts';
import { type Origin, originOf, type Traffic } from './traffic.ts';

/** Who is at the other end of a socket. Ends the socket when there is nothing left that he may. */
export class SocketPresence {
  readonly #socket: WebSocket;
  readonly #access: AccessControl;
  readonly #asker: Asker;
  readonly #door: Door;
  readonly #presence: Presence;

  private constructor(socket: WebSocket, access: AccessControl, asker: Asker, door: Door) {
    this.#socket = socket;
    this.#access = access;
    this.#asker = asker;
    this.#door = door;
    this.#presence = new Presence(access.register, asker.admission);
    this.#presence.whenChanged(() => this.#endWithoutRights());
  }

  /**
   * Lets in whoever sent `{ secret, proof }` with `connection_init`, and anybody who sent nothing as nobody in particular. The
   * credentials are never those that a browser adds by itself. Null where they are no good, or where he has too many sockets:
   * the socket is closed with the fault's code as its reason.
   */
  static async enter(
    socket: WebSocket,
    request: IncomingMessage,
    params: Record<string, unknown> | null | undefined,
    { access, traffic }: { readonly access: AccessControl; readonly traffic: Traffic },
  ): Promise<SocketPresence | null> {
    const door = socketDoor(request);
    try {
      const shown = credentialsIn(params, door);
      const asker = shown
        ? { admission: await traffic.admission(door.address, () => access.admit(shown)), fault: null }
        : NOBODY;
      // Whoever did not wait for the answer is gone, and nobody will tell of it again.
      if (socket.readyState !== socket.OPEN) return null;
      socket.once('close', traffic.socket(originOf(asker, door.address)));
      const entered = new SocketPresence(socket, access, asker, door);
      entered.#endWithoutRights();
      return entered;
    } catch (thrown) {
      const error = isStorageFault(thrown) ? databaseUnavailable() : thrown;
      if (!(error instanceof Fault)) throw error;
      socket.close(closeCodeOf(error), error.code);
      return null;
    }
  }

  /** Whose traffic this is. */
  get origin(): Origin {
    return originOf(this.#asker, this.#door.address);
  }

  /** What an operation that begins now is run with. Throws the fault `CREDENTIAL_REVOKED`. */
  context(services: object): RequestContext {
    return requestContext(services, this.#access, this.#asker, this.#door);
  }

  /** Whether the rights that an operation was begun with are those of this instant. */
  holds({ viewer }: RequestContext): boolean {
    const now = this.#presence.viewer;
    return now !== null && hasRightsOf(now, viewer);
  }

  /** Calls `listener` at each change of rights, before anything that came after it can be sent. */
  whenChanged(listener: () => void): () => void {
    return this.#presence.whenChanged(listener);
  }

  leave(): void {
    this.#presence.leave();
  }

  #endWithoutRights(): void {
    if (this.#presence.viewer !== null) return;
    if (this.#presence.isExpired) this.#socket.close(CLOSE_CODES.EXPIRED, 'CREDENTIAL_EXPIRED');
    else this.#socket.close(CLOSE_CODES.FORBIDDEN, 'CREDENTIAL_REVOKED');
  }
}

function closeCodeOf({ code }: Fault): number {
  if (code === 'UNAVAILABLE') return CLOSE_CODES.TRY_AGAIN_LATER;
  if (code === 'TOO_MANY_REQUESTS') return CLOSE_CODES.TOO_MANY_REQUESTS;
  return code === 'CREDENTIAL_EXPIRED' ? CLOSE_CODES.EXPIRED : CLOSE_CODES.FORBIDDEN;
}

function credentialsIn(
  params: Record<string, unknown> | null | undefined,
  { address, userAgent }: Door,
): Credentials | null {
  const { secret, proof } = params ?? {};
  if (secret === undefined || secret === null) return null;
  const isText = typeof secret === 'string' && secret.length <= 512;
  if (!isText || (proof !== undefined && proof !== null && typeof proof !== 'string'))
    throw new Fault('CREDENTIAL_MALFORMED', 'Send secret and proof as texts with connection_init.', 401);
  return { secret, proof: proof ?? null, address, userAgent };
}

const needsHttp = (): never => {
  throw new Fault('SESSION_NEEDS_HTTP', 'Log in and out over HTTP: a socket cannot hand out a cookie.');
};

const socketDoor = (request: IncomingMessage): Door => ({
  address: approachOf(request).address,
  userAgent: request.headers['user-agent'] ?? null,
  isSocket: true,
  openSession: needsHttp,
  closeSession: needsHttp,
});
