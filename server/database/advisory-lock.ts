import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** One number for all of Siaga, so that two programs on one PostgreSQL database meet. */
const ADVISORY_KEY = 8_317_702;
const RETRY_MS = 1_000;

const HOLDERS = `select pid, application_name as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and objid = ${ADVISORY_KEY}
    and database = (select oid from pg_database where datname = current_database())`;

/**
 * An advisory lock on a connection of its own. PostgreSQL drops it with the connection, and a connection may break while the
 * process lives: then it is taken anew, again and again until the database is back.
 */
export class AdvisoryLock {
  /** By which a connection of this process is known to the next one. */
  readonly #name = `siaga ${randomUUID()}`;
  readonly #url: string;
  readonly #onTaken: () => void;
  #client: pg.Client | null = null;
  #isReleased = false;

  /** `onTaken` is told where another process has it by the time that this one comes back. */
  constructor(url: string, onTaken: () => void) {
    this.#url = url;
    this.#onTaken = onTaken;
  }

  /** False where another process holds it. */
  async take(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: this.#name,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    const isHeld = await this.#isHeldBy(client).catch((error: unknown) => {
      void client.end();
      throw error;
    });
    if (!isHeld) {
      await client.end();
      return false;
    }
    this.#client = client;
    if (this.#isReleased) await client.end();
    else client.once('end', () => void this.#takeAnew());
    return true;
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    await this.#client?.end();
  }

  async #isHeldBy(client: pg.Client): Promise<boolean> {
    const attempt = async () => {
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        ADVISORY_KEY,
      ]);
      return rows[0]?.held === true;
    };
    if (await attempt()) return true;
    const { rows } = await client.query<{ pid: number; name: string }>(HOLDERS);
    const own = rows.filter(({ name }) => name === this.#name);
    // The database has not noticed yet that our own connection is gone.
    for (const { pid } of own) await client.query('select pg_terminate_backend($1, 2000)', [pid]);
    return own.length > 0 && (await attempt());
  }

  async #takeAnew(): Promise<void> {
    this.#client = null;
    while (!this.#isReleased) {
      const isTaken = await this.take().catch(() => null);
      if (isTaken === true) return;
      if (isTaken === false) return this.#onTaken();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  }
}
