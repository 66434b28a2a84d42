import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { NotDurable } from './not-durable.ts';
import { SQLITE_WAITS } from './time-limits.ts';

export interface SqliteFile {
  readonly path: string;
  readonly isReadOnly: boolean;
}

const READS = /^\s*(select|pragma|explain|with)\b|\breturning\b/i;

const ROLLS_BACK = /^\s*rollback\b/i;
const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 };

/** Prepared statements kept per connection; the program's own statements are far fewer. */
const KEPT_STATEMENTS = 500;

/** What the writer's connection says of itself, so that a commit that was answered survives a power cut. */
const DURABLE = { journal_mode: 'wal', synchronous: 2 } as const;

/**
 * Kysely's SQLite dialect over Node's built-in SQLite. A writer is opened in WAL mode with
 * `synchronous=FULL`: an acknowledged commit survives a power cut. Statements are prepared once. Where another process holds the
 * lock that a statement needs, it is tried again without holding up the thread.
 */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #file: SqliteFile;

  constructor(file: SqliteFile) {
    super({ database: async () => openDatabaseFile(file) });
    this.#file = file;
  }

  override createDriver(): SqliteDriver {
    return new YieldingDriver(this.#file);
  }

  override createAdapter(): SqliteAdapter {
    return new QueueingAdapter();
  }
}

const SQLITE_BUSY = 5;
const isBusy = (error: unknown): boolean =>
  error instanceof Error && (((error as { errcode?: number }).errcode ?? 0) & 0xff) === SQLITE_BUSY;

/** Tries again while another process holds the lock; throws what SQLite says once the time is up. */
async function whileBusy<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  let pauseMs: number = SQLITE_WAITS.firstPause;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() - startedAt + pauseMs > SQLITE_WAITS.lock) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(2 * pauseMs, SQLITE_WAITS.longestPause);
    }
  }
}

/** Tells Kysely to leave it to the driver who has the only connection: its own queue would keep one that failed to begin. */
class QueueingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Hands out the only connection to one user at a time, in the order of asking. */
class YieldingDriver extends SqliteDriver {
  /** Takes the lock for writing at once: what a transaction had read before it waited for the lock would be old by then. */
  readonly #begin: CompiledQuery;
  readonly #waiting: (() => void)[] = [];
  #holder: YieldingConnection | null = null;

  constructor(file: SqliteFile) {
    super({ database: async () => openDatabaseFile(file) });
    this.#begin = CompiledQuery.raw(file.isReadOnly ? 'begin' : 'begin immediate');
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const holder = new YieldingConnection(await super.acquireConnection());
    if (this.#holder === null) this.#holder = holder;
    else {
      await new Promise<void>((resolve) => {
        this.#waiting.push(() => {
          this.#holder = holder;
          resolve();
        });
      });
    }
    return holder;
  }

  /** Given back twice, it counts once. */
  override async releaseConnection(holder?: DatabaseConnection): Promise<void> {
    if (holder !== this.#holder) return;
    this.#holder = null;
    this.#waiting.shift()?.();
  }

  override async beginTransaction(holder: DatabaseConnection): Promise<void> {
    try {
      await holder.executeQuery(this.#begin);
    } catch (error) {
      // Nobody else gives back what could not begin.
      await this.releaseConnection(holder);
      throw error;
    }
  }
}

/** The connection, for as long as somebody has it. */
class YieldingConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return whileBusy(() => this.#connection.executeQuery<Row>(query));
  }

  streamQuery<Row>(query: CompiledQuery, chunkSize: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, chunkSize);
  }
}

/** Opens the file; waits for another process that holds it then, as a tool does that reads it, since nobody is served yet. */
function openDatabaseFile(file: SqliteFile) {
  const database = new DatabaseSync(file.path, { readOnly: file.isReadOnly });
  database.exec(`pragma busy_timeout = ${SQLITE_WAITS.opening}; pragma foreign_keys = on`);
  // What is deleted is overwritten: a person's key must not lie about in the file after he was erased.
  if (!file.isReadOnly) {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    requireDurable(database, file.path);
  }
  database.exec('pragma busy_timeout = 0');
  const prepared = new Map<string, StatementSync>();
  const prepareOnce = (sql: string): StatementSync => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= KEPT_STATEMENTS) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  // A full disk makes SQLite end the whole transaction by itself. Rolling back once more would then fail, and
  // whoever asked would keep the only connection for ever.
  const isOverAlready = (sql: string): boolean => ROLLS_BACK.test(sql) && !database.isTransaction;
  return {
    prepare: (sql: string) => {
      const statement = prepareOnce(sql);
      return {
        reader: READS.test(sql),
        all: (values: readonly unknown[]) => statement.all(...values.map(bindable)),
        run: (values: readonly unknown[]) =>
          isOverAlready(sql) ? NOTHING_DONE : statement.run(...values.map(bindable)),
        iterate: (values: readonly unknown[]) => statement.iterate(...values.map(bindable)),
      };
    },
    close: () => database.close(),
  };
}

function requireDurable(database: DatabaseSync, path: string): void {
  for (const [setting, wanted] of Object.entries(DURABLE)) {
    const value = database.prepare(`pragma ${setting}`).get()?.[setting];
    if (value !== wanted)
      throw new NotDurable(`${path} (put the data folder on a local disk)`, setting, value);
  }
}

/** SQLite has no boolean: it stores 0 and 1. */
const bindable = (value: unknown): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
