import { createHash } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { AccountTables } from '../account/account.queries.ts';
import type { DeliveryTables } from './delivery.queries.ts';

/** What is known of people, sealed with a key of each one’s own. */
export interface PersonalStore {
  store(
    tx: WriteTransaction,
    subject: string,
    fields: readonly (readonly [field: string, text: string | null])[],
  ): Promise<void>;
  remove(tx: WriteTransaction, subject: string, field: string): Promise<void>;
  of(db: Kysely<AccountTables>, subject: string): Promise<ReadonlyMap<string, string>>;
}

export const PUSH_LANGUAGES = ['ID', 'EN'] as const;
export type PushLanguage = (typeof PUSH_LANGUAGES)[number];

/** How a browser is reached, as it lies among personal data. */
export interface PushAddress {
  readonly endpoint: string;
  /** Public key and secret of the browser, in base64url. */
  readonly p256dh: string;
  readonly auth: string;
  /** What its lock screen speaks. */
  readonly language: PushLanguage;
}

type SubscriptionRow = DeliveryTables['push_subscription'];
type Which = Partial<Pick<SubscriptionRow, 'id' | 'principal' | 'session' | 'endpoint_digest'>>;

/** Of a person; the oldest makes room. */
const MOST_PER_PERSON = 10;

export const endpointDigest = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('hex');

const fieldOf = (subscription: string): string => `push ${subscription}`;

/** Browsers that are woken for people: the row, and beside it among the personal data where each is reached. */
export class PushSubscriptions {
  readonly #personal: PersonalStore;
  readonly #realClock: Clock;

  constructor(personal: PersonalStore, realClock: Clock) {
    this.#personal = personal;
    this.#realClock = realClock;
  }

  /** Takes the place of what the same browser had subscribed with, for whomever. */
  async add(
    tx: WriteTransaction,
    { id, principal, session }: Pick<SubscriptionRow, 'id' | 'principal' | 'session'>,
    address: PushAddress,
  ): Promise<void> {
    const endpoint_digest = endpointDigest(address.endpoint);
    await this.remove(tx, { endpoint_digest });
    const row = { id, principal, session, endpoint_digest, added_at: this.#realClock.now() };
    await tables(tx).insertInto('push_subscription').values(row).execute();
    await this.#personal.store(tx, principal, [[fieldOf(id), JSON.stringify(address)]]);
    for (const { id: oldest } of (await this.#those(tx, { principal })).slice(MOST_PER_PERSON))
      await this.remove(tx, { id: oldest });
  }

  /** How many there were. */
  async remove(tx: WriteTransaction, which: Which): Promise<number> {
    const rows = await this.#those(tx, which);
    for (const { id, principal } of rows) {
      await this.#personal.remove(tx, principal, fieldOf(id));
      await tables(tx).deleteFrom('push_subscription').where('id', '=', id).execute();
    }
    return rows.length;
  }

  /** The ids of a person’s subscriptions, newest first. */
  async of(tx: WriteTransaction, principal: string): Promise<readonly string[]> {
    return (await this.#those(tx, { principal })).map(({ id }) => id);
  }

  /** Where a browser is reached; null where it is not any more. */
  async address(reader: Kysely<unknown>, id: string): Promise<PushAddress | null> {
    const db = reader as Kysely<DeliveryTables & AccountTables>;
    const row = await db
      .selectFrom('push_subscription')
      .select('principal')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const text = (await this.#personal.of(reader as Kysely<AccountTables>, row.principal)).get(fieldOf(id));
    return text === undefined ? null : (JSON.parse(text) as PushAddress);
  }

  #those(tx: WriteTransaction, which: Which): Promise<SubscriptionRow[]> {
    let query = tables(tx).selectFrom('push_subscription').selectAll();
    for (const [column, value] of Object.entries(which))
      query = query.where(column as keyof Which, '=', value);
    return query.orderBy('added_at', 'desc').orderBy('id', 'desc').execute();
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<DeliveryTables>();
