import type { Kysely } from '@mikro-orm/sql';
import { newerDatabase, newestVersion } from './database/newer-database.ts';
import { ACCESS_EVENT_KINDS } from './domain/access/access.events.ts';
import { ALERT_EVENT_KINDS } from './domain/alert/alert.events.ts';
import { CHECKPOINT_EVENT_KINDS } from './domain/checkpoint/checkpoint.events.ts';
import { INCIDENT_EVENT_KINDS } from './domain/incident/incident.events.ts';
import { LESSON_EVENT_KINDS } from './domain/lesson/lesson.events.ts';
import { OPERATION_EVENT_KINDS } from './domain/operation/operation.events.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from './domain/operation/operation.queries.ts';
import { PHOTO_EVENT_KINDS } from './domain/photo/photo.events.ts';
import { ROLL_CALL_EVENT_KINDS } from './domain/rollcall/rollcall.events.ts';
import { AUDIT_KINDS } from './kernel/audit-kinds.ts';
import type { Log } from './kernel/log.ts';
import type { StoredEvent } from './stream/chain.ts';
import type { StreamTables } from './stream/tables.ts';

/** Every kind of event that this program writes into the log or has ever written. */
export const LOG_EVENT_KINDS: ReadonlySet<string> = new Set([
  ...ACCESS_EVENT_KINDS,
  ...ALERT_EVENT_KINDS,
  ...CHECKPOINT_EVENT_KINDS,
  ...INCIDENT_EVENT_KINDS,
  ...LESSON_EVENT_KINDS,
  ...OPERATION_EVENT_KINDS,
  ...PHOTO_EVENT_KINDS,
  ...ROLL_CALL_EVENT_KINDS,
]);

const KINDS_OF: ReadonlyMap<number, ReadonlySet<string>> = new Map([
  [STREAM_ID, LOG_EVENT_KINDS],
  [AUDIT_STREAM_ID, new Set(Object.keys(AUDIT_KINDS))],
]);

/** Throws `StartRefused` where a stream holds an event of a kind that only a newer program can have written. */
export async function refuseUnknownKinds(reader: Kysely<unknown>): Promise<void> {
  const rows = await (reader as Kysely<StreamTables>)
    .selectFrom('stream_event')
    .select(['stream_id', 'kind'])
    .distinct()
    .execute();
  const unknown = rows.filter(({ stream_id, kind }) => !KINDS_OF.get(stream_id)?.has(kind));
  if (unknown.length === 0) return;
  const named = [...new Set(unknown.map(({ kind }) => kind))].toSorted().join(', ');
  throw newerDatabase(await newestVersion(reader), {
    indonesian: ` dan memuat peristiwa yang tidak dikenal (${named})`,
    english: ` and holds events that are not known here (${named})`,
  });
}

/** Says once for each kind that came while the server runs; whatever does not know it passes it over, and screens go on. */
export function sayUnknownKinds(log: Log): (events: readonly StoredEvent[]) => void {
  const said = new Set<string>();
  return (events) => {
    for (const { kind, seq } of events) {
      if (LOG_EVENT_KINDS.has(kind) || said.has(kind)) continue;
      said.add(kind);
      log.error({ kind, seq }, 'an event of a kind that this program does not know; a newer one is at work');
    }
  };
}
