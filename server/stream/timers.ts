import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { isPassing, type SetAsideRow, setAside } from './set-aside.ts';
import { SetBackWatch } from './set-back-watch.ts';
import type { StreamTables } from './tables.ts';
import type { WriteCombiner, WriteTransaction } from './write-combiner.ts';

export interface Timer {
  /** Names one timer: setting it again moves it. */
  readonly id: string;
  /** Names the handler. */
  readonly kind: string;
  readonly subject: string;
  /** Operation time, epoch milliseconds. */
  readonly dueAt: number;
}

/** Runs in the transaction that ends the timer: what it does and that it was done are one. */
export type TimerHandler = (tx: WriteTransaction, timer: Timer) => Promise<void>;

/** Sets a timer with what the act stores, or moves the one of that id. */
export async function setTimer(tx: WriteTransaction, timer: Timer): Promise<void> {
  const row = { kind: timer.kind, subject: timer.subject, due_at: timer.dueAt };
  await tx.db
    .insertInto('timer')
    .values({ id: timer.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

/** Nothing comes of the timer any more; there need be none. */
export async function cancelTimer(tx: WriteTransaction, id: string): Promise<void> {
  await tx.db.deleteFrom('timer').where('id', '=', id).execute();
}

export interface TimersOptions {
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<StreamTables>;
  /** The operation's clock: what it shows, at which real instant it shows what, and how fast it runs. */
  readonly clock: Clock & { readonly speed: number; at(realTime: number): number };
  readonly realClock: Clock;
  /** Milliseconds that nobody can set back. */
  readonly monotonic: () => number;
  readonly log: Log;
  /** Where what is set aside is put on record. */
  readonly regency: string;
  readonly handlers: Readonly<Record<string, TimerHandler>>;
}

/** The poll is the truth; the hour of the next timer only shortens the wait. */
const POLL_MS = 500;
/** Rows of one look. */
const PAGE = 200;
/** How much of the operation's time may be forgotten when the server dies while the clock is set back. */
const MARK_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;
/** How often a handler may fail for a reason of its own before the timer is set aside: within half a minute. */
const MOST_TRIES = 10;
/** The name under which timers that failed are set aside. */
export const TIMER_CONSUMER = 'timer';

/** A timer whose handler failed; instants by the monotonic clock. */
interface Resting {
  readonly since: number;
  readonly until: number;
  readonly pause: number;
  /** Failures that were its own and not the storage's. */
  readonly tries: number;
}

/**
 * Does what is due by the operation's clock: each timer once, over restarts too, since its row goes in the transaction of what its
 * handler does. A handler that fails leaves nothing but the timer, and is tried again after a pause that grows; one that fails
 * for a reason of its own again and again is set aside, on record. No timer waits for another. A clock set
 * forward makes everything due that lies before; one set back takes the waiting timers along, so that none waits longer
 * than was meant and none is done twice.
 */
export class Timers {
  readonly #options: TimersOptions;
  readonly #watch: SetBackWatch;
  readonly #resting = new Map<string, Resting>();
  /** Since when, by the monotonic clock, timers cannot be read or moved. */
  #blindSince: number | null = null;
  /** How far the waiting timers have to be taken back, where that could not be stored yet. */
  #owed = 0;
  #mark = 0;
  #alarm: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  #isStopped = false;

  constructor(options: TimersOptions) {
    this.#options = options;
    this.#watch = new SetBackWatch(options.realClock, options.monotonic);
  }

  readonly name = TIMER_CONSUMER;

  /** For how many milliseconds something that is due has not been done; 0: all of it is. */
  get behindMs(): number {
    const since = [...this.#resting.values()].map((each) => each.since);
    if (this.#blindSince !== null) since.push(this.#blindSince);
    return since.length === 0 ? 0 : this.#options.monotonic() - Math.min(...since);
  }

  /** Does in the caller's transaction what a timer was set for that had been set aside. Throws what its handler throws. */
  async process(tx: WriteTransaction, { timer, kind, subject, due_at }: SetAsideRow): Promise<void> {
    await this.#handle(tx, { id: timer ?? '', kind, subject, dueAt: due_at ?? 0 });
  }

  /** To be called once what `process` did is committed. */
  processed(): void {
    this.wake();
  }

  /** Does what became due while nobody looked, then follows the clock. */
  async start(): Promise<void> {
    const { reader, clock } = this.#options;
    const row = await reader.selectFrom('timer_clock').select('operation_time').executeTakeFirst();
    this.#mark = row?.operation_time ?? Number.NEGATIVE_INFINITY;
    this.#owed = Math.max(0, this.#mark - clock.now());
    await this.settled();
  }

  /** Looks soon; never throws. Calls during a look join one more look after it. */
  wake(): void {
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted();
  }

  /** Looks, and returns once everything that was due by then has been done or put off. */
  async settled(): Promise<void> {
    this.wake();
    await this.#looking;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#alarm) clearTimeout(this.#alarm);
    await this.#looking;
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#isStopped) {
      this.#isWanted = false;
      let wait = POLL_MS;
      try {
        wait = await this.#look();
        this.#blindSince = null;
      } catch (error) {
        this.#blindSince ??= this.#options.monotonic();
        this.#options.log.error({ err: error }, 'timers cannot be read or moved; trying again');
      }
      this.#setAlarm(wait);
    }
    this.#looking = null;
  }

  #setAlarm(wait: number): void {
    if (this.#alarm) clearTimeout(this.#alarm);
    if (!this.#isStopped) this.#alarm = setTimeout(() => this.wake(), wait);
  }

  /** Fires everything that is due; answers in how many real milliseconds to look again. */
  async #look(): Promise<number> {
    const { reader, clock } = this.#options;
    this.#noticeSetBack();
    const first = await reader
      .selectFrom('timer')
      .select('due_at')
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    if (!first) {
      this.#owed = 0;
      this.#resting.clear();
      // Or what is set from now on would be taken back with the next start.
      if (clock.now() < this.#mark) await this.#keepMark();
      return POLL_MS;
    }
    await this.#keepMark();
    const due = new Set<string>();
    for (let after: Timer | null = null; !this.#isStopped; ) {
      const page = await this.#due(clock.now(), after);
      for (const { id } of page) due.add(id);
      await Promise.all(page.filter((timer) => !this.#isResting(timer.id)).map((timer) => this.#fire(timer)));
      after = page.at(-1) ?? null;
      if (page.length < PAGE) break;
    }
    // Those that were moved or called off since they failed.
    for (const id of this.#resting.keys()) if (!due.has(id)) this.#resting.delete(id);
    return this.#untilNext();
  }

  #noticeSetBack(): void {
    const { clock } = this.#options;
    const step = this.#watch.look();
    if (step) this.#owed += clock.at(step.would) - clock.at(step.is);
  }

  /** Stores how far the clock has come, and takes the waiting timers along where it was set back: one transaction, so once. */
  async #keepMark(): Promise<void> {
    const { combiner, clock, log } = this.#options;
    const owed = this.#owed;
    const now = clock.now();
    const isNear = now >= this.#mark && now - this.#mark < MARK_MS;
    if (owed === 0 && isNear) return;
    await combiner.submit(async (tx) => {
      await tx.db
        .insertInto('timer_clock')
        .values({ id: 1, operation_time: now })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ operation_time: now }))
        .execute();
      if (owed > 0)
        await tx.db
          .updateTable('timer')
          .set((eb) => ({ due_at: eb('due_at', '-', owed) }))
          .execute();
    });
    this.#owed -= owed;
    this.#mark = now;
    if (owed > 0) log.warn({ milliseconds: owed }, 'the clock was set back; waiting timers keep their wait');
  }

  async #due(now: number, after: Timer | null): Promise<Timer[]> {
    let due = this.#options.reader.selectFrom('timer').selectAll().where('due_at', '<=', now);
    if (after) {
      const { dueAt, id } = after;
      due = due.where((eb) =>
        eb.or([eb('due_at', '>', dueAt), eb.and([eb('due_at', '=', dueAt), eb('id', '>', id)])]),
      );
    }
    const rows = await due.orderBy('due_at').orderBy('id').limit(PAGE).execute();
    return rows.map((row) => ({ id: row.id, kind: row.kind, subject: row.subject, dueAt: row.due_at }));
  }

  #isResting(id: string): boolean {
    const rest = this.#resting.get(id);
    return rest !== undefined && this.#options.monotonic() < rest.until;
  }

  /** Ends the timer and does what follows, where it still is what was read: it may have been moved or called off since. */
  async #fire(timer: Timer): Promise<void> {
    try {
      await this.#end(timer, (tx) => this.#handle(tx, timer));
      this.#resting.delete(timer.id);
    } catch (error) {
      await this.#bear(timer, error);
    }
  }

  async #end(timer: Timer, act: (tx: WriteTransaction) => Promise<void>): Promise<void> {
    await this.#options.combiner.submit(async (tx) => {
      const ended = await tx.db
        .deleteFrom('timer')
        .where('id', '=', timer.id)
        .where('due_at', '=', timer.dueAt)
        .returning('id')
        .executeTakeFirst();
      if (ended) await act(tx);
    });
  }

  async #handle(tx: WriteTransaction, timer: Timer): Promise<void> {
    const handler = this.#options.handlers[timer.kind];
    if (!handler) throw new Error(`no handler for timers of the kind ${timer.kind}`);
    await handler(tx, timer);
  }

  /** Lets a timer rest whose handler failed; sets it aside where that was once too often. Never throws. */
  async #bear(timer: Timer, error: unknown): Promise<void> {
    const { log, monotonic } = this.#options;
    const now = monotonic();
    const before = this.#resting.get(timer.id);
    const pause = Math.min((before?.pause ?? FIRST_PAUSE_MS / 2) * 2, LONGEST_PAUSE_MS);
    const tries = (before?.tries ?? 0) + (isPassing(error) ? 0 : 1);
    this.#resting.set(timer.id, { since: before?.since ?? now, until: now + pause, pause, tries });
    const named = { err: error, timer: timer.id, kind: timer.kind };
    if (tries < MOST_TRIES) return log.error(named, 'a timer could not be done; trying again');
    try {
      await this.#putAside(timer, tries, error);
      log.error(named, 'a timer cannot be done and was set aside');
    } catch (fault) {
      log.error({ ...named, err: fault }, 'a timer could not be set aside; trying again');
    }
  }

  async #putAside({ id, kind, subject, dueAt }: Timer, tries: number, error: unknown): Promise<void> {
    const { regency, realClock } = this.#options;
    const failed = { consumer: TIMER_CONSUMER, seq: null, kind, subject, timer: id, dueAt, tries, error };
    const about = { regency, now: realClock.now() };
    await this.#end({ id, kind, subject, dueAt }, (tx) => setAside(tx, failed, about));
    this.#resting.delete(id);
  }

  async #untilNext(): Promise<number> {
    const { reader, clock } = this.#options;
    const now = clock.now();
    const next = await reader
      .selectFrom('timer')
      .select('due_at')
      .where('due_at', '>', now)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    if (!next || clock.speed <= 0) return POLL_MS;
    return Math.min(POLL_MS, Math.ceil((next.due_at - now) / clock.speed));
  }
}
