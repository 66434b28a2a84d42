import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import type { IncidentTables } from './incident.queries.ts';

/**
 * Which incidents are counted with any of these, by however many steps: the id of each with that of the one it is counted
 * with. Whoever asks leaves out what the viewer may not see.
 */
export async function countedWith(
  db: Kysely<IncidentTables & StreamTables>,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let parents = incidents; parents.length > 0; ) {
    const children = await db
      .selectFrom('incident')
      .select(['id', 'merged_into'])
      .where('merged_into', 'in', parents)
      .execute();
    for (const { id, merged_into } of children) {
      const parent = merged_into ?? '';
      found.set(id, found.get(parent) ?? parent);
    }
    parents = children.map(({ id }) => id);
  }
  return found;
}
