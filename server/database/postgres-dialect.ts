import { type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';

/** 64-bit integers arrive as numbers: sequence numbers and epoch milliseconds stay far below 2^53. */
const INT8 = 20;

/**
 * Kysely's PostgreSQL dialect with the waits that keep one paused holder of a lock from stopping the
 * room: two seconds for a lock, five for a statement, two idle inside a transaction.
 */
export function createPostgresDialect(url: string): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 6,
    types,
    options:
      '-c lock_timeout=2s -c statement_timeout=30s -c idle_in_transaction_session_timeout=5s -c synchronous_commit=on',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // Without a listener a connection dropped by the server would end the process; the query in flight rejects by itself.
  pool.on('error', () => undefined);
  // The same for one that is in use: the pool listens only to those that lie idle.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new LastingDialect({ pool });
}

class LastingDialect extends PostgresDialect {
  readonly #settings: ConstructorParameters<typeof PostgresDialect>[0];

  constructor(settings: ConstructorParameters<typeof PostgresDialect>[0]) {
    super(settings);
    this.#settings = settings;
  }

  override createDriver(): PostgresDriver {
    return new LastingDriver(this.#settings);
  }
}

/**
 * A connection that died has rolled back by itself. Failing to say so once more, or failing to begin, would keep it
 * from being given back, and after as many such losses as the pool has places nobody could write any more.
 */
class LastingDriver extends PostgresDriver {
  readonly #givenBack = new WeakSet<object>();

  override async beginTransaction(...args: Parameters<PostgresDriver['beginTransaction']>): Promise<void> {
    try {
      await super.beginTransaction(...args);
    } catch (error) {
      const [connection] = args;
      await super.releaseConnection(connection as Parameters<PostgresDriver['releaseConnection']>[0]);
      this.#givenBack.add(connection);
      throw error;
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }

  override async rollbackToSavepoint(
    ...args: Parameters<PostgresDriver['rollbackToSavepoint']>
  ): Promise<void> {
    await super.rollbackToSavepoint(...args).catch(() => undefined);
  }

  override async releaseConnection(
    connection: Parameters<PostgresDriver['releaseConnection']>[0],
  ): Promise<void> {
    if (!this.#givenBack.delete(connection)) await super.releaseConnection(connection);
  }
}
