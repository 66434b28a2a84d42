import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';

const AT_ONCE = 400;

/** The words that these acts released for walls, as they stand now: what was erased is not there. */
export async function wallTexts(
  reader: Kysely<unknown>,
  acts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const db = reader as Kysely<StreamTables>;
  const texts = new Map<string, string>();
  for (let at = 0; at < acts.length; at += AT_ONCE) {
    const rows = await db
      .selectFrom('subject_text')
      .select(['subject', 'text'])
      .where('field', '=', 'wallText')
      .where('subject', 'in', acts.slice(at, at + AT_ONCE))
      .execute();
    for (const { subject, text } of rows) texts.set(subject, text);
  }
  return texts;
}
