import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Chance } from '../../exercise/chance.ts';
import { loggedReports, sendAll, sendUntilAccepted } from '../support/report-source.ts';
import { type DatabaseKind, REGENCY, Room } from '../support/room.ts';

/** Sudden deaths in the test run and in the long one. */
const DEATHS = Number(process.env.SIAGA_FAULT_KILLS ?? 20);
const BURST = 300;

let room: Room | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/**
 * One burst, cut by SIGKILL at a random moment, then repeated until every report has its answer. Returns what was
 * acknowledged before the death and what the log held right after it.
 */
async function burstWithDeath(
  here: Room,
  chance: Chance,
): Promise<{ before: Map<string, string>; after: Map<string, string>; held: Set<string> }> {
  const inputs = here.reports.reports(BURST);
  const before = new Map<string, string>();
  const sending = sendAll(here.http, inputs, 24, (id, text) => before.set(id, text));
  await wait(chance.between(2, 160));
  await here.server.kill9();
  await sending;
  await here.server.start();
  const held = new Set(await loggedReports(here.http));
  const after = await sendUntilAccepted(here.http, inputs);
  return { before, after, held };
}

const plan: [DatabaseKind, number][] = [
  ['SQLite', DEATHS],
  ['PostgreSQL', Math.max(3, Math.round(DEATHS / 5))],
];

describe.each(plan)('on %s', (kind, deaths) => {
  it(`${deaths} sudden deaths in the middle of a burst lose nothing, double nothing, and every wall comes back to the truth`, {
    timeout: 60_000 + deaths * 12_000,
  }, async () => {
    room = await Room.open(kind);
    const chance = new Chance(process.env.SIAGA_FAULT_SEED ?? 'deaths');
    const scopes = [REGENCY, '15.07.05', '15.07.02'];
    const walls = await Promise.all(scopes.map((scope) => (room as Room).wall(scope)));
    const acknowledged = new Map<string, string>();
    let cutInside = 0;
    for (let death = 1; death <= deaths; death += 1) {
      const { before, after, held } = await burstWithDeath(room, chance);
      for (const id of before.keys()) expect(held, `acknowledged before death ${death}`).toContain(id);
      for (const [id, text] of before) expect(after.get(id)).toBe(text);
      for (const [id, text] of after) acknowledged.set(id, text);
      if (before.size > 0 && before.size < BURST) cutInside += 1;
      const log = await loggedReports(room.http);
      expect(log.length, `events after death ${death}`).toBe(acknowledged.size);
      expect(new Set(log)).toEqual(new Set(acknowledged.keys()));
      expect(await room.server.verify()).toMatch(/^ok seq=\d+ head=[0-9a-f]{64}/);
    }
    expect(cutInside, 'deaths that fell inside a burst').toBeGreaterThan(deaths / 3);
    for (const [index, wall] of walls.entries()) {
      const { wall: held, frame, folded } = await room.hashes(wall, scopes[index]);
      expect(held).toBe(frame);
      expect(held).toBe(folded);
      expect(wall.faults).toEqual([]);
      expect(wall.count('SNAPSHOT'), 'pictures begun anew').toBe(1);
      expect(wall.subscriptions).toBeGreaterThan(deaths);
    }
  });
});
