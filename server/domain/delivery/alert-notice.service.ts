import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { AlertUnknown } from '../alert/alert.refusals.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { Notice } from './alert-notice.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';

export interface NoteRequest {
  readonly id: string;
  readonly alert: string;
  readonly notice: Notice;
}

/** Keeps when those who were called were reached, as their own screens say. */
export class AlertNoticeService {
  readonly #acting: Acting;
  readonly #clock: Pick<OperationClock, 'now'>;

  constructor(acting: Acting, clock: Pick<OperationClock, 'now'>) {
    this.#acting = acting;
    this.#clock = clock;
  }

  /** The first time counts. Refuses: `AlertUnknown` for who was not called about it, `IdReused`. */
  noteAlert(viewer: Viewer, { id, alert, notice }: NoteRequest): Promise<{ readonly alert: string }> {
    const once = { id, act: 'noteAlert', body: { alert, notice } };
    return this.#acting.submit(viewer, once, async (tx, { principal }) => {
      if (principal === null || !(await wasCalled(tx, alert, principal))) throw new AlertUnknown(alert);
      const at = this.#clock.now();
      const row = { alert, principal, delivered_at: at, read_at: notice === 'READ' ? at : null };
      await tables(tx)
        .insertInto('alert_notice')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['alert', 'principal']).doUpdateSet(({ fn, ref }) => ({
            read_at: fn.coalesce('alert_notice.read_at', ref('excluded.read_at')),
          })),
        )
        .execute();
      return { alert };
    });
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<DeliveryTables & AlertTables>();

async function wasCalled(tx: WriteTransaction, alert: string, principal: string): Promise<boolean> {
  const call = await tables(tx)
    .selectFrom('alert_call')
    .select('attempt')
    .where('alert_id', '=', alert)
    .where('principal', '=', principal)
    .executeTakeFirst();
  return call !== undefined;
}
