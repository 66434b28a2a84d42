import type { Kysely } from '@mikro-orm/sql';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DeliveryTables } from '../delivery/delivery.queries.ts';

const REGENCY = '15.07';
const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN', region: REGENCY }] },
  posko: { grants: [{ role: 'POSKO', region: REGENCY }] },
} satisfies Record<string, Admitted>;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let composed: Composed;
  let viewers: Record<keyof typeof PEOPLE, Viewer>;

  beforeAll(async () => {
    place = await fresh();
    viewers = await admitAll(place.url, PEOPLE);
    composed = await composeOn(place);
  });
  afterAll(() => composed.close());

  const services = () => composed.siaga.services;
  const onDatabase = async <Answer>(act: (db: Kysely<StreamTables & DeliveryTables>) => Promise<Answer>) => {
    const database = await openDatabase(place.url);
    try {
      return await act(database.orm.em.fork().getKysely() as Kysely<StreamTables & DeliveryTables>);
    } finally {
      await database.close();
    }
  };
  const rename = (from: string, to: string) =>
    onDatabase((db) => sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(db));
  const onRecord = () =>
    onDatabase((db) =>
      db
        .selectFrom('stream_event')
        .select(['kind', 'subject', 'actor'])
        .where('kind', 'in', ['WorkSetAside', 'WorkProcessed'])
        .orderBy('seq')
        .execute(),
    );
  const processAgain = (work: string, id = newId()) =>
    services().setAside.processSetAside(viewers.admin, { id, work });
  const setAside = () => services().setAside.workSetAside();

  test('what a reactor cannot process is shown and processed when an admin asks for it, once (F30)', async () => {
    const { webhook } = await services().webhook.addWebhook(viewers.admin, {
      ...{
        id: newId(),
        name: 'Sirene',
        url: 'http://127.0.0.1:9/',
        allowedHost: '127.0.0.1',
        region: REGENCY,
      },
    });
    await rename('webhook', 'webhook_gone');
    await services().alert.sendTestAlert({ id: newId(), region: REGENCY }, viewers.posko);
    await expect.poll(async () => (await setAside()).map(({ task }) => task)).toContain('DELIVERIES');
    const [work] = await setAside();
    if (!work) throw new Error('nothing is set aside');
    expect(work.reason).toContain('webhook');

    await expect(
      services().setAside.processSetAside(viewers.posko, { id: newId(), work: work.id }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(processAgain(work.id)).rejects.toMatchObject({ code: 'PROCESSING_FAILED' });
    expect(await setAside()).toContainEqual(work);

    await rename('webhook_gone', 'webhook');
    const id = newId();
    expect(await processAgain(work.id, id)).toEqual({ work: work.id });
    expect(await processAgain(work.id, id)).toEqual({ work: work.id });
    await expect(processAgain(work.id)).rejects.toMatchObject({ code: 'SET_ASIDE_UNKNOWN' });
    expect((await setAside()).map((each) => each.id)).not.toContain(work.id);
    const sent = await onDatabase((db) =>
      db.selectFrom('delivery').select('receiver').where('receiver', '=', webhook.id).execute(),
    );
    expect(sent).toHaveLength(1);
    const entries = (await onRecord()).filter(({ subject }) => subject === work.id);
    expect(entries.map(({ kind }) => kind)).toEqual(['WorkSetAside', 'WorkProcessed']);
    expect(entries.map(({ actor }) => actor)).toEqual([null, viewers.admin.principal]);
  });
});
