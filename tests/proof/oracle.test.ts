import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, type GraphQLEnumType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tapeOf } from './dice.ts';
import { type Case, Oracle, type Transport } from './oracle.ts';
import { alertsFor, listedAlerts, type TrueAlert } from './reference-alerts.ts';
import {
  entryDifference,
  historyDifference,
  historyFor,
  isOfAlert,
  marksIn,
  toldHistory,
} from './reference-history.ts';
import { mayAsk, requests } from './reference-policy.ts';
import { rootFields } from './sample-request.ts';

/** How many cases there are in all; more in the long run. */
const CASES = Number(process.env.SIAGA_PROOF_CASES ?? 5_000);
/** And how many of them at least ask for whatever comes to mind, however many root fields there are. */
const ANYTHING = 1_200;
const SEED = Number(process.env.SIAGA_PROOF_SEED ?? 1507);
const PATIENCE_MS = Math.max(120_000, CASES * 100);
const TRANSPORTS: readonly Transport[] = ['HTTP', 'WebSocket'];
/** Cases that are under way at the same time. */
const LANES = 4;
/** One text in so many is looked for by everybody. */
const MARKS = 12;

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
let oracle: Oracle;
const wrong: string[] = [];

beforeAll(async () => {
  oracle = await Oracle.open(schema);
}, PATIENCE_MS);

afterAll(() => oracle?.close());

const told = ({ player, transport, request }: Case, verdict: readonly string[]): string =>
  `${player.name} over ${transport}: ${verdict.join('; ')}\n${request.query}\n${JSON.stringify(request.variables)}`;

