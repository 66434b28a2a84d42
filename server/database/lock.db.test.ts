import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../../tests/support/databases.ts';
import { freshDatabase } from '../../tests/support/postgres.ts';
import { DatabaseInUse, holdDatabaseLock } from './lock.ts';

let place: TestDatabase;
let other: pg.Client;
beforeEach(async () => {
  place = await freshDatabase();
  other = new pg.Client({ connectionString: place.url });
  await other.connect();
});
afterEach(async () => {
  await other.end();
  await place.drop();
});

const HOLDERS = `select pid, objid from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and datname = current_database()`;

const holder = async () => (await other.query<{ pid: number; objid: number }>(HOLDERS)).rows[0] ?? null;

test('a lock whose connection was ended is taken anew', async () => {
  const lock = await holdDatabaseLock(place.url);
  const before = await holder();
  await other.query('select pg_terminate_backend($1)', [before?.pid]);
  await expect.poll(async () => (await holder())?.pid ?? before?.pid).not.toBe(before?.pid);
  await expect(holdDatabaseLock(place.url)).rejects.toBeInstanceOf(DatabaseInUse);
  await lock.release();
  await expect.poll(holder).toBeNull();
});

test('whoever finds that another has it by then is told', async () => {
  let isTold = false;
  const lock = await holdDatabaseLock(place.url, {
    onTaken: () => {
      isTold = true;
    },
  });
  const held = await holder();
  const next = new pg.Client({ connectionString: place.url });
  await next.connect();
  const taken = next.query('select pg_advisory_lock($1)', [held?.objid]);
  const isWaiting = "select 1 from pg_locks where locktype = 'advisory' and not granted";
  await expect.poll(async () => (await other.query(isWaiting)).rowCount).toBe(1);
  await other.query('select pg_terminate_backend($1)', [held?.pid]);
  await taken;
  await expect.poll(() => isTold).toBe(true);
  await next.end();
  await lock.release();
});
