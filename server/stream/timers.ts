import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
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
  readonly handlers: Readonly<Record<string, TimerHandler>>;
}

/** The poll is the truth; the hour of the next timer only shortens the wait. */
const POLL_MS = 500;
/** Rows of one look. */
const PAGE = 200;
/** How much of the operation's time may be forgotten when the server dies while the clock is set back. */
const MARK_MS = 15_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Does what is due by the operation's clock: each timer once, over restarts too, since its row goes in the transaction of what its
 * handler does. A handler that fails leaves nothing but the timer, and is tried again after a pause that grows. A clock set
 * forward makes everything due that lies before; one set back takes the waiting timers along, so that none waits longer
 * than was meant and none is done twice.
 */
export class Timers {
  readonly #options: TimersOptions;
  readonly #watch: SetBackWatch;
  /** Timers whose handler failed: until when, by the monotonic clock, they rest, and how long. */
  readonly #resting = new Map<string, { readonly until: number; readonly pause: number }>();
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
      } catch (error) {
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
      // Or what is set from now on would be taken back with the next start.
      if (clock.now() < this.#mark) await this.#keepMark();
      return POLL_MS;
    }
    await this.#keepMark();
    for (let after: Timer | null = null; !this.#isStopped; ) {
      const page = await this.#due(clock.now(), after);
      await Promise.all(page.filter((timer) => !this.#isResting(timer.id)).map((timer) => this.#fire(timer)));
      after = page.at(-1) ?? null;
      if (page.length < PAGE) break;
    }
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
    const { combiner, handlers, log, monotonic } = this.#options;
    try {
      await combiner.submit(async (tx) => {
        const ended = await tx.db
          .deleteFrom('timer')
          .where('id', '=', timer.id)
          .where('due_at', '=', timer.dueAt)
          .returning('id')
          .executeTakeFirst();
        if (!ended) return;
        const handler = handlers[timer.kind];
        if (!handler) throw new Error(`no handler for timers of the kind ${timer.kind}`);
        await handler(tx, timer);
      });
      this.#resting.delete(timer.id);
    } catch (error) {
      const pause = Math.min(
        (this.#resting.get(timer.id)?.pause ?? FIRST_PAUSE_MS / 2) * 2,
        LONGEST_PAUSE_MS,
      );
      this.#resting.set(timer.id, { until: monotonic() + pause, pause });
      log.error({ err: error, timer: timer.id, kind: timer.kind }, 'a timer could not be done; trying again');
    }
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
