import type { Kysely } from '@mikro-orm/sql';
import type { AccountTables } from './domain/account/account.queries.ts';
import type { AccountRoom } from './domain/account/account-room.ts';
import type { HistoryQueries } from './domain/history/history.api.ts';
import { HistoryFiles, type HistoryFilesParts } from './domain/history/history-file.ts';

type Base = Pick<HistoryFilesParts, 'plan' | 'roster' | 'recorder'> & { readonly reader: Kysely<unknown> };

/** Files name people to those alone who may know who acted: an entry tells nobody else by whom it is. */
export function historyFilesOf(
  base: Base,
  { personal }: Pick<AccountRoom, 'personal'>,
  history: HistoryQueries,
): HistoryFiles {
  const db = base.reader as Kysely<AccountTables>;
  const namesOf = async (principals: readonly string[]) => {
    const known = await personal.ofAll(db, principals);
    return new Map([...known].map(([id, fields]) => [id, fields.get('name') ?? '']));
  };
  return new HistoryFiles({ ...base, history, namesOf });
}
