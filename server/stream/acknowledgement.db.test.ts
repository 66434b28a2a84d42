import type { AbstractSqlDriver, MikroORM } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import { BrokenLog } from './broken-log.ts';
import { IdReused, submitOnce } from './once.ts';
import { TrialStream } from './trial-stream.fixture.ts';
import { verifyStream } from './verify.ts';
import { WriteCombiner } from './write-combiner.ts';

type Orm = MikroORM<AbstractSqlDriver>;

/** A database whose transactions do `beforeCommit` when all their statements are done. */
function withCommit(orm: Orm, beforeCommit: () => Promise<void>): Orm {
  const fork = () => {
    const em = orm.em.fork();
    const transactional: typeof em.transactional = (work, options) =>
      em.transactional(async (inner) => {
        const answer = await work(inner);
        await beforeCommit();
        return answer;
      }, options);
    return { transactional };
  };
  return { em: { fork } } as unknown as Orm;
}

/** The loop turns often enough for an answer that waits for nothing more to be out. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
}

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let trial: TrialStream;
  const unsound: unknown[] = [];
  beforeEach(async () => {
    unsound.length = 0;
    place = await fresh();
    trial = await TrialStream.on(place);
    trial.onUnsound = (error) => void unsound.push(error);
  });
  afterEach(async () => {
    await trial.close();
    await place.drop();
  });

  const combinerWith = (beforeCommit: () => Promise<void>, mayWrite?: () => boolean) =>
    new WriteCombiner({
      orm: withCommit(trial.database.orm, beforeCommit),
      streamId: 1,
      auditStreamId: 2,
      clock: systemClock,
      onCommit: () => trial.onCommit(),
      onUnsound: (error) => trial.onUnsound(error),
      ...(mayWrite && { mayWrite }),
    });

  const appendTo = (combiner: WriteCombiner, subject: string, id?: string) =>
    combiner.submit(async (tx) => {
      tx.append({ kind: 'Tested', subject, region: '15.07', payload: {}, ...(id && { id }) });
      return subject;
    });

  test('an act is answered after its commit, not when its statements are done; alone and among others', async () => {
    for (const count of [1, 3]) {
      const gate = Promise.withResolvers<void>();
      const reached = Promise.withResolvers<void>();
      const combiner = combinerWith(() => {
        reached.resolve();
        return gate.promise;
      });
      let answered = 0;
      let woken = 0;
      trial.onCommit = () => {
        woken += 1;
      };
      const acts = Array.from({ length: count }, (_, at) =>
        appendTo(combiner, `${count}${at}`).then(() => {
          answered += 1;
        }),
      );
      await reached.promise;
      await turns();
      expect({ answered, woken }).toEqual({ answered: 0, woken: 0 });
      gate.resolve();
      await Promise.all(acts);
      expect({ answered, woken }).toEqual({ answered: count, woken: 1 });
      await combiner.close();
    }
    expect(await trial.told()).toHaveLength(4);
  });

  /** Makes the database refuse a kind of statement. */
  async function refuse(statement: string, table: string): Promise<void> {
    const parts = place.url.startsWith('postgres')
      ? [
          `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`,
          `CREATE TRIGGER refusing BEFORE ${statement} ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse()`,
        ]
      : [`CREATE TRIGGER refusing BEFORE ${statement} ON ${table} BEGIN SELECT RAISE(ABORT, 'refused'); END`];
    for (const part of parts) await sql.raw(part).execute(trial.writer);
  }

  test.each([
    ['INSERT', 'stream_event'],
    ['UPDATE OF head_seq', 'stream_head'],
    ['UPDATE OF head_hash', 'stream_head'],
  ])('an act whose events cannot be stored is not acknowledged: %s of %s', async (statement, table) => {
    await trial.append('before');
    await refuse(statement, table);
    await expect(trial.append('lost')).rejects.toThrow();
    await expect(Promise.all([trial.append('lost'), trial.append('lost too')])).rejects.toThrow();
    await sql
      .raw(`DROP TRIGGER refusing${place.url.startsWith('postgres') ? ` ON ${table}` : ''}`)
      .execute(trial.writer);
    await trial.append('after');
    expect(await trial.told()).toEqual(['1 Tested before', '2 Tested after']);
    expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true, seq: 2 });
  });

  test('a commit that fails refuses every act of its batch and stores none of them', async () => {
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 });
    const combiner = combinerWith(() => Promise.reject(full));
    const settled = await Promise.allSettled([1, 2, 3].map((at) => appendTo(combiner, `${at}`)));
    expect(settled.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array(3).fill('STORAGE_FULL'),
    );
    expect(unsound).toEqual([]);
    expect(await trial.told()).toEqual([]);
  });

  test('a commit whose flush fails ends the process: it is not acknowledged, and nothing after it is', async () => {
    const lost = Object.assign(new Error('disk I/O error'), { errcode: 1_034 });
    const combiner = combinerWith(() => Promise.reject(lost));
    const settled = await Promise.allSettled([1, 2].map((at) => appendTo(combiner, `${at}`)));
    expect(settled.map((one) => one.status === 'rejected' && one.reason)).toEqual([
      expect.any(RetryLater),
      expect.any(RetryLater),
    ]);
    expect(unsound).toEqual([lost]);
    await expect(appendTo(combiner, 'later')).rejects.toBeInstanceOf(RetryLater);
  });

  test('an act in hand when the log is found broken is not acknowledged, even where its commit succeeds (F6)', async () => {
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const combiner = combinerWith(() => {
      reached.resolve();
      return gate.promise;
    });
    const inHand = appendTo(combiner, 'in hand');
    await reached.promise;
    const waiting = appendTo(combiner, 'waiting');
    combiner.halt();
    gate.resolve();
    const settled = await Promise.allSettled([inHand, waiting, appendTo(combiner, 'later')]);
    expect(settled.map((one) => one.status === 'rejected' && one.reason)).toEqual(
      Array(3).fill(expect.any(RetryLater)),
    );
    await combiner.close();
    expect((await trial.told()).filter((line) => !line.endsWith('in hand'))).toEqual([]);
  });

  test('a process that does not hold the lock of the database stores nothing, also where it loses it in the middle (F4)', async () => {
    let mayWrite = false;
    const combiner = combinerWith(
      () => Promise.resolve(),
      () => mayWrite,
    );
    await expect(appendTo(combiner, 'before')).rejects.toBeInstanceOf(RetryLater);
    mayWrite = true;
    const losing = combiner.submit(async (tx) => {
      tx.append({ kind: 'Tested', subject: 'during', region: '15.07', payload: {} });
      mayWrite = false;
    });
    await expect(losing).rejects.toBeInstanceOf(RetryLater);
    mayWrite = true;
    await appendTo(combiner, 'after');
    expect(await trial.told()).toEqual(['1 Tested after']);
  });

  test('an event whose id is used costs its own act alone: refused, nothing of it stored', async () => {
    const [used, twice] = [newId(), newId()];
    await appendTo(trial.combiner, 'first', used);
    const row = { subject: 'refused', field: 'note', text: 'gone' };
    const withRow = (...ids: string[]) =>
      trial.combiner.submit(async (tx) => {
        await tx.db.insertInto('subject_text').values(row).execute();
        for (const id of ids)
          tx.append({ kind: 'Tested', subject: 'refused', region: '15.07', payload: {}, id });
      });
    const settled = await Promise.allSettled([
      appendTo(trial.combiner, 'left'),
      withRow(used),
      appendTo(trial.combiner, 'middle', twice),
      withRow(twice),
      withRow(newId(), used),
      appendTo(trial.combiner, 'right'),
    ]);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    const same = newId();
    await expect(withRow(same, same)).rejects.toThrow(same);
    await expect(withRow(used)).rejects.toThrow(used);
    expect(await trial.told()).toEqual([
      '1 Tested first',
      '2 Tested left',
      '3 Tested middle',
      '4 Tested right',
    ]);
    expect(await trial.reader.selectFrom('subject_text').selectAll().execute()).toEqual([]);
    expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true, seq: 4 });
  });

  test.each([999, 1_000, 1_001, 2_000])('an act may name %i events by ids of its own', async (count) => {
    const ids = Array.from({ length: count }, () => newId());
    await trial.combiner.submit(async (tx) => {
      for (const id of ids) tx.append({ kind: 'Tested', subject: id, region: '15.07', payload: {}, id });
    });
    expect((await trial.told()).map((line) => line.split(' ')[2])).toEqual(ids);
    const last = ids.at(-1) ?? '';
    await expect(appendTo(trial.combiner, 'twice', last)).rejects.toThrow(last);
  });

  test('a sender whose act would name an event twice is answered that the id is used', async () => {
    const used = newId();
    await appendTo(trial.combiner, 'first', used);
    const act = submitOnce(trial.combiner, { id: used, act: 'test', body: {} }, async (tx) => {
      tx.append({ kind: 'Tested', subject: 'second', region: '15.07', payload: {}, id: used });
      return 'stored';
    });
    await expect(act).rejects.toBeInstanceOf(IdReused);
    expect(await trial.told()).toEqual(['1 Tested first']);
  });

  describe('a log that is not what it was takes no further act, and ends the process (F6)', () => {
    const remove = async (above: number, streamId = 1) => {
      await trial.writer
        .deleteFrom('stream_event')
        .where('stream_id', '=', streamId)
        .where('seq', '>', above)
        .execute();
      const last = await trial.writer
        .selectFrom('stream_event')
        .select(['seq', 'hash'])
        .where('stream_id', '=', streamId)
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow();
      await trial.writer
        .updateTable('stream_head')
        .set({ head_seq: last.seq, head_hash: last.hash })
        .where('id', '=', streamId)
        .execute();
    };

    /** Another process writes where ours cannot see it. */
    const writeElsewhere = async (count: number) => {
      const elsewhere = await TrialStream.again(place);
      for (let at = 0; at < count; at += 1) await elsewhere.append(`elsewhere ${at}`);
      await elsewhere.close();
    };

    const expectEnd = async (stored: number) => {
      const settled = await Promise.allSettled([trial.append('x'), trial.append('y')]);
      expect(settled.map((one) => one.status === 'rejected' && one.reason)).toEqual(
        Array(2).fill(expect.any(RetryLater)),
      );
      expect(unsound).toEqual([expect.any(BrokenLog)]);
      await expect(trial.append('z')).rejects.toBeInstanceOf(RetryLater);
      expect(await trial.told()).toHaveLength(stored);
    };

    beforeEach(async () => {
      for (let at = 1; at <= 5; at += 1) await trial.append(`s${at}`);
    });

    test('its newest events are gone', async () => {
      await remove(2);
      await expectEnd(2);
    });

    test('its newest event alone is gone', async () => {
      await remove(4);
      await expectEnd(4);
    });

    test('as many others are in their place', async () => {
      await remove(2);
      await writeElsewhere(3);
      await expectEnd(5);
    });

    test('more others are in their place', async () => {
      await remove(2);
      await writeElsewhere(7);
      await expectEnd(9);
    });

    test('entries of the record are gone', async () => {
      await trial.writer
        .insertInto('stream_head')
        .values({
          id: 2,
          operation_id: 'trial audit',
          regency: '15.07',
          epoch: 1,
          head_seq: 0,
          head_hash: '0',
        })
        .execute();
      const enter = () =>
        trial.combiner.submit(async (tx) =>
          tx.audit({ kind: 'ServerStarted', subject: '', region: '15.07', payload: {} }),
        );
      for (let at = 0; at < 3; at += 1) await enter();
      await remove(1, 2);
      await expect(enter()).rejects.toBeInstanceOf(RetryLater);
      expect(unsound).toEqual([expect.any(BrokenLog)]);
    });

    test('but one that only has more than was known here goes on: a commit whose answer was lost', async () => {
      await writeElsewhere(2);
      await trial.append('after');
      expect(unsound).toEqual([]);
      expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true, seq: 8 });
    });
  });
});
