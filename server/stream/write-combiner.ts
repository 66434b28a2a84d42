import type { AbstractSqlDriver, EntityManager, Kysely, MikroORM } from '@mikro-orm/sql';
import type { AuditKind } from '../kernel/audit-kinds.ts';
import type { Clock } from '../kernel/clock.ts';
import { newLooseIds } from '../kernel/ids.ts';
import { must } from '../kernel/must.ts';
import { Refusal } from '../kernel/refusal.ts';
import { IdTaken, isStorageFault, isUnsound, RetryLater, storageRefusal } from '../kernel/storage-fault.ts';
import { type ActLimits, ActQueue, type WaitingAct } from './act-queue.ts';
import { BrokenLog } from './broken-log.ts';
import { type Actor, chainHash, type NewEvent, type StoredEvent } from './chain.ts';
import { HeadWatch, type LogPosition } from './head-watch.ts';
import type { StreamTables } from './tables.ts';

/** What an act may do inside its transaction. */
export interface WriteTransaction {
  /** Kysely bound to the shared transaction; every read sees what earlier acts of the batch wrote. */
  readonly db: Kysely<StreamTables>;
  /** Adds an event to the stream, in order, in this transaction. */
  append(event: NewEvent): void;
  /** Adds an entry to the audit stream, in order, in this transaction. */
  audit(entry: NewEvent & { readonly kind: AuditKind }): void;
  /** Whose act this is; null for the server itself. Stamped on every event and entry. */
  readonly actor: Actor | null;
}

export type Act<Answer> = (tx: WriteTransaction) => Promise<Answer>;

type Waiting = WaitingAct<Act<unknown>>;

/** What an act adds to one of the two streams. */
interface Addition {
  readonly streamId: number;
  readonly event: NewEvent;
  readonly actor: Actor | null;
}

type Outcome = { readonly waiting: Waiting } & ({ readonly answer: unknown } | { readonly error: unknown });

/** Acts per transaction: a full disk flush is shared by at most this many. */
const BATCH = 50;
/** Rows per statement: databases take only so many values in one. */
const ROWS = 1_000;

export interface WriteCombinerOptions {
  readonly orm: MikroORM<AbstractSqlDriver>;
  readonly streamId: number;
  readonly auditStreamId: number;
  readonly clock: Clock;
  /** Called after each commit that appended events or may have: a wake-up, never the data. */
  readonly onCommit: () => void;
  /** Called for each stream that a commit added to, before its acts are answered, with where it stands now. Never throws. */
  readonly onHead?: (streamId: number, head: LogPosition) => void;
  /**
   * A flush to disk failed, and a second one may claim a success it is not; or the log is not what it was (`BrokenLog`). The
   * caller ends the process. Nothing is acknowledged any more.
   */
  readonly onUnsound: (error: unknown) => void;
  /** Whether this process may write to the database; left out: always. Acts are refused while it is false. */
  readonly mayWrite?: () => boolean;
  /** How far the log of `streamId` has been read. No act is acknowledged on a log that does not continue from there. */
  readonly followed?: () => LogPosition;
  readonly limits?: ActLimits;
}

/**
 * The one way to write. Acts that arrive together share a transaction, each in a savepoint of its own;
 * the events of all are appended last, under the lock of the stream's head, so that sequence order is
 * commit order and the numbers are dense. What is to be on record about an act enters the audit stream with it. An act is answered only after the commit, and in time: `RetryLater` where the
 * database does not answer. A refused or failed act leaves no trace and does not disturb its neighbours. A failed commit refuses
 * all of its batch.
 */
export class WriteCombiner {
  readonly #options: WriteCombinerOptions;
  readonly #queue: ActQueue<Act<unknown>>;
  readonly #heads: HeadWatch;
  #running: Promise<void> | null = null;
  #isClosed = false;
  #isHalted = false;

