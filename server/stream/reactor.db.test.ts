import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { systemClock } from '../kernel/clock.ts';
import { createLog } from '../kernel/log.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import type { StoredEvent } from './chain.ts';
import { Reactor, type ReactorOptions } from './reactor.ts';
import { workSetAside } from './set-aside.ts';
import { TrialStream } from './trial-stream.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let trial: TrialStream;
  let reactor: Reactor;

  const answer: ReactorOptions['react'] = async (tx, events) => {
    for (const { subject } of events)
      tx.append({ kind: 'Answered', subject, region: '15.07', payload: { subject } });
  };
  /** By the reactor's clock, which only a test moves. */
  let elapsed = 0;
  const open = async (react = answer, more: Partial<ReactorOptions> = {}) => {
    reactor = new Reactor({
      name: 'trial',
      combiner: trial.combiner,
      reader: trial.reader,
      streamId: 1,
      log: createLog('silent'),
      kinds: new Set(['Tested']),
      react,
      ...{ regency: '15.07', realClock: systemClock },
      ...more,
    });
    await reactor.start();
    trial.onCommit = () => reactor.wake();
  };
  const answers = async () =>
    (await trial.told()).filter((line) => line.includes('Answered')).map((line) => line.split(' ')[2]);
  const restart = async () => {
    await reactor.stop();
    await trial.close();
    trial = await TrialStream.again(place);
    await open();
  };

  const event = (seq: number, kind: string): StoredEvent => ({
    ...{ streamId: 1, seq, id: `${seq}`, kind, subject: 'told', region: '15.07', recordedAt: 0 },
    ...{ payload: '{}', actor: null, session: null, hash: '' },
  });

  beforeEach(async () => {
    place = await fresh();
    trial = await TrialStream.on(place);
  });

  afterEach(async () => {
    await reactor.stop();
    await trial.close();
    await place.drop();
  });

  test('each event is answered once and in order, over restarts', async () => {
    await open();
    for (const subject of ['a', 'b', 'c']) await trial.append(subject);
    await restart();
    await trial.append('d');
    await restart();
    await restart();
    expect(await answers()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what came while no reactor ran is answered at the next start', async () => {
    await open();
    trial.onCommit = () => {};
    await trial.append('alone');
    expect(await answers()).toEqual([]);
    await restart();
    expect(await answers()).toEqual(['alone']);
  });

  test('one that is new in a database does nothing about what is past', async () => {
    await trial.append('past');
    await open();
    await trial.append('present');
    await expect.poll(answers).toEqual(['present']);
  });

  test('events that are answered in vain leave nothing, and are taken again until they are done', async () => {
    let attempts = 0;
    await open(async (tx, events) => {
      await answer(tx, events);
      attempts += 1;
      if (attempts < 3) throw new Error('not now');
    });
    await trial.append('hard');
    await expect.poll(answers).toEqual(['hard']);
    await trial.append('next');
    await expect.poll(answers).toEqual(['hard', 'next']);
    expect(attempts).toBe(4);
  });

  test('a commit whose answer was lost is not done again', async () => {
    await open();
    const submit = trial.combiner.submit.bind(trial.combiner);
    let isLost = false;
    trial.combiner.submit = async (act, actor) => {
      const done = await submit(act, actor);
      if (isLost) throw new RetryLater();
      return done;
    };
    trial.onCommit = () => {};
    await trial.append('once');
    isLost = true;
    reactor.wake();
    await expect.poll(answers).toEqual(['once']);
    isLost = false;
    // What has come meanwhile is found by the same look: nobody may tell of it again.
    await trial.append('twice');
    await reactor.settled();
    expect(await answers()).toEqual(['once', 'twice']);
  });

  test('events of no concern cost no write until they are many, and are not looked at again for ever', async () => {
    await open();
    await trial.combiner.submit(async (tx) => {
      for (let at = 0; at < 2_100; at += 1)
        tx.append({ kind: 'Other', subject: `${at}`, region: '15.07', payload: {} });
    });
    await expect
      .poll(async () => (await trial.reader.selectFrom('reactor').select('seq').executeTakeFirst())?.seq)
      .toBe(2_000);
  });

  test('the log is read for what something follows from, and not for anything else', async () => {
    await open();
    trial.onCommit = () => {};
    await trial.append('told');
    const read = vi.spyOn(trial.database.reader, 'selectFrom');
    reactor.follow([event(1, 'Other'), event(2, 'Other')]);
    reactor.follow([]);
    expect(read).not.toHaveBeenCalled();
    reactor.follow([event(1, 'Other'), event(2, 'Tested')]);
    await expect.poll(answers).toEqual(['told']);
  });

  test('much of no concern is read all the same, so that a start need not read it again', async () => {
    await open();
    trial.onCommit = () => {};
    const read = vi.spyOn(trial.database.reader, 'selectFrom');
    reactor.follow([event(1_999, 'Other')]);
    expect(read).not.toHaveBeenCalled();
    reactor.follow([event(2_000, 'Other')]);
    await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
  });

  /** Answers every event but those of one subject. */
  const answerAllBut =
    (poison: string, error: () => Error): ReactorOptions['react'] =>
    async (tx, events) => {
      await answer(tx, events);
      if (events.some(({ subject }) => subject === poison)) throw error();
    };
  const lying = async () =>
    (await workSetAside(trial.reader)).map(({ consumer, kind, subject, seq, tries, reason }) => ({
      ...{ consumer, kind, subject, seq: Number(seq), tries, reason },
    }));
  const recorded = async () =>
    (await trial.reader.selectFrom('stream_event').selectAll().where('stream_id', '=', 2).execute()).map(
      ({ kind, payload }) => ({ kind, payload: JSON.parse(payload) }),
    );

  test('one that was stopped does what it had begun, and begins nothing more', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun: string[] = [];
    await open(async (tx, events) => {
      begun.push(...events.map(({ subject }) => subject));
      await promise;
      await answer(tx, events);
    });
    await trial.append('a');
    await expect.poll(() => begun).toEqual(['a']);
    const stopped = reactor.stop();
    resolve();
    await stopped;
    expect(await answers()).toEqual(['a']);
    await trial.append('b');
    await reactor.settled();
    expect([begun, await answers()]).toEqual([['a'], ['a']]);
  });

  test('why an event could not be processed is in the log each time that it was tried', async () => {
    const lines: string[] = [];
    const log = {
      ...createLog('silent'),
      error: (line: { err: Error }) => void lines.push(inspect(line.err)),
    };
    await trial.withAudit();
    await open(
      answerAllBut('b', () => new TypeError('not like this')),
      { pausesMs: [1, 1], log: log as never },
    );
    await trial.append('b');
    await expect.poll(lying).toHaveLength(1);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toContain('TypeError: not like this');
  });

  test('an event that cannot be processed is set aside on record, and all that is behind it is answered (F30)', async () => {
    await trial.withAudit();
    await open(
      answerAllBut('b', () => new TypeError('not like this')),
      { pausesMs: [1, 1, 1] },
    );
    trial.onCommit = () => {};
    for (const subject of ['a', 'b', 'c', 'd']) await trial.append(subject);
    reactor.wake();
    await expect.poll(answers).toEqual(['a', 'c', 'd']);
    expect(await lying()).toEqual([
      {
        consumer: 'trial',
        kind: 'Tested',
        subject: 'b',
        seq: 2,
        tries: 4,
        reason: 'TypeError: not like this',
      },
    ]);
    expect(await recorded()).toEqual([
      { kind: 'WorkSetAside', payload: { consumer: 'trial', kind: 'Tested', tries: 4 } },
    ]);
    expect(reactor.behindMs).toBe(0);
    await restart();
    expect(await answers()).toEqual(['a', 'c', 'd']);
    expect(await lying()).toHaveLength(1);
  });

  test('many that cannot be processed do not each hold the rest up for a round of pauses (F30)', async () => {
    await trial.withAudit();
    let tries = 0;
    await open(
      async (tx, events) => {
        for (const event of events) {
          if (event.subject.startsWith('bad')) {
            tries += 1;
            throw new Error('never');
          }
          await answer(tx, [event]);
        }
      },
      { pausesMs: [1, 1, 1] },
    );
    trial.onCommit = () => {};
    for (let at = 0; at < 10; at += 1) await trial.append(`bad ${at}`);
    await trial.append('good');
    reactor.wake();
    await expect.poll(answers).toEqual(['good']);
    const rows = await lying();
    expect(rows.map((row) => row.tries)).toEqual([4, ...Array<number>(9).fill(2)]);
    // Each failed try of an event may come with one of the page that it stands in.
    expect(tries).toBeLessThanOrEqual(2 * (4 + 9 * 2));
  });

  test('an event is tried four times within 3.5 s; with a minute of quiet behind it the next one has as long (F30)', async () => {
    await trial.withAudit();
    elapsed = 0;
    await open(
      answerAllBut('bad', () => new Error('not like this')),
      { monotonic: () => elapsed },
    );
    trial.onCommit = () => {};
    const tries = async (pauses: readonly number[]) => {
      await trial.append('bad');
      await reactor.settled();
      for (const pause of pauses) {
        const before = (await lying()).length;
        elapsed += pause - 1;
        await reactor.settled();
        expect(await lying()).toHaveLength(before);
        elapsed += 1;
        await reactor.settled();
      }
      return (await lying()).at(-1)?.tries;
    };
    expect(await tries([500, 1_000, 2_000])).toBe(4);
    elapsed += 60_000;
    expect(await tries([500, 1_000, 2_000])).toBe(4);
    expect(await lying()).toHaveLength(2);
  });

  test('a log that cannot be read is looked at again after 0.5, 1, 2 and 4 seconds, every 4 from then on, and from the start after it could', async () => {
    let isMute = false;
    const { reader: sound } = trial;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    await open(answer, { reader: { selectFrom } as unknown as typeof sound });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    for (const mute of [true, true, true, true, true, false, true]) {
      isMute = mute;
      await reactor.settled();
    }
    const alarms = waits.mock.calls.filter(([ring]) => `${ring}`.includes('wake')).map(([, ms]) => ms);
    waits.mockRestore();
    expect(alarms).toEqual([500, 1_000, 2_000, 4_000, 4_000, 500]);
  });

  test('onDone is called once for each stretch of work, after it is stored', async () => {
    const told: string[][] = [];
    let answered: Promise<void> = Promise.resolve();
    await open(answer, {
      onDone: () => {
        answered = answers().then((done) => void told.push(done.map((each) => each ?? '')));
      },
    });
    trial.onCommit = () => {};
    await trial.append('none', 'Other');
    await reactor.settled();
    for (const subject of ['a', 'b']) await trial.append(subject);
    await reactor.settled();
    await answered;
    expect(told).toEqual([['a', 'b']]);
  });

  test('a fault of the storage sets nothing aside, however often it comes (F30)', async () => {
    let faults = 0;
    await open(
      answerAllBut('a', () => {
        faults += 1;
        return Object.assign(new Error('database is locked'), { errcode: 5 });
      }),
      { pausesMs: [1, 1, 1], monotonic: () => elapsed },
    );
    trial.onCommit = () => {};
    await trial.append('a');
    reactor.follow([event(1, 'Tested')]);
    for (let at = 0; at < 12; at += 1) await reactor.settled();
    elapsed += 11_000;
    expect(faults).toBeGreaterThanOrEqual(12);
    expect(await lying()).toEqual([]);
    expect(await answers()).toEqual([]);
    expect(reactor.behindMs).toBe(11_000);
  });

  test('neither does an act that is refused for the moment (F30)', async () => {
    let faults = 0;
    await open(
      answerAllBut('a', () => {
        faults += 1;
        return new RetryLater();
      }),
      { pausesMs: [1, 1, 1] },
    );
    trial.onCommit = () => {};
    await trial.append('a');
    for (let at = 0; at < 8; at += 1) await reactor.settled();
    expect(faults).toBe(8);
    expect(await lying()).toEqual([]);
  });

  test('new events do not use up the tries of one that failed before its pause is over (F30)', async () => {
    let tries = 0;
    await open(
      answerAllBut('a', () => {
        tries += 1;
        return new Error('not now');
      }),
      { pausesMs: [50_000, 50_000, 50_000], monotonic: () => elapsed },
    );
    await trial.append('a');
    await reactor.settled();
    for (let at = 0; at < 6; at += 1) {
      await trial.append('b');
      await reactor.settled();
    }
    expect(tries).toBe(1);
    expect(await lying()).toEqual([]);
  });

  test('what was set aside is processed when that is asked for, in one transaction with its end (F30)', async () => {
    await trial.withAudit();
    let isBroken = true;
    const done = vi.fn();
    await open(
      async (tx, events) => {
        if (isBroken) throw new Error('not yet');
        await answer(tx, events);
      },
      { pausesMs: [], onDone: done },
    );
    trial.onCommit = () => {};
    await trial.append('a');
    await reactor.settled();
    const [row] = await workSetAside(trial.reader);
    if (!row) throw new Error('nothing was set aside');
    await expect(trial.combiner.submit((tx) => reactor.process(tx, row))).rejects.toThrow('not yet');
    isBroken = false;
    await trial.combiner.submit((tx) => reactor.process(tx, row));
    expect(done).not.toHaveBeenCalled();
    reactor.processed();
    expect(done).toHaveBeenCalledOnce();
    expect(await answers()).toEqual(['a']);
  });

  test('one that cannot read the log says since when, until it can again', async () => {
    let isMute = false;
    const { reader: sound } = trial;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    const reader = { selectFrom } as unknown as typeof sound;
    await open(answer, { reader, monotonic: () => elapsed });
    isMute = true;
    await reactor.settled();
    elapsed += 7_000;
    await reactor.settled();
    elapsed += 1_000;
    expect(reactor.behindMs).toBe(8_000);
    isMute = false;
    await reactor.settled();
    expect(reactor.behindMs).toBe(0);
  });
});
