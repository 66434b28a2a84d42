import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../server/database/database.ts';
import { freshDatabase, setup as setUpPostgres } from './postgres.ts';

/** Name the databases that hold the tables and nothing else, of which the test run makes copies. */
const SQLITE_MODEL = 'SIAGA_TEST_SQLITE_MODEL';
const POSTGRES_MODEL = 'SIAGA_TEST_POSTGRES_MODEL';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function emptySqlite(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'siaga-sqlite-'));
  return {
    url: `sqlite:${join(folder, 'siaga.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freshSqlite(): Promise<TestDatabase> {
  const database = await emptySqlite();
  const model = process.env[SQLITE_MODEL];
  if (model) await copyFile(model, database.url.slice('sqlite:'.length));
  return database;
}

/**
 * Both databases that Siaga runs on, for `describe.each`. `fresh` ones hold no row yet, and their tables already where the run
 * made a model of them: opening one is quick. `empty` ones hold nothing at all, for tests of the migrations.
 */
export const DATABASES: readonly {
  readonly name: string;
  fresh(): Promise<TestDatabase>;
  empty(): Promise<TestDatabase>;
}[] = [
  { name: 'SQLite', fresh: freshSqlite, empty: emptySqlite },
  {
    name: 'PostgreSQL',
    fresh: () => freshDatabase({ model: process.env[POSTGRES_MODEL] }),
    empty: () => freshDatabase(),
  },
];

/** Vitest's global set-up: a PostgreSQL server for the run, and a model of each database with its tables. */
export async function setup(): Promise<() => Promise<void>> {
  const stopPostgres = await setUpPostgres();
  const models = [await emptySqlite(), await freshDatabase()] as const;
  for (const { url } of models) await (await openDatabase(url)).close();
  process.env[SQLITE_MODEL] = models[0].url.slice('sqlite:'.length);
  process.env[POSTGRES_MODEL] = new URL(models[1].url).pathname.slice(1);
  return async () => {
    delete process.env[SQLITE_MODEL];
    delete process.env[POSTGRES_MODEL];
    for (const { drop } of models) await drop();
    await stopPostgres?.();
  };
}
