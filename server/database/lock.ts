import { DatabaseSync } from 'node:sqlite';
import { databaseKind, sqlitePath } from './database.ts';

/** Somebody else has the database in use. */
export class DatabaseInUse extends Error {
  constructor() {
    super('The database is in use by a running server. Stop it first.');
  }
}

export interface DatabaseLock {
  release(): Promise<void>;
}

/** One number for all of Siaga, so that two programs on one PostgreSQL database meet. */
const ADVISORY_KEY = 8_317_702;

/**
 * Takes the database for one writing process: the server, or a tool that writes. The lock ends with the
 * process, also when that is killed. Throws `DatabaseInUse` where another holds it.
 */
export function holdDatabaseLock(url: string): Promise<DatabaseLock> {
  return databaseKind(url) === 'sqlite' ? holdFileLock(`${sqlitePath(url)}.lock`) : holdAdvisoryLock(url);
}

/** An exclusive transaction on an empty SQLite file: the operating system drops it with the process. */
async function holdFileLock(path: string): Promise<DatabaseLock> {
  const file = new DatabaseSync(path);
  try {
    file.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    file.close();
    if ((error as { errcode?: number }).errcode === 5) throw new DatabaseInUse();
    throw error;
  }
  return {
    release: async () => file.close(),
  };
}

async function holdAdvisoryLock(url: string): Promise<DatabaseLock> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
    ADVISORY_KEY,
  ]);
  if (!answer.rows[0]?.held) {
    await client.end();
    throw new DatabaseInUse();
  }
  client.on('error', () => undefined);
  return { release: () => client.end() };
}
