import { afterEach, expect, test } from 'vitest';
import type { Caller } from './caller.ts';
import { Cast } from './cast.ts';
import { Dice, tapeOf } from './dice.ts';
import { Endings, overseerOf, type Racers } from './endings.ts';
import { LogOrder } from './log-order.ts';
import { openProofServer, type ProofServer } from './proof-server.ts';
import { Race } from './race.ts';

/** How many races there are; more in the long run. */
const RACES = Number(process.env.SIAGA_RACES ?? 200);
const SEED = Number(process.env.SIAGA_PROOF_SEED ?? 1507);
/** Races on one server: what they leave behind stays small, and so do the answers in which it is looked for. */
const ON_ONE_SERVER = 250;
/** Races that go on at the same time, in the same place: each is what happens around the others. */
const LANES = 10;

/** A server with everybody who takes part. */
interface Ground {
  readonly server: ProofServer;
  readonly endings: Endings;
  /** By whom things happen. */
  readonly desk: Caller;
  readonly order: LogOrder;
  readonly lanes: readonly Racers[];
}

let ground: Ground | null = null;

async function leaveGround(): Promise<void> {
  await ground?.server.close();
  ground = null;
}
afterEach(leaveGround);

async function openGround(): Promise<Ground> {
  const server = await openProofServer();
  const cast = await Cast.open(server);
  const endings = new Endings(cast);
  const { caller: desk } = await overseerOf(cast);
  const lanes: Racers[] = [];
  for (let lane = 0; lane < LANES; lane += 1) lanes.push(await endings.racers(lane));
  return { server, endings, desk, order: new LogOrder(desk), lanes };
}

/** What was seen in all races so far. */
const seen = { races: 0, live: 0, wrong: [] as string[], endings: new Map<string, number>() };

async function runRace({ endings, desk, order }: Ground, racers: Racers, tape: number): Promise<void> {
  const dice = new Dice(tapeOf(tape));
  const entrant = await endings.enter(racers, dice);
  const race = new Race(entrant, desk, dice);
  await race.run();
  await order.catchUp();
  const { wrong, isLive } = race.judge(order);
  seen.wrong.push(...wrong.map((what) => `race of tape ${tape}, ${entrant.name}: ${what}`));
  seen.endings.set(entrant.name, (seen.endings.get(entrant.name) ?? 0) + 1);
  seen.races += 1;
  if (isLive) seen.live += 1;
  await race.leave();
}

test(
  `in ${RACES} races nobody is sent anything that was committed after his right had ended`,
  async () => {
    for (let first = 0; first < RACES && seen.wrong.length === 0; first += ON_ONE_SERVER) {
      const here = await openGround();
      ground = here;
      const tapes = Array.from(
        { length: Math.min(ON_ONE_SERVER, RACES - first) },
        (_, each) => SEED + first + each,
      ).values();
      const lane = async (racers: Racers) => {
        for (const tape of tapes) await runRace(here, racers, tape);
      };
      await Promise.all(here.lanes.map(lane));
      await leaveGround();
      if (RACES > ON_ONE_SERVER) console.log(`${seen.races} of ${RACES} races`);
    }
    expect(seen.wrong.slice(0, 5)).toEqual([]);
    expect(seen.races).toBe(RACES);
    // The races were about something: most of them were followed live when they ended.
    expect(seen.live).toBeGreaterThan(RACES / 3);
    const kinds = [...seen.endings].map(([name, count]) => `${count} ${name}`).join(', ');
    console.log(`${RACES} races (${kinds}), ${seen.live} of them followed live: 0 events past the end`);
  },
  Math.max(120_000, RACES * 1_000),
);
