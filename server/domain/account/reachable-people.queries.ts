import type { Kysely } from '@mikro-orm/sql';
import type { AlertChannel } from '../operation/operation-plan.ts';
import { type AccountTables, expiryOf } from './account.queries.ts';

/**
 * By what people can be reached as far as their accounts tell: CONSOLE, where a session of theirs has not ended; CALL, where a
 * number is on file. `now`: real time, epoch milliseconds.
 */
export async function reachableByAccount(
  reader: Kysely<unknown>,
  principals: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly AlertChannel[]>> {
  const db = reader as Kysely<AccountTables>;
  const [sessions, phones] = await Promise.all([
    db
      .selectFrom('access_session')
      .select(['principal', 'kind', 'started_at', 'last_seen_at'])
      .where('principal', 'in', [...principals])
      .where('ended_at', 'is', null)
      .execute(),
    db
      .selectFrom('personal_data')
      .select('subject')
      .where('subject', 'in', [...principals])
      .where('field', '=', 'phone')
      .execute(),
  ]);
  const channels = new Map<string, AlertChannel[]>();
  const add = (principal: string, channel: AlertChannel) => {
    const known = channels.get(principal) ?? [];
    if (!known.includes(channel)) channels.set(principal, [...known, channel]);
  };
  for (const session of sessions) if (expiryOf(session) > now) add(session.principal, 'CONSOLE');
  for (const { subject } of phones) add(subject, 'CALL');
  return channels;
}
