import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Credentials, Door } from '../kernel/door.ts';
import { Fault } from '../kernel/fault.ts';
import { type AccessControl, type Asker, NOBODY } from './access-control.ts';
import { keepForKnown } from './connections.ts';
import { approachOf } from './front-door.ts';
import { originOf, type Traffic } from './traffic.ts';

/** Bound to this host and to the whole of it, and sent by the browser to nobody else. */
export const SESSION_COOKIE = '__Host-siaga';
/** Shows that a token is used by the device it was given to. */
const PROOF_HEADER = 'siaga-proof';

/**
 * Who sent a request: the bearer of a token, or the session in the cookie. A bad token is refused with its fault; a session
 * that has ended only makes the asker nobody, so that he can log in again.
 */
async function askerOf(request: FastifyRequest, access: AccessControl): Promise<Asker> {
  const bearer = bearerIn(request.headers.authorization);
  if (bearer !== null) return { admission: await access.admit(credentials(request, bearer)), fault: null };
  const cookie = cookieIn(request.headers.cookie);
  if (cookie === null) return NOBODY;
  try {
    const admission = await access.admit(credentials(request, cookie));
    return access.register.viewerOf(admission) ? { admission, fault: null } : NOBODY;
  } catch (error) {
    if (error instanceof Fault) return { admission: null, fault: error };
    throw error;
  }
}

/**
 * Who sent a request, counted as one more thing that he does: the way into everything that is not for just anybody. Throws
 * the faults of bad credentials, and `TOO_MANY_REQUESTS`.
 */
export async function countedAsker(
  request: FastifyRequest,
  { access, traffic }: { readonly access: AccessControl; readonly traffic: Traffic },
): Promise<Asker> {
  const { address } = approachOf(request.raw);
  const asker = await traffic.admission(address, () => askerOf(request, access));
  traffic.operation(originOf(asker, address));
  if (asker.admission) keepForKnown(request.raw);
  return asker;
}

function credentials(request: FastifyRequest, secret: string): Credentials {
  const proof = request.headers[PROOF_HEADER];
  return {
    secret,
    proof: typeof proof === 'string' ? proof : null,
    address: approachOf(request.raw).address,
    userAgent: request.headers['user-agent'] ?? null,
  };
}

function bearerIn(header: string | undefined): string | null {
  if (header === undefined) return null;
  const secret = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(header)?.[1];
  if (secret) return secret;
  throw new Fault('CREDENTIAL_MALFORMED', 'Send the token as "Authorization: Bearer TOKEN".', 401);
}

/** The session in a `Cookie` header; null where there is none, or more than one claims to be it. */
export function cookieIn(header: string | undefined): string | null {
  const found = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? null : only.slice(SESSION_COOKIE.length + 1);
}

/** The way somebody came in over HTTP. */
export function httpDoor(request: FastifyRequest, reply: FastifyReply): Door {
  const set = (value: string, maxAge: number) =>
    void reply.header(
      'set-cookie',
      `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; Secure; HttpOnly; SameSite=Strict`,
    );
  return {
    address: approachOf(request.raw).address,
    userAgent: request.headers['user-agent'] ?? null,
    openSession: (secret, expiresAt) =>
      set(secret, Math.max(0, Math.floor((expiresAt - Date.now()) / 1_000))),
    closeSession: () => set('', 0),
  };
}
