import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
    const carrier: Carrier = {
      pack: async ({ receiver }) => ({ target: { url: receiver, allowedHost: null }, post: {} as never }),
      isGone: async () => false,
    };
    sender = new DeliverySender({
      ...{ reader: database.reader, combiner, realClock: systemClock, log: createLog('silent') },
      carriers: { WEBHOOK: carrier, PUSH: carrier },
      post: {
        send: async ({ url }) => {
          left.push(url);
          await gate;
          return SENT;
        },
      },
    });
  });
  afterEach(async () => {
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

  test('what is under way or waits in its lane is not sent twice by a comparison', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    await add('a');
    await add('a');
    sender.wake();
    await expect.poll(() => left).toEqual(['a']);
    sender.compare();
    sender.sendAgain('a', 1);
    await add('b');
    sender.compare();
    await expect.poll(() => left).toEqual(['a', 'b']);
    resolve();
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
});
