import type { Kysely } from '@mikro-orm/sql';
import { unsealOr } from '../../kernel/sealing.ts';
import type { PostFault } from './bounded-post.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Carrier, Due, Parcel } from './delivery-sender.ts';
import { signatureHeaders } from './standard-webhook.ts';
import { isForAll } from './still-sees.queries.ts';
import { WITHDRAWN } from './webhook-telling.ts';

/** Packs messages for webhooks: each signed for its receiver, at the time of this try. */
export class WebhookCarrier implements Carrier {
  readonly #reader: Kysely<unknown>;
  readonly #keys: DeliveryKeys;

  constructor(reader: Kysely<unknown>, keys: DeliveryKeys) {
    this.#reader = reader;
    this.#keys = keys;
  }

  async pack({ receiver, message, type, body, alert }: Due, now: number): Promise<Parcel | PostFault | null> {
    // What was open when the message was made may be guarded since.
    if (alert !== null && type !== WITHDRAWN && !(await isForAll(this.#reader, alert))) return null;
    const row = await (this.#reader as Kysely<DeliveryTables>)
      .selectFrom('webhook')
      .select(['url', 'allowed_host', 'sealed_secret'])
      .where('id', '=', receiver)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const secret = unsealOr(this.#keys.seal, row.sealed_secret, receiver)?.toString('utf8');
    if (secret === undefined) return 'SECRET_UNREADABLE';
    const signed = signatureHeaders({ id: message, body }, secret, now);
    return {
      target: { url: row.url, allowedHost: row.allowed_host },
      post: { headers: { 'content-type': 'application/json', 'user-agent': 'Siaga', ...signed }, body },
    };
  }

  /** Only an admin removes a webhook. */
  async isGone(): Promise<boolean> {
    return false;
  }
}
