import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from './databases.ts';
import { FaultProxy } from './fault-proxy.ts';
import { freshDatabase } from './postgres.ts';

let place: TestDatabase;
let proxy: FaultProxy;
let url: string;
let direct: pg.Client;
const clients: pg.Client[] = [];

beforeEach(async () => {
  place = await freshDatabase();
  ({ proxy, url } = await FaultProxy.beforeDatabase(place.url));
  direct = new pg.Client({ connectionString: place.url });
  await direct.connect();
  await direct.query('create table kept (name text)');
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end().catch(() => undefined);
  await proxy.close();
  await direct.end();
  await place.drop();
});

async function dial(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

const kept = async () =>
  (await direct.query<{ name: string }>('select name from kept')).rows.map(({ name }) => name);

async function write(client: pg.Client, name: string): Promise<void> {
  await client.query('begin');
  await client.query('insert into kept values ($1)', [name]);
  await client.query('commit');
}

test('a struck commit is carried out and its answer lost; those before and after are answered', async () => {
  const client = await dial();
  await write(client, 'before');
  proxy.strikeCommits({ how: 'cut', of: /insert into kept/ });
  await client.query('begin');
  await client.query('select 1');
  await client.query('commit');
  await expect(write(client, 'struck')).rejects.toThrow();
  await write(await dial(), 'after');
  expect(await kept()).toEqual(['before', 'struck', 'after']);
  expect(proxy).toMatchObject({ opened: 2, commits: 3, struck: 1 });
});

test('after a commit that went mute nothing comes, on that connection alone', async () => {
  const client = await dial();
  proxy.strikeCommits({ how: 'mute' });
  const answered = write(client, 'struck').then(() => 'answered');
  await expect.poll(kept).toEqual(['struck']);
  await write(await dial(), 'after');
  expect(await Promise.race([answered, Promise.resolve('silence')])).toBe('silence');
  proxy.cutOpen();
  await expect(answered).rejects.toThrow();
});

test('a mute server neither answers nor learns that its client is gone; what was held arrives later', async () => {
  const [client, other] = [await dial(), await dial()];
  await client.query('begin');
  await client.query("insert into kept values ('held')");
  proxy.mute();
  await expect(dial()).rejects.toThrow(/timeout/);
  const late = other.query('select 1 as one');
  client.connection.stream.destroy();
  const idle =
    "select 1 from pg_stat_activity where state = 'idle in transaction' and datname = current_database()";
  expect((await direct.query(idle)).rowCount).toBe(1);
  proxy.pass();
  expect((await late).rows).toEqual([{ one: 1 }]);
  await expect.poll(async () => (await direct.query(idle)).rowCount).toBe(0);
  expect(await kept()).toEqual([]);
});

test('what is cut is refused until it passes again; what is slow arrives whole and in order', async () => {
  proxy.cut();
  await expect(dial()).rejects.toThrow();
  proxy.pass();
  const client = await dial();
  proxy.slow(150, 'toServer');
  const startedAt = performance.now();
  await write(client, 'slow');
  expect(performance.now() - startedAt).toBeGreaterThan(3 * 140);
  expect(await kept()).toEqual(['slow']);
});
