import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { LossyCombiner } from '../../../tests/support/lossy-combiner.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { createLog } from '../../kernel/log.ts';
import type { PostOutcome } from './bounded-post.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';
import { type Carrier, DeliverySender } from './delivery-sender.ts';

const SENT: PostOutcome = { fault: null, status: 200 };

describe.each(DATABASES)('deliveries on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: LossyCombiner;
  let sender: DeliverySender;
  /** Receivers in the order in which something left for them, and what ends each sending. */
  let left: string[];
  let gate: Promise<void>;
  /** What a receiver says, and what became of packing: nothing, a fault, or something that may be sent to who is `gone`. */
  let answer: PostOutcome;
  let packed: string | null;

  beforeEach(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    left = [];
    gate = Promise.resolve();
    combiner = new LossyCombiner({
      ...{ orm: database.orm, streamId: 1, auditStreamId: 2, clock: systemClock },
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    packed = '';
    answer = SENT;
    const carrier: Carrier = {
      pack: async ({ receiver }) =>
        packed === null || packed === 'SECRET_UNREADABLE'
          ? packed
          : { target: { url: receiver, allowedHost: null }, post: {} as never },
      isGone: async () => packed === 'gone',
    };
    sender = new DeliverySender({
      ...{ reader: database.reader, combiner, realClock: systemClock, log: createLog('silent') },
      carriers: { WEBHOOK: carrier, PUSH: carrier },
      post: {
        send: async ({ url }) => {
          left.push(url);
          await gate;
          return answer;
        },
      },
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await sender.stop();
    await combiner.close();
    await database.close();
    await place.drop();
  });

  const tables = () => database.orm.em.fork().getKysely() as Kysely<DeliveryTables>;
  const add = async (receiver: string, state = 'WAITING') => {
    const message = newId();
    const about = { id: message, type: 'siaga.test', alert: null, body: '{}', made_at: Date.now() };
    await tables().insertInto('delivery_message').values(about).execute();
    const row = newDelivery({
      ...{ id: newId(), message, channel: 'WEBHOOK', receiver },
      ...{ alert: null, principal: null },
    });
    await tables()
      .insertInto('delivery')
      .values({ ...row, state })
      .execute();
  };
  const states = async () =>
    (await tables().selectFrom('delivery').select('state').orderBy('number').execute()).map(
      ({ state }) => state,
    );
  const wait = (receiver: string) =>
    tables().updateTable('delivery').set({ state: 'WAITING' }).where('receiver', '=', receiver).execute();

  /** Two wait for one receiver: the first is under way, and arrives once what is returned is called. */
  const holdFirstOfTwo = async (): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    await add('a');
    await add('a');
    sender.wake();
    await expect.poll(() => left).toEqual(['a']);
    return resolve;
  };

  test('what waits again behind the back of the sender leaves at the next comparison (F5)', async () => {
    await add('a', 'DEAD');
    await add('b');
    sender.wake();
    await expect.poll(states).toEqual(['DEAD', 'SENT']);
    await wait('a');
    sender.wake();
    await add('c');
    sender.wake();
    await expect.poll(() => left).toEqual(['b', 'c']);
    sender.compare();
    await expect.poll(states).toEqual(['SENT', 'SENT', 'SENT']);
    expect(left).toEqual(['b', 'c', 'a']);
  });

  test('a comparison for which the database could not be read is made a moment later', async () => {
    await add('a', 'DEAD');
    await add('b');
    sender.wake();
    await expect.poll(states).toEqual(['DEAD', 'SENT']);
    await wait('a');
    const reads = vi.spyOn(database.reader, 'selectFrom').mockImplementationOnce(() => {
      throw new Error('database is locked');
    });
    const { setTimeout } = globalThis;
    const timeouts = vi
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((again: () => void, ms = 0) => setTimeout(again, ms / 5)) as never);
    sender.compare();
    await expect.poll(() => timeouts.mock.calls.map(([, ms]) => ms)).toContain(5_000);
    await expect.poll(states).toEqual(['SENT', 'SENT']);
    expect(reads).toHaveBeenCalled();
  });

  test('what is under way or waits in its lane is not sent twice by a comparison', async () => {
    const arrive = await holdFirstOfTwo();
    sender.compare();
    sender.sendAgain('a', 1);
    await add('b');
    sender.compare();
    await expect.poll(() => left).toEqual(['a', 'b']);
    arrive();
    await expect.poll(states).toEqual(['SENT', 'SENT', 'SENT']);
    expect(left).toEqual(['a', 'b', 'a']);
  });

  test('a sending that could not be written down is sent again under the same id', async () => {
    await add('a');
    combiner.loses = 'COMMIT';
    sender.wake();
    await expect.poll(() => left).toEqual(['a']);
    await combiner.submit(async () => null).catch(() => undefined);
    combiner.loses = null;
    await expect
      .poll(() => {
        sender.compare();
        return states();
      })
      .toEqual(['SENT']);
    expect(left).toEqual(['a', 'a']);
  });

  test('stopping waits until what arrived is written down, and begins nothing more', async () => {
    const arrive = await holdFirstOfTwo();
    let isStopped = false;
    const stopping = sender.stop().then(() => {
      isStopped = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    arrive();
    await stopping;
    expect(await states()).toEqual(['SENT', 'WAITING']);
    sender.wake();
    sender.compare();
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(left).toEqual(['a']);
  });

  test.each([
    ['what cannot be packed any more is withdrawn, untried', null, SENT, ['WITHDRAWN', 0, null]],
    ['what cannot be packed now counts as a try', 'SECRET_UNREADABLE', SENT, ['WAITING', 1, null]],
    ['what is refused waits for its next try', 'x', { fault: 'REFUSED', status: 503 }, ['WAITING', 1, 503]],
    ['what has gone is given up', 'gone', { fault: 'REFUSED', status: 410 }, ['DEAD', 1, 410]],
    ['what arrives where nobody is any more has arrived', 'gone', SENT, ['SENT', 1, 200]],
  ] as const)('%s', async (_, packs, outcome, expected) => {
    packed = packs;
    answer = outcome;
    await add('a');
    sender.wake();
    const row = () => tables().selectFrom('delivery').selectAll().executeTakeFirstOrThrow();
    await expect
      .poll(async () => {
        const { state, tries, last_status } = await row();
        return [state, tries, last_status];
      })
      .toEqual(expected);
    const { next_try_at, last_tried_at, state } = await row();
    if (state !== 'WAITING') expect(next_try_at).toBeNull();
    else {
      const pause = Number(next_try_at) - Number(last_tried_at);
      expect(pause).toBeGreaterThanOrEqual(5_000);
      expect(pause).toBeLessThanOrEqual(5_500);
    }
  });

  test('what was broken off by the end of the server counts as not tried', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    answer = { fault: 'TOO_SLOW', status: null };
    await add('a');
    sender.wake();
    await expect.poll(() => left).toEqual(['a']);
    const stopping = sender.stop();
    resolve();
    await stopping;
    const row = await tables().selectFrom('delivery').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: 'WAITING', tries: 0, last_tried_at: null });
  });

  test('a clock that was set back makes no delivery wait longer than its pause', async () => {
    await add('a');
    await add('b');
    await tables()
      .updateTable('delivery')
      .set({ next_try_at: Date.now() + 86_400_000 })
      .execute();
    await tables().updateTable('delivery').set({ tries: 1 }).where('receiver', '=', 'b').execute();
    const timeouts = vi.spyOn(globalThis, 'setTimeout');
    sender.wake();
    await expect.poll(states).toEqual(['SENT', 'WAITING']);
    expect(left).toEqual(['a']);
    // The first pause of 5 s with the most that it is spread by.
    expect(timeouts.mock.calls.map(([, ms]) => ms)).toContain(5_500);
  });

  test('what is cleared leaves no more, and can be taken up again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    for (let n = 0; n < 3; n += 1) await add('a');
    sender.wake();
    await expect.poll(() => left).toEqual(['a']);
    sender.clear('a');
    resolve();
    await expect.poll(states).toEqual(['SENT', 'WAITING', 'WAITING']);
    sender.compare();
    await expect.poll(states).toEqual(['SENT', 'SENT', 'SENT']);
  });
});
