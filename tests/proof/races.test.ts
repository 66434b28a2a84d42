import { afterAll, beforeAll, expect, test } from 'vitest';
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
const PATIENCE_MS = Math.max(120_000, RACES * 1_000);
/** Races that go on at the same time, in the same place: each is what happens around the others. */
const LANES = 10;

let server: ProofServer;
let endings: Endings;
let desk: Caller;
let order: LogOrder;
const lanes: Racers[] = [];

beforeAll(async () => {
  server = await openProofServer();
  const cast = await Cast.open(server);
  endings = new Endings(cast);
  ({ caller: desk } = await overseerOf(cast));
  order = new LogOrder(desk);
  for (let lane = 0; lane < LANES; lane += 1) lanes.push(await endings.racers(lane));
}, PATIENCE_MS);

afterAll(() => server?.close());

test(
  `in ${RACES} races nobody is sent anything that was committed after his right had ended`,
  async () => {
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    let next = 0;
    let live = 0;
    const run = async (racers: Racers): Promise<void> => {
      while (next < RACES && wrong.length === 0) {
        const tape = SEED + next;
        next += 1;
        const dice = new Dice(tapeOf(tape));
        const entrant = await endings.enter(racers, dice);
        const race = new Race(entrant, desk, dice);
        await race.run();
        await order.catchUp();
        const outcome = race.judge(order);
        wrong.push(...outcome.wrong.map((what) => `race of tape ${tape}, ${entrant.name}: ${what}`));
        seen.set(entrant.name, (seen.get(entrant.name) ?? 0) + 1);
        if (outcome.isLive) live += 1;
        await race.leave();
      }
    };
    await Promise.all(lanes.map(run));
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(next).toBe(RACES);
    // The races were about something: most of them were followed live when they ended.
    expect(live).toBeGreaterThan(RACES / 3);
    const kinds = [...seen].map(([name, count]) => `${count} ${name}`).join(', ');
    console.log(`${RACES} races (${kinds}), ${live} of them followed live: 0 events past the end`);
  },
  PATIENCE_MS,
);
