import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { sendUntilAccepted } from '../support/report-source.ts';
import { Room } from '../support/room.ts';

let room: Room | undefined;
const kept: string[] = [];
afterEach(async () => {
  await room?.close();
  for (const folder of kept.splice(0)) await rm(folder, { recursive: true, force: true });
});

function headOf(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const head = database.prepare('select head_seq as seq from stream_head where id = 1').get();
  database.close();
  return Number(head?.seq);
}

/** Removes all events after `seq` and sets the head back, as somebody does who holds the file and no key. */
function cutAfter(path: string, seq: number): void {
  const database = new DatabaseSync(path);
  database.prepare('delete from stream_event where stream_id = 1 and seq > ?').run(seq);
  database
    .prepare(
      'update stream_head set head_seq = ?1, head_hash = (select hash from stream_event where stream_id = 1 and seq = ?1) where id = 1',
    )
    .run(seq);
  database.close();
}

it('verify names a tail that was cut off after a kill at a random moment (F13)', async () => {
  const here = await Room.open();
  room = here;
  const { data } = here.server;
  const file = join(data, 'siaga.sqlite');
  for (let round = 0; round < 8; round += 1) {
    const sent = 1 + Math.floor(Math.random() * 9);
    // Some were answered, others are on their way: the kill comes in between.
    await sendUntilAccepted(here.http, here.reports.reports(sent));
    // What is stored later and not yet answered may be lost without a trace.
    const answered = headOf(file);
    const under = sendUntilAccepted(here.http, here.reports.reports(6)).catch(() => undefined);
    for (let turns = Math.floor(Math.random() * 30); turns > 0; turns -= 1) await new Promise(setImmediate);
    await here.server.kill9();
    expect(await here.server.verify(), `round ${round}`).toMatch(/^ok seq=\d+/);
    const whole = await mkdtemp(join(tmpdir(), 'siaga-whole-'));
    kept.push(whole);
    await cp(data, whole, { recursive: true });
    const lost = 1 + Math.floor(Math.random() * sent);
    const seq = answered - lost;
    cutAfter(file, seq);
    const told = await here.server.verify().catch((error: { stdout: string }) => error.stdout);
    expect(told, `round ${round}, ${lost} of ${sent} cut off`).toContain(
      `bad seq=${seq + 1} missing: the copy of the heads`,
    );
    for (const name of await readdir(data)) await rm(join(data, name), { recursive: true });
    await cp(whole, data, { recursive: true });
    await here.server.start();
    await under;
  }
});
