import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type Binding, isListed, isLoopback } from '../binding.ts';
import { plainAddress } from '../kernel/address-group.ts';
import { Fault } from '../kernel/fault.ts';
import { must } from '../kernel/must.ts';
import { checkHeaderLengths } from './header-limits.ts';

/** Where a request comes from, as far as it can be known. */
export interface Approach {
  /** Address of the client: of the peer, or what a named proxy says of it. */
  readonly address: string;
  /** The origin of a page of ours, as this client has it in its address line. */
  readonly origin: string;
}

const LOOPBACK_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];

const approaches = new WeakMap<IncomingMessage, Approach>();

/** Where a request came from that was let in. */
export const approachOf = (request: IncomingMessage): Approach =>
  must(approaches.get(request), 'a request that came through the front door');

/**
 * Who may knock, and who is it: the one place that reads `Host`, `Origin` and `X-Forwarded-…`, for every transport. A page
 * whose name was made to point at this address sends its own name here, and is turned away.
 */
export class FrontDoor {
  readonly #binding: Binding;

  constructor(binding: Binding) {
    this.#binding = binding;
  }

  /** Whether a peer may speak to us at all: without TLS only this machine and the named proxies. */
  mayConnect(peer: string | undefined): boolean {
    if (this.#binding.tls) return true;
    const address = plainAddress(peer ?? '');
    return isLoopback(address) || this.#isListed(address);
  }

  /** Whether a peer is one of the named proxies. */
  isProxy(peer: string): boolean {
    return this.#isListed(plainAddress(peer));
  }

  /**
   * Throws the fault `HOST_NOT_SERVED` where another server is asked, or this one without TLS, and `REQUEST_MALFORMED` for a
   * header that is too long: whatever reads headers afterwards reads short ones.
   */
  approach(request: IncomingMessage): Approach {
    checkHeaderLengths(request.headers);
    const approach = this.#approach(request);
    approaches.set(request, approach);
    return approach;
  }

  #approach(request: IncomingMessage): Approach {
    const { publicUrl } = this.#binding;
    const peer = plainAddress(request.socket.remoteAddress ?? '');
    const isForwarded = this.#isListed(peer) && FORWARDED.some((name) => request.headers[name] !== undefined);
    const host = (isForwarded && lastOf(request.headers['x-forwarded-host'])) || request.headers.host;
    const address = isForwarded ? this.#clientBehind(peer, request.headers['x-forwarded-for']) : peer;
    if (publicUrl && host?.toLowerCase() === publicUrl.host) {
      const scheme = isForwarded ? (lastOf(request.headers['x-forwarded-proto']) ?? 'https') : null;
      if (scheme !== null && scheme !== 'https') throw notEncrypted();
      return { address, origin: publicUrl.origin };
    }
    const isLocal = isLoopback(peer) && !isForwarded && isLoopbackName(host);
    if (!isLocal) throw notServed();
    return { address, origin: `${this.#binding.tls ? 'https' : 'http'}://${host}` };
  }

  /**
   * Whether a page of another site asks. Browsers name the page's origin with each WebSocket and each POST, so that one with a
   * cookie and without an origin is no browser.
   */
  isForeign(request: IncomingMessage, { origin }: Approach): boolean {
    const said = request.headers.origin;
    if (said !== undefined) return said !== origin;
    return request.headers.upgrade !== undefined && request.headers.cookie !== undefined;
  }

  #isListed(address: string): boolean {
    const { proxies } = this.#binding;
    return proxies !== null && isListed(proxies, address);
  }

  /** The last address in the list that is none of a proxy of ours: what stands before it was written by the client. */
  #clientBehind(peer: string, header: string | string[] | undefined): string {
    let client = peer;
    for (const entry of String(header ?? '')
      .split(',')
      .reverse()) {
      const address = plainAddress(entry.trim());
      if (isIP(address) === 0) break;
      client = address;
      if (!this.#isListed(address)) break;
    }
    return client;
  }
}

const isLoopbackName = (host: string | undefined): boolean =>
  host !== undefined && LOOPBACK_NAMES.includes(host.replace(/:\d{1,5}$/, ''));

const lastOf = (header: string | string[] | undefined): string | undefined =>
  header === undefined ? undefined : String(header).split(',').at(-1)?.trim();

const notServed = (): Fault =>
  new Fault(
    'HOST_NOT_SERVED',
    'This server does not answer to that name. Open the address that the post gave you.',
    403,
  );
const notEncrypted = (): Fault =>
  new Fault(
    'HOST_NOT_SERVED',
    'This server is spoken to over https alone. Open the address again with https://.',
    403,
  );
