import type { Kysely } from '@mikro-orm/sql';
import { reachableByAccount } from './domain/account/reachable-people.queries.ts';
import { reachableByPush } from './domain/delivery/delivery.queries.ts';
import type { AlertChannel } from './domain/operation/operation-plan.ts';

/** By which channels each of these people can be reached: what their accounts tell, and their phones. `now`: real time. */
export async function reachableNow(
  reader: Kysely<unknown>,
  principals: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly AlertChannel[]>> {
  const channels = new Map(await reachableByAccount(reader, principals, now));
  for (const principal of await reachableByPush(reader, principals)) {
    channels.set(principal, [...(channels.get(principal) ?? []), 'PUSH']);
  }
  return channels;
}
