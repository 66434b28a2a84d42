import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';

let room: Room | undefined;
let backup: string | undefined;
afterEach(async () => {
  await room?.close();
  if (backup !== undefined) await rm(backup, { recursive: true, force: true });
});

/** The files of the database alone; keys and whatever else lies in the folder stay as they are. */
async function copyDatabase(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (/\.(sqlite|db)(-wal|-shm)?$/.test(name)) await cp(join(from, name), join(to, name));
  }
}

async function restore(here: Room, from: string): Promise<void> {
  for (const name of await readdir(here.server.data)) {
    if (/\.(sqlite|db)(-wal|-shm)?$/.test(name)) await rm(join(here.server.data, name));
  }
  await copyDatabase(from, here.server.data);
}

it.each([
  ['shorter than what the wall had seen', 0],
  ['grown longer again with other reports', 90],
])('after the restore of an old database file, %s, a wall is told so and begins anew', async (_, grown) => {
  const here = await Room.open();
  room = here;
  backup = await mkdtemp(join(tmpdir(), 'siaga-backup-'));
  await sendUntilAccepted(here.http, here.reports.reports(40));
  await here.server.stop();
  await copyDatabase(here.server.data, backup);
  await here.server.start();
  const wall = await here.wall();
  const lost = here.reports.reports(50);
  await sendUntilAccepted(here.http, lost);
  await here.hashes(wall);
  const seen = wall.cursor ?? '';
  wall.close();
  await here.server.stop();
  await restore(here, backup);
  await here.server.start();
  if (grown > 0) await sendUntilAccepted(here.http, here.reports.reports(grown));

  const late = here.lateWall(REGENCY, { after: seen });
  const resync = await late.next((frame) => frame.kind === 'RESYNC');
  expect(['FORK', 'EPOCH']).toContain(resync.resyncReason);
  expect(late.frames[0]?.kind).toBe('RESYNC');
  const { wall: held, frame, folded } = await here.hashes(late);
  expect(held).toBe(frame);
  expect(held).toBe(folded);
  expect(late.faults).toEqual([]);
});
