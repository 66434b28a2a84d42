import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TableNotFoundException } from '@mikro-orm/core';
import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import { type Database, databaseKind, openDatabase, sqlitePath } from '../server/database/database.ts';
import { DatabaseInUse, holdDatabaseLock } from '../server/database/lock.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../server/domain/operation/operation.queries.ts';
import type { AuditKind } from '../server/kernel/audit-kinds.ts';
import { systemClock } from '../server/kernel/clock.ts';
import type { RecordDetails } from '../server/kernel/recorder.ts';
import type { StreamTables } from '../server/stream/tables.ts';
import { WriteCombiner } from '../server/stream/write-combiner.ts';

export const DEFAULT_FOLDER = 'data/latihan';

/** What a tool was told of its database. */
export interface ToolDatabase {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** The address a tool works on: `--database`, else the embedded database in `--data`, by default the exercise's. */
export const toolDatabaseUrl = ({ data, database }: ToolDatabase): string =>
  database ?? `sqlite:${join(data ?? DEFAULT_FOLDER, 'siaga.sqlite')}`;

/** Puts on record what a tool did. */
export type Note = (entry: {
  readonly kind: AuditKind;
  readonly region: string;
  readonly payload: RecordDetails;
}) => Promise<void>;

/** A database that no server has run on has no record yet: what is done to it belongs to its making. */
async function putOnRecord({ orm, reader }: Database, entry: Parameters<Note>[0]): Promise<void> {
  const head = await (reader as Kysely<StreamTables>)
    .selectFrom('stream_head')
    .select('id')
    .where('id', '=', AUDIT_STREAM_ID)
    .executeTakeFirst();
  if (!head) return;
  const combiner = new WriteCombiner({
    orm,
    streamId: STREAM_ID,
    auditStreamId: AUDIT_STREAM_ID,
    clock: systemClock,
    onCommit: () => undefined,
    onUnsound: () => undefined,
  });
  await combiner.submit(async (tx) => tx.audit({ subject: entry.region, ...entry }));
}

/** Runs `work` as the only writer. @throws DatabaseInUse while a server runs on the database */
export async function withWritableDatabase<Result>(
  url: string,
  work: (em: SqlEntityManager, note: Note) => Promise<Result>,
): Promise<Result> {
  if (databaseKind(url) === 'sqlite') mkdirSync(dirname(resolve(sqlitePath(url))), { recursive: true });
  const lock = await holdDatabaseLock(url);
  try {
    const database = await openDatabase(url);
    try {
      return await work(database.orm.em as SqlEntityManager, (entry) => putOnRecord(database, entry));
    } finally {
      await database.close();
    }
  } finally {
    await lock.release();
  }
}

/** Runs `work` beside a running server, or with null where there is no database or it has no tables yet. */
export async function withReadableDatabase<Result>(
  url: string,
  work: (em: SqlEntityManager | null) => Promise<Result>,
): Promise<Result> {
  if (databaseKind(url) === 'sqlite' && !existsSync(sqlitePath(url))) return work(null);
  const database = await openDatabase(url, { isReadOnly: true });
  try {
    return await work(database.orm.em as SqlEntityManager);
  } catch (error) {
    if (error instanceof TableNotFoundException) return await work(null);
    throw error;
  } finally {
    await database.close();
  }
}

/** Runs `read` on the database as it is at one moment, also beside a running server. */
export async function withSnapshot<Result>(
  url: string,
  read: (reader: Kysely<unknown>) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(url, { isReadOnly: true });
  try {
    const repeatable = database.reader.transaction();
    const reading =
      database.kind === 'postgresql' ? repeatable.setIsolationLevel('repeatable read') : repeatable;
    return await reading.execute((reader) => read(reader as Kysely<unknown>));
  } finally {
    await database.close();
  }
}

/** What a tool says about a failure that a person can do something about; null for everything else. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof DatabaseInUse) return error.message;
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no such file: ${(error as NodeJS.ErrnoException).path ?? ''}`;
  if (code === 'EEXIST')
    return `There is such a file already: ${(error as NodeJS.ErrnoException).path ?? ''}`;
  return /^(Roster|Boundary|Record)FileError$/.test(error.name) ? error.message : null;
}
