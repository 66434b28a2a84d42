import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { Selectable } from 'kysely';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type { PostFault } from './bounded-post.ts';
import type { AlertNotice, Delivery, DeliveryMessage, PushSubscription, Webhook } from './delivery.entity.ts';
import type { DeliveryState } from './delivery.policy.ts';

export type DeliveryTables = {
  webhook: InferKyselyTable<typeof Webhook>;
  delivery: InferKyselyTable<typeof Delivery>;
  delivery_message: InferKyselyTable<typeof DeliveryMessage>;
  push_subscription: InferKyselyTable<typeof PushSubscription>;
  alert_notice: InferKyselyTable<typeof AlertNotice>;
};

/** A webhook as it leaves the server: never with its secret. */
export interface WebhookView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly allowedHost: string | null;
  readonly region: string;
  readonly severities: readonly Severity[];
  readonly addedAt: number;
}

export const webhookView = (row: DeliveryTables['webhook']): WebhookView => ({
  id: row.id,
  name: row.name,
  url: row.url,
  allowedHost: row.allowed_host,
  region: row.region,
  severities: row.severities.split(',') as Severity[],
  addedAt: row.added_at,
});

/** How a webhook fares. */
export interface WebhookHealth {
  readonly waiting: number;
  readonly dead: number;
  readonly lastSentAt: number | null;
  readonly lastTriedAt: number | null;
  /** Of the newest try; null where it succeeded, or there was none. */
  readonly lastFault: PostFault | null;
}

/** A message for a webhook, and what became of it. */
export interface WebhookDeliveryView {
  readonly id: string;
  readonly message: string;
  readonly type: string;
  readonly madeAt: number;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly lastTriedAt: number | null;
  readonly nextTryAt: number | null;
  readonly lastStatus: number | null;
  readonly lastFault: PostFault | null;
  readonly sentAt: number | null;
}

type DeliveryRow = Selectable<DeliveryTables['delivery']> & {
  readonly type: string;
  readonly made_at: number;
};

export const deliveryView = (row: DeliveryRow): WebhookDeliveryView => ({
  id: row.id,
  message: row.message,
  type: row.type,
  madeAt: row.made_at,
  state: row.state as DeliveryState,
  tries: row.tries,
  lastTriedAt: row.last_tried_at,
  nextTryAt: row.next_try_at,
  lastStatus: row.last_status,
  lastFault: row.last_fault as PostFault | null,
  sentAt: row.sent_at,
});

type DeliveryEnds = Pick<DeliveryRow, 'id' | 'message' | 'channel' | 'receiver' | 'alert' | 'principal'>;

/** The row of something that is to be sent as soon as can be. */
export const newDelivery = (ends: DeliveryEnds) => ({
  ...ends,
  ...{ state: 'WAITING', tries: 0, first_tried_at: null, last_tried_at: null, next_try_at: null },
  ...{ last_status: null, last_fault: null, sent_at: null },
});

/** Deliveries with what they tell, for any connection that sees them. */
export const selectDeliveries = (db: Kysely<DeliveryTables>) =>
  db
    .selectFrom('delivery')
    .innerJoin('delivery_message', 'delivery_message.id', 'delivery.message')
    .selectAll('delivery')
    .select(['delivery_message.type', 'delivery_message.made_at']);

/** Reads committed webhooks and what became of their messages. */
export class DeliveryReading {
  readonly #db: Kysely<DeliveryTables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<DeliveryTables>;
    this.#codec = codec;
  }

  /** Those that are not removed, in the order of their names. */
  async webhooks(): Promise<readonly (WebhookView & WebhookHealth)[]> {
    const rows = await this.#db.selectFrom('webhook').selectAll().where('removed_at', 'is', null).execute();
    const health = await this.#healthOfAll();
    return rows
      .map((row) => ({ ...webhookView(row), ...(health.get(row.id) ?? HEALTH_OF_NEW) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id') || a.id.localeCompare(b.id));
  }

  /** Newest first. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  deliveries(
    webhook: string,
    state: DeliveryState | null,
    page: PageRequest,
  ): Promise<Page<WebhookDeliveryView>> {
    return keysetPage({
      codec: this.#codec,
      list: `deliveries ${webhook} ${state}`,
      page,
      fetch: (after, limit) => {
        let query = selectDeliveries(this.#db).where('receiver', '=', webhook);
        if (state !== null) query = query.where('state', '=', state);
        if (after) query = query.where('number', '<', after.at);
        return query.orderBy('number', 'desc').limit(limit).execute();
      },
      key: ({ number, id }) => ({ at: number, id }),
      node: deliveryView,
    });
  }

  async #healthOfAll(): Promise<ReadonlyMap<string, WebhookHealth>> {
    const counted = await this.#db
      .selectFrom('delivery')
      .select(({ fn }) => [
        'receiver',
        'state',
        fn.countAll<number | string>().as('count'),
        fn.max('sent_at').as('sent_at'),
      ])
      .where('channel', '=', 'WEBHOOK')
      .groupBy(['receiver', 'state'])
      .execute();
    const newest = await this.#db
      .selectFrom('delivery as tried')
      .select(['receiver', 'last_tried_at', 'last_fault'])
      .where(({ eb, selectFrom }) =>
        eb(
          'tried.number',
          'in',
          selectFrom('delivery')
            .select(({ fn }) => fn.max('number').as('number'))
            .where('channel', '=', 'WEBHOOK')
            .where('last_tried_at', 'is not', null)
            .groupBy('receiver'),
        ),
      )
      .execute();
    const health = new Map<string, WebhookHealth>();
    for (const { receiver, state, count, sent_at } of counted) {
      const known = health.get(receiver) ?? HEALTH_OF_NEW;
      health.set(receiver, {
        ...known,
        ...(state === 'WAITING' && { waiting: Number(count) }),
        ...(state === 'DEAD' && { dead: Number(count) }),
        ...(state === 'SENT' && { lastSentAt: sent_at === null ? null : Number(sent_at) }),
      });
    }
    for (const { receiver, last_tried_at, last_fault } of newest) {
      const known = health.get(receiver) ?? HEALTH_OF_NEW;
      health.set(receiver, {
        ...known,
        lastTriedAt: last_tried_at,
        lastFault: last_fault as PostFault | null,
      });
    }
    return health;
  }
}

const HEALTH_OF_NEW: WebhookHealth = {
  waiting: 0,
  dead: 0,
  lastSentAt: null,
  lastTriedAt: null,
  lastFault: null,
};

/** Who of these people has a browser that can be woken. */
export async function reachableByPush(
  reader: Kysely<unknown>,
  principals: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await (reader as Kysely<DeliveryTables>)
    .selectFrom('push_subscription')
    .select('principal')
    .distinct()
    .where('principal', 'in', [...principals])
    .execute();
  return new Set(rows.map(({ principal }) => principal));
}
