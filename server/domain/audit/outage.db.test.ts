import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { OutageReading } from './outage.queries.ts';
import { NOW, OPERATION, REGENCY, SealedRecord } from './sealed-record.fixture.ts';

const SECOND = 1_000;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let record: SealedRecord;
  let reading: OutageReading;

  /** A reading as the server makes it that was started at this instant. */
  const readingSince = (startedAt: number) =>
    new OutageReading({
      reader: record.database.reader,
      plan: { id: OPERATION, kind: 'PILKADA' },
      clock: { anchors: [{ operationTime: startedAt, realTime: startedAt, speed: 1 }] },
      realClock: { now: () => record.now },
      startedAt,
    });
  /** Puts on record that a server was started, and makes its first seals, as a start does. */
  const start = async () => {
    const startedAt = record.now;
    await record.combiner.submit(async (tx) =>
      tx.audit({
        ...{ kind: 'ServerStarted', subject: OPERATION, region: REGENCY },
        payload: { happenedAt: record.now },
      }),
    );
    await record.open();
    reading = readingSince(startedAt);
  };
  /** In whole seconds from the beginning of the record. */
  const outages = async () =>
    (await reading.outages()).map(({ from, until }) =>
      [from, until].map((at) => (at === null ? null : Math.floor((at - NOW) / SECOND))),
    );

  beforeEach(async () => {
    place = await fresh();
    record = await SealedRecord.on(place);
    reading = readingSince(NOW);
  });

  afterEach(async () => {
    await record.close();
    await place.drop();
  });

  test('there is none before the first start, nor while one seal follows the other', async () => {
    expect(await outages()).toEqual([]);
    for (let minute = 0; minute < 3; minute += 1) await record.seal();
    expect(await outages()).toEqual([]);
    record.now += 80 * SECOND;
    expect(await outages()).toEqual([]);
  });

  test('it lasts from the last seal of one server to the start of the next, however short that is', async () => {
    await record.seal();
    record.now += 20 * SECOND;
    await start();
    await record.seal();
    record.now += 40 * 60 * SECOND;
    await start();
    expect(await outages()).toEqual([
      [60, 80],
      [140, 140 + 40 * 60],
    ]);
    await record.seal();
    expect(await outages()).toHaveLength(2);
    reading = readingSince(record.now + SECOND);
    expect((await outages()).slice(0, 2)).toEqual([
      [60, 80],
      [140, 140 + 40 * 60],
    ]);
  });

  test('it goes on while a server runs that stores nothing, and is over with its next seal', async () => {
    await record.seal();
    record.now += 5 * 60 * SECOND;
    expect(await outages()).toEqual([[60, null]]);
    await record.seal();
    expect(await outages()).toEqual([[60, 60 + 6 * 60]]);
    await record.seal();
    expect(await outages()).toEqual([[60, 60 + 6 * 60]]);
  });

  test('it stands where the clock of the computer has it, also where that was set back meanwhile', async () => {
    await record.seal();
    record.now -= 30 * SECOND;
    await start();
    expect(await outages()).toEqual([[0, 30]]);
  });
});
