import { newId } from '../../kernel/ids.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { PrincipalBarred, SessionEnded } from '../access/access.events.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type {
  AlertAcknowledged,
  AlertEnded,
  AlertRaised,
  AlertReturned,
  AlertRungCalled,
} from '../alert/alert.events.ts';
import type { AlertRow, AlertTables } from '../alert/alert.queries.ts';
import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import { pushBody, type Telling, type ToldAlert, webhookBody } from './alert-message.ts';
import type { DeliveryChannel } from './delivery.policy.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';

export interface DeliveryReactionParts {
  readonly subscriptions: PushSubscriptions;
  readonly plan: OperationPlan;
}

/** The event that a message goes by. */
type Source = Pick<StoredEvent, 'id' | 'recordedAt'>;

type React = (tx: WriteTransaction, event: StoredEvent) => Promise<unknown>;

const RAISED: Telling['type'] = 'alert.raised';
/** Rows per statement: databases take only so many values in one. */
const ROWS = 500;

/**
 * What follows from the log for what leaves the house: who is to be told what is stored with the position in the log, so that
 * each message is made once, whatever becomes of the server. What is guarded goes to no webhook; an alert that is guarded no more
 * is told to them from its raising on, with what becomes of it next. Phones are woken when their
 * owner is called, and by nothing that still waits once the alert was acknowledged or has ended.
 */
export class DeliveryReaction {
  readonly #parts: DeliveryReactionParts;
  readonly #reactions: Readonly<Record<string, React>> = {
    AlertRaised: (tx, event) => this.#raised(tx, event, told(event)),
    AlertRungCalled: (tx, event) => this.#called(tx, event, told(event)),
    AlertAcknowledged: (tx, event) => this.#acknowledged(tx, event, told(event)),
    AlertReturned: (tx, event) => this.#returned(tx, event, told(event)),
    AlertEnded: (tx, event) => this.#ended(tx, event, told(event)),
    SessionEnded: (tx, event) =>
      this.#parts.subscriptions.remove(tx, { session: told<SessionEnded>(event).session }),
    PrincipalBarred: (tx, event) =>
      this.#parts.subscriptions.remove(tx, { principal: told<PrincipalBarred>(event).principal }),
  };

  constructor(parts: DeliveryReactionParts) {
    this.#parts = parts;
  }

  get kinds(): ReadonlySet<string> {
    return new Set(Object.keys(this.#reactions));
  }

  async react(tx: WriteTransaction, events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) await this.#reactions[event.kind]?.(tx, event);
  }

  #raised(tx: WriteTransaction, event: StoredEvent, { alertId, raisedAt }: AlertRaised) {
    return this.#tell(tx, event, alertId, { type: RAISED, at: raisedAt, more: {} });
  }

  async #acknowledged(tx: WriteTransaction, event: StoredEvent, payload: AlertAcknowledged): Promise<void> {
    const { alertId, acknowledgedAt: at, post } = payload;
    // A test goes on: it is there to find out who else can be reached.
    if ((await alertOf(tx, alertId))?.rule !== null) await withdrawPushes(tx, alertId);
    await this.#tell(tx, event, alertId, { type: 'alert.acknowledged', at, more: { post } });
  }

  #returned(tx: WriteTransaction, event: StoredEvent, { alertId, returnedAt: at, reason }: AlertReturned) {
    return this.#tell(tx, event, alertId, { type: 'alert.returned', at, more: { reason } });
  }

  async #ended(
    tx: WriteTransaction,
    event: StoredEvent,
    { alertId, endedAt: at, reason }: AlertEnded,
  ): Promise<void> {
    await withdrawPushes(tx, alertId);
    await this.#tell(tx, event, alertId, { type: 'alert.ended', at, more: { reason } });
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
    await this.#tellRaised(tx, event, alert);
    const ends = [];
    for (const { principal, channels } of people) {
      if (!channels.includes('PUSH')) continue;
      for (const receiver of await this.#parts.subscriptions.of(tx, principal))
        ends.push({ receiver, principal });
    }
    if (ends.length === 0) return;
    const body = pushBody({ id: alertId, severity: alert.severity as Severity }, this.#kind);
    await store(tx, event, { type: 'alert.called', body, alert: alertId, channel: 'PUSH', ends });
  }

  /** Tells the webhooks that want to hear of such alerts there. */
  async #tell(
    tx: WriteTransaction,
    event: StoredEvent,
    alertId: string,
    telling: Omit<Telling, 'alert'>,
  ): Promise<void> {
    const row = await alertOf(tx, alertId);
    if (row?.level !== 'BIASA') return;
    if (telling.type !== RAISED) await this.#tellRaised(tx, event, row);
    await this.#store(tx, event, row, telling);
  }

  /** Tells that an alert was raised where nobody could be told of that when it was: it was guarded then. */
  async #tellRaised(tx: WriteTransaction, { recordedAt }: StoredEvent, row: AlertRow): Promise<void> {
    if (row.level !== 'BIASA' || (await isRaisingTold(tx, row.id))) return;
    const id = await raisingOf(tx, row);
    if (id !== null)
      await this.#store(tx, { id, recordedAt }, row, { type: RAISED, at: row.raised_at, more: {} });
  }

  async #store(
    tx: WriteTransaction,
    event: Source,
    row: AlertRow,
    telling: Omit<Telling, 'alert'>,
  ): Promise<void> {
    const alert: ToldAlert = {
      ...{ id: row.id, rule: row.rule, severity: row.severity as Severity },
      ...{ place: row.place_code, incident: row.incident_id },
    };
    const webhooks = await tables(tx)
      .selectFrom('webhook')
      .select(['id', 'region', 'severities'])
      .where('removed_at', 'is', null)
      .orderBy('id')
      .execute();
    const ends = webhooks
      .filter(({ region }) => liesIn(alert.place, region))
      .filter(({ severities }) => severities.split(',').includes(alert.severity))
      .map(({ id }) => ({ receiver: id, principal: null }));
    const body = webhookBody({ ...telling, alert }, this.#kind);
    await store(tx, event, { type: telling.type, body, alert: row.id, channel: 'WEBHOOK', ends });
  }

  get #kind(): { readonly isExercise: boolean } {
    return { isExercise: this.#parts.plan.kind === 'EXERCISE' };
  }
}

