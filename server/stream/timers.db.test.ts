import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { createLog } from '../kernel/log.ts';
import { workSetAside } from './set-aside.ts';
import { cancelTimer, setTimer, type TimerHandler, Timers } from './timers.ts';
import { TrialStream } from './trial-stream.fixture.ts';

const NOON = Date.parse('2024-02-14T12:00:00+07:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let trial: TrialStream;
  let timers: Timers;
  /** What the computer shows, and what has really gone by. */
  let shown: number;
  let monotonic: number;
  let speed: number;

  const operationTime = (realTime: number) => NOON + (realTime - NOON) * speed;
  const toll: TimerHandler = async (tx, { id, subject }) => {
    tx.append({ kind: 'Tolled', subject, region: '15.07', payload: { id } });
  };
  const open = async (handlers: Record<string, TimerHandler> = { toll }, reader = trial.reader) => {
    timers = new Timers({
      combiner: trial.combiner,
      reader,
      clock: { now: () => operationTime(shown), at: operationTime, speed },
      ...{ regency: '15.07', realClock: { now: () => shown } },
      monotonic: () => monotonic,
      log: createLog('silent'),
      handlers,
    });
    await timers.start();
  };
  const pass = (milliseconds: number) => {
    shown += milliseconds;
    monotonic += milliseconds;
  };
  const set = (id: string, dueAt: number) =>
    trial.combiner.submit((tx) => setTimer(tx, { id, kind: 'toll', subject: id, dueAt }));
  /** Everything that is due now has been done. */
  const settle = async () => {
    timers.wake();
    await timers.stop();
  };
  /** As after a kill: nothing of the process is left, only what was committed. */
  const restart = async () => {
    timers.wake();
    await timers.stop();
    await trial.close();
    trial = await TrialStream.again(place);
    await open();
  };
  const waiting = async () =>
    (await trial.reader.selectFrom('timer').select('id').orderBy('id').execute()).map(({ id }) => id);

  beforeEach(async () => {
    place = await fresh();
    trial = await TrialStream.on(place);
    shown = NOON;
    // A clock that nobody can set begins anywhere.
    monotonic = 70_000;
    speed = 1;
  });

  afterEach(async () => {
    await timers.stop();
    await trial.close();
    await place.drop();
  });

  test('a timer is done when it is due, once, in the order of their moments', async () => {
    await open();
    await set('later', NOON + 2 * MINUTE);
    await set('sooner', NOON + MINUTE);
    await restart();
    expect(await trial.told()).toEqual([]);
    pass(3 * MINUTE);
    await restart();
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled sooner', '2 Tolled later']);
    expect(await waiting()).toEqual([]);
  });

  test('what became due while no server ran is done at the next start', async () => {
    await open();
    await set('overnight', NOON + MINUTE);
    await timers.stop();
    pass(9 * HOUR);
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled overnight']);
  });

  test('setting it again moves it, and one that was moved is not done at its old moment', async () => {
    await open();
    await set('moved', NOON + MINUTE);
    await set('moved', NOON + 10 * MINUTE);
    pass(5 * MINUTE);
    await restart();
    expect(await trial.told()).toEqual([]);
    pass(5 * MINUTE);
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled moved']);
  });

  test('one that is called off in the act that was committed first is never done', async () => {
    await open();
    await set('one', NOON);
    await set('two', NOON);
    const handler: TimerHandler = async (tx, timer) => {
      await toll(tx, timer);
      await cancelTimer(tx, timer.id === 'one' ? 'two' : 'one');
    };
    await open({ toll: handler });
    await settle();
    expect(await trial.told()).toHaveLength(1);
    expect(await waiting()).toEqual([]);
  });

  test('one that was moved while it was about to be done waits for its new moment', async () => {
    await set('first', NOON);
    await set('second', NOON + 1);
    pass(MINUTE);
    await open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        if (timer.id === 'first')
          await setTimer(tx, { id: 'second', kind: 'toll', subject: 'second', dueAt: NOON + HOUR });
      },
    });
    await settle();
    expect(await trial.told()).toEqual(['1 Tolled first']);
    expect(await waiting()).toEqual(['second']);
  });

  test('a handler may set its own timer anew', async () => {
    await set('again', NOON);
    await open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        await setTimer(tx, { ...timer, dueAt: timer.dueAt + MINUTE });
      },
    });
    await settle();
    expect(await trial.told()).toEqual(['1 Tolled again']);
    expect(await waiting()).toEqual(['again']);
  });

  test('a handler that fails leaves nothing behind and is tried again after a pause, without holding up others', async () => {
    let isBroken = true;
    await set('broken', NOON);
    await set('sound', NOON + 1);
    pass(MINUTE);
    await open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        if (timer.id === 'broken' && isBroken) throw new Error('not now');
      },
    });
    expect(await trial.told()).toEqual(['1 Tolled sound']);
    isBroken = false;
    timers.wake();
    expect(await waiting()).toEqual(['broken']);
    pass(MINUTE);
    timers.wake();
    await expect.poll(() => trial.told()).toEqual(['1 Tolled sound', '2 Tolled broken']);
  });

  test('a kind that nobody handles stays, for the program that does', async () => {
    await set('unknown', NOON);
    await open({});
    await settle();
    expect(await waiting()).toEqual(['unknown']);
  });

  test('a clock set back delays nothing and doubles nothing', async () => {
    await open();
    await set('done', NOON);
    await set('waiting', NOON + 10 * MINUTE);
    timers.wake();
    await expect.poll(() => trial.told()).toEqual(['1 Tolled done']);
    shown -= 7 * HOUR;
    timers.wake();
    pass(9 * MINUTE);
    timers.wake();
    await expect
      .poll(() => trial.reader.selectFrom('timer').select('due_at').execute())
      .toEqual([{ due_at: NOON - 7 * HOUR + 10 * MINUTE }]);
    expect(await trial.told()).toEqual(['1 Tolled done']);
    pass(MINUTE);
    timers.wake();
    await expect.poll(() => trial.told()).toEqual(['1 Tolled done', '2 Tolled waiting']);
  });

  test('what is set after the clock was set back waits as long as it says', async () => {
    await open();
    await set('before', NOON + 10 * MINUTE);
    shown -= 7 * HOUR;
    await restart();
    await set('after', shown + 10 * MINUTE);
    await restart();
    pass(9 * MINUTE);
    await restart();
    expect(await trial.told()).toEqual([]);
    pass(MINUTE);
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled after', '2 Tolled before']);
  });

  test('a clock set back while nothing waited is no debt of what is set later', async () => {
    await open();
    await set('early', NOON + 1);
    await restart();
    pass(MINUTE);
    await restart();
    shown -= 7 * HOUR;
    timers.wake();
    await settle();
    await open();
    await set('late', shown + 10 * MINUTE);
    await restart();
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled early']);
  });

  test('a clock set forward makes everything that lies before due, once', async () => {
    await open();
    for (let at = 1; at <= 250; at += 1) await set(`t${at}`, NOON + at * MINUTE);
    shown += 100 * 24 * HOUR;
    await restart();
    shown -= 100 * 24 * HOUR;
    await restart();
    expect(await trial.told()).toHaveLength(250);
  });

  test('nothing is done while the clock of an exercise stands still, and sixty times as soon while it runs so', async () => {
    speed = 0;
    await set('standing', NOON + HOUR);
    await open();
    pass(HOUR);
    await restart();
    expect(await trial.told()).toEqual([]);
    speed = 60;
    shown = NOON + MINUTE;
    await restart();
    expect(await trial.told()).toEqual(['1 Tolled standing']);
  });

  const failing = (error: () => Error): Record<string, TimerHandler> => ({
    toll,
    fail: async (tx, timer) => {
      await toll(tx, timer);
      throw error();
    },
  });
  const setFailing = (id: string, dueAt: number) =>
    trial.combiner.submit((tx) => setTimer(tx, { id, kind: 'fail', subject: id, dueAt }));
  /** Everything due is tried once more, after every pause. */
  const tryAgain = async () => {
    pass(5_000);
    await timers.settled();
  };

  test('a timer whose handler always fails is set aside on record, and the rest is done (F30)', async () => {
    await trial.withAudit();
    await open(failing(() => new TypeError('not like this')));
    await setFailing('bad', NOON);
    await set('good', NOON);
    await timers.settled();
    expect(await trial.told()).toEqual(['1 Tolled good']);
    for (let at = 0; at < 8; at += 1) await tryAgain();
    expect(timers.behindMs).toBe(40_000);
    expect(await workSetAside(trial.reader)).toEqual([]);
    await tryAgain();
    expect(await waiting()).toEqual([]);
    expect(timers.behindMs).toBe(0);
    const [row] = await workSetAside(trial.reader);
    expect(row).toMatchObject({ consumer: 'timer', kind: 'fail', timer: 'bad', tries: 10 });
    expect(row?.reason).toBe('TypeError: not like this');
    expect(await trial.told()).toEqual(['1 Tolled good']);
  });

  test('one that fails for the storage alone is never set aside (F30)', async () => {
    await open(failing(() => Object.assign(new Error('database is locked'), { errcode: 5 })));
    await setFailing('unlucky', NOON);
    for (let at = 0; at < 20; at += 1) await tryAgain();
    expect(await workSetAside(trial.reader)).toEqual([]);
    expect(await waiting()).toEqual(['unlucky']);
    expect(timers.behindMs).toBeGreaterThan(90_000);
  });

  test('one that failed and was then called off keeps nobody waiting (F30)', async () => {
    await open(failing(() => new Error('no')));
    await setFailing('gone', NOON);
    await timers.settled();
    pass(20_000);
    expect(timers.behindMs).toBe(20_000);
    await trial.combiner.submit((tx) => cancelTimer(tx, 'gone'));
    await timers.settled();
    expect(timers.behindMs).toBe(0);
  });

  test('more than a page of timers that fail keep nobody behind them waiting', async () => {
    await open(failing(() => new Error('no')));
    await trial.combiner.submit(async (tx) => {
      for (let at = 100; at < 301; at += 1)
        await setTimer(tx, { id: `bad ${at}`, kind: 'fail', subject: 'bad', dueAt: NOON });
      await setTimer(tx, { id: 'good', kind: 'toll', subject: 'good', dueAt: NOON });
      await setTimer(tx, { id: 'late', kind: 'toll', subject: 'late', dueAt: NOON + 1 });
    });
    pass(MINUTE);
    await timers.settled();
    expect(await trial.told()).toEqual(['1 Tolled good', '2 Tolled late']);
    expect(await waiting()).toHaveLength(201);
  });

  test('what was set aside is done when that is asked for, with all that the timer was set for', async () => {
    await trial.withAudit();
    const done: unknown[] = [];
    let isBroken = true;
    await open({
      fail: async (tx, timer) => {
        if (isBroken) throw new Error('not yet');
        done.push(timer);
        await toll(tx, timer);
      },
    });
    await setFailing('bad', NOON);
    await timers.settled();
    for (let at = 0; at < 9; at += 1) await tryAgain();
    const [row] = await workSetAside(trial.reader);
    if (!row) throw new Error('nothing was set aside');
    await expect(trial.combiner.submit((tx) => timers.process(tx, row))).rejects.toThrow('not yet');
    isBroken = false;
    await trial.combiner.submit((tx) => timers.process(tx, row));
    expect(done).toEqual([{ id: 'bad', kind: 'fail', subject: 'bad', dueAt: NOON }]);
    expect(await trial.told()).toEqual(['1 Tolled bad']);
    await expect(trial.combiner.submit((tx) => timers.process(tx, { ...row, kind: 'new' }))).rejects.toThrow(
      'no handler for timers of the kind new',
    );
  });

  test('how far the clock has come is stored every quarter of a minute, while anything waits', async () => {
    const mark = async () =>
      (await trial.reader.selectFrom('timer_clock').select('operation_time').executeTakeFirst())
        ?.operation_time;
    await open();
    expect(await mark()).toBeUndefined();
    await set('waiting', NOON + HOUR);
    await timers.settled();
    expect(await mark()).toBe(NOON);
    const seen = [];
    for (const step of [14_999, 1, 14_999, 1]) {
      pass(step);
      await timers.settled();
      seen.push(((await mark()) ?? 0) - NOON);
    }
    expect(seen).toEqual([0, 15_000, 15_000, 30_000]);
  });

  test('a kill while the clock is set back makes no timer wait longer than it was meant to', async () => {
    await open();
    await set('waiting', NOON + 10 * MINUTE);
    await timers.settled();
    pass(MINUTE);
    await timers.settled();
    await timers.stop();
    await trial.close();
    shown -= 7 * HOUR;
    trial = await TrialStream.again(place);
    await open();
    const rows = await trial.reader.selectFrom('timer').select('due_at').execute();
    expect(rows).toEqual([{ due_at: shown + 9 * MINUTE }]);
  });

  test('a timer whose handler fails is tried again after 0.5, 1, 2 and 4 seconds, and every 4 from then on', async () => {
    let tries = 0;
    await set('bad', NOON);
    await open({
      toll: () => {
        tries += 1;
        return Promise.reject(Object.assign(new Error('database is locked'), { errcode: 5 }));
      },
    });
    const seen = [];
    for (const pause of [500, 1_000, 2_000, 4_000, 4_000, 4_000]) {
      for (const step of [pause - 1, 1]) {
        pass(step);
        await timers.settled();
        seen.push(tries);
      }
    }
    expect(seen).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7]);
  });

  test.each([
    [1, 120, 120],
    [1, 499, 499],
    [1, 501, 500],
    [60, 6_000, 100],
    [60, 6_001, 101],
    [0, 100, 500],
    [1, null, 500],
  ])(
    'at a speed of %i the next look for a timer that is due in %j ms comes after %i ms, half a second at most',
    async (runs, dueIn, wait) => {
      speed = runs;
      if (dueIn !== null) await set('next', NOON + dueIn);
      const waits = vi.spyOn(globalThis, 'setTimeout');
      await open();
      const alarms = waits.mock.calls.filter(([ring]) => `${ring}`.includes('wake')).map(([, ms]) => ms);
      waits.mockRestore();
      expect(alarms.at(-1)).toBe(wait);
    },
  );

  test('timers that cannot be read say since when, until they can again', async () => {
    let isMute = false;
    const { reader: sound } = trial;
    const selectFrom = (table: never) => {
      if (isMute) throw new Error('no answer');
      return sound.selectFrom(table);
    };
    await open({ toll }, { selectFrom } as unknown as typeof sound);
    isMute = true;
    await timers.settled();
    pass(7_000);
    await timers.settled();
    pass(1_000);
    expect(timers.behindMs).toBe(8_000);
    isMute = false;
    await timers.settled();
    expect(timers.behindMs).toBe(0);
  });
});
