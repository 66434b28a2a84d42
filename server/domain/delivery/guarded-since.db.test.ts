import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, incident } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { PushServiceStub } from '../../../tests/support/push-service.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import type { AccessTables } from '../access/access.queries.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { NOTHING_SEEN } from '../alert/alert-reaction.ts';
import { alertRow } from '../alert/alert-rows.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { webhookBody } from './alert-message.ts';
import { DELIVERY_CHANNELS } from './delivery.policy.ts';
import type { DeliveryTables } from './delivery.queries.ts';
import { DELIVERY_KEY_FILE } from './delivery-keys.ts';
import type { Due } from './delivery-sender.ts';
import { PushCarrier } from './push-carrier.ts';
import { seesByNow } from './still-sees.queries.ts';
import { WebhookCarrier } from './webhook-carrier.ts';

const REGENCY = '15.07';
const PLACE = '15.07.05.2004';
const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN', region: REGENCY }] },
  posko: { grants: [{ role: 'POSKO', region: REGENCY }] },
  camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  tool: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_ALERTS', region: REGENCY }] },
} satisfies Record<string, Admitted>;
type Tables = AlertTables & IncidentTables & DeliveryTables & AccessTables;

/** An alert whose message was made while nothing of it was guarded. */
interface Told {
  readonly alert: string;
  readonly message: string;
}
type Of = 'one incident' | 'a cluster';
const KINDS: readonly Of[] = ['one incident', 'a cluster'];

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let composed: Composed;
  let database: Database;
  let service: PushServiceStub;
  let viewers: Record<keyof typeof PEOPLE, Viewer>;
  let webhook: string;
  let incidents: readonly [string, string];
  let told: Record<Of, Told>;

  beforeAll(async () => {
    place = await fresh();
    service = await PushServiceStub.open();
    viewers = await admitAll(place.url, PEOPLE);
    composed = await composeOn(place);
    database = await openDatabase(place.url);
  });
  afterAll(async () => {
    await database.close();
    await composed.close();
    await service.close();
  });

  const db = (): Kysely<Tables> => database.orm.em.fork().getKysely<Tables>() as unknown as Kysely<Tables>;
  const raise = async () => {
    const request = incident({ severity: 'LOW', region: PLACE, tps: [] });
    await composed.siaga.services.incident.raiseIncident(request as never, viewers.posko);
    return request.id;
  };

  const tell = async (incidentId: string | null, saw: readonly string[]): Promise<Told> => {
    const [alert, message] = [newId(), newId()];
    const raised = {
      ...{
        alertId: alert,
        rule: 'INSIDEN_KRITIS',
        about: '',
        severity: 'CRITICAL' as const,
        ladder: 'WILAYAH',
      },
      ...{ incidentId, level: 'BIASA' as const, agency: null, place: PLACE, raisedAt: 0 },
      saw: { ...NOTHING_SEEN, incidents: [...saw] },
    };
    await db()
      .insertInto('alert')
      .values(alertRow(raised, { key: null, awaits: 'ACTION' }))
      .execute();
    const about = {
      id: alert,
      rule: raised.rule,
      severity: raised.severity,
      place: PLACE,
      incident: incidentId,
    };
    const body = webhookBody({ type: 'alert.raised', alert: about, at: 0, more: {} }, { isExercise: true });
    await db()
      .insertInto('delivery_message')
      .values({ id: message, type: 'alert.raised', alert, body, made_at: Date.now() })
      .execute();
    return { alert, message };
  };

  beforeEach(async () => {
    webhook = newId();
    await composed.siaga.services.webhook.addWebhook(viewers.admin, {
      ...{ id: webhook, name: 'Sirene', url: 'http://127.0.0.1:9/', allowedHost: '127.0.0.1' },
      region: '15.07.04',
    });
    incidents = [await raise(), await raise()];
    told = {
      'one incident': await tell(incidents[0], [incidents[0]]),
      'a cluster': await tell(null, incidents),
    };
    await grantOfCamat(null);
  });

  const due = ({ alert, message }: Told, end: Pick<Due, 'channel' | 'receiver' | 'principal'>): Due => ({
    ...{ number: 1, message, type: 'alert.raised', body: '{}', alert, tries: 0, firstTriedAt: null },
    ...end,
  });
  const keys = () =>
    DELIVERY_KEY_FILE.read(readFileSync(join(composed.dataFolder, DELIVERY_KEY_FILE.name), 'utf8'));
  const cap = () => composed.siaga.cap;

  /** How word of alerts leaves the house, and whether it still does. A new way gets its line here. */
  const WAYS: Readonly<Record<string, (of: Told) => Promise<boolean>>> = {
    WEBHOOK: async (of) => {
      const carrier = new WebhookCarrier(database.reader, keys());
      const end = { channel: 'WEBHOOK', receiver: webhook, principal: null } as const;
      return (await carrier.pack(due(of, end), Date.now())) !== null;
    },
    PUSH: async (of) => {
      const { endpoint, p256dh, auth } = service.subscribe();
      const carrier = new PushCarrier({
        ...{ reader: database.reader, keys: keys() },
        ...{ pushHosts: ['127.0.0.1'], contact: 'mailto:siaga@localhost.invalid', combiner: null as never },
        subscriptions: { address: async () => ({ endpoint, p256dh, auth, language: 'ID' }) } as never,
      });
      const end = { channel: 'PUSH', receiver: newId(), principal: viewers.camat.principal } as const;
      return (await carrier.pack(due(of, end), Date.now())) !== null;
    },
    'the index of CAP': async ({ message }) =>
      (await cap().index(viewers.tool, 'http://127.0.0.1')).includes(message),
    'a message of CAP': async ({ message }) => (await cap().message(viewers.tool, message)) !== null,
  };

  const guard = (level: string, ids: readonly string[]) =>
    db().updateTable('incident').set({ level }).where('id', 'in', ids).execute();
  /** One by one: the reactor changes alerts meanwhile, in an order of its own. */
  const guardAlerts = async (level: string) => {
    for (const { alert } of Object.values(told))
      await db().updateTable('alert').set({ level }).where('id', '=', alert).execute();
  };
  const grantOfCamat = (endsAt: number | null, startsAt = 0) =>
    db()
      .updateTable('access_grant')
      .set({ ends_at: endsAt, starts_at: startsAt })
      .where('principal', '=', viewers.camat.principal ?? '')
      .execute();

  const each = Object.keys(WAYS).flatMap((way) => KINDS.map((of) => [way, of] as const));
  const leaves = (way: string, of: Of): Promise<boolean> | undefined => WAYS[way]?.(told[of]);

  test('every channel has its line', () => {
    expect(Object.keys(WAYS)).toEqual(expect.arrayContaining([...DELIVERY_CHANNELS]));
  });

  test.each(each)('%s: word of %s leaves while nothing of it is guarded', async (way, of) => {
    expect(await leaves(way, of)).toBe(true);
  });

  test.each(each)('%s: word of %s does not leave once it is guarded', async (way, of) => {
    await guard('RAHASIA', [incidents[0]]);
    await guardAlerts('RAHASIA');
    expect(await leaves(way, of)).toBe(false);
  });

  test.each(each)(
    '%s: word of %s does not leave though its alert follows a moment later',
    async (way, of) => {
      await guard('RAHASIA', [incidents[0]]);
      expect(await leaves(way, of)).toBe(false);
    },
  );

  test.each(Object.keys(WAYS))('%s: one guarded incident of a cluster guards all of it', async (way) => {
    await guard('RAHASIA', [incidents[1]]);
    expect(await leaves(way, 'a cluster')).toBe(false);
    expect(await leaves(way, 'one incident')).toBe(true);
  });

  test('what tells of several is seen by those who watch alerts where it is, by their levels of now', async () => {
    const { alert } = told['a cluster'];
    const sees = async () => {
      const seen = await Promise.all(
        [viewers.posko, viewers.camat].map((viewer) => seesByNow(database.reader, viewer, [alert])),
      );
      return seen.map((alerts) => alerts.has(alert));
    };
    const lies = (place_code: string) =>
      db().updateTable('alert').set({ place_code }).where('id', '=', alert).execute();
    expect(await sees()).toEqual([true, true]);
    await lies(REGENCY);
    expect(await sees()).toEqual([true, false]);
    await lies(PLACE);
    await guard('RAHASIA', [incidents[1]]);
    expect(await sees()).toEqual([true, false]);
  });

  test.each(KINDS)('a phone is not woken about %s once the right of its owner has ended', async (of) => {
    await grantOfCamat(Date.now() - 1);
    expect(await leaves('PUSH', of)).toBe(false);
    await grantOfCamat(null, Date.now() + 60_000);
    expect(await leaves('PUSH', of)).toBe(false);
    await grantOfCamat(Date.now() + 60_000);
    expect(await leaves('PUSH', of)).toBe(true);
  });

  test('a phone is not woken for somebody to whom all doors were shut, nor what was guarded for fewer than him', async () => {
    await guard('TERBATAS', [incidents[0]]);
    await guardAlerts('TERBATAS');
    expect(await leaves('PUSH', 'one incident')).toBe(true);
    const shut = (barred_at: number | null) =>
      db()
        .updateTable('principal')
        .set({ barred_at })
        .where('id', '=', viewers.camat.principal ?? '')
        .execute();
    await shut(1);
    expect(await leaves('PUSH', 'one incident')).toBe(false);
    await shut(null);
  });

  test('nothing is sent to a webhook that was removed', async () => {
    await composed.siaga.services.webhook.removeWebhook(viewers.admin, { id: newId(), webhook });
    expect(await leaves('WEBHOOK', 'one incident')).toBe(false);
  });
});
