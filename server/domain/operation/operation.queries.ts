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

/** The one stream of a database. */
export const STREAM_ID = 1;

export interface StoredOperation {
  readonly plan: OperationPlan;
  /** True where the file differs from the plan that events were already recorded under: the stored one counts. */
  readonly isFileIgnored: boolean;
}

/**
 * Makes the database that of `plan`'s operation, with an empty stream, or opens the one it holds. A changed
 * plan replaces the stored one as long as nothing was recorded under it. Throws `OtherOperation`.
 */
export async function storeOperation(
  db: Kysely<OperationTables>,
  plan: OperationPlan,
  regency: string,
  now: number,
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
  if (!stored) {
    await db.insertInto('operation').values(row).execute();
    const head_hash = genesisHash(plan.id, regency);
    await db
      .insertInto('stream_head')
      .values({ id: STREAM_ID, operation_id: plan.id, regency, epoch: 1, head_seq: 0, head_hash })
      .execute();
    return { plan, isFileIgnored: false };
  }
  if (stored.id !== plan.id) throw new OtherOperation(stored.id, plan.id);
  if (stored.plan_hash === row.plan_hash) return { plan, isFileIgnored: false };
  const head = await db.selectFrom('stream_head').select('head_seq').executeTakeFirstOrThrow();
  if (head.head_seq > 0) return { plan: JSON.parse(stored.plan) as OperationPlan, isFileIgnored: true };
  await db.updateTable('operation').set(row).where('id', '=', plan.id).execute();
  return { plan, isFileIgnored: false };
}

/** The plan of the operation that a database holds; null where it holds none. */
export async function storedPlan(reader: Kysely<unknown>): Promise<OperationPlan | null> {
  const row = await (reader as Kysely<OperationTables>)
    .selectFrom('operation')
    .select('plan')
    .executeTakeFirst();
  return row ? (JSON.parse(row.plan) as OperationPlan) : null;
}