const told = <Payload>(event: StoredEvent): Payload => JSON.parse(event.payload) as Payload;

const tables = (tx: WriteTransaction) => tx.db.withTables<DeliveryTables & AlertTables>();

const alertOf = (tx: WriteTransaction, id: string) =>
  tables(tx).selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();

async function isRaisingTold(tx: WriteTransaction, alert: string): Promise<boolean> {
  const message = await tables(tx)
    .selectFrom('delivery_message')
    .select('id')
    .where('alert', '=', alert)
    .where('type', '=', RAISED)
    .executeTakeFirst();
  return message !== undefined;
}

/** Id of the event by which an alert was raised. */
async function raisingOf(tx: WriteTransaction, { id, incident_id }: AlertRow): Promise<string | null> {
  const rows = await tx.db
    .selectFrom('stream_event')
    .select(['id', 'payload'])
    .where('kind', '=', 'AlertRaised')
    .where('subject', '=', incident_id ?? id)
    .execute();
  return rows.find(({ payload }) => (JSON.parse(payload) as AlertRaised).alertId === id)?.id ?? null;
}

interface Storing {
  readonly type: string;
  readonly body: string;
  readonly alert: string;
  readonly channel: DeliveryChannel;
  readonly ends: readonly { readonly receiver: string; readonly principal: string | null }[];
}

/** The id of the event is that of the message: receivers know by it what they have had. */
async function store(tx: WriteTransaction, event: Source, storing: Storing): Promise<void> {
  const { type, body, alert, channel, ends } = storing;
  const message = { id: event.id, type, alert, body, made_at: event.recordedAt };
  await tables(tx).insertInto('delivery_message').values(message).execute();
  const rows = ends.map((end) => newDelivery({ ...end, id: newId(), message: event.id, channel, alert }));
  for (let at = 0; at < rows.length; at += ROWS)
    await tables(tx)
      .insertInto('delivery')
      .values(rows.slice(at, at + ROWS))
      .execute();
}

/** What has not left by now leaves no more. */
async function withdrawPushes(tx: WriteTransaction, alert: string): Promise<void> {
  await tables(tx)
    .updateTable('delivery')
    .set({ state: 'WITHDRAWN', next_try_at: null })
    .where('alert', '=', alert)
    .where('channel', '=', 'PUSH')
    .where('state', '=', 'WAITING')
    .execute();
}
