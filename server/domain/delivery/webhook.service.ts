import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { seal } from '../../kernel/sealing.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import { SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import { knownRegion } from '../region/place.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { BoundedPost } from './bounded-post.ts';
import {
  type DeliveryTables,
  deliveryView,
  newDelivery,
  selectDeliveries,
  type WebhookDeliveryView,
  type WebhookView,
  webhookView,
} from './delivery.queries.ts';
import {
  DeliveryNotDead,
  TooManyWebhooks,
  WebhookTargetNotAcceptable,
  WebhookUnknown,
} from './delivery.refusals.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { DeliverySender } from './delivery-sender.ts';
import { newWebhookSecret } from './standard-webhook.ts';

export interface WebhookRequest {
  /** Made by the sender; a repeat carries the same. Becomes the id of the webhook. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Null: nobody vouches for the host. */
  readonly allowedHost: string | null;
  readonly region: string;
  /** Empty: all. */
  readonly severities: readonly Severity[];
}

export interface WebhookServiceParts {
  readonly acting: Acting;
  readonly roster: Roster;
  readonly keys: DeliveryKeys;
  readonly post: Pick<BoundedPost, 'faultOfTarget'>;
  readonly sender: DeliverySender;
  readonly realClock: Clock;
}

/** Each may be at work at the same time as every other. */
const MOST_WEBHOOKS = 2_000;

export class WebhookService {
  readonly #parts: WebhookServiceParts;

  constructor(parts: WebhookServiceParts) {
    this.#parts = parts;
  }

