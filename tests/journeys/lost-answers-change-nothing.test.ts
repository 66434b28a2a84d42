import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TIME_LIMITS, type TimeLimits } from '../../server/database/time-limits.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { OpenScreens } from '../proof/open-screens.ts';
import type { OutcomeRow, Sending } from '../proof/outcome-row.ts';
import { OUTCOME_ROWS } from '../proof/outcome-rows.ts';
import { differences } from '../proof/outcome-shape.ts';
import { isDone, OutcomeTrial, type Said } from '../proof/outcome-trial.ts';
import { OutcomeWorld } from '../proof/outcome-world.ts';
import { openProofServer, type ProofPlace, type ProofServer } from '../proof/proof-server.ts';
import { FaultProxy } from '../support/fault-proxy.ts';
import { JumpyClock } from '../support/jumpy-clock.ts';
import { LossySqlite } from '../support/lossy-sqlite.ts';
import { freshDatabase } from '../support/postgres.ts';

/** The same in every world: incidents with the same ids draw the same numbers. */
const CURSOR_KEYS = JSON.stringify({ 1: '5a'.repeat(32) });

const schema = buildSchema(RESOLVERS);

/** A database whose commits lose their answers when asked to. */
interface Lossy {
  /** As the server reaches it, and as nothing disturbs it. */
  readonly url: string;
  readonly direct: string;
  /** Whether the next commit of that form loses its answer, or has lost it. */
  readonly isStriking: boolean;
  strike(of: RegExp): void;
  struck(): number;
  pass(): void;
  close(): Promise<void>;
}

async function lossyPostgres(how: 'cut' | 'mute'): Promise<Lossy> {
  const place = await freshDatabase();
  const { proxy, url } = await FaultProxy.beforeDatabase(place.url);
  let isStriking = false;
  return {
    url,
    direct: place.url,
    get isStriking() {
      return isStriking;
    },
    strike: (of) => {
      isStriking = true;
      proxy.strikeCommits({ how, of });
    },
    struck: () => proxy.struck,
    pass: () => {
      isStriking = false;
      proxy.pass();
    },
    close: async () => {
      await proxy.close();
      await place.drop();
    },
  };
}

