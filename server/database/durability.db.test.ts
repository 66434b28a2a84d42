import { type Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../tests/support/databases.ts';
import { TrialStream } from '../stream/trial-stream.fixture.ts';
import { openDatabase } from './database.ts';
import { NotDurable } from './not-durable.ts';
import { postgresWeaknesses, setting } from './postgres-durability.ts';
import { PATIENT_LIMITS, TIME_LIMITS } from './time-limits.ts';

const [SQLITE, POSTGRES] = DATABASES;

let place: TestDatabase;
afterEach(() => place.drop());

/** Runs a statement on the connection that writes, inside an act. */
async function asWriter<Row>(trial: TrialStream, ask: (db: Kysely<unknown>) => Promise<Row>): Promise<Row> {
  return trial.combiner.submit((tx) => ask(tx.db as unknown as Kysely<unknown>));
}

describe('SQLite', () => {
  beforeEach(async () => {
    place = await (SQLITE as (typeof DATABASES)[number]).fresh();
  });

  test('the connection that writes is in WAL mode and flushes at each commit, and does not wait inside SQLite (F16)', async () => {
    const trial = await TrialStream.on(place);
    const pragma = (name: string) =>
      asWriter(trial, async (db) => {
        const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(db);
        return Object.values(rows[0] ?? {})[0];
      });
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('secure_delete')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(0);
    await trial.close();
  });
});

describe('PostgreSQL', () => {
  beforeEach(async () => {
    place = await (POSTGRES as (typeof DATABASES)[number]).fresh();
  });

  const inMs = (text: string) => {
    const [, count, unit] = /^(\d+)(ms|s|min|h)?$/.exec(text) ?? [];
    return Number(count) * ({ ms: 1, s: 1_000, min: 60_000, h: 3_600_000 }[unit ?? 'ms'] ?? 1);
  };

  test('the connection that writes answers commits when they are on the disk, and has the limits that are written down (F21)', async () => {
    const trial = await TrialStream.on(place);
    for (const limits of [PATIENT_LIMITS, TIME_LIMITS]) {
      if (limits === TIME_LIMITS) trial.database.answerPromptly();
      const of = (name: string) => asWriter(trial, (db) => setting(db, name));
      expect(await of('synchronous_commit')).toBe('on');
      expect(inMs(await of('statement_timeout'))).toBe(limits.statement);
      expect(inMs(await of('lock_timeout'))).toBe(limits.lock);
      expect(inMs(await of('idle_in_transaction_session_timeout'))).toBe(limits.idleInTransaction);
    }
    await trial.close();
  });

  test('the waits of a running server end in time, each before the one that it is part of (F21)', () => {
    expect(TIME_LIMITS.connect + TIME_LIMITS.silence).toBeLessThan(5_000);
    expect(TIME_LIMITS.transaction).toBeLessThan(5_000);
    expect(TIME_LIMITS.lock).toBeLessThan(TIME_LIMITS.silence);
    expect(TIME_LIMITS.silence).toBeLessThan(TIME_LIMITS.statement);
    expect(TIME_LIMITS.idleInTransaction).toBeLessThan(5_000);
  });

  test('options in the address do not take ours away', async () => {
    const url = new URL(place.url);
    url.searchParams.set('options', '-c synchronous_commit=off -c work_mem=5MB');
    const trial = await TrialStream.on({ ...place, url: url.href });
    expect(await asWriter(trial, (db) => setting(db, 'synchronous_commit'))).toBe('on');
    expect(await asWriter(trial, (db) => setting(db, 'work_mem'))).toBe('5MB');
    await trial.close();
  });

  test('a server that would answer before the disk has it is refused with a sentence', async () => {
    const other = await openDatabase(place.url);
    const off = other.reader.transaction().execute(async (db) => {
      await sql`set local synchronous_commit = off`.execute(db);
      return postgresWeaknesses(db);
    });
    await expect(off).rejects.toBeInstanceOf(NotDurable);
    await other.close();
  });

  test('a server without fsync is named: this one runs so', async () => {
    const database = await openDatabase(place.url);
    expect(database.weaknesses).toEqual([
      expect.stringContaining('fsync = off'),
      expect.stringContaining('full_page_writes = off'),
    ]);
    await database.close();
  });
});
