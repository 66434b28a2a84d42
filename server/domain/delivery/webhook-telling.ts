import { newId } from '../../kernel/ids.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { liesIn } from '../access/viewer.policy.ts';
import type { AlertRaised } from '../alert/alert.events.ts';
import type { AlertRow, AlertTables } from '../alert/alert.queries.ts';
import { openAlertsOf } from '../alert/open-alerts.queries.ts';
import type { Severity } from '../operation/operation-plan.ts';
import { type Telling, type ToldAlert, webhookBody, withdrawnBody } from './alert-message.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import { storeMessage } from './stored-message.ts';

/** The event that a message goes by. */
type Source = Pick<StoredEvent, 'id' | 'recordedAt'>;

const RAISED: Telling['type'] = 'alert.raised';
/** What was told of an alert is taken back, since it is guarded by now; it is told again, since it is guarded no more. */
export const WITHDRAWN = 'alert.withdrawn';
const RESTORED = 'alert.restored';

/**
 * What webhooks are told of alerts. What is guarded is told to none; an alert that is guarded no more is told from its raising on,
 * with what becomes of it next. One that becomes guarded after it was told has ended for them: whatever they began by it must not
 * go on because they hear no more.
 */
export class WebhookTelling {
  readonly #isExercise: boolean;

  constructor({ isExercise }: { readonly isExercise: boolean }) {
    this.#isExercise = isExercise;
  }

  /** Tells what has become of an alert. */
  async tell(
    tx: WriteTransaction,
    event: Source,
    alertId: string,
    telling: Omit<Telling, 'alert'>,
  ): Promise<void> {
    const row = await alertOf(tx, alertId);
    if (row?.level !== 'BIASA') return;
    if (telling.type !== RAISED) await this.tellRaised(tx, event, row);
    await this.#store(tx, event, row, { type: telling.type, body: this.#bodyOf(row, telling) });
  }

  /** Tells that an alert was raised where nobody could be told of that when it was: it was guarded then. */
  async tellRaised(tx: WriteTransaction, { recordedAt }: Source, row: AlertRow): Promise<void> {
    if (row.level !== 'BIASA' || (await countOf(tx, row.id, RAISED)) > 0) return;
    const id = await raisingOf(tx, row);
    if (id !== null) await this.#store(tx, { id, recordedAt }, row, this.#raising(row, RAISED));
  }

  /** An incident is guarded by now, or no more: what was told of its alerts is taken back, or told again. */
  async followLevel(
    tx: WriteTransaction,
    { recordedAt }: Source,
    { incidentId, receivedAt }: { readonly incidentId: string; readonly receivedAt: number },
  ): Promise<void> {
    for (const { alert, level } of await openAlertsOf(tx, incidentId)) {
      if ((await countOf(tx, alert.id, RAISED)) === 0) continue;
      const withdrawals = await countOf(tx, alert.id, WITHDRAWN);
      const isWithdrawn = withdrawals > (await countOf(tx, alert.id, RESTORED));
      if (isWithdrawn === (level !== 'BIASA')) continue;
      const body = withdrawnBody({ alert: alert.id, at: receivedAt, isExercise: this.#isExercise });
      const message = isWithdrawn
        ? { ...this.#raising(alert, RESTORED), isNoted: alert.state !== 'CALLING' }
        : { type: WITHDRAWN, body };
      await this.#store(tx, { id: newId(), recordedAt }, alert, message);
    }
  }

  #raising(row: AlertRow, type: string): Message {
    return { type, body: this.#bodyOf(row, { type: RAISED, at: row.raised_at, more: {} }) };
  }

  #bodyOf(row: AlertRow, telling: Omit<Telling, 'alert'>): string {
    return webhookBody({ ...telling, alert: toldOf(row) }, { isExercise: this.#isExercise });
  }

  async #store(tx: WriteTransaction, source: Source, row: AlertRow, message: Message): Promise<void> {
    await storeMessage(tx, {
      ...{ id: source.id, madeAt: source.recordedAt, alert: row.id, channel: 'WEBHOOK' },
      ...message,
      ends: message.isNoted ? [] : await wanting(tx, row),
    });
  }
}

interface Message {
  readonly type: string;
  readonly body: string;
  /** That it is so is on record, and need not be told. */
  readonly isNoted?: boolean;
}

/** The webhooks that want to hear of such alerts there. */
async function wanting(tx: WriteTransaction, row: AlertRow) {
  const webhooks = await tables(tx)
    .selectFrom('webhook')
    .select(['id', 'region', 'severities'])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return webhooks
    .filter(({ region }) => liesIn(row.place_code, region))
    .filter(({ severities }) => severities.split(',').includes(row.severity))
    .map(({ id }) => ({ receiver: id, principal: null }));
}

const tables = (tx: WriteTransaction) => tx.db.withTables<DeliveryTables & AlertTables>();

export const alertOf = (tx: WriteTransaction, id: string): Promise<AlertRow | undefined> =>
  tables(tx).selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();

const toldOf = (row: AlertRow): ToldAlert => ({
  ...{ id: row.id, rule: row.rule, severity: row.severity as Severity },
  ...{ place: row.place_code, incident: row.incident_id },
});

/** How many messages of this type there are about an alert. */
async function countOf(tx: WriteTransaction, alert: string, type: string): Promise<number> {
  const { count } = await tables(tx)
    .selectFrom('delivery_message')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('alert', '=', alert)
    .where('type', '=', type)
    .executeTakeFirstOrThrow();
  return Number(count);
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
