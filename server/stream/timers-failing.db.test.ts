import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { workSetAside } from './set-aside.ts';
import { cancelTimer, setTimer } from './timers.ts';
import { failing, MINUTE, NOON, TrialTimers, toll } from './trial-timers.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let trial: TrialTimers;
  beforeEach(async () => {
    trial = await TrialTimers.on(await fresh());
  });
  afterEach(() => trial.end());

  test('a handler that fails leaves nothing behind and is tried again after a pause, without holding up others', async () => {
    let isBroken = true;
    await trial.set('broken', NOON);
    await trial.set('sound', NOON + 1);
    trial.pass(MINUTE);
    await trial.open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        if (timer.id === 'broken' && isBroken) throw new Error('not now');
      },
    });
    expect(await trial.stream.told()).toEqual(['1 Tolled sound']);
    isBroken = false;
    trial.timers.wake();
    expect(await trial.waiting()).toEqual(['broken']);
    trial.pass(MINUTE);
    trial.timers.wake();
    await expect.poll(() => trial.stream.told()).toEqual(['1 Tolled sound', '2 Tolled broken']);
  });

  test('a timer whose handler always fails is set aside on record, and the rest is done (F30)', async () => {
    await trial.stream.withAudit();
    await trial.open(failing(() => new TypeError('not like this')));
    await trial.setFailing('bad', NOON);
    await trial.set('good', NOON);
    await trial.timers.settled();
    expect(await trial.stream.told()).toEqual(['1 Tolled good']);
    for (let at = 0; at < 8; at += 1) await trial.tryAgain();
    expect(trial.timers.behindMs).toBe(40_000);
    expect(await workSetAside(trial.stream.reader)).toEqual([]);
    await trial.tryAgain();
    expect(await trial.waiting()).toEqual([]);
    expect(trial.timers.behindMs).toBe(0);
    const [row] = await workSetAside(trial.stream.reader);
    expect(row).toMatchObject({ consumer: 'timer', kind: 'fail', timer: 'bad', tries: 10 });
    expect(row?.reason).toBe('TypeError: not like this');
    expect(await trial.stream.told()).toEqual(['1 Tolled good']);
  });

  test('one that fails for the storage alone is never set aside (F30)', async () => {
    await trial.open(failing(() => Object.assign(new Error('database is locked'), { errcode: 5 })));
    await trial.setFailing('unlucky', NOON);
    for (let at = 0; at < 20; at += 1) await trial.tryAgain();
    expect(await workSetAside(trial.stream.reader)).toEqual([]);
    expect(await trial.waiting()).toEqual(['unlucky']);
    expect(trial.timers.behindMs).toBeGreaterThan(90_000);
  });

  test('one that failed and was then called off keeps nobody waiting (F30)', async () => {
    await trial.open(failing(() => new Error('no')));
    await trial.setFailing('gone', NOON);
    await trial.timers.settled();
    trial.pass(20_000);
    expect(trial.timers.behindMs).toBe(20_000);
    await trial.stream.combiner.submit((tx) => cancelTimer(tx, 'gone'));
    await trial.timers.settled();
    expect(trial.timers.behindMs).toBe(0);
  });

  test('more than a page of timers that fail keep nobody behind them waiting', async () => {
    await trial.open(failing(() => new Error('no')));
    await trial.stream.combiner.submit(async (tx) => {
      for (let at = 100; at < 301; at += 1)
        await setTimer(tx, { id: `bad ${at}`, kind: 'fail', subject: 'bad', dueAt: NOON });
      await setTimer(tx, { id: 'good', kind: 'toll', subject: 'good', dueAt: NOON });
      await setTimer(tx, { id: 'late', kind: 'toll', subject: 'late', dueAt: NOON + 1 });
    });
    trial.pass(MINUTE);
    await trial.timers.settled();
    expect(await trial.stream.told()).toEqual(['1 Tolled good', '2 Tolled late']);
    expect(await trial.waiting()).toHaveLength(201);
  });

  test('what was set aside is done when that is asked for, with all that the timer was set for', async () => {
    await trial.stream.withAudit();
    const done: unknown[] = [];
    let isBroken = true;
    await trial.open({
      fail: async (tx, timer) => {
        if (isBroken) throw new Error('not yet');
        done.push(timer);
        await toll(tx, timer);
      },
    });
    await trial.setFailing('bad', NOON);
    await trial.timers.settled();
    for (let at = 0; at < 9; at += 1) await trial.tryAgain();
    const [row] = await workSetAside(trial.stream.reader);
    if (!row) throw new Error('nothing was set aside');
    await expect(trial.stream.combiner.submit((tx) => trial.timers.process(tx, row))).rejects.toThrow(
      'not yet',
    );
    isBroken = false;
    await trial.stream.combiner.submit((tx) => trial.timers.process(tx, row));
    expect(done).toEqual([{ id: 'bad', kind: 'fail', subject: 'bad', dueAt: NOON }]);
    expect(await trial.stream.told()).toEqual(['1 Tolled bad']);
    await expect(
      trial.stream.combiner.submit((tx) => trial.timers.process(tx, { ...row, kind: 'new' })),
    ).rejects.toThrow('no handler for timers of the kind new');
  });

  test('a timer whose handler fails is tried again after 0.5, 1, 2 and 4 seconds, and every 4 from then on', async () => {
    let tries = 0;
    await trial.set('bad', NOON);
    await trial.open({
      toll: () => {
        tries += 1;
        return Promise.reject(Object.assign(new Error('database is locked'), { errcode: 5 }));
      },
    });
    const seen = [];
    for (const pause of [500, 1_000, 2_000, 4_000, 4_000, 4_000]) {
      for (const step of [pause - 1, 1]) {
        trial.pass(step);
        await trial.timers.settled();
        seen.push(tries);
      }
    }
    expect(seen).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7]);
  });

  test('timers that cannot be read say since when, until they can again', async () => {
    let isMute = false;
    const { reader: sound } = trial.stream;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    await trial.open({ toll }, { selectFrom } as unknown as typeof sound);
    isMute = true;
    await trial.timers.settled();
    trial.pass(7_000);
    await trial.timers.settled();
    trial.pass(1_000);
    expect(trial.timers.behindMs).toBe(8_000);
    isMute = false;
    await trial.timers.settled();
    expect(trial.timers.behindMs).toBe(0);
  });
});
