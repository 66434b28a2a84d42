import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { answeredWithin, endedWithin } from './answered-within.ts';
import { TIME_LIMITS } from './time-limits.ts';

/** One number for all of Siaga, so that two programs on one PostgreSQL database meet. */
const ADVISORY_KEY = 8_317_702;
const RETRY_MS = 250;

const HOLDERS = `select pid, application_name as name from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and objid = ${ADVISORY_KEY}
    and database = (select oid from pg_database where datname = current_database())`;

/**
 * An advisory lock on a connection of its own. PostgreSQL drops it with the connection, and a connection may break or go mute
 * while the process lives: so it is asked each second whether it answers, and where it does not, the lock is taken again on a
 * new one, again and again until the database is back.
 */
export class AdvisoryLock {
  /** By which a connection of this process is known to the next one. */
  readonly #name = `siaga ${randomUUID()}`;
  readonly #url: string;
  readonly #onTaken: () => void;
  #client: pg.Client | null = null;
  #check: NodeJS.Timeout | null = null;
  #isReleased = false;

  /** `onTaken` is called where another process has it by the time that this one comes back. */
  constructor(url: string, onTaken: () => void) {
    this.#url = url;
    this.#onTaken = onTaken;
  }

  /** False from the loss of its connection until it is taken again. */
  get isHeld(): boolean {
    return this.#client !== null && !this.#isReleased;
  }

  /** False where another process holds it. */
  async take(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: this.#name,
      connectionTimeoutMillis: TIME_LIMITS.connect,
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    const isHeld = await this.#isHeldBy(client).catch((error: unknown) => {
      void endedWithin(client, TIME_LIMITS.goodbye);
      throw error;
    });
    if (!isHeld) {
      await endedWithin(client, TIME_LIMITS.goodbye);
      return false;
    }
    this.#client = client;
    if (this.#isReleased) await endedWithin(client, TIME_LIMITS.goodbye);
    else this.#watch(client);
    return true;
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    if (this.#check) clearInterval(this.#check);
    if (this.#client) await endedWithin(this.#client, TIME_LIMITS.goodbye);
  }

  #watch(client: pg.Client): void {
    let isAsking = false;
    const check = setInterval(() => {
      if (isAsking) return;
      isAsking = true;
      const ask = () => client.query('select 1');
      // One that does not answer is destroyed by that, and its end is heard below.
      answeredWithin(client, TIME_LIMITS.silence, ask).then(
        () => {
          isAsking = false;
        },
        () => client.connection.stream.destroy(),
      );
    }, TIME_LIMITS.lockCheck);
    check.unref();
    this.#check = check;
    client.once('end', () => {
      clearInterval(check);
      void this.#takeAgain();
    });
  }

  async #isHeldBy(client: pg.Client): Promise<boolean> {
    const asked = <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      answeredWithin(client, TIME_LIMITS.silence, () => client.query<Row>(sql, [...values]));
    const attempt = async () => {
      const { rows } = await asked<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        ADVISORY_KEY,
      ]);
      return rows[0]?.held === true;
    };
    if (await attempt()) return true;
    const { rows } = await asked<{ pid: number; name: string }>(HOLDERS);
    const own = rows.filter(({ name }) => name === this.#name);
    // The database has not noticed yet that our own connection is gone.
    for (const { pid } of own) await asked('select pg_terminate_backend($1, 2000)', [pid]);
    return own.length > 0 && (await attempt());
  }

  async #takeAgain(): Promise<void> {
    this.#client = null;
    while (!this.#isReleased) {
      const isTaken = await this.take().catch(() => null);
      if (isTaken === true) return;
      if (isTaken === false) return this.#onTaken();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  }
}
