import type { Kysely } from '@mikro-orm/sql';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { PushServiceStub } from '../../../tests/support/push-service.ts';
import { WebhookReceiver } from '../../../tests/support/webhook-receiver.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { Viewer } from '../access/viewer.policy.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import type { DeliveryTables } from './delivery.queries.ts';

const REGENCY = '15.07';
const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN', region: REGENCY }] },
  posko: { grants: [{ role: 'POSKO', region: REGENCY, post: 'KOORDINATOR_PIKET' }] },
  stranger: { grants: [{ role: 'KECAMATAN', region: '15.07.04', post: 'CAMAT' }] },
  camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05', post: 'CAMAT' }] },
} satisfies Record<string, Admitted>;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let composed: Composed;
  let viewers: Record<keyof typeof PEOPLE, Viewer>;
  let service: PushServiceStub;
  const receivers: WebhookReceiver[] = [];

  beforeAll(async () => {
    place = await fresh();
    service = await PushServiceStub.open();
    viewers = await admitAll(place.url, PEOPLE);
    composed = await composeOn(place, { pushHosts: ['127.0.0.1'] });
  });
  afterEach(async () => {
    for (const receiver of receivers.splice(0)) await receiver.close();
  });
  afterAll(async () => {
    await composed.close();
    await service.close();
  });

  const services = () => composed.siaga.services;
  const webhook = async (change: object = {}) => {
    const receiver = await WebhookReceiver.open();
    receivers.push(receiver);
    await services().webhook.addWebhook(viewers.admin, {
      ...{ id: newId(), name: 'Sirene', url: receiver.url(), allowedHost: '127.0.0.1', region: REGENCY },
      ...change,
    });
    return receiver;
  };
  const phoneOf = async (who: Viewer) => {
    const phone = service.subscribe();
    const { endpoint, p256dh, auth } = phone;
    const viewer = new Viewer({ ...viewers.admin, ...who, kind: 'PERSON', session: newId() });
    await services().push.registerPush(viewer, { id: newId(), endpoint, p256dh, auth, language: 'ID' });
    return phone;
  };
  const raise = async (change: object = {}) => {
    const request = incident({ severity: 'CRITICAL', ...change });
    await services().incident.raiseIncident(request as never, viewers.posko);
    return request.id;
  };
  const looking = async <Answer>(look: (db: Kysely<DeliveryTables & AlertTables>) => Promise<Answer>) => {
    const database = await openDatabase(place.url);
    try {
      return await look(database.reader as Kysely<DeliveryTables & AlertTables>);
    } finally {
      await database.close();
    }
  };
  const alertAbout = (id: string) =>
    looking((db) =>
      db.selectFrom('alert').select(['id', 'level']).where('incident_id', '=', id).executeTakeFirst(),
    );
  const levelAt = async (id: string) => (await alertAbout(id))?.level;
  /** How far what was tried to wake phones about an alert has come. */
  const pushesOf = async (alert: string) => {
    const rows = await looking((db) =>
      db
        .selectFrom('delivery')
        .select(['state', 'tries'])
        .where('alert', '=', alert)
        .where('channel', '=', 'PUSH')
        .execute(),
    );
    return new Set(rows.filter(({ tries }) => tries > 0).map(({ state }) => state));
  };
  const pushesAbout = async (id: string) => pushesOf((await alertAbout(id))?.id ?? '');
  const messagesOf = async (alert: string) => {
    const rows = await looking((db) =>
      db.selectFrom('delivery_message').select('type').where('alert', '=', alert).execute(),
    );
    return rows.map(({ type }) => type);
  };
  /** What it was told about incidents; what the clock alone raises is none of it. */
  const bodies = (receiver: WebhookReceiver) =>
    receiver.received
      .map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> })
      .filter(({ data }) => data.incident !== null);

  test('what is to be sent goes out once it is stored, without waiting for what is done from time to time', async () => {
    const here = await webhook();
    vi.useFakeTimers({ toFake: ['setInterval'] });
    try {
      composed = await composed.reopen();
    } finally {
      vi.useRealTimers();
    }
    const id = await raise();
    await expect.poll(() => bodies(here)).toMatchObject([{ type: 'alert.raised', data: { incident: id } }]);
    composed = await composed.reopen();
  });

  test('webhooks hear of an alert in their region and severity, and of its acknowledgement, in order', async () => {
    const here = await webhook();
    const elsewhere = await webhook({ region: '15.07.04' });
    const minor = await webhook({ severities: ['LOW'] });
    const id = await raise();
    await expect
      .poll(() => bodies(here))
      .toMatchObject([
        {
          type: 'alert.raised',
          data: {
            incident: id,
            severity: 'CRITICAL',
            place: '15.07.05.2004-001',
            isTest: false,
            isExercise: true,
          },
        },
      ]);
    await services().incident.acknowledgeIncident(act(id), viewers.posko);
    await expect.poll(() => bodies(here)).toHaveLength(2);
    expect(bodies(here)[1]).toMatchObject({ type: 'alert.acknowledged', data: { incident: id } });
    expect(bodies(here)[1]!.data.alert).toBe(bodies(here)[0]!.data.alert);
    expect(new Set(here.received.map(({ headers }) => headers['webhook-id'])).size).toBe(
      here.received.length,
    );
    expect([bodies(elsewhere), bodies(minor)]).toEqual([[], []]);
  });

  test('what is guarded goes to no webhook', async () => {
    const here = await webhook();
    const guarded = await raise({ level: 'RAHASIA' });
    const open = await raise();
    await expect.poll(() => bodies(here).map(({ data }) => data.incident)).toContain(open);
    // Both were processed in the order of the log. Not even a message was made that is held back: its list would count it.
    const alert = await alertAbout(guarded);
    expect(alert).toMatchObject({ level: 'RAHASIA' });
    expect((await messagesOf(alert?.id ?? '')).filter((type) => type !== 'alert.called')).toEqual([]);
    expect(here.received.map(({ body }) => body).join()).not.toContain(guarded);
  });

  test('an alert that is guarded no more is told to webhooks from its raising on', async () => {
    const here = await webhook();
    const id = await raise({ level: 'RAHASIA' });
    await expect.poll(() => levelAt(id)).toBe('RAHASIA');
    const opened = act(id, { level: 'BIASA' as const, reason: 'Sudah diumumkan' });
    await services().incident.classifyIncident(opened, viewers.posko);
    await expect.poll(() => levelAt(id)).toBe('BIASA');
    await services().incident.acknowledgeIncident(act(id), viewers.posko);
    const told = () => bodies(here).map(({ type, data }) => [type, data.incident]);
    await expect.poll(told).toEqual([
      ['alert.raised', id],
      ['alert.acknowledged', id],
    ]);
  });

  test('an alert that becomes guarded has ended for webhooks that were told of it, and is raised again where it is guarded no more', async () => {
    const here = await webhook();
    const id = await raise();
    await expect.poll(() => bodies(here).length).toBe(1);
    const alert = bodies(here)[0]?.data.alert;
    const change = (level: 'RAHASIA' | 'BIASA') =>
      services().incident.classifyIncident(act(id, { level, reason: 'Tinjauan ulang' }), viewers.posko);
    await change('RAHASIA');
    await expect.poll(() => bodies(here).length).toBe(2);
    expect(bodies(here)[1]).toEqual({
      ...{ type: 'alert.ended', timestamp: expect.any(String) },
      data: { alert, isExercise: true, reason: 'WITHDRAWN' },
    });
    await change('BIASA');
    await expect.poll(() => bodies(here).length).toBe(3);
    expect(bodies(here)[2]).toMatchObject({ type: 'alert.raised', data: { alert, incident: id } });
  });

  test('a phone is woken for whoever is called, with nothing on it of what and where', async () => {
    const phone = await phoneOf(viewers.camat);
    const other = await phoneOf(viewers.admin);
    const id = await raise();
    const told = () => phone.pushed.map(({ text }) => JSON.parse(text) as Record<string, unknown>);
    const whole = { alert: expect.any(String), severity: 'CRITICAL', isExercise: true, language: 'ID' };
    await expect.poll(told).toContainEqual(whole);
    expect(phone.pushed.map(({ text }) => text).join()).not.toContain(id);
    expect(other.pushed).toEqual([]);
  });

  test('a phone that was not reached by then is not woken after somebody has acknowledged', async () => {
    const phone = await phoneOf(viewers.camat);
    service.status = 503;
    const id = await raise();
    const states = () => pushesAbout(id);
    await expect.poll(states).toEqual(new Set(['WAITING']));
    await services().incident.acknowledgeIncident(act(id), viewers.posko);
    await expect.poll(states).toEqual(new Set(['WITHDRAWN']));
    service.status = 201;
    expect(phone.pushed).toEqual([]);
  });

  test('what did not arrive before its alert became guarded reaches neither a webhook nor whoever may not see it any more', async () => {
    const hook = newId();
    const down = await webhook({ id: hook });
    down.answer = (response) => void response.writeHead(500).end();
    await phoneOf(viewers.camat);
    service.status = 503;
    const id = await raise();
    const sent = async () => {
      const { edges } = await services().webhookQueries.deliveries(hook, null, { first: 9, after: null });
      return edges.map(({ node }) => node.state);
    };
    await expect.poll(() => down.received.length).toBeGreaterThan(0);
    await expect.poll(() => pushesAbout(id)).toEqual(new Set(['WAITING']));
    const guarded = act(id, { level: 'RAHASIA' as const, reason: 'Saksi terancam' });
    await services().incident.classifyIncident(guarded, viewers.posko);
    await expect.poll(() => levelAt(id)).toBe('RAHASIA');
    const told = down.received.length;
    down.answer = (response) => void response.writeHead(200).end();
    service.status = 201;
    // What is new and arrives shows that the receiver is there again.
    await raise();
    await expect.poll(sent).toEqual(['SENT', 'SENT', 'WITHDRAWN']);
    const since = down.received.slice(told).map(({ body }) => body);
    expect(since.join()).not.toContain(id);
    await expect.poll(() => pushesAbout(id)).toEqual(new Set(['WITHDRAWN']));
  });

  test('a test that somebody has answered goes on to the phones of the others', async () => {
    await phoneOf(viewers.camat);
    service.status = 503;
    const { alert } = services();
    const { answer } = await alert.sendTestAlert({ id: newId(), region: REGENCY }, viewers.posko);
    const called = () => pushesOf(answer.alert);
    await expect.poll(called).toEqual(new Set(['WAITING']));
    const reached = { id: newId(), alert: answer.alert, post: 'KOORDINATOR_PIKET', happenedAt: wib('06.26') };
    await alert.acknowledgeAlert(reached, viewers.posko);
    await expect.poll(() => messagesOf(answer.alert)).toContain('alert.acknowledged');
    expect(await called()).toEqual(new Set(['WAITING']));
    service.status = 201;
  });

  test('who was called is listed with when it was sent, came, was looked at and acknowledged, for who may read it', async () => {
    const phone = await phoneOf(viewers.camat);
    const id = await raise({ region: '15.07.05', tps: [], kind: null });
    const alertOf = () =>
      phone.pushed.map(({ text }) => JSON.parse(text) as { alert: string }).at(-1)?.alert ?? null;
    await expect
      .poll(() => services().alertQueries.alert(alertOf() ?? newId(), viewers.posko)?.incident ?? null)
      .toBe(id);
    const alert = { id: alertOf()!, region: '15.07.05' };
    const rows = async () =>
      (await services().alertDeliveryQueries.of(viewers.posko, alert))?.filter(
        (row) => row.principal === viewers.camat.principal,
      );
    await expect
      .poll(() => rows())
      .toMatchObject([{ sentAt: expect.any(Number), deliveredAt: null, readAt: null, acknowledgedAt: null }]);
    const note = (notice: 'DELIVERED' | 'READ', who = viewers.camat) =>
      services().alertNotice.noteAlert(who, { id: newId(), alert: alert.id, notice });
    await note('DELIVERED');
    expect(await rows()).toMatchObject([{ deliveredAt: expect.any(Number), readAt: null }]);
    await note('READ');
    expect(await rows()).toMatchObject([{ deliveredAt: expect.any(Number), readAt: expect.any(Number) }]);
    await expect(note('READ', viewers.admin)).rejects.toMatchObject({ code: 'ALERT_UNKNOWN' });
    const own = { id: newId(), alert: alert.id, post: 'CAMAT', happenedAt: wib('06.26') };
    await services().alert.acknowledgeAlert(own, viewers.camat);
    await expect.poll(() => rows()).toMatchObject([{ acknowledgedAt: expect.any(Number) }]);
    expect(await services().alertDeliveryQueries.of(viewers.stranger, alert)).toBeNull();
    const before = await rows();
    const { operation, operationQueries } = services();
    const run = (speed: number) => operation.runExerciseClock(viewers.posko, { id: newId(), speed });
    await run(600);
    await expect.poll(() => operationQueries.clock().now).toBeGreaterThan(wib('06.31'));
    await run(1);
    await expect.poll(() => operationQueries.clock().speed).toBe(1);
    expect(await rows()).toEqual(before);
  });
});
