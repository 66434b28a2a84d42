import type { TestDatabase } from '../../tests/support/databases.ts';
import { createLog } from '../kernel/log.ts';
import { setTimer, type TimerHandler, Timers } from './timers.ts';
import { TrialStream } from './trial-stream.fixture.ts';

export const NOON = Date.parse('2024-02-14T12:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Tells the stream that its timer was done. */
export const toll: TimerHandler = async (tx, { id, subject }) => {
  tx.append({ kind: 'Tolled', subject, region: '15.07', payload: { id } });
};

/** Timers of the kind `toll` are done; those of the kind `fail` write first and then throw. */
export const failing = (error: () => Error): Record<string, TimerHandler> => ({
  toll,
  fail: async (tx, timer) => {
    await toll(tx, timer);
    throw error();
  },
});

/** Timers on a stream of their own, by clocks that a test sets. They do nothing until `open`. */
export class TrialTimers {
  /** What the computer shows: Unix time in ms. A test may set it back or forward. */
  shown = NOON;
  /** How fast the clock of the operation runs: 1 is real time, 0 stands still. */
  speed = 1;
  timers!: Timers;
  stream: TrialStream;
  readonly #place: TestDatabase;
  /** What has really gone by. A clock that nobody can set begins anywhere. */
  #monotonic = 70_000;

  private constructor(place: TestDatabase, stream: TrialStream) {
    this.#place = place;
    this.stream = stream;
  }

  static async on(place: TestDatabase): Promise<TrialTimers> {
    return new TrialTimers(place, await TrialStream.on(place));
  }

  async open(handlers: Record<string, TimerHandler> = { toll }, reader = this.stream.reader): Promise<void> {
    const operationTime = (realTime: number) => NOON + (realTime - NOON) * this.speed;
    this.timers = new Timers({
      combiner: this.stream.combiner,
      reader,
      clock: { now: () => operationTime(this.shown), at: operationTime, speed: this.speed },
      ...{ regency: '15.07', realClock: { now: () => this.shown } },
      monotonic: () => this.#monotonic,
      log: createLog('silent'),
      handlers,
    });
    await this.timers.start();
  }

  /** Lets ms go by on every clock. */
  pass(milliseconds: number): void {
    this.shown += milliseconds;
    this.#monotonic += milliseconds;
  }

  set(id: string, dueAt: number): Promise<unknown> {
    return this.stream.combiner.submit((tx) => setTimer(tx, { id, kind: 'toll', subject: id, dueAt }));
  }

  setFailing(id: string, dueAt: number): Promise<unknown> {
    return this.stream.combiner.submit((tx) => setTimer(tx, { id, kind: 'fail', subject: id, dueAt }));
  }

  /** Everything that is due now has been done. */
  async settle(): Promise<void> {
    this.timers.wake();
    await this.timers.stop();
  }

  /** Everything due is tried once more, after every pause. */
  async tryAgain(): Promise<void> {
    this.pass(5_000);
    await this.timers.settled();
  }

  /** As after a kill: nothing of the process is left, only what was committed. */
  async kill(): Promise<void> {
    await this.timers.stop();
    await this.stream.close();
    this.stream = await TrialStream.again(this.#place);
  }

  /** Does what is due now, and goes on as after a kill. */
  async restart(): Promise<void> {
    this.timers.wake();
    await this.kill();
    await this.open();
  }

  /** The timers that are still to be done. */
  async waiting(): Promise<string[]> {
    const rows = await this.stream.reader.selectFrom('timer').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  }

  async end(): Promise<void> {
    await this.timers.stop();
    await this.stream.close();
    await this.#place.drop();
  }
}
