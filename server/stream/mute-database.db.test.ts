import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../tests/support/databases.ts';
import { FaultProxy } from '../../tests/support/fault-proxy.ts';
import { freshDatabase } from '../../tests/support/postgres.ts';
import { newId } from '../kernel/ids.ts';
import { RetryLater } from '../kernel/storage-fault.ts';
import { submitOnce } from './once.ts';
import { TrialStream } from './trial-stream.fixture.ts';
import { verifyStream } from './verify.ts';

/** What the issue allows for a refusal, and for the way back. Generous clocks: nothing here waits for as long as it may. */
const ALLOWED_MS = 5_000;
/** A process that shares its cores may be late by this. */
const SLACK_MS = 2_000;

let place: TestDatabase;
let proxy: FaultProxy;
let trial: TrialStream;

beforeEach(async () => {
  place = await freshDatabase({ model: process.env.SIAGA_TEST_POSTGRES_MODEL });
  const through = await FaultProxy.beforeDatabase(place.url);
  proxy = through.proxy;
  trial = await TrialStream.on({ ...place, url: through.url });
  trial.database.answerPromptly();
});
afterEach(async () => {
  proxy.pass();
  await trial.close();
  await proxy.close();
  await place.drop();
});

/** Runs `act`, and how long it took. */
async function timed<Value>(act: () => Promise<Value>): Promise<{ value: Value; ms: number }> {
  const startedAt = performance.now();
  const value = await act();
  return { value, ms: performance.now() - startedAt };
}

/** How acts end that are sent now. */
const outcomes = (count: number, name: string) =>
  timed(() => Promise.allSettled(Array.from({ length: count }, (_, at) => trial.append(`${name}${at}`))));

const refusals = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.filter((one) => one.status === 'rejected' && one.reason instanceof RetryLater).length;

/** Sends an act until it is stored; how long that took. */
const msUntilStored = async (name: string) => {
  const { ms } = await timed(() =>
    expect
      .poll(
        () =>
          trial.append(name).then(
            () => 'stored',
            () => 'refused',
          ),
        { interval: 100 },
      )
      .toBe('stored'),
  );
  return ms;
};

describe.each([
  ['mute in both directions', () => proxy.mute()],
  ['mute towards the server', () => proxy.mute('toServer')],
  ['mute towards us', () => proxy.mute('toClient')],
  ['so slow that each statement takes 3 s', () => proxy.slow(3_000)],
  ['cut off', () => proxy.cut()],
])('a database that is %s', (_how, harm) => {
  test('refuses acts in time, reads fail in time, and all works again once it is back (F4)', async () => {
    await trial.append('before');
    harm();
    const read = timed(() =>
      trial.told().then(
        () => 'read',
        () => 'failed',
      ),
    );
    const first = await outcomes(120, 'first');
    expect(refusals(first.value)).toBe(120);
    expect(first.ms).toBeLessThan(ALLOWED_MS + SLACK_MS);
    const reading = await read;
    expect(reading.value).toBe('failed');
    expect(reading.ms).toBeLessThan(ALLOWED_MS + SLACK_MS);
    proxy.pass();
    expect(await msUntilStored('after')).toBeLessThan(ALLOWED_MS + SLACK_MS);
    const told = await trial.told();
    expect(told.at(0)).toMatch(/before$/);
    expect(told.filter((line) => line.endsWith(' after'))).toHaveLength(1);
    expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true });
  });
});

test('connections that went mute hold nobody up once one of them was noticed: the next act dials a new one (F4)', async () => {
  // Six connections lie idle: all the pool has.
  await Promise.all(
    Array.from({ length: 6 }, () => trial.reader.selectFrom('stream_head').selectAll().execute()),
  );
  proxy.muteOpen();
  await expect(trial.append('first')).rejects.toBeInstanceOf(RetryLater);
  // Not one more of the mute ones is tried.
  await trial.append('second');
  await trial.told();
  expect(await verifyStream(trial.reader, 1)).toMatchObject({ isSound: true });
});

test('a process that ends while its connections are mute lets go of them and ends (F4)', async () => {
  await Promise.all(
    Array.from({ length: 6 }, () => trial.reader.selectFrom('stream_head').selectAll().execute()),
  );
  proxy.muteOpen();
  await trial.database.close();
  await expect.poll(() => proxy.openConnections).toBe(0);
});

test.each(['cut', 'mute'] as const)(
  'an act whose COMMIT was carried out and its answer %s is refused, and its repeat gets the first answer (F4)',
  async (how) => {
    const id = newId();
    let runs = 0;
    const send = () =>
      submitOnce(trial.combiner, { id, act: 'test', body: {} }, async (tx) => {
        runs += 1;
        tx.append({ kind: 'Tested', subject: 'once', region: '15.07', payload: {} });
        return { run: runs };
      });
    proxy.strikeCommits({ how, of: /receipt/ });
    const first = await timed(() => send().catch((error: unknown) => error));
    expect(first.value).toBeInstanceOf(RetryLater);
    expect(first.ms).toBeLessThan(ALLOWED_MS + SLACK_MS);
    expect(proxy.struck).toBe(1);
    expect(await send()).toEqual({ run: 1 });
    expect(await trial.told()).toEqual(['1 Tested once']);
    expect(await trial.append('next')).toBeUndefined();
  },
);
