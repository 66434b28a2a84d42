import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Chance } from '../../exercise/chance.ts';
import { LogReader, loggedReports, sendAll, sendUntilAccepted } from '../support/report-source.ts';
import { type DatabaseKind, REGENCY, Room } from '../support/room.ts';

/** Sudden deaths in the test run and in the long one. */
const DEATHS = Number(process.env.SIAGA_FAULT_KILLS ?? 20);
const BURST = 110;

let room: Room | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

interface Death {
  /** Answers that came before the death, and those after it, by id of the report. */
  before: Map<string, string>;
  after: Map<string, string>;
  /** What the check of the whole chain said after the restart. */
  verdict: string;
  /** New reports in the log right after the restart, and when everything had its answer. */
  heldAtOnce: string[];
  heldAtLast: string[];
}

/** One burst, cut by SIGKILL at a random one of its answers, then repeated until every report has its answer. */
async function burstWithDeath(here: Room, log: LogReader, chance: Chance): Promise<Death> {
  const inputs = here.reports.reports(BURST);
  const before = new Map<string, string>();
  const answersToWaitFor = chance.whole(0, BURST - 30);
  const { promise: itsTime, resolve } = Promise.withResolvers<void>();
  if (answersToWaitFor === 0) resolve();
  const sending = sendAll(here.http, inputs, 24, (id, text) => {
    before.set(id, text);
    if (before.size === answersToWaitFor) resolve();
  });
  await itsTime;
  await wait(chance.between(0, 6));
  await here.server.kill9();
  await sending;
  await here.server.start();
  const heldAtOnce = await log.newReports();
  const [verdict, after] = await Promise.all([here.server.verify(), sendUntilAccepted(here.http, inputs)]);
  return { before, after, verdict, heldAtOnce, heldAtLast: heldAtOnce.concat(await log.newReports()) };
}

/** So many deaths share a database: each start and each check reads its whole log. */
const ROUND = 50;

const rounds: [DatabaseKind, number, number][] = (
  [
    ['SQLite', DEATHS],
    ['PostgreSQL', Math.max(3, Math.round(DEATHS / 7))],
  ] as const
).flatMap(([kind, deaths]) =>
  Array.from({ length: Math.ceil(deaths / ROUND) }, (_, index): [DatabaseKind, number, number] => [
    kind,
    Math.min(ROUND, deaths - index * ROUND),
    index + 1,
  ]),
);

describe.each(rounds)('on %s', (kind, deaths, round) => {
  it(`${deaths} sudden deaths in the middle of a burst lose nothing, double nothing, and every wall comes back to the truth`, {
    timeout: 60_000 + deaths * 30_000,
  }, async () => {
    room = await Room.open(kind);
    const chance = new Chance(`${process.env.SIAGA_FAULT_SEED ?? 'deaths'} ${round}`);
    const scopes = [REGENCY, '15.07.05', '15.07.02'];
    const walls = await Promise.all(scopes.map((scope) => (room as Room).wall(scope)));
    const log = new LogReader(room.http);
    let cutInside = 0;
    for (let death = 1; death <= deaths; death += 1) {
      const { before, after, verdict, heldAtOnce, heldAtLast } = await burstWithDeath(room, log, chance);
      for (const id of before.keys()) expect(heldAtOnce, `acknowledged before death ${death}`).toContain(id);
      for (const [id, text] of before) expect(after.get(id)).toBe(text);
      expect(heldAtLast.toSorted(), `the log after death ${death}`).toEqual([...after.keys()].toSorted());
      if (before.size > 0 && before.size < BURST) cutInside += 1;
      expect(verdict).toMatch(/^ok seq=\d+ head=[0-9a-f]{64}/);
    }
    expect(new Set(await loggedReports(room.http)).size).toBe(deaths * BURST);
    expect(cutInside, 'deaths that fell inside a burst').toBeGreaterThan(deaths / 3);
    const hashes = await Promise.all(walls.map((wall, index) => (room as Room).hashes(wall, scopes[index])));
    for (const { wall: held, frame, folded } of hashes) {
      expect(held).toBe(frame);
      expect(held).toBe(folded);
    }
    for (const wall of walls) {
      expect(wall.faults).toEqual([]);
      expect(wall.count('SNAPSHOT'), 'whole pictures sent').toBe(1);
      expect(wall.subscriptions).toBeGreaterThan(deaths);
    }
  });
});
