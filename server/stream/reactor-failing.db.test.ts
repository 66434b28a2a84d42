import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import { createLog } from '../kernel/log.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import { workSetAside } from './set-aside.ts';
import { answer, answerAllBut, eventAt, TrialReactor } from './trial-reactor.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: TrialReactor;
  beforeEach(async () => {
    stage = await TrialReactor.on(await fresh());
  });
  afterEach(() => stage.end());

  test('why an event could not be processed is in the log each time that it was tried', async () => {
    const lines: string[] = [];
    const log = {
      ...createLog('silent'),
      error: (line: { err: Error }) => void lines.push(inspect(line.err)),
    };
    await stage.trial.withAudit();
    await stage.open(
      answerAllBut('b', () => new TypeError('not like this')),
      { pausesMs: [1, 1], log: log as never },
    );
    await stage.trial.append('b');
    await expect.poll(stage.lying).toHaveLength(1);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toContain('TypeError: not like this');
  });

  test('an event that cannot be processed is set aside on record, and all that is behind it is answered (F30)', async () => {
    await stage.trial.withAudit();
    await stage.open(
      answerAllBut('b', () => new TypeError('not like this')),
      { pausesMs: [1, 1, 1] },
    );
    stage.trial.onCommit = () => {};
    for (const subject of ['a', 'b', 'c', 'd']) await stage.trial.append(subject);
    stage.reactor.wake();
    await expect.poll(stage.answers).toEqual(['a', 'c', 'd']);
    expect(await stage.lying()).toEqual([
      {
        consumer: 'trial',
        kind: 'Tested',
        subject: 'b',
        seq: 2,
        tries: 4,
        reason: 'TypeError: not like this',
      },
    ]);
    expect(await stage.recorded()).toEqual([
      { kind: 'WorkSetAside', payload: { consumer: 'trial', kind: 'Tested', tries: 4 } },
    ]);
    expect(stage.reactor.behindMs).toBe(0);
    await stage.restart();
    expect(await stage.answers()).toEqual(['a', 'c', 'd']);
    expect(await stage.lying()).toHaveLength(1);
  });

  test('many that cannot be processed do not each hold the rest up for a round of pauses (F30)', async () => {
    await stage.trial.withAudit();
    let tries = 0;
    await stage.open(
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
    stage.trial.onCommit = () => {};
    for (let at = 0; at < 10; at += 1) await stage.trial.append(`bad ${at}`);
    await stage.trial.append('good');
    stage.reactor.wake();
    await expect.poll(stage.answers).toEqual(['good']);
    const rows = await stage.lying();
    expect(rows.map((row) => row.tries)).toEqual([4, ...Array<number>(9).fill(2)]);
    // Each failed try of an event may come with one of the page that it stands in.
    expect(tries).toBeLessThanOrEqual(2 * (4 + 9 * 2));
  });

  test('an event is tried four times within 3.5 s; with a minute of quiet behind it the next one has as long (F30)', async () => {
    await stage.trial.withAudit();
    stage.elapsed = 0;
    await stage.open(
      answerAllBut('bad', () => new Error('not like this')),
      { monotonic: () => stage.elapsed },
    );
    stage.trial.onCommit = () => {};
    const tries = async (pauses: readonly number[]) => {
      await stage.trial.append('bad');
      await stage.reactor.settled();
      for (const pause of pauses) {
        const before = (await stage.lying()).length;
        stage.elapsed += pause - 1;
        await stage.reactor.settled();
        expect(await stage.lying()).toHaveLength(before);
        stage.elapsed += 1;
        await stage.reactor.settled();
      }
      return (await stage.lying()).at(-1)?.tries;
    };
    expect(await tries([500, 1_000, 2_000])).toBe(4);
    stage.elapsed += 60_000;
    expect(await tries([500, 1_000, 2_000])).toBe(4);
    expect(await stage.lying()).toHaveLength(2);
  });

  test('a fault of the storage sets nothing aside, however often it comes (F30)', async () => {
    let faults = 0;
    await stage.open(
      answerAllBut('a', () => {
        faults += 1;
        return Object.assign(new Error('database is locked'), { errcode: 5 });
      }),
      { pausesMs: [1, 1, 1], monotonic: () => stage.elapsed },
    );
    stage.trial.onCommit = () => {};
    await stage.trial.append('a');
    stage.reactor.follow([eventAt(1, 'Tested')]);
    for (let at = 0; at < 12; at += 1) await stage.reactor.settled();
    stage.elapsed += 11_000;
    expect(faults).toBeGreaterThanOrEqual(12);
    expect(await stage.lying()).toEqual([]);
    expect(await stage.answers()).toEqual([]);
    expect(stage.reactor.behindMs).toBe(11_000);
  });

  test('neither does an act that is refused for the moment (F30)', async () => {
    let faults = 0;
    await stage.open(
      answerAllBut('a', () => {
        faults += 1;
        return new RetryLater();
      }),
      { pausesMs: [1, 1, 1] },
    );
    stage.trial.onCommit = () => {};
    await stage.trial.append('a');
    for (let at = 0; at < 8; at += 1) await stage.reactor.settled();
    expect(faults).toBe(8);
    expect(await stage.lying()).toEqual([]);
  });

  test('new events do not use up the tries of one that failed before its pause is over (F30)', async () => {
    let tries = 0;
    await stage.open(
      answerAllBut('a', () => {
        tries += 1;
        return new Error('not now');
      }),
      { pausesMs: [50_000, 50_000, 50_000], monotonic: () => stage.elapsed },
    );
    await stage.trial.append('a');
    await stage.reactor.settled();
    for (let at = 0; at < 6; at += 1) {
      await stage.trial.append('b');
      await stage.reactor.settled();
    }
    expect(tries).toBe(1);
    expect(await stage.lying()).toEqual([]);
  });

  test('what was set aside is processed when that is asked for, in one transaction with its end (F30)', async () => {
    await stage.trial.withAudit();
    let isBroken = true;
    const done = vi.fn();
    await stage.open(
      async (tx, events) => {
        if (isBroken) throw new Error('not yet');
        await answer(tx, events);
      },
      { pausesMs: [], onDone: done },
    );
    stage.trial.onCommit = () => {};
    await stage.trial.append('a');
    await stage.reactor.settled();
    const [row] = await workSetAside(stage.trial.reader);
    if (!row) throw new Error('nothing was set aside');
    await expect(stage.trial.combiner.submit((tx) => stage.reactor.process(tx, row))).rejects.toThrow(
      'not yet',
    );
    isBroken = false;
    await stage.trial.combiner.submit((tx) => stage.reactor.process(tx, row));
    expect(done).not.toHaveBeenCalled();
    stage.reactor.processed();
    expect(done).toHaveBeenCalledOnce();
    expect(await stage.answers()).toEqual(['a']);
  });
});
