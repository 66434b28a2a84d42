import { type Kysely, sql } from 'kysely';
import { NotDurable } from './not-durable.ts';

/** Settings of the whole server, which only its administrator can mend. */
const OF_THE_SERVER = ['fsync', 'full_page_writes'];

/**
 * Reads what a connection that writes says of itself. Throws `NotDurable` where commits are answered before they are on
 * the disk. Returns a sentence for each setting of the whole PostgreSQL server that a power cut would show to be wrong.
 */
export async function postgresWeaknesses(db: Kysely<unknown>): Promise<readonly string[]> {
  const commit = await setting(db, 'synchronous_commit');
  if (commit === 'off') throw new NotDurable('what PostgreSQL answers', 'synchronous_commit', commit);
  const weaknesses: string[] = [];
  for (const name of OF_THE_SERVER) {
    const value = await setting(db, name);
    if (value !== 'on')
      weaknesses.push(
        `PostgreSQL runs with ${name} = ${value}: a power cut may lose or spoil what was acknowledged`,
      );
  }
  return weaknesses;
}

export async function setting(db: Kysely<unknown>, name: string): Promise<string> {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db);
  return rows[0]?.value ?? '';
}
