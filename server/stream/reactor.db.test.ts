import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { createLog } from '../kernel/log.ts';
import type { StoredEvent } from './chain.ts';
import { Reactor, type ReactorOptions } from './reactor.ts';
import { TrialStream } from './trial-stream.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let trial: TrialStream;
  let reactor: Reactor;

  const answer: ReactorOptions['react'] = async (tx, events) => {
    for (const { subject } of events)
      tx.append({ kind: 'Answered', subject, region: '15.07', payload: { subject } });
  };
  const open = async (react = answer) => {
    reactor = new Reactor({
      name: 'trial',
      combiner: trial.combiner,
      reader: trial.reader,
      streamId: 1,
      log: createLog('silent'),
      kinds: new Set(['Tested']),
      react,
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
      if (isLost) throw new Error('the line is gone');
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
});
