import { newId } from '../../kernel/ids.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { DeliveryChannel } from './delivery.policy.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';

/** Rows per statement: databases take only so many values in one. */
const ROWS = 500;

export interface Storing {
  /** Receivers know by it what they have had. */
  readonly id: string;
  readonly madeAt: number;
  readonly type: string;
  readonly body: string;
  readonly alert: string;
  readonly channel: DeliveryChannel;
  readonly ends: readonly { readonly receiver: string; readonly principal: string | null }[];
}

/** Stores a message with whom it is to reach. */
export async function storeMessage(tx: WriteTransaction, storing: Storing): Promise<void> {
  const { id, madeAt, type, body, alert, channel, ends } = storing;
  const db = tx.db.withTables<DeliveryTables>();
  await db.insertInto('delivery_message').values({ id, type, alert, body, made_at: madeAt }).execute();
  const rows = ends.map((end) => newDelivery({ ...end, id: newId(), message: id, channel, alert }));
  for (let at = 0; at < rows.length; at += ROWS)
    await db
      .insertInto('delivery')
      .values(rows.slice(at, at + ROWS))
      .execute();
}