  constructor(options: WriteCombinerOptions) {
    this.#options = options;
    this.#queue = new ActQueue(options.limits);
    this.#heads = new HeadWatch(options.streamId, options.followed);
  }

  /** Runs `act` in a shared transaction. Rejects with what the act threw, `StorageFull` or `RetryLater`. */
  submit<Answer>(act: Act<Answer>, actor: Actor | null = null): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new RetryLater());
    const answer = this.#queue.add(act, actor) as Promise<Answer>;
    this.#running ??= this.#drain();
    return answer;
  }

  /** Refuses every act from here on, those in hand too, even where their commit succeeds: the log is broken. */
  halt(): void {
    this.#isHalted = true;
    this.#isClosed = true;
    this.#queue.refuseAll();
  }

  /** Refuses new acts and waits for those in hand. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // Everything that arrived in this turn of the event loop joins the batch.
      await new Promise(setImmediate);
      await this.#commitBatch(this.#queue.take(BATCH));
    }
    this.#running = null;
  }

  async #commitBatch(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    const outcomes: Outcome[] = [];
    let appended = 0;
    const heads: [streamId: number, head: LogPosition][] = [];
    try {
      this.#requireRight();
      await this.#options.orm.em.fork().transactional(async (em) => {
        const { streamId, auditStreamId } = this.#options;
        const additions: Addition[] = [];
        const within = withinTransaction(em as EntityManager, batch.length === 1);
        for (const waiting of batch)
          outcomes.push(await runAct(within, waiting, { streamId, auditStreamId, additions }));
        appended = additions.filter((addition) => addition.streamId === streamId).length;
        const db = (em as EntityManager).getKysely<StreamTables>();
        for (const id of [streamId, auditStreamId]) {
          const head = await this.#append(db, id, additions);
          if (head) heads.push([id, head]);
        }
        this.#requireRight();
      });
    } catch (error) {
      if (error instanceof LoneActFailed) {
        error.waiting.reject(error.cause);
        return;
      }
      const isOver = isUnsound(error) || error instanceof BrokenLog;
      for (const waiting of batch) waiting.reject(isOver ? new RetryLater() : storageRefusal(error));
      if (isOver) {
        this.halt();
        this.#options.onUnsound(error);
        return;
      }
      // The answer to COMMIT may have been lost: whoever follows the log looks whether the events are there.
      this.#options.onCommit();
      return;
    }
    if (this.#isHalted) return;
    for (const [streamId, head] of heads) {
      this.#heads.note(streamId, head);
      this.#options.onHead?.(streamId, head);
    }
    for (const outcome of outcomes) {
      if ('error' in outcome) outcome.waiting.reject(outcome.error);
      else outcome.waiting.resolve(outcome.answer);
    }
    if (appended > 0) this.#options.onCommit();
  }

  #requireRight(): void {
    if (this.#isHalted || this.#options.mayWrite?.() === false) throw new RetryLater();
  }

  /** Adds to the end of one stream; where its head stands then, null where there was nothing to add. */
  async #append(
    db: Kysely<StreamTables>,
    streamId: number,
    additions: readonly Addition[],
  ): Promise<LogPosition | null> {
    const own = additions.filter((addition) => addition.streamId === streamId);
    if (own.length === 0) return null;
    const { clock } = this.#options;
    // The update takes the head's row lock until commit: the next appender waits, so order is commit order.
    const head = await db
      .updateTable('stream_head')
      .set((eb) => ({ head_seq: eb('head_seq', '+', own.length) }))
      .where('id', '=', streamId)
      .returning(['head_seq', 'head_hash'])
      .executeTakeFirstOrThrow();
    let hash = head.head_hash;
    let seq = head.head_seq - own.length;
    await this.#heads.require(db, streamId, { seq, hash });
    const ids = newLooseIds(own.length);
    const rows = own.map(({ event, actor }, index) => {
      seq += 1;
      const stored: Omit<StoredEvent, 'hash'> = {
        streamId,
        seq,
        id: event.id ?? must(ids[index], 'an id for each event'),
        kind: event.kind,
        subject: event.subject,
        region: event.region,
        recordedAt: clock.now(),
        payload: JSON.stringify(event.payload),
        actor: actor?.principal ?? null,
        session: actor?.session ?? null,
      };
      hash = chainHash(hash, stored);
      return { ...stored, hash };
    });
    for (let at = 0; at < rows.length; at += ROWS)
      await db
        .insertInto('stream_event')
        .values(rows.slice(at, at + ROWS).map(eventRow))
        .execute();
    await db.updateTable('stream_head').set({ head_hash: hash }).where('id', '=', streamId).execute();
    return { seq, hash };
  }
}

