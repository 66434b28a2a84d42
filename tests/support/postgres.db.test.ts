import pg from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase } from './postgres.ts';

async function rows(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test('the database tests run against PostgreSQL 18', async () => {
  const database = await freshDatabase();
  const [setting] = await rows(database.url, 'show server_version_num');
  expect(Math.floor(Number(setting?.server_version_num) / 10_000)).toBe(18);
  await database.drop();
});

test('two fresh databases do not see each other', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await rows(one.url, 'create table only_here (id int)');
  expect(await rows(two.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }]);
  await Promise.all([one.drop(), two.drop()]);
});
