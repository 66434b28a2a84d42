import type { Kysely } from '@mikro-orm/sql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Answer, isSigned, WebhookReceiver } from '../../../tests/support/webhook-receiver.ts';
import { openDatabase } from '../../database/database.ts';
import { Fault } from '../../kernel/fault.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';

const REGENCY = '15.07';
const PAGE = { first: 100, after: null };
const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN', region: REGENCY }] },
  posko: { grants: [{ role: 'POSKO', region: REGENCY }] },
} satisfies Record<string, Admitted>;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let composed: Composed;
  let viewers: Record<keyof typeof PEOPLE, Viewer>;
  const receivers: WebhookReceiver[] = [];

  beforeAll(async () => {
    place = await fresh();
    viewers = await admitAll(place.url, PEOPLE);
    composed = await composeOn(place);
  });
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) await receiver.close();
  });
  afterAll(() => composed.close());

  const services = () => composed.siaga.services;
  const receiver = async (answer?: Answer) => {
    const opened = await WebhookReceiver.open(answer);
    receivers.push(opened);
    return opened;
  };
  const add = (change: object = {}) =>
    services().webhook.addWebhook(viewers.admin, {
      ...{ id: newId(), name: 'Sirene posko', url: 'http://127.0.0.1:9/', allowedHost: '127.0.0.1' },
      ...{ region: REGENCY, ...change },
    });
  const sendTest = async (webhook: string) =>
    (await services().webhook.testWebhook(viewers.admin, { id: newId(), webhook })).delivery;
  const stateOf = async (webhook: string) =>
    (await services().webhookQueries.deliveries(webhook, null, PAGE)).edges.map(({ node }) => node);
  /** The server's clock cannot be turned: so what it wrote is made older instead. */
  const makeOlder = async (webhook: string, firstTriedAt: number, tries = 1) => {
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely() as Kysely<DeliveryTables>;
    const older = { first_tried_at: firstTriedAt, next_try_at: Date.now(), tries };
    await db.updateTable('delivery').set(older).where('receiver', '=', webhook).execute();
    await database.close();
  };

  test('a webhook whose secret cannot be unsealed fails by itself and says why; the next one is told (F9)', async () => {
    const [lost, well] = [await receiver(), await receiver()];
    const [broken, whole] = [newId(), newId()];
    await add({ id: broken, url: lost.url() });
    await add({ id: whole, url: well.url() });
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely() as Kysely<DeliveryTables>;
    await db.updateTable('webhook').set({ sealed_secret: 'AAAA' }).where('id', '=', broken).execute();
    await database.close();
    await sendTest(broken);
    await sendTest(whole);
    await expect.poll(() => stateOf(whole)).toMatchObject([{ state: 'SENT' }]);
    await expect
      .poll(() => stateOf(broken))
      .toMatchObject([{ state: 'WAITING', lastFault: 'SECRET_UNREADABLE' }]);
    expect(lost.received).toEqual([]);
  });

  test('a message arrives once, signed with the secret of its first answer, which lies nowhere in clear (F26)', async () => {
    const sirene = await receiver();
    const id = newId();
    const { webhook, secret } = await add({ id, url: sirene.url() });
    expect(webhook).toMatchObject({ id, severities: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] });
    const { message } = await sendTest(id);
    await expect
      .poll(() => stateOf(id))
      .toMatchObject([{ message, type: 'siaga.test', state: 'SENT', tries: 1 }]);
    expect(sirene.received).toHaveLength(1);
    const [got] = sirene.received;
    expect(isSigned(got!, secret!)).toBe(true);
    expect(got!.headers['webhook-id']).toBe(message);
    expect(Math.abs(Number(got!.headers['webhook-timestamp']) - got!.at / 1_000)).toBeLessThan(5);
    expect(JSON.parse(got!.body)).toMatchObject({ type: 'siaga.test', data: { webhook: id } });
    // The answer with it may have been lost (F26).
    expect((await add({ id, url: sirene.url() })).secret).toBe(secret);
    const database = await openDatabase(place.url);
    const rows = await (database.reader as Kysely<DeliveryTables>)
      .selectFrom('webhook')
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toContain(secret!.slice(6));
    await database.close();
  });

  test('a receiver that fails is tried again under the same id, also by a server that was started anew', async () => {
    const flaky = await receiver((response) => void response.writeHead(500).end());
    const { webhook } = await add({ url: flaky.url() });
    const { message } = await sendTest(webhook.id);
    await expect
      .poll(() => stateOf(webhook.id))
      .toMatchObject([{ state: 'WAITING', tries: 1, lastStatus: 500, lastFault: 'REFUSED' }]);
    const listed = await services().webhookQueries.webhooks();
    expect(listed.find(({ id }) => id === webhook.id)).toMatchObject({ waiting: 1, dead: 0 });
    const [waiting] = await stateOf(webhook.id);
    expect(waiting!.nextTryAt! - waiting!.lastTriedAt!).toBeGreaterThanOrEqual(5_000);
    flaky.answer = (response) => void response.writeHead(200).end();
    await makeOlder(webhook.id, Date.now() - 60_000);
    composed = await composed.reopen();
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'SENT', tries: 2 }]);
    expect(flaky.received.map(({ headers }) => headers['webhook-id'])).toEqual([message, message]);
  });

  test('what could not be delivered for 24 hours lies there to be sent again by hand, under its own id', async () => {
    const down = await receiver((response) => void response.writeHead(503).end());
    const { webhook } = await add({ url: down.url() });
    const { id, message } = await sendTest(webhook.id);
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ tries: 1 }]);
    const again = () => services().webhook.sendDeliveryAgain(viewers.admin, { id: newId(), delivery: id });
    await expect(again()).rejects.toMatchObject({ code: 'DELIVERY_NOT_DEAD' });
    await makeOlder(webhook.id, Date.now() - 24 * 3_600_000, 11);
    composed = await composed.reopen();
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'DEAD', nextTryAt: null }]);
    const mine = async () =>
      (await services().webhookQueries.webhooks()).find((one) => one.id === webhook.id);
    expect(await mine()).toMatchObject({ dead: 1, waiting: 0, lastFault: 'REFUSED', lastSentAt: null });
    down.answer = (response) => void response.writeHead(200).end();
    expect((await again()).delivery).toMatchObject({ id, state: 'WAITING', tries: 0 });
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'SENT', tries: 1 }]);
    expect(await mine()).toMatchObject({ dead: 0, lastFault: null });
    expect(new Set(down.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([message]));
  });

  test('a clock that was set forward by days gives nothing up before all pauses were used (H7)', async () => {
    const down = await receiver((response) => void response.writeHead(503).end());
    const { webhook } = await add({ url: down.url() });
    await sendTest(webhook.id);
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ tries: 1 }]);
    await makeOlder(webhook.id, Date.now() - 72 * 3_600_000, 3);
    composed = await composed.reopen();
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'WAITING', tries: 4 }]);
    await makeOlder(webhook.id, Date.now() - 72 * 3_600_000, 11);
    composed = await composed.reopen();
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'DEAD', tries: 12 }]);
  });

  test('thirty receivers that never answer delay neither another one, nor an act, nor the end of the server', async () => {
    const mute = await receiver(() => undefined);
    const well = await receiver();
    for (let n = 0; n < 30; n += 1) await sendTest((await add({ url: mute.url(`/${n}`) })).webhook.id);
    await expect.poll(() => mute.received.length).toBe(30);
    const { webhook } = await add({ url: well.url() });
    await sendTest(webhook.id);
    await expect.poll(() => well.received.length, { interval: 5 }).toBe(1);
    expect(mute.received.length).toBe(30);
    composed = await composed.reopen();
    await expect.poll(() => mute.received.length).toBe(60);
  });

  test('after a message was taken what waits for the same receiver goes at once', async () => {
    const back = await receiver((response) => void response.writeHead(500).end());
    const { webhook } = await add({ url: back.url() });
    await sendTest(webhook.id);
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ tries: 1 }]);
    back.answer = (response) => void response.writeHead(200).end();
    await sendTest(webhook.id);
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ state: 'SENT' }, { state: 'SENT' }]);
  });

  test('a removed webhook gets nothing more and is in no list', async () => {
    const gone = await receiver((response) => void response.writeHead(500).end());
    const { webhook } = await add({ url: gone.url() });
    const remove = () =>
      services().webhook.removeWebhook(viewers.admin, { id: newId(), webhook: webhook.id });
    const { id } = await sendTest(webhook.id);
    await expect.poll(() => stateOf(webhook.id)).toMatchObject([{ tries: 1 }]);
    await remove();
    expect(await stateOf(webhook.id)).toMatchObject([{ id, state: 'WITHDRAWN', nextTryAt: null }]);
    expect((await services().webhookQueries.webhooks()).map((one) => one.id)).not.toContain(webhook.id);
    await expect(sendTest(webhook.id)).rejects.toMatchObject({ code: 'WEBHOOK_UNKNOWN' });
    await expect(remove()).rejects.toMatchObject({ code: 'WEBHOOK_UNKNOWN' });
    expect(gone.received).toHaveLength(1);
  });

  test.each([
    ['a private address', { url: 'https://192.168.1.7/', allowedHost: null }, 'PRIVATE_ADDRESS'],
    ['a name of this machine', { url: 'https://[::1]/', allowedHost: null }, 'PRIVATE_ADDRESS'],
    ['plain text', { url: 'http://example.id/', allowedHost: null }, 'NOT_ENCRYPTED'],
    ['a host other than the one allowed', { allowedHost: '127.0.0.2' }, 'HOST_NOT_NAMED'],
    ['no address', { url: 'javascript:alert(1)' }, 'NO_ADDRESS'],
  ])('%s is refused as a target', async (_name, change, reason) => {
    const refused = add(change);
    await expect(refused).rejects.toMatchObject({ code: 'WEBHOOK_TARGET_NOT_ACCEPTABLE' });
    await refused.catch((error) => expect(error.fields()).toEqual({ reason }));
  });

  test('a webhook keeps the severities that were chosen, in their order, and all where none was', async () => {
    const severitiesOf = async (severities: readonly string[]) =>
      (await add({ severities })).webhook.severities;
    expect(await severitiesOf(['LOW', 'CRITICAL'])).toEqual(['CRITICAL', 'LOW']);
    expect(await severitiesOf(['MEDIUM'])).toEqual(['MEDIUM']);
    expect(await severitiesOf([])).toEqual(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']);
  });

  test('other refusals say what is wrong', async () => {
    await expect(add({ region: '99.99' })).rejects.toMatchObject({ code: 'REGION_UNKNOWN' });
    await expect(add({ name: ' ' })).rejects.toMatchObject({ code: 'TEXT_NOT_ACCEPTABLE' });
    const { webhook } = await add();
    await expect(add({ id: webhook.id, name: 'Lain' })).rejects.toMatchObject({ code: 'ID_REUSED' });
  });

  test('whoever may not look after webhooks is turned away inside the act as well', async () => {
    const forged = { id: newId(), name: 'x', url: 'https://example.id/', region: REGENCY };
    await expect(services().webhook.addWebhook(viewers.posko, forged)).rejects.toThrow(Fault);
  });
});
