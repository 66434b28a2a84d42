import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { HOUR, MINUTE, NOON, TrialTimers } from './trial-timers.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let trial: TrialTimers;
  beforeEach(async () => {
    trial = await TrialTimers.on(await fresh());
  });
  afterEach(() => trial.end());

  test('a clock set back delays nothing and doubles nothing', async () => {
    await trial.open();
    await trial.set('done', NOON);
    await trial.set('waiting', NOON + 10 * MINUTE);
    trial.timers.wake();
    await expect.poll(() => trial.stream.told()).toEqual(['1 Tolled done']);
    trial.shown -= 7 * HOUR;
    trial.timers.wake();
    trial.pass(9 * MINUTE);
    trial.timers.wake();
    await expect
      .poll(() => trial.stream.reader.selectFrom('timer').select('due_at').execute())
      .toEqual([{ due_at: NOON - 7 * HOUR + 10 * MINUTE }]);
    expect(await trial.stream.told()).toEqual(['1 Tolled done']);
    trial.pass(MINUTE);
    trial.timers.wake();
    await expect.poll(() => trial.stream.told()).toEqual(['1 Tolled done', '2 Tolled waiting']);
  });

  test('what is set after the clock was set back waits as long as it says', async () => {
    await trial.open();
    await trial.set('before', NOON + 10 * MINUTE);
    trial.shown -= 7 * HOUR;
    await trial.restart();
    await trial.set('after', trial.shown + 10 * MINUTE);
    await trial.restart();
    trial.pass(9 * MINUTE);
    await trial.restart();
    expect(await trial.stream.told()).toEqual([]);
    trial.pass(MINUTE);
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled after', '2 Tolled before']);
  });

  test('a clock set back while nothing waited is no debt of what is set later', async () => {
    await trial.open();
    await trial.set('early', NOON + 1);
    await trial.restart();
    trial.pass(MINUTE);
    await trial.restart();
    trial.shown -= 7 * HOUR;
    trial.timers.wake();
    await trial.settle();
    await trial.open();
    await trial.set('late', trial.shown + 10 * MINUTE);
    await trial.restart();
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled early']);
  });

  test('a clock set forward makes everything that lies before due, once', async () => {
    await trial.open();
    for (let at = 1; at <= 250; at += 1) await trial.set(`t${at}`, NOON + at * MINUTE);
    trial.shown += 100 * 24 * HOUR;
    await trial.restart();
    trial.shown -= 100 * 24 * HOUR;
    await trial.restart();
    expect(await trial.stream.told()).toHaveLength(250);
  });

  test('nothing is done while the clock of an exercise stands still, and sixty times as soon while it runs so', async () => {
    trial.speed = 0;
    await trial.set('standing', NOON + HOUR);
    await trial.open();
    trial.pass(HOUR);
    await trial.restart();
    expect(await trial.stream.told()).toEqual([]);
    trial.speed = 60;
    trial.shown = NOON + MINUTE;
    await trial.restart();
    expect(await trial.stream.told()).toEqual(['1 Tolled standing']);
  });

  test('how far the clock has come is stored every quarter of a minute, while anything waits', async () => {
    const mark = async () =>
      (await trial.stream.reader.selectFrom('timer_clock').select('operation_time').executeTakeFirst())
        ?.operation_time;
    await trial.open();
    expect(await mark()).toBeUndefined();
    await trial.set('waiting', NOON + HOUR);
    await trial.timers.settled();
    expect(await mark()).toBe(NOON);
    const seen = [];
    for (const step of [14_999, 1, 14_999, 1]) {
      trial.pass(step);
      await trial.timers.settled();
      seen.push(((await mark()) ?? 0) - NOON);
    }
    expect(seen).toEqual([0, 15_000, 15_000, 30_000]);
  });

  test('a kill while the clock is set back makes no timer wait longer than it was meant to', async () => {
    await trial.open();
    await trial.set('waiting', NOON + 10 * MINUTE);
    await trial.timers.settled();
    trial.pass(MINUTE);
    await trial.timers.settled();
    await trial.kill();
    trial.shown -= 7 * HOUR;
    await trial.open();
    const rows = await trial.stream.reader.selectFrom('timer').select('due_at').execute();
    expect(rows).toEqual([{ due_at: trial.shown + 9 * MINUTE }]);
  });
});
