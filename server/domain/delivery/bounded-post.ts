import { Resolver } from 'node:dns/promises';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, isPublicAddress, type Target, type TargetFault, targetFault } from './target.policy.ts';

/** Why nothing was delivered; a closed list. */
export const POST_FAULTS = [
  'TARGET_NOT_ALLOWED',
  'NAME_UNKNOWN',
  'UNREACHABLE',
  'CERTIFICATE',
  'TOO_SLOW',
  'CUT_OFF',
  'REDIRECTED',
  'REFUSED',
  'SECRET_UNREADABLE',
] as const;
export type PostFault = (typeof POST_FAULTS)[number];

/** What became of a try. `status` is what the receiver said; null where it said nothing. */
export interface PostOutcome {
  readonly fault: PostFault | null;
  readonly status: number | null;
}

export interface Post {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The addresses of a name. Rejects or is empty where it has none. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export interface BoundedPostOptions {
  readonly resolve?: Resolve;
  /** For everything, from the question for the name to the end of the answer. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 10_000;
/** Of an answer nobody reads more; its status has come by then. */
const ANSWER_BYTES = 16 * 1024;
const RESOLVER_PATIENCE = { timeout: 2_000, tries: 2 };

class NotAllowed extends Error {}
class NameUnknown extends Error {}

/**
 * Sends to receivers that may be slow, broken or hostile: within a bounded time, following no redirect, reading a bounded answer,
 * and connecting to no other address than one that was looked at. The name is asked for anew for each connection, and the very
 * addresses that were judged are those connected to: a name that leads elsewhere a moment later gains nothing.
 */
export class BoundedPost {
  readonly #resolve: Resolve;
  readonly #patienceMs: number;

  constructor({ resolve = resolver(), patienceMs = PATIENCE_MS }: BoundedPostOptions = {}) {
    this.#resolve = resolve;
    this.#patienceMs = patienceMs;
  }

  /** What keeps a target from being one, its name asked for as well; a name that has no address yet is none of it. */
  async faultOfTarget(target: Target): Promise<TargetFault | null> {
    const fault = targetFault(target);
    if (fault !== null || target.allowedHost !== null) return fault;
    const host = hostOf(new URL(target.url));
    if (isIP(host) !== 0) return null;
    const addresses = await this.#resolve(host).catch(() => []);
    return addresses.length === 0 || addresses.some(isPublicAddress) ? null : 'PRIVATE_ADDRESS';
  }

  /** Never rejects. Only a status from 200 to 299 is a delivery. An `end` that comes first ends the waiting. */
  async send(target: Target, { headers, body }: Post, end?: AbortSignal): Promise<PostOutcome> {
    if (targetFault(target) !== null) return { fault: 'TARGET_NOT_ALLOWED', status: null };
    const url = new URL(target.url);
    try {
      const status = await post(url, body, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        // A connection of its own: one that was kept could lead to where the name led before.
        agent: false,
        lookup: this.#lookup(target.allowedHost !== null),
        maxHeaderSize: ANSWER_BYTES,
        signal: AbortSignal.any([AbortSignal.timeout(this.#patienceMs), ...(end ? [end] : [])]),
      });
      if (status >= 200 && status < 300) return { fault: null, status };
      return { fault: status >= 300 && status < 400 ? 'REDIRECTED' : 'REFUSED', status };
    } catch (error) {
      return { fault: faultOf(error), status: null };
    }
  }

  #lookup(isAnywhere: boolean): LookupFunction {
    return (name, options, callback) => {
      const judged = async () => {
        const addresses = await this.#resolve(name).catch(() => []);
        if (addresses.length === 0) throw new NameUnknown();
        const allowed = addresses.filter((address) => isAnywhere || isPublicAddress(address));
        if (allowed.length === 0) throw new NotAllowed();
        return allowed.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      };
      judged().then(
        (found) => {
          const [first] = found;
          if (options.all) callback(null, found);
          else callback(null, first?.address ?? '', first?.family);
        },
        (error: Error) => callback(error, ''),
      );
    };
  }
}

/** The status of the answer, once the answer has ended, or as much of it came as anybody reads. */
function post(url: URL, body: string | Buffer, options: RequestOptions): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    let status: number | undefined;
    const sent = request(url, options, (answer) => {
      status = answer.statusCode;
      discard(answer, () => {
        resolve(status ?? 0);
        sent.destroy();
      });
    });
    // However the answer ended: what was said at its beginning counts.
    sent.on('error', (error) => (status === undefined ? reject(error) : resolve(status)));
    sent.end(body);
  });
}

/** `ended` is called when there is no more to be read, or no more will be. */
function discard(answer: IncomingMessage, ended: () => void): void {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) ended();
  });
  answer.on('end', ended);
  answer.on('error', ended);
}

/** Asks DNS itself: the system's own way would hold one of the few threads that log-ins need, for as long as a name server likes. */
function resolver(): Resolve {
  const dns = new Resolver(RESOLVER_PATIENCE);
  return async (name) => {
    const found = await Promise.allSettled([dns.resolve4(name), dns.resolve6(name)]);
    return found.flatMap((family) => (family.status === 'fulfilled' ? family.value : []));
  };
}

const NOT_THERE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT'];

function faultOf(error: unknown): PostFault {
  if (error instanceof NotAllowed) return 'TARGET_NOT_ALLOWED';
  if (error instanceof NameUnknown) return 'NAME_UNKNOWN';
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError') return 'TOO_SLOW';
  if (NOT_THERE.includes(code)) return 'UNREACHABLE';
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code) ? 'CERTIFICATE' : 'CUT_OFF';
}
