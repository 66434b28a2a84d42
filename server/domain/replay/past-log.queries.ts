import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import type { LoggedEvent } from './chronicle.ts';
import type { LogStretch } from './past-pictures.ts';

/** The events of the log after `seq` up to `until`, at most `limit` of them, in the order of commits. */
export const loggedEvents = (
  reader: Kysely<unknown>,
  { seq, until, limit }: LogStretch,
): Promise<readonly LoggedEvent[]> =>
  (reader as Kysely<StreamTables>)
    .selectFrom('stream_event')
    .select(['id', 'kind', 'region', 'payload'])
    .where('stream_id', '=', STREAM_ID)
    .where('seq', '>', seq)
    .where('seq', '<=', until)
    .orderBy('seq')
    .limit(limit)
    .execute();
