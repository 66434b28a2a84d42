import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../../tests/support/databases.ts';
import { FaultProxy } from '../../tests/support/fault-proxy.ts';
import { freshDatabase } from '../../tests/support/postgres.ts';
import { DatabaseInUse, type DatabaseLock, holdDatabaseLock } from './lock.ts';

let place: TestDatabase;
let proxy: FaultProxy;
let other: pg.Client;
let lock: DatabaseLock;
let timesTaken = 0;
beforeEach(async () => {
  place = await freshDatabase();
  const through = await FaultProxy.beforeDatabase(place.url);
  proxy = through.proxy;
  other = new pg.Client({ connectionString: place.url });
  await other.connect();
  timesTaken = 0;
  lock = await holdDatabaseLock(through.url, {
    onTaken: () => {
      timesTaken += 1;
    },
  });
});
afterEach(async () => {
  proxy.pass();
  await lock.release();
  await proxy.close();
  await other.end();
  await place.drop();
});

const HOLDERS = `select pid from pg_locks join pg_stat_activity using (pid)
  where locktype = 'advisory' and granted and datname = current_database()`;

const holders = async () => (await other.query<{ pid: number }>(HOLDERS)).rows.map(({ pid }) => pid);

test('a lock whose connection is mute does not count as held: nothing may be written meanwhile (F4)', async () => {
  expect(lock.isHeld).toBe(true);
  proxy.mute();
  await expect.poll(() => lock.isHeld, { interval: 20 }).toBe(false);
  // PostgreSQL knows nothing of it: for it the connection is open, and its lock keeps others out.
  expect(await holders()).toHaveLength(1);
  await expect(holdDatabaseLock(place.url)).rejects.toBeInstanceOf(DatabaseInUse);
});

test.each(['toServer', 'toClient'] as const)(
  'mute %s alone, it does not count as held either (F4)',
  async (way) => {
    proxy.mute(way);
    await expect.poll(() => lock.isHeld, { interval: 20 }).toBe(false);
  },
);

test('it is taken again by itself, from the connection that is still open on the side of PostgreSQL (F4)', async () => {
  const before = await holders();
  // New connections work: only the one that holds the lock is mute.
  proxy.muteOpen();
  // In between it is not held, perhaps for a few milliseconds alone: what stays is that somebody else of ours holds it.
  await expect.poll(async () => (await holders()).filter((pid) => !before.includes(pid))).toHaveLength(1);
  await expect.poll(() => lock.isHeld, { interval: 20 }).toBe(true);
  expect(await holders()).toHaveLength(1);
  expect(timesTaken).toBe(0);
  await expect(holdDatabaseLock(place.url)).rejects.toBeInstanceOf(DatabaseInUse);
});

test('once the database speaks again it is held again, and nobody else had it in between (F4)', async () => {
  proxy.mute();
  await expect.poll(() => lock.isHeld, { interval: 20 }).toBe(false);
  proxy.pass();
  await expect.poll(() => lock.isHeld, { interval: 20 }).toBe(true);
  expect(timesTaken).toBe(0);
});

test('it is released on a mute connection too: nothing waits for its answer (F4)', async () => {
  proxy.mute();
  await lock.release();
  expect(lock.isHeld).toBe(false);
});
