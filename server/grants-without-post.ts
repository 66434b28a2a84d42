import type { Kysely } from '@mikro-orm/sql';
import { grantsWithoutPost } from './domain/access/access.queries.ts';
import type { Log } from './kernel/log.ts';

/** Rights from before every one that acts named a post let nobody act: whoever runs the server is told at each start. */
export async function sayWhoSignsNothing(reader: Kysely<unknown>, log: Log, now: number): Promise<void> {
  const count = await grantsWithoutPost(reader, now);
  if (count > 0) log.warn({ grants: count }, WITHOUT_POST);
}

const WITHOUT_POST =
  'grants to act name no post: their holders can read, but act in no one’s name until an admin gives them a grant with a post';
