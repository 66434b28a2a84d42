import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { systemClock } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { Refusal } from '../kernel/refusal.ts';
import { BrokenLog } from './broken-log.ts';
import { genesisHash, type StoredEvent } from './chain.ts';
import { IdReused, submitOnce } from './once.ts';
import type { StreamTables } from './tables.ts';
import { Tail } from './tail.ts';
import { verifyStream } from './verify.ts';
import { WriteCombiner } from './write-combiner.ts';

class Unwanted extends Refusal {
  readonly typeName = 'Unwanted';
  readonly code = 'UNWANTED';
}

const event = (subject: string) => ({ kind: 'Tested', subject, region: '15.07', payload: { subject } });

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: WriteCombiner;
  let commits = 0;
  let reader: Kysely<StreamTables>;

  beforeEach(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    reader = database.reader as Kysely<StreamTables>;
    commits = 0;
    const em = database.orm.em.fork();
    await em
      .getKysely<StreamTables>()
      .insertInto('stream_head')
      .values({
        id: 1,
        operation_id: 'trial',
        regency: '15.07',
        epoch: 1,
        head_seq: 0,
        head_hash: genesisHash('trial', '15.07'),
      })
      .execute();
    combiner = new WriteCombiner({
      auditStreamId: 2,
      orm: database.orm,
      streamId: 1,
      clock: systemClock,
      onCommit: () => {
        commits += 1;
      },
      onUnsound: (error) => {
        throw error;
      },
    });
  });

  afterEach(async () => {
    await combiner.close();
    await database.close();
    await place.drop();
  });

  const append = (subject: string) =>
    combiner.submit(async (tx) => {
      tx.append(event(subject));
      return subject;
    });

  const subjects = async () =>
    (await reader.selectFrom('stream_event').select(['seq', 'subject']).orderBy('seq').execute()).map(
      (row) => `${row.seq} ${row.subject}`,
    );

  test('acts that arrive together share transactions and get dense numbers in order of arrival', async () => {
    await Promise.all(Array.from({ length: 120 }, (_, at) => append(`s${at}`)));
    expect(await subjects()).toEqual(Array.from({ length: 120 }, (_, at) => `${at + 1} s${at}`));
    expect(commits).toBe(3);
    expect(await verifyStream(reader, 1)).toMatchObject({ isSound: true, seq: 120 });
  });

  test('a refused act leaves neither rows nor a hole, and its neighbours in the batch are stored', async () => {
    const refused = combiner.submit(async (tx) => {
      tx.append(event('refused'));
      await tx.db.insertInto('subject_text').values({ subject: 'x', field: 'note', text: 'gone' }).execute();
      throw new Unwanted('no');
    });
    const [first, second] = [append('first'), append('second')];
    await expect(refused).rejects.toBeInstanceOf(Unwanted);
    await Promise.all([first, second]);
    expect(await subjects()).toEqual(['1 first', '2 second']);
    expect(await reader.selectFrom('subject_text').selectAll().execute()).toEqual([]);
  });

  test('an act that fails alone leaves nothing, says why, and holds nobody up', async () => {
    const row = { subject: 'same', field: 'note', text: 'x' };
    const write = (error: Error | null) =>
      combiner.submit(async (tx) => {
        tx.append(event('never'));
        await tx.db.insertInto('subject_text').values(row).execute();
        if (error) throw error;
        await tx.db.insertInto('subject_text').values(row).execute();
      });
    await expect(write(new Unwanted('no'))).rejects.toBeInstanceOf(Unwanted);
    await expect(write(new TypeError('a bug'))).rejects.toBeInstanceOf(TypeError);
    await expect(write(null)).rejects.toThrow(/unique/i);
    expect(await reader.selectFrom('subject_text').selectAll().execute()).toEqual([]);
    await append('next');
    expect(await subjects()).toEqual(['1 next']);
  });

  test('an act that breaks a constraint among others fails without them', async () => {
    const row = { subject: 'same', field: 'note', text: 'x' };
    const insert = () => combiner.submit((tx) => tx.db.insertInto('subject_text').values(row).execute());
    const outcomes = await Promise.allSettled([insert(), insert(), append('after')]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('an id that names something already, which no act of that id made, is refused as used', async () => {
    const id = newId();
    const row = { subject: id, field: 'note', text: 'x' };
    await combiner.submit((tx) => tx.db.insertInto('subject_text').values(row).execute());
    const reuse = submitOnce(combiner, { id, act: 'test', body: {} }, async (tx) => {
      tx.append(event('twice'));
      await tx.db.insertInto('subject_text').values(row).execute();
    });
    await expect(reuse).rejects.toBeInstanceOf(IdReused);
    expect(await subjects()).toEqual([]);
  });

  test('a repeat of an id with the same body gets the first answer; another body is refused', async () => {
    const id = newId();
    let runs = 0;
    const once = (body: object) =>
      submitOnce(combiner, { id, act: 'test', body }, async (tx) => {
        tx.append(event('once'));
        runs += 1;
        return { run: runs };
      });
    const answers = await Promise.all(Array.from({ length: 20 }, () => once({ b: 1, a: 2 })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"run":1}']));
    await expect(once({ b: 1, a: 3 })).rejects.toBeInstanceOf(IdReused);
    expect(await subjects()).toEqual(['1 once']);
  });

  test('a refused act is judged anew when it is sent again', async () => {
    const request = { id: newId(), act: 'test', body: {} };
    await expect(
      submitOnce(combiner, request, () => Promise.reject(new Unwanted('no'))),
    ).rejects.toBeInstanceOf(Unwanted);
    expect(await submitOnce(combiner, request, async () => 'stored')).toBe('stored');
  });

  test('the tail hands on every event once, in order, from before and after its start', async () => {
    await append('before');
    const seen: string[] = [];
    let arrived = Promise.withResolvers<void>();
    let now = 1_000;
    const tail = new Tail({
      reader,
      streamId: 1,
      clock: { now: () => now },
      onEvents: (events) => {
        seen.push(...events.map((one: StoredEvent) => `${one.seq} ${one.subject}`));
      },
      onLook: () => arrived.resolve(),
      onFault: (error) => arrived.reject(error),
    });
    await tail.start(genesisHash('trial', '15.07'));
    expect(seen).toEqual(['1 before']);
    expect(tail.asOf).toBe(1_000);
    now = 2_000;
    arrived = Promise.withResolvers();
    await append('after');
    tail.wake();
    await arrived.promise;
    expect(seen).toEqual(['1 before', '2 after']);
    expect(tail.asOf).toBe(2_000);
    await tail.stop();
  });

  test.each([
    [
      'a changed payload',
      (db: Kysely<StreamTables>) =>
        db.updateTable('stream_event').set({ payload: '{"subject":"else"}' }).where('seq', '=', 3).execute(),
      3,
    ],
    [
      'a restamped time',
      (db: Kysely<StreamTables>) =>
        db.updateTable('stream_event').set({ recorded_at: 1 }).where('seq', '=', 2).execute(),
      2,
    ],
    [
      'a deleted row',
      (db: Kysely<StreamTables>) => db.deleteFrom('stream_event').where('seq', '=', 4).execute(),
      4,
    ],
    [
      'a log cut short',
      (db: Kysely<StreamTables>) => db.deleteFrom('stream_event').where('seq', '>', 3).execute(),
      4,
    ],
    [
      'a head that is behind',
      (db: Kysely<StreamTables>) => db.updateTable('stream_head').set({ head_seq: 4 }).execute(),
      5,
    ],
  ])('%s is named by verify', async (_what, tamper, seq) => {
    for (const subject of ['a', 'b', 'c', 'd', 'e']) await append(subject);
    await tamper(database.orm.em.fork().getKysely<StreamTables>());
    expect(await verifyStream(reader, 1)).toMatchObject({ isSound: false, seq });
  });

  test('the tail stops at a hole and says so instead of skipping it', async () => {
    for (const subject of ['a', 'b', 'c']) await append(subject);
    await database.orm.em
      .fork()
      .getKysely<StreamTables>()
      .deleteFrom('stream_event')
      .where('seq', '=', 2)
      .execute();
    const tail = new Tail({
      reader,
      streamId: 1,
      clock: systemClock,
      onEvents: () => undefined,
      onLook: () => undefined,
      onFault: () => undefined,
    });
    await expect(tail.start(genesisHash('trial', '15.07'))).rejects.toBeInstanceOf(BrokenLog);
  });
});
