import type { Kysely } from '@mikro-orm/sql';
import type { CheckpointTables } from '../checkpoint/checkpoint.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';

/** The newest receipt of anything, on the operation's clock; null before the first. */
export async function lastReceiptAt(reader: Kysely<unknown>): Promise<number | null> {
  const db = reader as Kysely<CheckpointTables & IncidentTables>;
  const newest = async (table: 'checkpoint_report' | 'incident' | 'incident_act') => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.max('received_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  };
  const instants = await Promise.all([
    newest('checkpoint_report'),
    newest('incident'),
    newest('incident_act'),
  ]);
  return instants.reduce(
    (latest, at) => (at !== null && (latest === null || at > latest) ? at : latest),
    null,
  );
}
