import type { Kysely } from '@mikro-orm/sql';
import type { AccountTables } from './account.queries.ts';

/**
 * When a phone that was let in to report from a TPS of the region was last seen, by TPS, in real time to the minute. TPS without
 * one are left out, and so are phones whose session ended.
 */
export async function devicesSeenIn(
  reader: Kysely<unknown>,
  region: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await (reader as Kysely<AccountTables>)
    .selectFrom('invitation')
    .innerJoin('access_session', 'access_session.principal', 'invitation.principal')
    .select((row) => ['invitation.tps', row.fn.max('access_session.last_seen_at').as('seen_at')])
    .where('invitation.kind', '=', 'REPORTER')
    .where('invitation.tps', 'like', `${region}%`)
    .where('access_session.ended_at', 'is', null)
    .groupBy('invitation.tps')
    .execute();
  return new Map(rows.flatMap(({ tps, seen_at }) => (tps === null ? [] : [[tps, Number(seen_at)]])));
}
