import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import { answer, eventAt, TrialReactor } from './trial-reactor.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: TrialReactor;
  beforeEach(async () => {
    stage = await TrialReactor.on(await fresh());
  });
  afterEach(() => stage.end());

  test('each event is answered once and in order, over restarts', async () => {
    await stage.open();
    for (const subject of ['a', 'b', 'c']) await stage.trial.append(subject);
    await stage.restart();
    await stage.trial.append('d');
    await stage.restart();
    await stage.restart();
    expect(await stage.answers()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what came while no reactor ran is answered at the next start', async () => {
    await stage.open();
    stage.trial.onCommit = () => {};
    await stage.trial.append('alone');
    expect(await stage.answers()).toEqual([]);
    await stage.restart();
    expect(await stage.answers()).toEqual(['alone']);
  });

  test('one that is new in a database does nothing about what is past', async () => {
    await stage.trial.append('past');
    await stage.open();
    await stage.trial.append('present');
    await expect.poll(stage.answers).toEqual(['present']);
  });

  test('events that are answered in vain leave nothing, and are taken again until they are done', async () => {
    let attempts = 0;
    await stage.open(async (tx, events) => {
      await answer(tx, events);
      attempts += 1;
      if (attempts < 3) throw new Error('not now');
    });
    await stage.trial.append('hard');
    await expect.poll(stage.answers).toEqual(['hard']);
    await stage.trial.append('next');
    await expect.poll(stage.answers).toEqual(['hard', 'next']);
    expect(attempts).toBe(4);
  });

  test('a commit whose answer was lost is not done again', async () => {
    await stage.open();
    const submit = stage.trial.combiner.submit.bind(stage.trial.combiner);
    let isLost = false;
    stage.trial.combiner.submit = async (act, actor) => {
      const done = await submit(act, actor);
      if (isLost) throw new RetryLater();
      return done;
    };
    stage.trial.onCommit = () => {};
    await stage.trial.append('once');
    isLost = true;
    stage.reactor.wake();
    await expect.poll(stage.answers).toEqual(['once']);
    isLost = false;
    // What has come meanwhile is found by the same look: nobody may tell of it again.
    await stage.trial.append('twice');
    await stage.reactor.settled();
    expect(await stage.answers()).toEqual(['once', 'twice']);
  });

  test('events of no concern cost no write until they are many, and are not looked at again for ever', async () => {
    await stage.open();
    await stage.trial.combiner.submit(async (tx) => {
      for (let at = 0; at < 2_100; at += 1)
        tx.append({ kind: 'Other', subject: `${at}`, region: '15.07', payload: {} });
    });
    await expect
      .poll(
        async () => (await stage.trial.reader.selectFrom('reactor').select('seq').executeTakeFirst())?.seq,
      )
      .toBe(2_000);
  });

  test('the log is read for what something follows from, and not for anything else', async () => {
    await stage.open();
    stage.trial.onCommit = () => {};
    await stage.trial.append('told');
    const read = vi.spyOn(stage.trial.database.reader, 'selectFrom');
    stage.reactor.follow([eventAt(1, 'Other'), eventAt(2, 'Other')]);
    stage.reactor.follow([]);
    expect(read).not.toHaveBeenCalled();
    stage.reactor.follow([eventAt(1, 'Other'), eventAt(2, 'Tested')]);
    await expect.poll(stage.answers).toEqual(['told']);
  });

  test('much of no concern is read all the same, so that a start need not read it again', async () => {
    await stage.open();
    stage.trial.onCommit = () => {};
    const read = vi.spyOn(stage.trial.database.reader, 'selectFrom');
    stage.reactor.follow([eventAt(1_999, 'Other')]);
    expect(read).not.toHaveBeenCalled();
    stage.reactor.follow([eventAt(2_000, 'Other')]);
    await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
  });

  test('one that was stopped does what it had begun, and begins nothing more', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const begun: string[] = [];
    await stage.open(async (tx, events) => {
      begun.push(...events.map(({ subject }) => subject));
      await promise;
      await answer(tx, events);
    });
    await stage.trial.append('a');
    await expect.poll(() => begun).toEqual(['a']);
    const stopped = stage.reactor.stop();
    resolve();
    await stopped;
    expect(await stage.answers()).toEqual(['a']);
    await stage.trial.append('b');
    await stage.reactor.settled();
    expect([begun, await stage.answers()]).toEqual([['a'], ['a']]);
  });

  test('a log that cannot be read is looked at again after 0.5, 1, 2 and 4 seconds, every 4 from then on, and from the start after it could', async () => {
    let isMute = false;
    const { reader: sound } = stage.trial;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    await stage.open(answer, { reader: { selectFrom } as unknown as typeof sound });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    for (const mute of [true, true, true, true, true, false, true]) {
      isMute = mute;
      await stage.reactor.settled();
    }
    const alarms = waits.mock.calls.filter(([ring]) => `${ring}`.includes('wake')).map(([, ms]) => ms);
    waits.mockRestore();
    expect(alarms).toEqual([500, 1_000, 2_000, 4_000, 4_000, 500]);
  });

  test('onDone is called once for each stretch of work, after it is stored', async () => {
    const told: string[][] = [];
    let answered: Promise<void> = Promise.resolve();
    await stage.open(answer, {
      onDone: () => {
        answered = stage.answers().then((done) => void told.push(done.map((each) => each ?? '')));
      },
    });
    stage.trial.onCommit = () => {};
    await stage.trial.append('none', 'Other');
    await stage.reactor.settled();
    for (const subject of ['a', 'b']) await stage.trial.append(subject);
    await stage.reactor.settled();
    await answered;
    expect(told).toEqual([['a', 'b']]);
  });

  test('one that cannot read the log says since when, until it can again', async () => {
    let isMute = false;
    const { reader: sound } = stage.trial;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    const reader = { selectFrom } as unknown as typeof sound;
    await stage.open(answer, { reader, monotonic: () => stage.elapsed });
    isMute = true;
    await stage.reactor.settled();
    stage.elapsed += 7_000;
    await stage.reactor.settled();
    stage.elapsed += 1_000;
    expect(stage.reactor.behindMs).toBe(8_000);
    isMute = false;
    await stage.reactor.settled();
    expect(stage.reactor.behindMs).toBe(0);
  });
});
