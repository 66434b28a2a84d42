import type { Kysely } from '@mikro-orm/sql';
import type { KyselyPlugin } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { BrokenLog } from './broken-log.ts';
import { genesisHash, type StoredEvent } from './chain.ts';
import type { StreamTables } from './tables.ts';
import { Tail, type TailOptions } from './tail.ts';
import { TrialStream } from './trial-stream.fixture.ts';

const GENESIS = genesisHash('trial', '15.07');
const NOON = Date.parse('2027-02-10T12:00:00Z');

/** Does `before` ahead of each statement that is made. */
const reading = (before: () => void): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    before();
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
});

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let trial: TrialStream;
  let now = NOON;
  const seen: number[] = [];
  const faults: unknown[] = [];
  let looks = 0;
  let takes: (events: readonly StoredEvent[]) => void = () => undefined;
  const tails: Tail[] = [];

  beforeEach(async () => {
    place = await fresh();
    trial = await TrialStream.on(place);
    now = NOON;
    seen.length = 0;
    faults.length = 0;
    looks = 0;
    takes = () => undefined;
  });
  afterEach(async () => {
    for (const tail of tails.splice(0)) await tail.stop();
    await trial.close();
    await place.drop();
  });

  const tailOn = (reader: Kysely<StreamTables>, more: Partial<TailOptions> = {}) => {
    const tail = new Tail({
      reader,
      streamId: 1,
      clock: { now: () => now },
      onEvents: (events) => {
        takes(events);
        for (const { seq } of events) seen.push(seq);
      },
      onLook: () => {
        looks += 1;
      },
      onFault: (error) => void faults.push(error),
      ...more,
    });
    tails.push(tail);
    return tail;
  };

  /** Starts a tail that has read what is there. */
  const startTail = async () => {
    const tail = tailOn(trial.reader);
    await tail.start(GENESIS);
    return tail;
  };

  const append = (count: number) =>
    trial.combiner.submit(async (tx) => {
      for (let at = 0; at < count; at += 1)
        tx.append({ kind: 'Tested', subject: `${at}`, region: '15.07', payload: {} });
    });

  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

  /** Waits for the end of a look that began after this was called. */
  const looked = async (tail: Tail) => {
    const before = looks + faults.length;
    tail.wake();
    await expect.poll(() => looks + faults.length, { interval: 5 }).toBeGreaterThan(before);
  };

  test('a start reads a log of more than one page to its end', async () => {
    await append(2_001);
    const tail = await startTail();
    expect(seen).toEqual(upTo(2_001));
    expect(tail).toMatchObject({ seq: 2_001, asOf: NOON });
    await append(4_000);
    await looked(tail);
    expect(seen).toEqual(upTo(6_001));
    expect(await tail.isLevel()).toBe(true);
  });

  test('what another process has committed is found though nobody says so', async () => {
    await startTail();
    await append(3);
    await expect.poll(() => seen, { timeout: 10_000 }).toEqual([1, 2, 3]);
  });

  test('who asks whether it is level is answered once all that was committed by then has been handed on', async () => {
    const tail = await startTail();
    await append(4_500);
    expect(await tail.isLevel()).toBe(true);
    expect(seen).toEqual(upTo(4_500));
  });

  test('no event is handed on before what is stored with it has been read, nor where that fails', async () => {
    let isDown = true;
    const read: number[] = [];
    const tail = tailOn(trial.reader, {
      beforeEvents: async (events) => {
        await new Promise(setImmediate);
        if (isDown) throw new Error('no answer');
        read.push(...events.map(({ seq }) => seq));
      },
    });
    takes = (events) => expect(read).toEqual(events.map(({ seq }) => seq));
    await tail.start(GENESIS);
    await append(2);
    await looked(tail);
    expect([seen, tail.seq]).toEqual([[], 0]);
    isDown = false;
    await looked(tail);
    expect([seen, tail.seq]).toEqual([[1, 2], 2]);
  });

  test('the epoch is that of the log at the newest look', async () => {
    const tail = await startTail();
    expect(tail.epoch).toBe(1);
    await trial.writer.updateTable('stream_head').set({ epoch: 7 }).execute();
    await looked(tail);
    expect(tail.epoch).toBe(7);
  });

  test.each([
    [1, 0],
    [2_001, 2_000],
  ])(
    'where event %i cannot be taken, the position stays at %i, as-of stands, and nothing is skipped',
    async (bad, stands) => {
      const tail = await startTail();
      await append(2_500);
      takes = (events) => {
        if (events.some(({ seq }) => seq === bad)) throw new TypeError('no such thing');
      };
      now = NOON + 60_000;
      await looked(tail);
      expect(faults).toEqual([expect.any(BrokenLog)]);
      expect(faults[0]).toMatchObject({ seq: stands + 1 });
      expect(seen).toEqual(upTo(stands));
      expect(tail).toMatchObject({ seq: stands, asOf: NOON });
      expect(await tail.isLevel()).toBe(false);
      takes = () => undefined;
      tail.wake();
      expect(await tail.isLevel()).toBe(false);
      expect(seen).toEqual(upTo(stands));
    },
  );

  test('as-of is the instant before the reading: what takes long, or the clock that jumps meanwhile, does not make it newer', async () => {
    let statements = 0;
    const slow = trial.reader.withPlugin(
      reading(() => {
        statements += 1;
        now += 10_000;
      }),
    );
    const tail = tailOn(slow);
    const before = now;
    await tail.start(GENESIS);
    expect(statements).toBeGreaterThan(0);
    expect(tail.asOf).toBe(before);
    expect(now).toBeGreaterThan(before);
  });

  test('as-of stands while the log cannot be read, and goes on when it can', async () => {
    let isDown = false;
    const reader = trial.reader.withPlugin(
      reading(() => {
        if (isDown) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
      }),
    );
    const tail = tailOn(reader);
    await tail.start(GENESIS);
    isDown = true;
    for (const late of [60_000, 120_000]) {
      now = NOON + late;
      await looked(tail);
      expect(tail.asOf).toBe(NOON);
    }
    expect(faults.length).toBeGreaterThanOrEqual(2);
    expect(faults.some((fault) => fault instanceof BrokenLog)).toBe(false);
    isDown = false;
    await looked(tail);
    expect(tail.asOf).toBe(NOON + 120_000);
  });

  describe('a log that is not what was read is found out by looking and by asking (F6)', () => {
    const headTo = async (seq: number, hash?: string) => {
      const row = await trial.writer
        .selectFrom('stream_event')
        .select('hash')
        .where('seq', '=', seq)
        .executeTakeFirstOrThrow();
      await trial.writer
        .updateTable('stream_head')
        .set({ head_seq: seq, head_hash: hash ?? row.hash })
        .execute();
    };

    test.each([
      [
        'cut short',
        async () => {
          await trial.writer.deleteFrom('stream_event').where('seq', '>', 3).execute();
          await headTo(3);
        },
      ],
      [
        'replaced by one of the same length',
        async () => {
          await trial.writer.deleteFrom('stream_event').where('seq', '>', 3).execute();
          await headTo(3);
          const elsewhere = await TrialStream.again(place);
          for (const subject of ['x', 'y']) await elsewhere.append(subject);
          await elsewhere.close();
        },
      ],
      [
        'replaced by a longer one',
        async () => {
          await trial.writer.deleteFrom('stream_event').where('seq', '>', 3).execute();
          await headTo(3);
          const elsewhere = await TrialStream.again(place);
          for (const subject of ['x', 'y', 'z']) await elsewhere.append(subject);
          await elsewhere.close();
        },
      ],
    ])('%s', async (_how, harm) => {
      await append(5);
      const [looking, asked] = [await startTail(), await startTail()];
      await harm();
      now = NOON + 60_000;
      await looked(looking);
      expect(faults[0]).toBeInstanceOf(BrokenLog);
      expect(looking).toMatchObject({ seq: 5, asOf: NOON });
      expect(await looking.isLevel()).toBe(false);
      expect(await asked.isLevel()).toBe(false);
    });
  });

  test('whether the picture is level is answered in time where the database is not, with no', async () => {
    let asks = 0;
    const silent = Promise.withResolvers<never>();
    const reader = new Proxy(trial.reader, {
      get: (target, key) => {
        if (key === 'executeQuery' && asks > 0) return () => silent.promise;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const tail = tailOn(reader);
    await tail.start(GENESIS);
    await tail.stop();
    const other = tailOn(reader);
    await other.start(GENESIS);
    asks = 1;
    expect(await other.isLevel()).toBe(false);
    silent.reject(new Error('gone'));
    expect(await other.isLevel()).toBe(false);
  });
});