async function lossySqlite(): Promise<Lossy> {
  const folder = await mkdtemp(join(tmpdir(), 'siaga-lossy-'));
  const lossy = new LossySqlite();
  const url = `sqlite:${join(folder, 'siaga.sqlite')}`;
  return {
    ...{ url, direct: url, isStriking: false },
    strike: (of) => lossy.strike(of),
    struck: () => lossy.struck,
    pass: () => lossy.pass(),
    close: async () => {
      lossy.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How long a server waits for a commit whose answer never comes, in milliseconds; everything else it gives its usual time. */
const SHORT_SILENCE = 400;

function patientExceptFor(lossy: () => Lossy): TimeLimits {
  return {
    ...TIME_LIMITS,
    get silence() {
      return lossy().isStriking ? SHORT_SILENCE : TIME_LIMITS.silence;
    },
  };
}

const MODES: readonly (readonly [string, () => Promise<Lossy>])[] = [
  ['on SQLite, whose driver fails after COMMIT', lossySqlite],
  ['on PostgreSQL, cut after COMMIT', () => lossyPostgres('cut')],
  ['on PostgreSQL, mute after COMMIT', () => lossyPostgres('mute')],
];

const DAY_MS = 86_400_000;

/**
 * Which share of the mutations loses its answer: `all` in all modes, or the share of a turn. The turn follows from the day, so
 * that in twelve days each mutation has lost its answer in each mode.
 */
const TURN = process.env.SIAGA_LOST_ANSWERS ?? String(Math.floor(Date.now() / DAY_MS) % 12);
const IS_ALL = TURN === 'all';

/** On SQLite every second mutation, in each mode of PostgreSQL every twelfth: what lies between database and answer is the same code. */
const isLostIn = (mode: number, row: number): boolean =>
  IS_ALL || (mode === 0 ? (row + Number(TURN)) % 2 === 0 : (row + Number(TURN) + 6 * mode) % 12 === 1);

const isLostSomewhere = (row: number): boolean => MODES.some((_, mode) => isLostIn(mode, row));

/** A world, its server, and what they lie on. */
interface Stage {
  readonly lossy: Lossy;
  readonly clock: JumpyClock;
  readonly place: ProofPlace;
  server: ProofServer;
  readonly world: OutcomeWorld;
  readonly trial: OutcomeTrial;
}

async function openStage(open: () => Promise<Lossy>): Promise<Stage> {
  const lossy = await open();
  const clock = new JumpyClock();
  const place = {
    clocks: () => clock.clocks(),
    cursorKeys: CURSOR_KEYS,
    dataFolder: await mkdtemp(join(tmpdir(), 'siaga-outcomes-')),
    databaseUrl: lossy.url,
    limits: patientExceptFor(() => lossy),
  };
  const server = await openProofServer(place);
  const world = await OutcomeWorld.open(server, lossy.direct);
  return { lossy, clock, place, server, world, trial: new OutcomeTrial(schema, world) };
}

async function closeStage({ lossy, place, server, world }: Stage): Promise<void> {
  await world.close();
  await server.close();
  await lossy.close();
  await rm(place.dataFolder ?? '', { recursive: true, force: true });
}

type Seen = Record<string, unknown>;

/** The world where nothing is lost: what each act is answered there, and what everybody sees after it. */
class Undisturbed {
  readonly #stage: Stage;
  readonly #known = new Map<string, { readonly first: Said; readonly seen: Seen }>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** What was done is not done a second time for a later mode. `isSeen`: whether it matters what everybody sees after it. */
  async after(
    name: string,
    row: OutcomeRow,
    isSeen: boolean,
  ): Promise<{ readonly first: Said; readonly seen: Seen }> {
    const known = this.#known.get(name) ?? (await this.#act(name, row, isSeen));
    this.#known.set(name, known);
    return known;
  }

  everything(): Promise<Seen> {
    return this.#stage.trial.everything();
  }

  async #act(name: string, row: OutcomeRow, isSeen: boolean) {
    const { clock, trial } = this.#stage;
    const sending = await trial.prepare(name, row);
    const first = await trial.send(name, sending);
    if (row.isEachTimeNew) {
      clock.pass(row.pauseMs ?? 0);
      await trial.send(name, sending);
    }
    return { first, seen: isSeen ? await trial.present() : {} };
  }
}

console.log(`Answers that are lost: SIAGA_LOST_ANSWERS=${TURN} plays the same.`);

test('every mutation of the schema is tried, and every query of it is compared or named as one that is not', () => {
  expect(TURN, 'SIAGA_LOST_ANSWERS').toMatch(/^(all|\d+)$/);
  expect(Object.keys(OUTCOME_ROWS).sort()).toEqual(OutcomeTrial.mutations(schema));
  expect(OutcomeTrial.asked).toEqual(OutcomeTrial.queries(schema));
});

describe('an answer that is lost changes nothing', () => {
  let control: Stage;
  let undisturbed: Undisturbed;

  beforeAll(async () => {
    control = await openStage(lossySqlite);
    undisturbed = new Undisturbed(control);
  });
  afterAll(() => closeStage(control));

  describe.each(MODES.map((mode, number) => [...mode, number] as const))('%s', (_name, open, mode) => {
    let shaken: Stage;
    let screens: OpenScreens;

    beforeAll(async () => {
      shaken = await openStage(open);
      screens = await OpenScreens.open(shaken.world);
    });
    afterAll(async () => {
      screens.close();
      await closeStage(shaken);
    });

    const sees = async (expected: Seen, read: () => Promise<Seen>) => {
      const unequal = async () => differences(expected, await read()).slice(0, 20);
      await expect.poll(unequal, { timeout: 20_000, interval: 100 }).toEqual([]);
    };
    /** Screens that were open all the time show what a new query answers. */
    const screensFollow = () =>
      expect.poll(() => screens.differences(), { timeout: 20_000, interval: 100 }).toEqual([]);

    const lose = async (name: string, row: OutcomeRow, sending: Sending): Promise<Said> => {
      const { lossy, trial } = shaken;
      if (row.commits === null) return trial.send(name, sending);
      const before = lossy.struck();
      lossy.strike(row.commits);
      const said = await trial.send(name, sending);
      lossy.pass();
      expect(lossy.struck(), 'commits whose answer was lost').toBe(before + 1);
      expect(said, 'what was said of it').toMatchObject({ isOpen: true });
      return said;
    };

    const rows = Object.entries(OUTCOME_ROWS).map(([name, row], number) => {
      const isLost = isLostIn(mode, number);
      const isSeen = isLostSomewhere(number);
      return [isLost ? name : `${name}, answered as ever`, name, row, { isLost, isSeen }] as const;
    });

    test.each(rows)('%s', async (_title, name, row, { isLost, isSeen }) => {
      const { first, seen } = await undisturbed.after(name, row, isSeen);
      expect(first, 'what is said where nothing is lost').toMatchObject({ isOpen: false });
      expect(isDone(schema, first.type), JSON.stringify(first)).toBe(true);
      const sending = await shaken.trial.prepare(name, row);
      if (!isLost) {
        expect(await shaken.trial.send(name, sending)).toEqual(first);
        shaken.clock.pass(row.isEachTimeNew ? (row.pauseMs ?? 0) : 0);
        if (row.isEachTimeNew) await shaken.trial.send(name, sending);
        return;
      }
      const lost = await lose(name, row, sending);
      // Nobody has sent it again yet: what is committed is seen all the same.
      if (row.isEachTimeNew === undefined) await sees(seen, () => shaken.trial.present());
      await screensFollow();
      if (row.commits === null) return expect(lost).toEqual(first);
      shaken.clock.pass(row.pauseMs ?? 0);
      const repeat = await shaken.trial.send(name, sending);
      if (row.repeat === 'SHUT_OUT') expect(isDone(schema, repeat.type)).toBe(false);
      else if (row.repeat) expect(repeat).toMatchObject({ type: first.type, shape: row.repeat });
      else expect(repeat, 'what the repeat is answered').toEqual(first);
      // What a repeat does a second time shows after the next act, and at the end.
      if (row.isEachTimeNew) await sees(seen, () => shaken.trial.present());
    });

    test('all of it is the same at the end, and at a server that is started on that database', async () => {
      const expected = await undisturbed.everything();
      await sees(expected, () => shaken.trial.everything());
      await screensFollow();
      screens.close();
      await shaken.server.close();
      shaken.server = await openProofServer(shaken.place);
      const again = new OutcomeTrial(schema, shaken.world.again(shaken.server));
      await sees(expected, () => again.everything());
    });
  });
});
