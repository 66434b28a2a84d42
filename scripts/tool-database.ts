import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TableNotFoundException } from '@mikro-orm/core';
import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import { databaseKind, openDatabase, sqlitePath } from '../server/database/database.ts';
import { DatabaseInUse, holdDatabaseLock } from '../server/database/lock.ts';

export const DEFAULT_FOLDER = 'data/latihan';

/** What a tool was told of its database. */
export interface ToolDatabase {
  readonly data?: string | undefined;
  readonly database?: string | undefined;
}

/** The address a tool works on: `--database`, else the embedded database in `--data`, by default the exercise's. */
export const toolDatabaseUrl = ({ data, database }: ToolDatabase): string =>
  database ?? `sqlite:${join(data ?? DEFAULT_FOLDER, 'siaga.sqlite')}`;

/** Runs `work` as the only writer. @throws DatabaseInUse while a server runs on the database */
export async function withWritableDatabase<Result>(
  url: string,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  if (databaseKind(url) === 'sqlite') mkdirSync(dirname(resolve(sqlitePath(url))), { recursive: true });
  const lock = await holdDatabaseLock(url);
  try {
    const database = await openDatabase(url);
    try {
      return await work(database.orm.em as SqlEntityManager);
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