interface Streams {
  readonly streamId: number;
  readonly auditStreamId: number;
  readonly additions: Addition[];
}

/** Runs an act so that nothing is left of it where it fails. */
type Within = <Answer>(act: (em: EntityManager) => Promise<Answer>, waiting: Waiting) => Promise<Answer>;

/** Ends the transaction of an act that was alone in it. */
class LoneActFailed extends Error {
  readonly waiting: Waiting;

  constructor(waiting: Waiting, cause: unknown) {
    super('a lone act failed', { cause });
    this.waiting = waiting;
  }
}

/** Acts that share a transaction have a savepoint each; one that is alone has the whole, which saves two statements and their way. */
function withinTransaction(em: EntityManager, isAlone: boolean): Within {
  if (!isAlone) return (act) => em.transactional(async (nested) => act(nested as EntityManager));
  return (act, waiting) =>
    act(em).catch((error: unknown) => {
      throw isOwnFault(error) ? new LoneActFailed(waiting, error) : error;
    });
}

/** A refusal or a bug is the act's own; a fault of the storage is everybody's. */
const isOwnFault = (error: unknown): boolean => error instanceof Refusal || !isStorageFault(error);

async function runAct(within: Within, waiting: Waiting, streams: Streams): Promise<Outcome> {
  const { actor } = waiting;
  const own: Addition[] = [];
  const addTo = (streamId: number) => (event: NewEvent) => void own.push({ streamId, event, actor });
  const act = async (em: EntityManager) => {
    const db = em.getKysely<StreamTables>();
    const answer = await waiting.act({
      db,
      append: addTo(streams.streamId),
      audit: addTo(streams.auditStreamId),
      actor,
    });
    await requireNewIds(db, own, streams.additions);
    return answer;
  };
  try {
    const answer = await within(act, waiting);
    streams.additions.push(...own);
    return { waiting, answer };
  } catch (error) {
    if (error instanceof LoneActFailed || !isOwnFault(error)) throw error;
    return { waiting, error };
  }
}

/**
 * Throws `IdTaken` where an act names an event by an id that is used: found here, it costs that act alone. When the events
 * of all are stored, it would cost the whole batch.
 */
async function requireNewIds(
  db: Kysely<StreamTables>,
  own: readonly Addition[],
  earlier: readonly Addition[],
): Promise<void> {
  const ids = own.flatMap(({ event }) => event.id ?? []);
  if (ids.length === 0) return;
  const taken = new Set(earlier.flatMap(({ event }) => event.id ?? []));
  for (let at = 0; at < ids.length; at += ROWS) {
    const some = ids.slice(at, at + ROWS);
    const rows = await db.selectFrom('stream_event').select('id').where('id', 'in', some).execute();
    for (const { id } of rows) taken.add(id);
  }
  for (const id of ids) {
    if (taken.has(id)) throw new IdTaken(id);
    taken.add(id);
  }
}

const eventRow = (event: StoredEvent) => ({
  stream_id: event.streamId,
  seq: event.seq,
  id: event.id,
  kind: event.kind,
  subject: event.subject,
  region: event.region,
  recorded_at: event.recordedAt,
  payload: event.payload,
  actor: event.actor,
  session: event.session,
  hash: event.hash,
});
