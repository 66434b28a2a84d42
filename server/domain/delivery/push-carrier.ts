import type { Kysely } from '@mikro-orm/sql';
import webPush from 'web-push';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { PostOutcome } from './bounded-post.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Carrier, Due, Parcel } from './delivery-sender.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';
import { type PushHosts, pushTarget } from './push-target.policy.ts';
import { stillSees } from './still-sees.queries.ts';

export interface PushCarrierParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly subscriptions: PushSubscriptions;
  readonly keys: DeliveryKeys;
  readonly pushHosts: PushHosts;
  /** Whom a push service may ask about us: `https:` or `mailto:`. */
  readonly contact: string;
}

/** How long a push service keeps a message for a phone that is off. */
const KEPT_SECONDS = 4 * 60 * 60;
/** The browser threw its subscription away. */
const GONE = [404, 410];

/** Packs messages for browsers: sealed for that one browser, so that the service which carries them reads nothing. */
export class PushCarrier implements Carrier {
  readonly #parts: PushCarrierParts;

  constructor(parts: PushCarrierParts) {
    this.#parts = parts;
  }

  async pack({ receiver, alert, principal, body }: Due, now: number): Promise<Parcel | null> {
    const { reader, subscriptions, keys, pushHosts, contact } = this.#parts;
    if (alert !== null && principal !== null && !(await stillSees(reader, { principal, alert, now })))
      return null;
    const address = await subscriptions.address(reader, receiver);
    if (!address) return null;
    const { endpoint, p256dh, auth, language } = address;
    const text = JSON.stringify({ ...(JSON.parse(body) as object), language });
    const { headers, body: sealed } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      text,
      {
        vapidDetails: { subject: contact, ...keys.push },
        TTL: KEPT_SECONDS,
        urgency: 'high',
        contentEncoding: 'aes128gcm',
        // A phone that was off is woken once for each alert.
        ...(alert === null ? {} : { topic: alert.replaceAll('-', '') }),
      },
    );
    const said = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return {
      target: pushTarget(endpoint, pushHosts),
      post: { headers: Object.fromEntries(said), body: sealed },
    };
  }

  async isGone({ receiver }: Due, { status }: PostOutcome): Promise<boolean> {
    if (status === null || !GONE.includes(status)) return false;
    await this.#parts.combiner.submit((tx) => this.#parts.subscriptions.remove(tx, { id: receiver }));
    return true;
  }
}
