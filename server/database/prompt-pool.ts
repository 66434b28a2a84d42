import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { answeredWithin, DatabaseMute } from './answered-within.ts';
import { PATIENT_LIMITS, TIME_LIMITS, type TimeLimits } from './time-limits.ts';

/** 64-bit integers arrive as numbers: sequence numbers and epoch milliseconds stay far below 2^53. */
const INT8 = 20;

/** Connections open at a time: one writes, the others read. */
const PLACES = 6;

/** Says of a connection on the network that its other end is gone, where it is: after this long without a packet. */
const KEEP_ALIVE_MS = 5_000;

/**
 * PostgreSQL's own limits on a connection. A commit that was answered is on the disk; and what a client leaves behind when it
 * is gone, ends soon.
 */
const sessionSettings = ({ lock, statement, idleInTransaction }: TimeLimits): string =>
  [
    'synchronous_commit=on',
    `lock_timeout=${lock}`,
    `statement_timeout=${statement}`,
    `idle_in_transaction_session_timeout=${idleInTransaction}`,
    'tcp_keepalives_idle=5',
    'tcp_keepalives_interval=2',
    'tcp_keepalives_count=3',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/**
 * The connections to PostgreSQL. No wait on them is without end: one that does not answer is destroyed, with all that lie idle
 * and have not been heard since, so that the next act or query dials a new one.
 */
export class PromptPool implements PostgresPool {
  readonly #address: string;
  /** Options that the address carries; they would replace ours if they stayed in it. */
  readonly #ownOptions: string;
  readonly #clients = new WeakMap<pg.PoolClient, PromptClient>();
  readonly #open = new Set<PromptClient>();
  #pool: pg.Pool;
  #limits: TimeLimits = PATIENT_LIMITS;
  #retired: Promise<void> = Promise.resolve();

  constructor(url: string) {
    const address = new URL(url);
    this.#ownOptions = address.searchParams.get('options') ?? '';
    address.searchParams.delete('options');
    this.#address = address.href;
    this.#pool = this.#newPool();
  }

  get options(): object {
    return this.#pool.options;
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect();
    const known = this.#clients.get(client) ?? this.#newClient(client);
    known.isIdle = false;
    return known;
  }

  /** From here on every wait is short: new connections take the place of those that are open. */
  answerPromptly(limits: TimeLimits = TIME_LIMITS): void {
    const patient = this.#pool;
    this.#limits = limits;
    this.#pool = this.#newPool();
    this.#retired = patient.end();
  }

  async end(): Promise<void> {
    await Promise.all([this.#retired, this.#pool.end()]);
  }

  #newPool(): pg.Pool {
    const types = new pg.TypeOverrides();
    types.setTypeParser(INT8, Number);
    const pool = new pg.Pool({
      connectionString: this.#address,
      max: PLACES,
      types,
      // Ours come last, and so they count.
      options: `${this.#ownOptions} ${sessionSettings(this.#limits)}`,
      connectionTimeoutMillis: this.#limits.connect,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    // Without a listener a connection dropped by the server would end the process; the query in flight rejects by itself.
    pool.on('error', () => undefined);
    // The same for one that is in use: the pool listens only to those that lie idle.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  }

  #newClient(client: pg.PoolClient): PromptClient {
    const fresh = new PromptClient(client, this.#limits, (since) => this.#dropIdle(since));
    this.#clients.set(client, fresh);
    this.#open.add(fresh);
    client.once('end', () => this.#open.delete(fresh));
    return fresh;
  }

  #dropIdle(unheardSince: number): void {
    for (const client of this.#open) if (client.isIdle && client.heardAt < unheardSince) client.destroy();
  }
}

const BEGINS = /^\s*(begin|start\s+transaction)\b/i;

/** A transaction that has used up its time still gets this long for a statement: enough to say so to a server that is well. */
const LEAST_SILENCE_MS = 100;

/** One connection of the pool, as Kysely uses it: each statement and each transaction ends in time. */
class PromptClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #limits: TimeLimits;
  readonly #onMute: (since: number) => void;
  /** When the database last answered on it; monotonic. */
  heardAt = performance.now();
  isIdle = false;
  #beganAt: number | null = null;
  #isBroken = false;

  constructor(client: pg.PoolClient, limits: TimeLimits, onMute: (since: number) => void) {
    this.#client = client;
    this.#limits = limits;
    this.#onMute = onMute;
  }

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query(): never;
  async query<R>(sql = '', parameters: ReadonlyArray<unknown> = []): Promise<PostgresQueryResult<R>> {
    const askedAt = performance.now();
    if (BEGINS.test(sql)) this.#beganAt = askedAt;
    const silenceMs = this.#silenceAt(askedAt);
    try {
      const result = await answeredWithin(this.#client, silenceMs, () =>
        this.#client.query(sql, [...parameters]),
      );
      this.heardAt = performance.now();
      return result as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (!(error instanceof DatabaseMute)) throw error;
      this.#isBroken = true;
      this.#onMute(askedAt);
      throw error;
    }
  }

  release(): void {
    this.isIdle = true;
    this.#beganAt = null;
    this.#client.release(this.#isBroken);
  }

  destroy(): void {
    this.#isBroken = true;
    this.#client.connection.stream.destroy();
  }

  /** How long the database may say nothing to a statement: what is left of its transaction, where that is less. */
  #silenceAt(now: number): number {
    const { silence, transaction } = this.#limits;
    if (this.#beganAt === null) return silence;
    const left = this.#beganAt + transaction - now;
    return Math.max(LEAST_SILENCE_MS, Math.min(silence, left));
  }
}
