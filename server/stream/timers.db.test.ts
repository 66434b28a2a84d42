import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { cancelTimer, setTimer, type TimerHandler } from './timers.ts';
import { HOUR, MINUTE, NOON, TrialTimers, toll } from './trial-timers.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let trial: TrialTimers;
  beforeEach(async () => {
    trial = await TrialTimers.on(await fresh());
  });
  afterEach(() => trial.end());

  test('a timer is done when it is due, once, in the order of their moments', async () => {
    await trial.open();
    await trial.set('later', NOON + 2 * MINUTE);
    await trial.set('sooner', NOON + MINUTE);
    await trial.restart();
    expect(await trial.stream.told()).toEqual([]);
    trial.pass(3 * MINUTE);
    await trial.restart();
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled sooner', '2 Tolled later']);
    expect(await trial.waiting()).toEqual([]);
  });

  test('what became due while no server ran is done at the next start', async () => {
    await trial.open();
    await trial.set('overnight', NOON + MINUTE);
    await trial.timers.stop();
    trial.pass(9 * HOUR);
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled overnight']);
  });

  test('setting it again moves it, and one that was moved is not done at its old moment', async () => {
    await trial.open();
    await trial.set('moved', NOON + MINUTE);
    await trial.set('moved', NOON + 10 * MINUTE);
    trial.pass(5 * MINUTE);
    await trial.restart();
    expect(await trial.stream.told()).toEqual([]);
    trial.pass(5 * MINUTE);
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled moved']);
  });

  test('one that is called off in the act that was committed first is never done', async () => {
    await trial.open();
    await trial.set('one', NOON);
    await trial.set('two', NOON);
    const handler: TimerHandler = async (tx, timer) => {
      await toll(tx, timer);
      await cancelTimer(tx, timer.id === 'one' ? 'two' : 'one');
    };
    await trial.open({ toll: handler });
    await trial.settle();
    expect(await trial.stream.told()).toHaveLength(1);
    expect(await trial.waiting()).toEqual([]);
  });

  test('one that was moved while it was about to be done waits for its new moment', async () => {
    await trial.set('first', NOON);
    await trial.set('second', NOON + 1);
    trial.pass(MINUTE);
    await trial.open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        if (timer.id === 'first')
          await setTimer(tx, { id: 'second', kind: 'toll', subject: 'second', dueAt: NOON + HOUR });
      },
    });
    await trial.settle();
    expect(await trial.stream.told()).toEqual(['1 Tolled first']);
    expect(await trial.waiting()).toEqual(['second']);
  });

  test('a handler may set its own timer anew', async () => {
    await trial.set('again', NOON);
    await trial.open({
      toll: async (tx, timer) => {
        await toll(tx, timer);
        await setTimer(tx, { ...timer, dueAt: timer.dueAt + MINUTE });
      },
    });
    await trial.settle();
    expect(await trial.stream.told()).toEqual(['1 Tolled again']);
    expect(await trial.waiting()).toEqual(['again']);
  });

  test('a kind that nobody handles stays, for the program that does', async () => {
    await trial.set('unknown', NOON);
    await trial.open({});
    await trial.settle();
    expect(await trial.waiting()).toEqual(['unknown']);
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
      trial.speed = runs;
      if (dueIn !== null) await trial.set('next', NOON + dueIn);
      const waits = vi.spyOn(globalThis, 'setTimeout');
      await trial.open();
      const alarms = waits.mock.calls.filter(([ring]) => `${ring}`.includes('wake')).map(([, ms]) => ms);
      waits.mockRestore();
      expect(alarms.at(-1)).toBe(wait);
    },
  );
});