/** Runs the work of all lanes side by side. */
async function inLanes<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await run(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

describe('the server answers as the reference does', () => {
  test(
    'to everybody, at every root field, over HTTP and WebSocket',
    async () => {
      expect(oracle.names.length).toBe(rootFields(schema).size - 2);
      expect([...rootFields(schema).keys()].sort()).toEqual(requests().sort());
      const cells = oracle.names.flatMap((name) =>
        oracle.players.flatMap((player) => TRANSPORTS.map((transport) => ({ name, player, transport }))),
      );
      await inLanes(cells, async ({ name, player, transport }) => {
        const one = oracle.whole(player, transport, name, tapeOf(SEED + oracle.tried));
        const verdict = await oracle.judge(one);
        if (verdict.length > 0) wrong.push(told(one, verdict));
      });
      expect(wrong.slice(0, 5), `${wrong.length} of ${oracle.tried}`).toEqual([]);
    },
    PATIENCE_MS,
  );

  test('to everybody, what may be the same as the newest incidents', async () => {
    await inLanes(oracle.players, async (player) => {
      const one = oracle.duplicates(player, 'HTTP');
      const verdict = await oracle.judge(one);
      if (verdict.length > 0) wrong.push(told(one, verdict));
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test(
    `in whatever is asked: ${CASES} cases in all`,
    async () => {
      const runs = Math.max(ANYTHING, CASES - oracle.tried);
      const property = fc.asyncProperty(
        fc.array(fc.nat(100_002), { minLength: 160, maxLength: 160 }),
        async (tape) => {
          const one = oracle.any(tape);
          const verdict = await oracle.judge(one);
          if (verdict.length > 0) throw new Error(told(one, verdict));
        },
      );
      const lanes = Array.from({ length: LANES }, (_, lane) => ({
        seed: SEED + lane,
        numRuns: Math.ceil(runs / LANES),
        // A case that failed is made simpler, but not for ever.
        interruptAfterTimeLimit: PATIENCE_MS,
      }));
      await Promise.all(lanes.map((lane) => fc.assert(property, lane)));
      expect(oracle.tried).toBeGreaterThanOrEqual(CASES);
      expect(oracle.beyondLimits).toBeLessThan(oracle.tried / 20);
      console.log(
        `${oracle.tried} cases, ${oracle.beyondLimits} of them beyond the limits of a document: 0 mismatches`,
      );
    },
    PATIENCE_MS,
  );

  test('and tells everybody the history that he may read, with its counts, and finds him nothing by words that he may not', async () => {
    const { world, truth } = oracle;
    const marks = marksIn(historyFor(world.overseer, truth));
    const wrong: string[] = [];
    let found = 0;
    let alerts = 0;
    // Alerts go on: what they told since the world was read is not compared.
    const known = new Set(truth.events.map(({ id }) => id));
    const kinds = (schema.getType('HistoryKind') as GraphQLEnumType).getValues().map(({ name }) => name);
    const people = world.players.filter((player) => mayAsk(player, 'Query.history'));
    await inLanes(people, async (player) => {
      const must = historyFor(player, truth);
      const told = await toldHistory(player.caller, { kinds: kinds.filter((kind) => !isOfAlert({ kind })) });
      const ofAlerts = (
        await toldHistory(player.caller, { kinds: kinds.filter((kind) => isOfAlert({ kind })) })
      ).entries.filter(({ id }) => known.has(String(id)));
      const difference =
        historyDifference(
          told,
          must.filter((entry) => !isOfAlert(entry)),
        ) ?? entryDifference(ofAlerts, must.filter(isOfAlert));
      if (difference !== null) wrong.push(`${player.name}: ${difference}`);
      alerts += ofAlerts.length;
      for (const mark of marks.filter((_, index) => index % MARKS === 0)) {
        const byWord = await toldHistory(player.caller, { text: mark });
        const findable = must.filter(({ searched }) => searched.includes(mark));
        found += findable.length;
        if (byWord.total !== findable.length)
          wrong.push(`${player.name} found ${byWord.total} instead of ${findable.length} by ${mark}`);
      }
    });
    expect(wrong.slice(0, 5), `${wrong.length} wrong`).toEqual([]);
    expect(marks.length).toBeGreaterThan(40);
    expect(alerts).toBeGreaterThan(people.length);
    expect(found).toBeGreaterThan(people.length);
  });

  test('and lists everybody the alerts that he may see, one by one and over all pages', async () => {
    const { world, truth } = oracle;
    // One that tells of no incident.
    await world.overseer.caller.act('sendTestAlert', { region: '15.07.05' }, 'TestAlertSent');
    const wrong = async () => {
      const all = await listedAlerts(world.overseer.caller);
      const compared = world.players
        .filter((player) => mayAsk(player, 'Query.alerts'))
        .map(async (player) => {
          const ids = (alerts: readonly TrueAlert[]) => alerts.map(({ id }) => id).sort();
          const told = ids(await listedAlerts(player.caller));
          const must = ids(alertsFor(player, all, truth));
          return JSON.stringify(told) === JSON.stringify(must)
            ? []
            : [`${player.name}: ${told.length} instead of ${must.length} of ${all.length}`];
        });
      return (await Promise.all(compared)).flat();
    };
    await expect.poll(wrong).toEqual([]);
    const all = await listedAlerts(world.overseer.caller);
    expect(all.filter(({ incident }) => incident !== null).length).toBeGreaterThan(30);
    expect(all.filter(({ incident }) => incident === null).length).toBeGreaterThan(0);
  });

  test('and each field of what it reads was asked for', () => {
    const reached = new Set<string>();
    const reach = (name: string): void => {
      const type = schema.getType(name);
      if (!isObjectType(type)) return;
      for (const field of Object.values(type.getFields())) {
        const key = `${name}.${field.name}`;
        if (reached.has(key)) continue;
        reached.add(key);
        reach(getNamedType(field.type).name);
      }
    };
    const known = ['Incident', 'CheckpointReport', 'SituationPatch', 'TpsStory', 'StageMatrix'];
    for (const name of [...known, 'TpsStanding', 'RollCallConnection']) reach(name);
    expect([...reached].filter((field) => !oracle.asked.has(field))).toEqual([]);
  });
});

test('nothing that was written down, and nothing that lets anybody in, is in the log of the server', () => {
  const logged = oracle.world.server.logged.join('\n');
  expect(oracle.world.marks.size).toBeGreaterThan(100);
  expect(oracle.world.marks.in(logged)).toEqual([]);
  expect(logged).not.toMatch(/ssd_|ses_|__Host-|Sungai-Batang-Hari/);
});
