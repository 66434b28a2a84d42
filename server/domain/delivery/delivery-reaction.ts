import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { PrincipalBarred, SessionEnded } from '../access/access.events.ts';
import type {
  AlertAcknowledged,
  AlertEnded,
  AlertRaised,
  AlertReturned,
  AlertRungCalled,
} from '../alert/alert.events.ts';
import type { IncidentActUndone, IncidentLevelChanged } from '../incident/incident.events.ts';
import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import { pushBody } from './alert-message.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';
import { storeMessage } from './stored-message.ts';
import { alertOf, WebhookTelling } from './webhook-telling.ts';

export interface DeliveryReactionParts {
  readonly subscriptions: PushSubscriptions;
  readonly plan: OperationPlan;
}

type React = (tx: WriteTransaction, event: StoredEvent) => Promise<unknown>;

/**
 * What follows from the log for what leaves the house: who is to be told what is stored with the position in the log, so that
 * each message is made once, whatever becomes of the server. Phones are woken when their owner is called, and by nothing that
 * still waits once the alert was acknowledged or has ended.
 */
export class DeliveryReaction {
  readonly #parts: DeliveryReactionParts;
  readonly #webhooks: WebhookTelling;
  readonly #reactions: Readonly<Record<string, React>> = {
    AlertRaised: (tx, event) => this.#raised(tx, event, told(event)),
    AlertRungCalled: (tx, event) => this.#called(tx, event, told(event)),
    AlertAcknowledged: (tx, event) => this.#acknowledged(tx, event, told(event)),
    AlertReturned: (tx, event) => this.#returned(tx, event, told(event)),
    AlertEnded: (tx, event) => this.#ended(tx, event, told(event)),
    IncidentLevelChanged: (tx, event) =>
      this.#webhooks.followLevel(tx, event, told<IncidentLevelChanged>(event)),
    IncidentActUndone: (tx, event) => this.#webhooks.followLevel(tx, event, told<IncidentActUndone>(event)),
    SessionEnded: (tx, event) =>
      this.#parts.subscriptions.remove(tx, { session: told<SessionEnded>(event).session }),
    PrincipalBarred: (tx, event) =>
      this.#parts.subscriptions.remove(tx, { principal: told<PrincipalBarred>(event).principal }),
  };

  constructor(parts: DeliveryReactionParts) {
    this.#parts = parts;
    this.#webhooks = new WebhookTelling(this.#kind);
  }

  get kinds(): ReadonlySet<string> {
    return new Set(Object.keys(this.#reactions));
  }

  async react(tx: WriteTransaction, events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) await this.#reactions[event.kind]?.(tx, event);
  }

  #raised(tx: WriteTransaction, event: StoredEvent, { alertId, raisedAt }: AlertRaised) {
    return this.#webhooks.tell(tx, event, alertId, { type: 'alert.raised', at: raisedAt, more: {} });
  }

  async #acknowledged(tx: WriteTransaction, event: StoredEvent, payload: AlertAcknowledged): Promise<void> {
    const { alertId, acknowledgedAt: at, post } = payload;
    // A test goes on: it is there to find out who else can be reached.
    if ((await alertOf(tx, alertId))?.rule !== null) await withdrawPushes(tx, alertId);
    await this.#webhooks.tell(tx, event, alertId, { type: 'alert.acknowledged', at, more: { post } });
  }

  #returned(tx: WriteTransaction, event: StoredEvent, { alertId, returnedAt: at, reason }: AlertReturned) {
    return this.#webhooks.tell(tx, event, alertId, { type: 'alert.returned', at, more: { reason } });
  }

  async #ended(
    tx: WriteTransaction,
    event: StoredEvent,
    { alertId, endedAt: at, reason }: AlertEnded,
  ): Promise<void> {
    await withdrawPushes(tx, alertId);
    await this.#webhooks.tell(tx, event, alertId, { type: 'alert.ended', at, more: { reason } });
  }

  /** Wakes the phones of those who are called. */
  async #called(
    tx: WriteTransaction,
    event: StoredEvent,
    { alertId, people }: AlertRungCalled,
  ): Promise<void> {
    const alert = await alertOf(tx, alertId);
    // Whoever acknowledged it, or ended it, in a transaction between: nobody is called any more.
    if (alert?.state !== 'CALLING') return;
    await this.#webhooks.tellRaised(tx, event, alert);
    const ends = [];
    for (const { principal, channels } of people) {
      if (!channels.includes('PUSH')) continue;
      for (const receiver of await this.#parts.subscriptions.of(tx, principal))
        ends.push({ receiver, principal });
    }
    if (ends.length === 0) return;
    const body = pushBody({ id: alertId, severity: alert.severity as Severity }, this.#kind);
    await storeMessage(tx, {
      ...{ id: event.id, madeAt: event.recordedAt, type: 'alert.called', body },
      ...{ alert: alertId, channel: 'PUSH', ends },
    });
  }

  get #kind(): { readonly isExercise: boolean } {
    return { isExercise: this.#parts.plan.kind === 'EXERCISE' };
  }
}

const told = <Payload>(event: StoredEvent): Payload => JSON.parse(event.payload) as Payload;

/** What has not left by now leaves no more. */
async function withdrawPushes(tx: WriteTransaction, alert: string): Promise<void> {
  await tx.db
    .withTables<DeliveryTables>()
    .updateTable('delivery')
    .set({ state: 'WITHDRAWN', next_try_at: null })
    .where('alert', '=', alert)
    .where('channel', '=', 'PUSH')
    .where('state', '=', 'WAITING')
    .execute();
}
