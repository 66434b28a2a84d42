import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { loggedReports, sendUntilAccepted } from '../support/report-source.ts';
import { Room } from '../support/room.ts';

/** More than the server keeps connections: were one lost for good each time, none would be left. */
const LOSSES = 12;

let room: Room | undefined;
afterEach(() => room?.close());

async function endAllConnections(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

it(`a database that ends all connections ${LOSSES} times in the middle of bursts loses nothing and is written to again`, async () => {
  const here = await Room.open('PostgreSQL');
  room = here;
  const wall = await here.wall();
  const acknowledged = new Set<string>();
  let ended = 0;
  for (let loss = 0; loss < LOSSES; loss += 1) {
    const sending = sendUntilAccepted(here.http, here.reports.reports(60), 16);
    ended += await endAllConnections(here.databaseUrl ?? '');
    for (const id of (await sending).keys()) acknowledged.add(id);
  }
  expect(ended).toBeGreaterThan(LOSSES);
  const log = await loggedReports(here.http);
  expect(log).toHaveLength(acknowledged.size);
  expect(new Set(log)).toEqual(acknowledged);
  const { wall: held, folded } = await here.hashes(wall);
  expect(held).toBe(folded);
  expect(wall.faults).toEqual([]);
});
