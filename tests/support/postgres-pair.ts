import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { FaultProxy } from './fault-proxy.ts';
import {
  addressOf,
  copyPostgres,
  layOutPostgres,
  type PostgresFiles,
  type PostgresProcess,
  servePostgres,
} from './postgres.ts';

/**
 * A PostgreSQL server and its standby, which follows it over a line of its own, and the address under which clients know both:
 * that of a proxy which leads to the one in charge. Ends with `dispose`.
 */
export class PostgresPair {
  /** Between the clients and the server in charge. */
  readonly proxy: FaultProxy;
  /** Between the standby and the server that it follows. */
  readonly following: FaultProxy;
  readonly #primaryFiles: PostgresFiles;
  readonly #standbyFiles: PostgresFiles;
  #primary: PostgresProcess | null;
  readonly #standby: PostgresProcess;

  private constructor(parts: {
    readonly proxy: FaultProxy;
    readonly following: FaultProxy;
    readonly files: readonly [primary: PostgresFiles, standby: PostgresFiles];
    readonly processes: readonly [primary: PostgresProcess, standby: PostgresProcess];
  }) {
    this.proxy = parts.proxy;
    this.following = parts.following;
    [this.#primaryFiles, this.#standbyFiles] = parts.files;
    [this.#primary, this.#standby] = parts.processes;
  }

  static async start(): Promise<PostgresPair> {
    const primaryFiles = await layOutPostgres();
    const standbyFiles = await copyPostgres(primaryFiles);
    const following = await FaultProxy.before(primaryFiles.port);
    const source = `host=127.0.0.1 port=${following.port} user=siaga password=${primaryFiles.password}`;
    const data = join(standbyFiles.folder, 'data');
    await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${source}'\n`);
    await writeFile(join(data, 'standby.signal'), '');
    const primary = await servePostgres(primaryFiles);
    const standby = await servePostgres(standbyFiles, ['wal_receiver_status_interval=1s']);
    const proxy = await FaultProxy.before(primaryFiles.port);
    return new PostgresPair({
      ...{ proxy, following },
      files: [primaryFiles, standbyFiles],
      processes: [primary, standby],
    });
  }

  /** Address of a new database, through the proxy. */
  async newDatabase(name: string): Promise<string> {
    await asked(addressOf(this.#primaryFiles), `create database ${name}`);
    const url = new URL(addressOf({ ...this.#primaryFiles, port: this.proxy.port }));
    url.pathname = `/${name}`;
    return url.href;
  }

  /** Ends every connection to a database of the server in charge; how many there were. */
  async endConnections(name: string): Promise<number> {
    const rows = await asked(
      addressOf(this.#primaryFiles),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    return rows.length;
  }

  /** Sudden death of the first server; its files stay. */
  async kill(): Promise<void> {
    await this.#primary?.kill();
    this.#primary = null;
  }

  /** The first server comes back on its own files; resolves when it takes connections. */
  async restart(): Promise<void> {
    this.#primary ??= await servePostgres(this.#primaryFiles);
  }

  /** Until the standby has all that the first server has written so far. */
  async caughtUp(): Promise<void> {
    const [row] = await asked(addressOf(this.#primaryFiles), 'select pg_current_wal_lsn() as at');
    const hasIt = `select pg_last_wal_replay_lsn() >= '${row?.at}'::pg_lsn as done`;
    while ((await asked(addressOf(this.#standbyFiles), hasIt))[0]?.done !== true) await wait(20);
  }

  /** The address leads to the standby from here on: it reads, and refuses to write. */
  leadToStandby(): void {
    this.proxy.leadTo(this.#standbyFiles.port);
  }

  /** The standby takes over; resolves when it may be written to. */
  async promote(): Promise<void> {
    await asked(addressOf(this.#standbyFiles), 'select pg_promote(true, 60)');
  }

  async dispose(): Promise<void> {
    await Promise.all([this.proxy.close(), this.following.close()]);
    // Only one that runs removes its files.
    if (this.#primary === null) await this.restart();
    await this.#standby.stop();
    await this.#primary?.stop();
  }
}

async function asked(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
