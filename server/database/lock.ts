import { DatabaseSync } from 'node:sqlite';
import { databaseKind, sqlitePath } from './database.ts';

/** Somebody else has the database in use. */
export class DatabaseInUse extends Error {
  constructor() {
    super('The database is in use by a running server. Stop it first.');
  }
}

export interface DatabaseLock {
  /** False while this process does not know that it has the lock: it must not write then. */
  readonly isHeld: boolean;
  release(): Promise<void>;
}

/**
 * Takes the database for one writing process: the server, or a tool that writes. The lock ends with the
 * process, also when that is killed. Throws `DatabaseInUse` where another holds it. A lock that a broken or mute connection
 * lost is taken again; `onTaken` is called where another process was quicker: its caller may write no more.
 */
export function holdDatabaseLock(
  url: string,
  { onTaken = () => undefined }: { readonly onTaken?: () => void } = {},
): Promise<DatabaseLock> {
  return databaseKind(url) === 'sqlite'
    ? holdFileLock(`${sqlitePath(url)}.lock`)
    : holdAdvisoryLock(url, onTaken);
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
  return { isHeld: true, release: async () => file.close() };
}

/** Loaded on demand, so that the embedded database never needs the PostgreSQL driver. */
async function holdAdvisoryLock(url: string, onTaken: () => void): Promise<DatabaseLock> {
  const { AdvisoryLock } = await import('./advisory-lock.ts');
  const lock = new AdvisoryLock(url, onTaken);
  if (!(await lock.take())) throw new DatabaseInUse();
  return lock;
}
