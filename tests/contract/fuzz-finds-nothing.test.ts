import { expect, test } from 'vitest';
import { loopbackBinding } from '../../server/binding.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { createLog } from '../../server/kernel/log.ts';
import { composeOn } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { fuzz } from '../support/fuzz/fuzz.ts';
import { fuzzPeople } from '../support/fuzz/fuzz-people.ts';
import { fuzzPools } from '../support/fuzz/fuzz-pools.ts';
import { FuzzTarget } from '../support/fuzz/fuzz-target.ts';
import { UNLIMITED_TRAFFIC } from '../support/unlimited-traffic.ts';

const REQUESTS = 1_000;

test(`${REQUESTS} random requests to every field, over both transports and as everybody, find no bug`, async () => {
  const room = await composeOn(await DATABASES[0]!.fresh());
  const { siaga } = room;
  const schema = buildSchema(RESOLVERS, siaga.onRefusal);
  const http = await startHttp({
    schema,
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: new TrustedDocuments([]),
    isDevelopment: true,
    staticRoot: '/nowhere',
    binding: loopbackBinding(0),
    trafficRules: UNLIMITED_TRAFFIC,
    hasExplorer: false,
    log: createLog('silent'),
  });
  const people = await fuzzPeople(http.url, siaga.exerciseDoors!);
  const targets = people.map((person) => new FuzzTarget(http.url, person));
  const pools = fuzzPools(siaga);
  const seed = Number(process.env.SIAGA_FUZZ_SEED ?? Date.now() % 1_000_000);
  const report = await fuzz({ schema, targets, pools, requests: REQUESTS, seed, concurrency: 16 });
  for (const target of targets) target.close();
  await http.close();
  await room.close();
  expect(report.failures, `seed ${seed}`).toEqual([]);
  expect(report.sent).toBe(REQUESTS);
  // Were nothing reached behind the door, nothing would be found there.
  expect(report.reached.size).toBeGreaterThan(15);
  expect(report.said.size).toBeGreaterThan(10);
}, 90_000);
