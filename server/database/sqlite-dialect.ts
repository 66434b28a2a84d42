import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

export interface SqliteFile {
  readonly path: string;
  readonly isReadOnly: boolean;
}

const READS = /^\s*(select|pragma|explain|with)\b|\breturning\b/i;

const ROLLS_BACK = /^\s*rollback\b/i;
const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 };

/** Prepared statements kept per connection; the program's own statements are far fewer. */
const KEPT_STATEMENTS = 500;

/**
 * Kysely's SQLite dialect over Node's built-in SQLite. A writer is opened in WAL mode with
 * `synchronous=FULL`: an acknowledged commit survives a power cut. Statements are prepared once.
 */
export class NodeSqliteDialect extends SqliteDialect {
  constructor(file: SqliteFile) {
    super({ database: async () => openDatabaseFile(file) });
  }
}

function openDatabaseFile(file: SqliteFile) {
  const database = new DatabaseSync(file.path, { readOnly: file.isReadOnly });
  database.exec('pragma busy_timeout = 5000; pragma foreign_keys = on');
  // What is deleted is overwritten: a person's key must not lie about in the file after he was erased.
  if (!file.isReadOnly)
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
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

/** SQLite has no boolean: it stores 0 and 1. */
const bindable = (value: unknown): SQLInputValue =>
  typeof value === 'boolean' ? Number(value) : (value as SQLInputValue);
