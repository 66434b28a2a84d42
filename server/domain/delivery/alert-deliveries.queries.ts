import type { Kysely } from '@mikro-orm/sql';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AccountTables } from '../account/account.queries.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import type { PersonalStore } from './push-subscriptions.ts';

/** How word of an alert has come to somebody who was called. Instants are on the clock of the operation. */
export interface AlertDeliveryView {
  readonly principal: string;
  readonly name: string | null;
  readonly rung: string;
  readonly calledAt: number;
  /** When a push service took it for his phone; null where he has none, or it was not taken. */
  readonly sentAt: number | null;
  readonly deliveredAt: number | null;
  readonly readAt: number | null;
  readonly acknowledgedAt: number | null;
  readonly declinedAt: number | null;
}

/** Reads who was told of alerts, and how far word has come. */
export class AlertDeliveryReading {
  readonly #db: Kysely<DeliveryTables & AlertTables>;
  readonly #personal: Pick<PersonalStore, 'of'>;
  readonly #clock: Pick<OperationClock, 'shownAt'>;

  constructor(
    reader: Kysely<unknown>,
    personal: Pick<PersonalStore, 'of'>,
    clock: Pick<OperationClock, 'shownAt'>,
  ) {
    this.#db = reader as Kysely<DeliveryTables & AlertTables>;
    this.#personal = personal;
    this.#clock = clock;
  }

  /** In the order of the calls; null where this viewer may not read it there. */
  async of(viewer: Viewer, alert: { readonly id: string; readonly region: string }) {
    if (!viewer.mayIn('readDeliveries', alert.region)) return null;
    const calls = await this.#db
      .selectFrom('alert_call as call')
      .leftJoin('alert_notice as notice', (join) =>
        join.onRef('notice.alert', '=', 'call.alert_id').onRef('notice.principal', '=', 'call.principal'),
      )
      .selectAll('call')
      .select(['notice.delivered_at', 'notice.read_at'])
      .where('call.alert_id', '=', alert.id)
      .orderBy('call.called_at')
      .orderBy('call.principal')
      .execute();
    const sent = await this.#sentTo(alert.id);
    return Promise.all(
      calls.map(async (call): Promise<AlertDeliveryView> => {
        const answered = (answer: string) => (call.answer === answer ? call.answered_at : null);
        return {
          principal: call.principal,
          name: await this.#nameOf(call.principal),
          rung: call.rung,
          calledAt: call.called_at,
          sentAt: sent.get(call.principal) ?? null,
          deliveredAt: call.delivered_at,
          readAt: call.read_at,
          acknowledgedAt: answered('ACKNOWLEDGED'),
          declinedAt: answered('DECLINED'),
        };
      }),
    );
  }

  async #sentTo(alert: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('delivery')
      .select(['principal', ({ fn }) => fn.min('sent_at').as('sent_at')])
      .where('alert', '=', alert)
      .where('state', '=', 'SENT')
      .where('principal', 'is not', null)
      .groupBy('principal')
      .execute();
    return new Map(
      rows.map(({ principal, sent_at }) => [String(principal), this.#clock.shownAt(Number(sent_at))]),
    );
  }

  async #nameOf(principal: string): Promise<string | null> {
    const known = await this.#personal.of(this.#db as unknown as Kysely<AccountTables>, principal);
    return known.get('name') ?? null;
  }
}
