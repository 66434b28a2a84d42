import { Fault } from '../../kernel/fault.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { BoundedPost } from './bounded-post.ts';
import { PushNotAcceptable } from './push.refusals.ts';
import { endpointDigest, type PushAddress, type PushSubscriptions } from './push-subscriptions.ts';
import { type PushHosts, pushTarget } from './push-target.policy.ts';

export interface PushServiceParts {
  readonly acting: Acting;
  readonly subscriptions: PushSubscriptions;
  readonly post: Pick<BoundedPost, 'faultOfTarget'>;
  readonly pushHosts: PushHosts;
}

const P256DH_BYTES = 65;
const AUTH_BYTES = 16;

/** Lets people say which of their browsers are woken for alerts. */
export class PushService {
  readonly #parts: PushServiceParts;

  constructor(parts: PushServiceParts) {
    this.#parts = parts;
  }

  /**
   * Wakes this browser for alerts until somebody ends the session in which it says so, or shuts the person out. A session that was
   * merely not used for too long goes on waking: what the lock screen says tells nothing, what opens asks to log in, and somebody
   * who is not woken is worse. Refuses: `PushNotAcceptable`, `IdReused`. Throws the fault `FORBIDDEN` for who is no person with a
   * session.
   */
  async registerPush(
    viewer: Viewer,
    { id, ...address }: PushAddress & { readonly id: string },
  ): Promise<{ readonly subscription: string }> {
    const { acting, subscriptions } = this.#parts;
    const who = personOf(viewer);
    const isAcceptable = await this.#isAcceptable(address);
    // What an act said is kept for ever; where a phone is reached is not.
    const body = { endpoint: endpointDigest(address.endpoint) };
    return acting.submit(viewer, { id, act: 'registerPush', body }, async (tx) => {
      if (!isAcceptable) throw new PushNotAcceptable();
      await subscriptions.add(tx, { id, ...who }, address);
      return { subscription: id };
    });
  }

  /** Wakes this browser no more, where it was one’s own. Refuses: `IdReused`. Throws as `registerPush` does. */
  async removePush(
    viewer: Viewer,
    { id, endpoint }: { readonly id: string; readonly endpoint: string },
  ): Promise<{ readonly wasRegistered: boolean }> {
    const { acting, subscriptions } = this.#parts;
    const { principal } = personOf(viewer);
    const endpoint_digest = endpointDigest(endpoint);
    const body = { endpoint: endpoint_digest };
    return acting.submit(viewer, { id, act: 'removePush', body }, async (tx) => {
      const removed = await subscriptions.remove(tx, { principal, endpoint_digest });
      return { wasRegistered: removed > 0 };
    });
  }

  async #isAcceptable({ endpoint, p256dh, auth }: PushAddress): Promise<boolean> {
    if (bytesOf(p256dh) !== P256DH_BYTES || bytesOf(auth) !== AUTH_BYTES) return false;
    const { post, pushHosts } = this.#parts;
    return (await post.faultOfTarget(pushTarget(endpoint, pushHosts))) === null;
  }
}

function personOf({ kind, principal, session }: Viewer): {
  readonly principal: string;
  readonly session: string;
} {
  if (principal === null) throw new Fault('UNAUTHENTICATED', 'Log in first.', 401);
  if (kind !== 'PERSON' || session === null) throw forbidden();
  return { principal, session };
}

/** How many bytes a text in base64url holds; 0: it is none. */
const bytesOf = (text: string): number =>
  /^[A-Za-z0-9_-]{1,200}$/.test(text) ? Buffer.from(text, 'base64url').length : 0;
