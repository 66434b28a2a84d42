import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const PAGE = { first: 100, after: null };

let place: TestDatabase;
let room: Composed;
let admin: Viewer;
let failing: FailingStatements;

beforeAll(async () => {
  place = await EMBEDDED.fresh();
  ({ admin } = await admitAll(place.url, { admin: { grants: [{ role: 'ADMIN' }] } }));
  room = await composeOn(place);
  failing = new FailingStatements();
});
afterAll(async () => {
  failing.close();
  await room.close();
});

const acts = () => room.siaga.services.webhook;
const request = () => ({
  ...{ id: newId(), name: 'Sirene posko', url: 'http://127.0.0.1:9/', allowedHost: '127.0.0.1' },
  ...{ region: '15.07', severities: [] },
});
const add = async () => (await acts().addWebhook(admin, request())).webhook.id;
const deliveries = async (webhook: string) =>
  (await room.siaga.services.webhookQueries.deliveries(webhook, null, PAGE)).edges.map(({ node }) => node);
const known = async (webhook: string) =>
  (await room.siaga.services.webhookQueries.webhooks()).some(({ id }) => id === webhook);
const giveUp = async (webhook: string) => {
  const change = { state: 'DEAD', tries: 12, next_try_at: null };
  const database = await openDatabase(place.url);
  const db = database.orm.em.fork().getKysely() as unknown as Kysely<DeliveryTables>;
  await db.updateTable('delivery').set(change).where('receiver', '=', webhook).execute();
  await database.close();
};

test('a webhook is added whole or not at all, whichever of its statements fails', async () => {
  const asked = request();
  const failed = await failing.eachOf(/^insert into "(webhook|receipt|receipt_secret)"/, async () => {
    expect(await known(asked.id)).toBe(false);
    await acts().addWebhook(admin, asked);
  });
  expect(failed.slice(0, 2)).toEqual(['insert webhook', 'insert receipt']);
  expect(await known(asked.id)).toBe(true);
});

test('a test is stored whole or not at all', async () => {
  const webhook = await add();
  const asked = { id: newId(), webhook };
  const failed = await failing.eachOf(/^insert into "(delivery|delivery_message|receipt)"/, async () => {
    expect(await deliveries(webhook)).toEqual([]);
    await acts().testWebhook(admin, asked);
  });
  expect(failed).toEqual(['insert delivery_message', 'insert delivery', 'insert receipt']);
  expect(await deliveries(webhook)).toMatchObject([{ message: asked.id, type: 'siaga.test' }]);
});

test('a webhook is removed with what waits for it, or not at all', async () => {
  const webhook = await add();
  await acts().testWebhook(admin, { id: newId(), webhook });
  const statements =
    /^update "(webhook|delivery)" set "(removed_at|state)" = \?(, "next_try_at" = \?)? where "(id|receiver)"/;
  const failed = await failing.eachOf(statements, async () => {
    expect(await known(webhook)).toBe(true);
    await acts().removeWebhook(admin, { id: newId(), webhook });
  });
  expect(failed).toEqual(['update webhook', 'update delivery']);
  expect(await known(webhook)).toBe(false);
});

test('what was given up is sent again, or stays given up', async () => {
  const webhook = await add();
  const { delivery } = await acts().testWebhook(admin, { id: newId(), webhook });
  await expect
    .poll(async () => (await deliveries(webhook))[0]?.tries, { timeout: 20_000 })
    .toBeGreaterThan(0);
  await giveUp(webhook);
  const failed = await failing.eachOf(
    /^update "delivery" set "state" = \?, "tries" = \?, "first_tried_at"/,
    async () => {
      expect(await deliveries(webhook)).toMatchObject([{ state: 'DEAD', tries: 12 }]);
      await acts().sendDeliveryAgain(admin, { id: newId(), delivery: delivery.id });
    },
  );
  expect(failed).toEqual(['update delivery']);
  expect((await deliveries(webhook))[0]).not.toMatchObject({ state: 'DEAD' });
});
