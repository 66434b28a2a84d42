import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectDocuments } from '../../scripts/documents.mjs';
import { loopbackBinding } from '../../server/binding.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { type RunningHttp, startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { createLog } from '../../server/kernel/log.ts';
import { composeOn } from '../support/composed.ts';
import { type CostCase, controlCase, costCases } from '../support/cost-cases.ts';
import { DATABASES } from '../support/databases.ts';
import { costsLess, leastCost } from '../support/thread-cost.ts';
import { UNLIMITED_TRAFFIC } from '../support/unlimited-traffic.ts';

/**
 * How much more than a small request anything of a stranger may cost here, where its client runs in the same thread and sends it
 * first. `npm run costs` measures the server alone, in ms.
 */
const TIMES_CONTROL = 25;
const TRIES = 15;
/** Headers have a test of their own. */
const HEADERS_EVERY = 40;

let room: Awaited<ReturnType<typeof composeOn>>;
let http: RunningHttp;
let port: number;
const documents = collectDocuments() as { name: string; id: string; shape: string; text: string }[];
const textOf = (wanted: string): string => documents.find(({ name }) => name === wanted)!.text;

beforeAll(async () => {
  room = await composeOn(await DATABASES[0]!.fresh());
  const { siaga } = room;
  http = await startHttp({
    schema: buildSchema(RESOLVERS, siaga.onRefusal),
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: new TrustedDocuments(documents),
    isDevelopment: false,
    staticRoot: '/nowhere',
    binding: loopbackBinding(0),
    trafficRules: UNLIMITED_TRAFFIC,
    hasExplorer: false,
    log: createLog('silent'),
  });
  port = Number(new URL(http.url).port);
});

afterAll(async () => {
  await http.close();
  await room.close();
});

const all = costCases(textOf).filter(({ sort }, index) => sort !== 'header' || index % HEADERS_EVERY === 0);
const sorts = [...new Set(all.map(({ sort }) => sort))];

describe('attack: one request, frame or handshake of a stranger that holds the thread', () => {
  test.each(sorts)('of the sort %s: none costs much more than a small request', async (sort) => {
    const act = (one: CostCase) => () => one.act(port);
    const control = await leastCost(30, act(controlCase));
    const costly: string[] = [];
    for (const one of all.filter((other) => other.sort === sort)) {
      if (!(await costsLess(TIMES_CONTROL * control, TRIES, act(one)))) costly.push(one.name);
    }
    expect(costly).toEqual([]);
  });
});
