import { type DatabaseConnection, PostgresDialect, PostgresDriver } from 'kysely';
import type { PromptPool } from './prompt-pool.ts';

/** Kysely's PostgreSQL dialect over connections on which no wait is without end. */
export class LastingDialect extends PostgresDialect {
  readonly #pool: PromptPool;

  constructor(pool: PromptPool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new LastingDriver({ pool: this.#pool });
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
