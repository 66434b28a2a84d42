import type { Kysely } from '@mikro-orm/sql';
import { unseal } from '../../kernel/sealing.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Carrier, Due, Parcel } from './delivery-sender.ts';
import { signatureHeaders } from './standard-webhook.ts';

/** Packs messages for webhooks: each signed for its receiver, at the time of this try. */
export class WebhookCarrier implements Carrier {
  readonly #db: Kysely<DeliveryTables & AlertTables>;
  readonly #keys: DeliveryKeys;

  constructor(reader: Kysely<unknown>, keys: DeliveryKeys) {
    this.#db = reader as Kysely<DeliveryTables & AlertTables>;
    this.#keys = keys;
  }

  async pack({ receiver, message, body, alert }: Due, now: number): Promise<Parcel | null> {
    if (alert !== null && !(await this.#isForAll(alert))) return null;
    const row = await this.#db
      .selectFrom('webhook')
      .select(['url', 'allowed_host', 'sealed_secret'])
      .where('id', '=', receiver)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    const secret = unseal(this.#keys.seal, row.sealed_secret, receiver).toString('utf8');
    const signed = signatureHeaders({ id: message, body }, secret, now);
    return {
      target: { url: row.url, allowedHost: row.allowed_host },
      post: { headers: { 'content-type': 'application/json', 'user-agent': 'Siaga', ...signed }, body },
    };
  }

  /** What was open when the message was made may be guarded since. */
  async #isForAll(alert: string): Promise<boolean> {
    const row = await this.#db.selectFrom('alert').select('level').where('id', '=', alert).executeTakeFirst();
    return row?.level === 'BIASA';
  }

  /** Only an admin removes a webhook. */
  async isGone(): Promise<boolean> {
    return false;
  }
}
