import type { TestDatabase } from '../../tests/support/databases.ts';
import { systemClock } from '../kernel/clock.ts';
import { createLog } from '../kernel/log.ts';
import type { StoredEvent } from './chain.ts';
import { Reactor, type ReactorOptions } from './reactor.ts';
import { workSetAside } from './set-aside.ts';
import { TrialStream } from './trial-stream.fixture.ts';

/** Tells the stream that an event was answered. */
export const answer: ReactorOptions['react'] = async (tx, events) => {
  for (const { subject } of events)
    tx.append({ kind: 'Answered', subject, region: '15.07', payload: { subject } });
};

/** Answers every event but those of one subject. */
export const answerAllBut =
  (poison: string, error: () => Error): ReactorOptions['react'] =>
  async (tx, events) => {
    await answer(tx, events);
    if (events.some(({ subject }) => subject === poison)) throw error();
  };

export const eventAt = (seq: number, kind: string): StoredEvent => ({
  ...{ streamId: 1, seq, id: `${seq}`, kind, subject: 'told', region: '15.07', recordedAt: 0 },
  ...{ payload: '{}', actor: null, session: null, hash: '' },
});

/** A reactor to events of the kind `Tested`, on a stream of its own. It does nothing until `open`. */
export class TrialReactor {
  trial: TrialStream;
  reactor!: Reactor;
  /** What has gone by on a clock of the reactor that only a test moves, ms. */
  elapsed = 0;
  readonly #place: TestDatabase;

  private constructor(place: TestDatabase, trial: TrialStream) {
    this.#place = place;
    this.trial = trial;
  }

  static async on(place: TestDatabase): Promise<TrialReactor> {
    return new TrialReactor(place, await TrialStream.on(place));
  }

  async open(react = answer, more: Partial<ReactorOptions> = {}): Promise<void> {
    this.reactor = new Reactor({
      name: 'trial',
      combiner: this.trial.combiner,
      reader: this.trial.reader,
      streamId: 1,
      log: createLog('silent'),
      kinds: new Set(['Tested']),
      react,
      ...{ regency: '15.07', realClock: systemClock },
      ...more,
    });
    await this.reactor.start();
    this.trial.onCommit = () => this.reactor.wake();
  }

  /** Opens it again on the same data, as after a kill. */
  async restart(): Promise<void> {
    await this.reactor.stop();
    await this.trial.close();
    this.trial = await TrialStream.again(this.#place);
    await this.open();
  }

  /** Subjects of the events that were answered, in order. */
  readonly answers = async () =>
    (await this.trial.told()).filter((line) => line.includes('Answered')).map((line) => line.split(' ')[2]);

  /** What lies set aside. */
  readonly lying = async () =>
    (await workSetAside(this.trial.reader)).map(({ consumer, kind, subject, seq, tries, reason }) => ({
      ...{ consumer, kind, subject, seq: Number(seq), tries, reason },
    }));

  /** What stands in the record of who did what. */
  async recorded() {
    const rows = await this.trial.reader
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', 2)
      .execute();
    return rows.map(({ kind, payload }) => ({ kind, payload: JSON.parse(payload) }));
  }

  async end(): Promise<void> {
    await this.reactor.stop();
    await this.trial.close();
    await this.#place.drop();
  }
}
