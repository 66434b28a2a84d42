import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { TpsCall } from './checkpoint.entity.ts';
import type { CallOutcome } from './checkpoint.events.ts';

export type TpsCallTables = {
  tps_call: InferKyselyTable<typeof TpsCall>;
};

/** A stored call as it leaves the server: facts that never change, instants in epoch milliseconds. */
export interface TpsCallReceipt {
  readonly id: string;
  readonly tps: string;
  readonly outcome: CallOutcome;
  readonly happenedAt: number;
  readonly receivedAt: number;
}

/** A call as one viewer may read it: the caller and the note are null where he may not. */
export interface TpsCallRecord extends TpsCallReceipt {
  readonly calledBy: string | null;
  readonly note: string | null;
}

export const tpsCallReceipt = (row: TpsCallTables['tps_call']): TpsCallReceipt => ({
  id: row.id,
  tps: row.tps_code,
  outcome: row.outcome as CallOutcome,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
});

/** Every call to one TPS, oldest first by receipt. Sees committed rows only. */
export async function callsOfTps(
  reader: Kysely<unknown>,
  tps: string,
  viewer: Viewer,
): Promise<readonly TpsCallRecord[]> {
  const rows = await (reader as Kysely<TpsCallTables & StreamTables>)
    .selectFrom('tps_call')
    .leftJoin('subject_text', (join) =>
      join.onRef('subject_text.subject', '=', 'tps_call.id').on('subject_text.field', '=', 'note'),
    )
    .selectAll('tps_call')
    .select('subject_text.text')
    .where('tps_code', '=', tps)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...tpsCallReceipt(row),
    calledBy: viewer.canReadField('REPORTER', tps) ? row.caller : null,
    note: viewer.canReadField('FREE_TEXT', tps) ? row.text : null,
  }));
}
