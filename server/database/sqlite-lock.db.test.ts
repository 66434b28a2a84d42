import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { must } from '../kernel/must.ts';
import { isStorageFault, RetryLater, storageRefusal } from '../kernel/storage-fault.ts';
import type { StreamTables } from '../stream/tables.ts';
import { TrialStream } from '../stream/trial-stream.fixture.ts';
import { verifyStream } from '../stream/verify.ts';
import { sqlitePath } from './database.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

const SQLITE = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);

let place: TestDatabase;
let trial: TrialStream;
let other: DatabaseSync;
beforeEach(async () => {
  place = await SQLITE.fresh();
  trial = await TrialStream.on(place);
  other = new DatabaseSync(sqlitePath(place.url));
});
afterEach(async () => {
  if (other.isOpen) other.close();
  await trial.close();
  await place.drop();
});

/** The longest that the thread did not come back to its timers while `work` went on. */
async function longestStall(work: Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  await work;
  clearInterval(timer);
  return longest;
}

test('while another process holds the lock for writing, acts wait without holding up the thread, and are refused (F16)', async () => {
  await trial.append('before');
  other.exec('begin immediate');
  const startedAt = performance.now();
  const acts = Promise.allSettled(['a', 'b', 'c'].map((subject) => trial.append(subject)));
  const stall = await longestStall(acts);
  const waited = performance.now() - startedAt;
  expect((await acts).map((one) => one.status === 'rejected' && one.reason)).toEqual(
    Array(3).fill(expect.any(RetryLater)),
  );
  // A lock that is waited for inside SQLite would be one stall as long as the whole wait.
  expect(stall).toBeLessThan(waited / 2);
  expect(await trial.told()).toEqual(['1 Tested before']);
  other.exec('commit');
  await trial.append('after');
  expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true, seq: 2 });
});

test('acts that wait for a lock are stored when it is given back in time (F16)', async () => {
  other.exec('begin immediate');
  const acts = Promise.all(['a', 'b'].map((subject) => trial.append(subject)));
  await expect.poll(() => trial.told(), { interval: 20 }).toEqual([]);
  setTimeout(() => other.exec('commit'), 200);
  await acts;
  expect(await trial.told()).toEqual(['1 Tested a', '2 Tested b']);
});

/** Another process that has the file for itself alone, readers shut out, as one that recovers it has. */
async function keepForItself(): Promise<void> {
  await trial.append('before');
  await trial.close();
  other.close();
  other = new DatabaseSync(sqlitePath(place.url));
  other.exec('pragma locking_mode = exclusive; begin immediate; create table kept (id int); commit');
}

test('a reader waits for a file that another process keeps for itself, and reads once it is given back (F16)', async () => {
  await keepForItself();
  const dialect = new NodeSqliteDialect({ path: sqlitePath(place.url), isReadOnly: true });
  const reader = new Kysely<StreamTables>({ dialect });
  let isGivenBack = false;
  setTimeout(() => {
    isGivenBack = true;
    other.close();
  }, 200);
  const rows = await reader.selectFrom('stream_event').select('subject').execute();
  // The timer went off while the reader waited: the thread was not held up.
  expect(isGivenBack).toBe(true);
  expect(rows).toEqual([{ subject: 'before' }]);
  await reader.destroy();
});

test('a reader says that the database is busy where the file is not given back (F16)', async () => {
  await keepForItself();
  const dialect = new NodeSqliteDialect({ path: sqlitePath(place.url), isReadOnly: true });
  const reader = new Kysely<StreamTables>({ dialect });
  const reading = reader.selectFrom('stream_event').select('subject').execute();
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(isStorageFault(error)).toBe(true);
  expect(storageRefusal(error)).toBeInstanceOf(RetryLater);
  await reader.destroy();
});
