import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { LossyCombiner } from '../../../tests/support/lossy-combiner.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { createLog } from '../../kernel/log.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';
import { ResultBook, type Tried } from './result-book.ts';

const NOON = 1_707_886_800_000;
const FAILED: Tried = {
  ...{ number: 1, at: NOON, tries: 1, state: 'WAITING', nextTryAt: NOON + 5_000 },
  ...{ status: 503, fault: 'REFUSED' },
};

describe.each(DATABASES)('what became of tries, on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: LossyCombiner;
  let book: ResultBook;
  beforeEach(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    combiner = new LossyCombiner({
      ...{ orm: database.orm, streamId: 1, auditStreamId: 2, clock: systemClock },
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    book = new ResultBook(combiner, createLog('silent'));
    const message = newId();
    const about = { id: message, type: 'siaga.test', alert: null, body: '{}', made_at: NOON };
    await tables().insertInto('delivery_message').values(about).execute();
    const target = { channel: 'WEBHOOK', receiver: 'a', alert: null, principal: null } as const;
    await tables()
      .insertInto('delivery')
      .values(newDelivery({ id: newId(), message, ...target }))
      .execute();
  });
  afterEach(async () => {
    await combiner.close();
    await database.close();
    await place.drop();
  });

  const tables = () => database.orm.em.fork().getKysely() as Kysely<DeliveryTables>;
  const stands = () => tables().selectFrom('delivery').selectAll().executeTakeFirstOrThrow();

  test('the 24 hours of a message begin with its first try and not again with the next ones', async () => {
    await book.write(FAILED);
    expect(await stands()).toMatchObject({
      ...{ state: 'WAITING', tries: 1, first_tried_at: NOON, last_tried_at: NOON },
      ...{ next_try_at: NOON + 5_000, last_status: 503, last_fault: 'REFUSED', sent_at: null },
    });
    for (const tries of [2, 3])
      await book.write({ ...FAILED, at: NOON + tries * 60_000, tries, nextTryAt: NOON + tries * 90_000 });
    expect(await stands()).toMatchObject({
      ...{ state: 'WAITING', tries: 3, first_tried_at: NOON, last_tried_at: NOON + 180_000 },
      ...{ next_try_at: NOON + 270_000, sent_at: null },
    });
    const sent = { state: 'SENT', nextTryAt: null, status: 200, fault: null } as const;
    await book.write({ ...FAILED, ...sent, at: NOON + 300_000, tries: 4 });
    expect(await stands()).toMatchObject({
      ...{ state: 'SENT', tries: 4, first_tried_at: NOON, sent_at: NOON + 300_000 },
      ...{ next_try_at: null, last_status: 200, last_fault: null },
    });
  });

  test('what was withdrawn meanwhile stays so, unless it arrived', async () => {
    await tables().updateTable('delivery').set({ state: 'WITHDRAWN' }).execute();
    await book.write(FAILED);
    expect(await stands()).toMatchObject({ state: 'WITHDRAWN', tries: 0, first_tried_at: null });
    await book.write({ ...FAILED, state: 'SENT', nextTryAt: null, status: 200, fault: null });
    expect(await stands()).toMatchObject({ state: 'SENT', first_tried_at: NOON, sent_at: NOON });
  });
});