  /**
   * Tells a program elsewhere of alerts from now on, and hands out the secret by which it knows us, in this answer alone: a repeat
   * of the same id gets it for a quarter of an hour. Refuses: `RegionUnknown`, `WebhookTargetNotAcceptable`, `TooManyWebhooks`, `TextNotAcceptable`, `IdReused`.
   */
  async addWebhook(
    viewer: Viewer,
    request: WebhookRequest,
  ): Promise<{ readonly webhook: WebhookView; readonly secret: string | null }> {
    // A name may take its time to be asked for, which no transaction waits for.
    const fault = await this.#parts.post.faultOfTarget(request);
    const once = { id: request.id, act: 'addWebhook', body: { ...request } };
    const may = (current: Viewer) => current.may('manageWebhooks');
    const added = await this.#parts.acting.submitWithSecret(viewer, once, may, async (tx, current) => {
      const row = this.#accepted(request, current.principal);
      if (fault !== null) throw new WebhookTargetNotAcceptable(fault);
      await refuseTooMany(tables(tx));
      const secret = newWebhookSecret();
      const sealed_secret = seal(this.#parts.keys.seal, Buffer.from(secret, 'utf8'), row.id);
      await tables(tx)
        .insertInto('webhook')
        .values({ ...row, sealed_secret })
        .execute();
      tx.audit({ kind: 'WebhookAdded', subject: row.id, region: row.region, payload: {} });
      return { answer: webhookView({ ...row, sealed_secret }), secret };
    });
    return { webhook: added.answer, secret: added.secret };
  }

  /** Nothing more is sent there. Refuses: `WebhookUnknown`, `IdReused`. */
  async removeWebhook(
    viewer: Viewer,
    { id, webhook }: { readonly id: string; readonly webhook: string },
  ): Promise<{ readonly webhook: string }> {
    const once = { id, act: 'removeWebhook', body: { webhook } };
    const removed = await this.#act(viewer, once, async (tx) => {
      const { region } = await knownWebhook(tables(tx), webhook);
      const removed_at = this.#parts.realClock.now();
      await tables(tx).updateTable('webhook').set({ removed_at }).where('id', '=', webhook).execute();
      await tables(tx)
        .updateTable('delivery')
        .set({ state: 'WITHDRAWN', next_try_at: null })
        .where('receiver', '=', webhook)
        .where('state', '=', 'WAITING')
        .execute();
      tx.audit({ kind: 'WebhookRemoved', subject: webhook, region, payload: {} });
      return { webhook };
    });
    this.#parts.sender.clear(webhook);
    return removed;
  }

  /** Sends a message of the type `siaga.test`. Refuses: `WebhookUnknown`, `IdReused`. */
  async testWebhook(
    viewer: Viewer,
    { id, webhook }: { readonly id: string; readonly webhook: string },
  ): Promise<{ readonly delivery: WebhookDeliveryView }> {
    const once = { id, act: 'testWebhook', body: { webhook } };
    const delivery = await this.#act(viewer, once, async (tx) => {
      await knownWebhook(tables(tx), webhook);
      const made_at = this.#parts.realClock.now();
      const body = { type: TEST, timestamp: new Date(made_at).toISOString(), data: { webhook } };
      const message = { id, type: TEST, alert: null, body: JSON.stringify(body), made_at };
      await tables(tx).insertInto('delivery_message').values(message).execute();
      const made = newId();
      await tables(tx)
        .insertInto('delivery')
        .values(
          newDelivery({
            id: made,
            message: id,
            channel: 'WEBHOOK',
            receiver: webhook,
            alert: null,
            principal: null,
          }),
        )
        .execute();
      return this.#delivery(tx, made);
    });
    this.#parts.sender.wake();
    return { delivery };
  }

  /** Begins anew to send what was given up, under its own id. Refuses: `DeliveryNotDead`, `WebhookUnknown`, `IdReused`. */
  async sendDeliveryAgain(
    viewer: Viewer,
    { id, delivery }: { readonly id: string; readonly delivery: string },
  ): Promise<{ readonly delivery: WebhookDeliveryView }> {
    const once = { id, act: 'sendDeliveryAgain', body: { delivery } };
    const again = await this.#act(viewer, once, async (tx) => {
      const row = await selectDeliveries(tables(tx))
        .where('delivery.id', '=', delivery)
        .where('channel', '=', 'WEBHOOK')
        .where('state', '=', 'DEAD')
        .executeTakeFirst();
      if (!row) throw new DeliveryNotDead(delivery);
      await knownWebhook(tables(tx), row.receiver);
      await tables(tx)
        .updateTable('delivery')
        .set({ state: 'WAITING', tries: 0, first_tried_at: null, next_try_at: null })
        .where('number', '=', row.number)
        .execute();
      return { receiver: row.receiver, number: row.number, view: await this.#delivery(tx, delivery) };
    });
    this.#parts.sender.sendAgain(again.receiver, again.number);
    return { delivery: again.view };
  }

  #act<Answer>(
    viewer: Viewer,
    once: { readonly id: string; readonly act: string; readonly body: unknown },
    act: (tx: WriteTransaction, current: Viewer) => Promise<Answer>,
  ): Promise<Answer> {
    const { acting, sender } = this.#parts;
    const acted = acting.submit(viewer, once, async (tx, current) => {
      if (!current.may('manageWebhooks')) throw forbidden();
      return act(tx, current);
    });
    return acted.catch((error: unknown) => {
      // It may be stored: its deliveries are sent in any case.
      if (error instanceof Refusal && error.isRetryable) sender.compare();
      throw error;
    });
  }

  /** The row of a webhook that may be added, without its secret. */
  #accepted(request: WebhookRequest, addedBy: string | null): NewWebhook {
    const region = knownRegion(request.region, this.#parts.roster);
    acceptTexts({ name: request.name });
    const { id, name, url, severities } = request;
    const chosen =
      severities.length === 0 ? SEVERITIES : SEVERITIES.filter((each) => severities.includes(each));
    return {
      id,
      name: name.trim(),
      url,
      allowed_host: request.allowedHost,
      region: region.code,
      severities: chosen.join(),
      added_by: addedBy,
      added_at: this.#parts.realClock.now(),
      removed_at: null,
    };
  }

  async #delivery(tx: WriteTransaction, id: string): Promise<WebhookDeliveryView> {
    return deliveryView(
      await selectDeliveries(tables(tx)).where('delivery.id', '=', id).executeTakeFirstOrThrow(),
    );
  }
}

type NewWebhook = Omit<DeliveryTables['webhook'], 'sealed_secret'>;

const TEST = 'siaga.test';

const tables = (tx: WriteTransaction) => tx.db.withTables<DeliveryTables>();

async function knownWebhook(db: Kysely<DeliveryTables>, id: string): Promise<{ readonly region: string }> {
  const row = await db
    .selectFrom('webhook')
    .select('region')
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new WebhookUnknown(id);
  return row;
}

async function refuseTooMany(db: Kysely<DeliveryTables>): Promise<void> {
  const { count } = await db
    .selectFrom('webhook')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_WEBHOOKS) throw new TooManyWebhooks(MOST_WEBHOOKS);
}
