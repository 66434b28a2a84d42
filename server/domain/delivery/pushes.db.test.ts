import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { PushServiceStub, type Subscription } from '../../../tests/support/push-service.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { Viewer } from '../access/viewer.policy.ts';
import type { AccountTables } from '../account/account.queries.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { NOTHING_SEEN } from '../alert/alert-reaction.ts';
import { alertRow } from '../alert/alert-rows.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';

const REGENCY = '15.07';
const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN', region: REGENCY }] },
  lurah: { grants: [{ role: 'KECAMATAN', region: '15.07.04' }] },
  camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  program: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_ALERTS', region: REGENCY }] },
} satisfies Record<string, Admitted>;

/** An alert about which whoever sees everything there was called. */
const alertAt = (place: string, alertId: string) =>
  alertRow(
    {
      ...{ alertId, rule: 'INSIDEN_KRITIS', about: '', severity: 'CRITICAL', ladder: 'WILAYAH' },
      ...{ incidentId: newId(), level: 'BIASA', agency: null, place, raisedAt: 0, saw: NOTHING_SEEN },
    },
    { key: null, awaits: 'ACTION' },
  );

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let composed: Composed;
  let viewers: Record<keyof typeof PEOPLE, Viewer>;
  let service: PushServiceStub;

  beforeAll(async () => {
    place = await fresh();
    service = await PushServiceStub.open();
    viewers = await admitAll(place.url, PEOPLE);
    composed = await composeOn(place, { pushHosts: ['127.0.0.1'] });
  });
  afterAll(async () => {
    await composed.close();
    await service.close();
  });

  const push = () => composed.siaga.services.push;
  const onPhone = (session = newId()) =>
    new Viewer({ ...viewers.camat, kind: 'PERSON', grants: viewers.camat.grants, session });
  const register = (viewer: Viewer, { endpoint, p256dh, auth }: Subscription) =>
    push().registerPush(viewer, { id: newId(), endpoint, p256dh, auth, language: 'ID' });
  const looking = async <Answer>(look: (database: Database) => Promise<Answer>): Promise<Answer> => {
    const database = await openDatabase(place.url);
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  };
  const rows = () =>
    looking(async ({ reader }) => {
      const db = reader as Kysely<DeliveryTables & AccountTables>;
      const { principal } = viewers.camat;
      const sealed = db.selectFrom('personal_data').select('field').where('subject', '=', principal!);
      return {
        subscriptions: await db.selectFrom('push_subscription').selectAll().execute(),
        fields: (await sealed.where('field', 'like', 'push %').execute()).length,
      };
    });
  /** Has the server find something to send when it is started anew. */
  const sendTo = async (subscription: string, alert: string) => {
    await looking(async ({ orm }) => {
      const db = orm.em.fork().getKysely<DeliveryTables & AlertTables>();
      await db.insertInto('alert').values(alertAt('15.07.05', alert)).execute();
      const message = { id: newId(), type: 'alert.called', body: JSON.stringify({ alert }), made_at: 0 };
      await db.insertInto('delivery_message').values(message).execute();
      const { principal } = viewers.camat;
      const ends = {
        id: newId(),
        message: message.id,
        channel: 'PUSH',
        receiver: subscription,
        alert,
        principal,
      };
      await db.insertInto('delivery').values(newDelivery(ends)).execute();
    });
    composed = await composed.reopen();
  };
  const stateOf = async (alert: string) =>
    looking(async ({ reader }) =>
      (reader as Kysely<DeliveryTables>)
        .selectFrom('delivery')
        .select(['state', 'last_status'])
        .where('alert', '=', alert)
        .execute(),
    );

  test('an act that is sent again gets its first answer, and its id is good for no other browser', async () => {
    const [phone, other] = [service.subscribe(), service.subscribe()];
    const [id, viewer] = [newId(), onPhone()];
    const registerAs = ({ endpoint, p256dh, auth }: Subscription) =>
      push().registerPush(viewer, { id, endpoint, p256dh, auth, language: 'ID' });
    expect(await registerAs(phone)).toEqual({ subscription: id });
    expect(await registerAs(phone)).toEqual({ subscription: id });
    const reused = expect.objectContaining({ code: 'ID_REUSED' });
    await expect(registerAs(other)).rejects.toEqual(reused);
    const removing = newId();
    const remove = ({ endpoint }: Subscription) => push().removePush(viewer, { id: removing, endpoint });
    expect(await remove(phone)).toEqual({ wasRegistered: true });
    expect(await remove(phone)).toEqual({ wasRegistered: true });
    await expect(remove(other)).rejects.toEqual(reused);
    expect(await rows()).toEqual({ subscriptions: [], fields: 0 });
  });

  test('a phone gets what it alone can open, from a server that signs for it', async () => {
    const phone = service.subscribe();
    const { subscription } = await register(onPhone(), phone);
    const alert = newId();
    await sendTo(subscription, alert);
    await expect.poll(() => phone.pushed).toHaveLength(1);
    const [pushed] = phone.pushed;
    expect(JSON.parse(pushed!.text)).toEqual({ alert, language: 'ID' });
    expect(pushed!.key).toBe(composed.siaga.services.pushQueries.pushKey());
    expect(pushed!.claims).toMatchObject({ aud: service.url });
    expect(pushed!.headers).toMatchObject({ urgency: 'high', topic: alert.replaceAll('-', '') });
    await expect.poll(() => stateOf(alert)).toMatchObject([{ state: 'SENT', last_status: 201 }]);
  });

  test('where a phone is reached lies nowhere in the open, and the act that said it keeps nothing of it', async () => {
    const phone = service.subscribe();
    await register(onPhone(), phone);
    await looking(async ({ reader }) => {
      const db = reader as Kysely<DeliveryTables & AccountTables & { receipt: object }>;
      const all = await Promise.all([
        db.selectFrom('push_subscription').selectAll().execute(),
        db.selectFrom('personal_data').selectAll().execute(),
        db.selectFrom('receipt').selectAll().execute(),
      ]);
      expect(JSON.stringify(all)).not.toContain(new URL(phone.endpoint).pathname.slice(3));
      expect(JSON.stringify(all)).not.toContain(phone.auth);
    });
  });

  test('a browser that subscribed before is taken over by whoever uses it now', async () => {
    const phone = service.subscribe();
    await register(onPhone(), phone);
    const before = await rows();
    const session = newId();
    await register(onPhone(session), phone);
    const after = await rows();
    expect(after.subscriptions).toHaveLength(before.subscriptions.length);
    expect(after.fields).toBe(before.fields);
    expect(after.subscriptions.map((row) => row.session)).toContain(session);
    const { endpoint } = phone;
    const another = new Viewer({ ...viewers.lurah, kind: 'PERSON', grants: [], session: newId() });
    expect(await push().removePush(another, { id: newId(), endpoint })).toEqual({ wasRegistered: false });
    expect(await push().removePush(onPhone(), { id: newId(), endpoint })).toEqual({ wasRegistered: true });
    expect(await push().removePush(onPhone(), { id: newId(), endpoint })).toEqual({ wasRegistered: false });
  });

  test.each([404, 410])('a browser that is gone by the status %i is forgotten', async (status) => {
    const { subscription } = await register(onPhone(), service.subscribe());
    service.status = status;
    onTestFinished(() => {
      service.status = 201;
    });
    const alert = newId();
    await sendTo(subscription, alert);
    await expect.poll(() => stateOf(alert)).toMatchObject([{ state: 'DEAD', last_status: status }]);
    expect((await rows()).subscriptions.map(({ id }) => id)).not.toContain(subscription);
  });

  test('a browser that threw its subscription away is forgotten, and nobody tries it again', async () => {
    const phone = service.subscribe();
    const { subscription } = await register(onPhone(), phone);
    const { subscription: kept } = await register(onPhone(), service.subscribe());
    service.forget(phone);
    const alert = newId();
    await sendTo(subscription, alert);
    await expect.poll(() => stateOf(alert)).toMatchObject([{ state: 'DEAD', last_status: 410 }]);
    const left = (await rows()).subscriptions.map(({ id }) => id);
    expect(left).not.toContain(subscription);
    expect(left).toContain(kept);
  });

  test('the eleventh browser of a person makes the oldest go', async () => {
    for (let n = 0; n < 11; n += 1) await register(onPhone(), service.subscribe());
    const { subscriptions, fields } = await rows();
    expect([subscriptions.length, fields]).toEqual([10, 10]);
  });

  test('a session that ends takes its browsers along', async () => {
    const viewer = onPhone();
    const { subscription } = await register(viewer, service.subscribe());
    const { session, principal } = viewer;
    await looking(({ orm }) =>
      orm.em
        .fork()
        .getKysely<AccountTables>()
        .insertInto('access_session')
        .values({
          ...{ id: session!, principal: principal!, kind: 'PERSON', secret_digest: newId(), how: 'PASSWORD' },
          ...{ device: 'x', started_at: 0, last_seen_at: 0, ended_at: null },
        })
        .execute(),
    );
    await composed.siaga.services.people.endSession(viewer, { id: newId(), session: session! });
    await expect
      .poll(async () => (await rows()).subscriptions.map(({ id }) => id))
      .not.toContain(subscription);
  });

  test('who is erased is woken nowhere, and nothing is left of where he was', async () => {
    const { principal } = viewers.lurah;
    const lurah = new Viewer({ ...viewers.lurah, principal, kind: 'PERSON', grants: [], session: newId() });
    const { subscription } = await register(lurah, service.subscribe());
    const account = { id: principal!, username_mark: null, password: null, created_at: 0, erased_at: null };
    await looking(({ orm }) =>
      orm.em.fork().getKysely<AccountTables>().insertInto('account').values(account).execute(),
    );
    const reason = 'Tidak bertugas lagi';
    await composed.siaga.services.people.erasePerson(viewers.admin, {
      id: newId(),
      person: principal!,
      reason,
    });
    await expect
      .poll(async () => (await rows()).subscriptions.map(({ id }) => id))
      .not.toContain(subscription);
    await looking(async ({ reader }) => {
      const db = reader as Kysely<AccountTables>;
      for (const table of ['personal_data', 'subject_key'] as const)
        expect(await db.selectFrom(table).selectAll().where('subject', '=', principal).execute()).toEqual([]);
    });
  });

  test.each([
    ['at a private address', { endpoint: 'https://192.168.1.9/w/1' }],
    ['in plain text', { endpoint: 'http://push.example.id/w/1' }],
    ['nowhere', { endpoint: 'push' }],
    ['without a key', { p256dh: 'AAAA' }],
    ['without a secret', { auth: '' }],
  ])('a push service %s is refused', async (_where, change) => {
    const refused = register(onPhone(), { ...service.subscribe(), ...change });
    await expect(refused).rejects.toMatchObject({ code: 'PUSH_NOT_ACCEPTABLE' });
  });

  test('a program, and who has no session, has no browser to be woken', async () => {
    const { principal, grants, wallMode } = viewers.program;
    const program = new Viewer({ principal, kind: 'PROGRAM', grants, wallMode, session: newId() });
    for (const viewer of [viewers.program, program, viewers.camat])
      await expect(register(viewer, service.subscribe())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
