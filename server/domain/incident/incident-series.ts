import { must } from '../../kernel/must.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { DisclosureLevel } from '../access/disclosure.policy.ts';
import type { IncidentTables } from './incident.queries.ts';

/**
 * Takes the next number of a series. Each level has one of its own, running from 1, so that the numbers that somebody sees
 * tell nothing of incidents at levels that he does not see.
 */
export async function nextNumber(tx: WriteTransaction, series: DisclosureLevel): Promise<number> {
  const db = tx.db.withTables<IncidentTables>();
  const row = await db
    .insertInto('incident_series')
    .values({ series, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .column('series')
        .doUpdateSet((rows) => ({ last_number: rows('incident_series.last_number', '+', 1) })),
    )
    .returning('last_number')
    .executeTakeFirst();
  return must(row, 'a number').last_number;
}
