import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { fuzzWire } from '../support/fuzz/fuzz-wire.ts';
import { knownPeople } from '../support/known-people.ts';
import { startToyServer } from '../support/toy-situation.ts';

const REQUESTS = 1_000;

test(`${REQUESTS} requests as bytes that no library would send, HTTP and WebSocket, find no bug`, async () => {
  const server = await startToyServer({ access: knownPeople({}), isDevelopment: true });
  const seed = Number(process.env.SIAGA_FUZZ_SEED ?? Date.now() % 1_000_000);
  const busyMs = () => performance.eventLoopUtilization().active;
  const { failures, sent, statuses } = await fuzzWire({ url: server.url, requests: REQUESTS, seed, busyMs });
  await server.close();
  expect(failures, `seed ${seed}`).toEqual([]);
  expect(sent).toBe(REQUESTS);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([101, 200, 400, 431]));
}, 90_000);
