import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import { canonicalText, sha256Hex } from '../../kernel/canonical.ts';
import { genesisHash } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Operation } from './operation.entity.ts';
import type { OperationPlan } from './operation-plan.ts';

export type OperationTables = StreamTables & {
  operation: InferKyselyTable<typeof Operation>;
};

/** The database holds another operation: exercises and real days never share one. */
export class OtherOperation extends Error {
  constructor(stored: string, wanted: string) {
    super(
      `This database belongs to the operation "${stored}". Give "${wanted}" a data folder of its own (--data).`,
    );
  }
}

/** The stream of what happens in the operation. */
export const STREAM_ID = 1;
/** The stream of who did and saw what. */
export const AUDIT_STREAM_ID = 2;

export interface StoredOperation {
  readonly plan: OperationPlan;
  /** True where the file differs from the plan that events were already recorded under: the stored one counts. */
  readonly isFileIgnored: boolean;
}

/**
 * Makes the database that of `plan`'s operation, with empty streams, or opens the one it holds. A changed
 * plan replaces the stored one as long as no event but of the `unbound` kinds was recorded under it. Throws
 * `OtherOperation`.
 */
export async function storeOperation(
  db: Kysely<OperationTables>,
  plan: OperationPlan,
  regency: string,
  now: number,
  unbound: readonly string[],
): Promise<StoredOperation> {
  const planText = canonicalText(plan);
  const row = {
    id: plan.id,
    regency,
    plan: planText,
    plan_hash: sha256Hex(planText),
    loaded_at: now,
    closed_at: null,
  };
  const stored = await db.selectFrom('operation').selectAll().executeTakeFirst();
  if (!stored) await db.insertInto('operation').values(row).execute();
  await openStream(db, STREAM_ID, plan.id, stored?.regency ?? regency);
  await openStream(db, AUDIT_STREAM_ID, `audit:${plan.id}`, stored?.regency ?? regency);
  if (!stored) return { plan, isFileIgnored: false };
  if (stored.id !== plan.id) throw new OtherOperation(stored.id, plan.id);
  if (stored.plan_hash === row.plan_hash) return { plan, isFileIgnored: false };
  const bound = await db
    .selectFrom('stream_event')
    .select('seq')
    .where('stream_id', '=', STREAM_ID)
    .where('kind', 'not in', [...unbound])
    .limit(1)
    .executeTakeFirst();
  if (bound) return { plan: JSON.parse(stored.plan) as OperationPlan, isFileIgnored: true };
  await db.updateTable('operation').set(row).where('id', '=', plan.id).execute();
  return { plan, isFileIgnored: false };
}

async function openStream(
  db: Kysely<OperationTables>,
  id: number,
  operation_id: string,
  regency: string,
): Promise<void> {
  const head_hash = genesisHash(operation_id, regency);
  await db
    .insertInto('stream_head')
    .values({ id, operation_id, regency, epoch: 1, head_seq: 0, head_hash })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The plan of the operation that a database holds; null where it holds none. */
export async function storedPlan(reader: Kysely<unknown>): Promise<OperationPlan | null> {
  const row = await (reader as Kysely<OperationTables>)
    .selectFrom('operation')
    .select('plan')
    .executeTakeFirst();
  return row ? (JSON.parse(row.plan) as OperationPlan) : null;
}

/** When the newest entry of each stream was recorded, real time of then. */
export function newestEntries(reader: Kysely<unknown>): Promise<{ readonly recordedAt: number }[]> {
  return (reader as Kysely<StreamTables>)
    .selectFrom('stream_event')
    .select((eb) => eb.fn.max('recorded_at').as('recordedAt'))
    .groupBy('stream_id')
    .execute();
}
