import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { genesisHash, type StoredEvent } from '../../stream/chain.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { WriteCombiner } from '../../stream/write-combiner.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { NOTHING_SEEN } from '../alert/alert-reaction.ts';
import { alertRow } from '../alert/alert-rows.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type DeliveryTables, newDelivery } from './delivery.queries.ts';
import { DeliveryReaction } from './delivery-reaction.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';

type Tables = DeliveryTables & AlertTables;
const PLACE = '15.07.05.2004';
const NOON = 1_707_886_800_000;

/** What lies there to be sent of an alert, by what is sent and how far it has come. */
const LYING = [
  ['PUSH', 'WAITING'],
  ['PUSH', 'SENT'],
  ['PUSH', 'DEAD'],
  ['WEBHOOK', 'WAITING'],
] as const;
const AS_IT_WAS = LYING.map(([channel, state]) => `${channel} ${state}`);
const WITHDRAWN = ['PUSH WITHDRAWN', ...AS_IT_WAS.slice(1)];

describe.each(DATABASES)('what leaves the house, on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: WriteCombiner;
  let reaction: DeliveryReaction;
  let removed: unknown[];

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    combiner = new WriteCombiner({
      ...{ orm: database.orm, streamId: 1, auditStreamId: 2, clock: systemClock },
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    const head = { operation_id: 'trial', regency: '15.07', head_hash: genesisHash('trial', '15.07') };
    const streams = database.orm.em.fork().getKysely<StreamTables>();
    await streams
      .insertInto('stream_head')
      .values({ id: 1, ...head, epoch: 1, head_seq: 0 })
      .execute();
  });
  afterAll(async () => {
    await combiner.close();
    await database.close();
    await place.drop();
  });
  beforeEach(() => {
    removed = [];
    const subscriptions = {
      of: async (_: unknown, principal: string) => [`${principal} 1`, `${principal} 2`],
      remove: async (_: unknown, which: unknown) => removed.push(which),
    } as unknown as PushSubscriptions;
    reaction = new DeliveryReaction({ subscriptions, plan: { kind: 'EXERCISE' } as OperationPlan });
  });

  const db = () => database.orm.em.fork().getKysely() as unknown as Kysely<Tables>;
  const alert = async ({ rule = 'INSIDEN_KRITIS' as string | null, change = {} } = {}) => {
    const alertId = newId();
    const row = alertRow(
      {
        ...{ alertId, rule, about: '', severity: 'CRITICAL', ladder: 'WILAYAH', incidentId: null },
        ...{ level: 'BIASA', agency: null, place: PLACE, raisedAt: NOON, saw: NOTHING_SEEN },
      },
      { key: null, awaits: 'ACTION' },
    );
    await db()
      .insertInto('alert')
      .values({ ...row, ...change })
      .execute();
    return alertId;
  };
  const lying = async (about: string) => {
    const message = { id: newId(), type: 'alert.called', alert: about, body: '{}', made_at: NOON };
    await db().insertInto('delivery_message').values(message).execute();
    for (const [channel, state] of LYING) {
      const ends = { id: newId(), message: message.id, channel, receiver: 'x', alert: about, principal: 'p' };
      await db()
        .insertInto('delivery')
        .values({ ...newDelivery(ends), state, next_try_at: NOON })
        .execute();
    }
  };
  const found = (about: string) =>
    db().selectFrom('delivery').selectAll().where('alert', '=', about).orderBy('number').execute();
  const statesOf = async (about: string) =>
    (await found(about)).map(({ channel, state }) => `${channel} ${state}`);
  const react = (kind: string, payload: object) => {
    const event = { id: newId(), kind, recordedAt: NOON + 9, payload: JSON.stringify(payload) };
    return combiner.submit((tx) => reaction.react(tx, [event as unknown as StoredEvent]));
  };

  const END = { endedAt: NOON + 5, reason: 'CLEARED' };
  const ACKNOWLEDGED = { acknowledgedAt: NOON + 5, post: 'CAMAT' };
  test.each([
    ['AlertEnded', END, 'INSIDEN_KRITIS', WITHDRAWN],
    ['AlertEnded', END, null, WITHDRAWN],
    ['AlertAcknowledged', ACKNOWLEDGED, 'INSIDEN_KRITIS', WITHDRAWN],
    ['AlertAcknowledged', ACKNOWLEDGED, null, AS_IT_WAS],
    ['AlertReturned', { returnedAt: NOON + 5, reason: 'SILENCE' }, 'INSIDEN_KRITIS', AS_IT_WAS],
    ['AlertRungCalled', { people: [] }, 'INSIDEN_KRITIS', AS_IT_WAS],
  ])('%s (%o) of an alert by the rule %s leaves what waits as %o', async (kind, payload, rule, left) => {
    const [about, other] = [await alert({ rule }), await alert({ rule })];
    await lying(about);
    await lying(other);
    await react(kind, { alertId: about, ...payload });
    expect(await statesOf(about)).toEqual(left);
    expect(await statesOf(other)).toEqual(AS_IT_WAS);
    const tries = (await found(about)).map(({ next_try_at }) => next_try_at);
    expect(tries).toEqual(left === WITHDRAWN ? [null, NOON, NOON, NOON] : Array(4).fill(NOON));
  });

  const people = [
    { principal: 'a', channels: ['PUSH'] },
    { principal: 'b', channels: ['CONSOLE'] },
    { principal: 'c', channels: ['CONSOLE', 'PUSH'] },
  ];
  test('each browser of those who are called by it is woken, and of nobody else', async () => {
    const about = await alert();
    await react('AlertRungCalled', { alertId: about, people });
    const rows = await found(about);
    expect(rows.map(({ receiver, principal }) => `${principal}: ${receiver}`)).toEqual([
      ...['a: a 1', 'a: a 2', 'c: c 1', 'c: c 2'],
    ]);
    expect(rows.map(({ channel, state }) => `${channel} ${state}`)).toEqual(Array(4).fill('PUSH WAITING'));
    const messages = await db()
      .selectFrom('delivery_message')
      .selectAll()
      .where('alert', '=', about)
      .where('type', '=', 'alert.called')
      .execute();
    expect(messages).toMatchObject([{ made_at: NOON + 9 }]);
    expect(JSON.parse(messages[0]?.body ?? '')).toEqual({
      ...{ alert: about, severity: 'CRITICAL', isExercise: true },
    });
  });

  test.each([
    ['BIASA', [], ['alert.raised']],
    ['BIASA', ['alert.raised'], ['alert.raised']],
    ['TERBATAS', [], []],
    ['RAHASIA', [], []],
  ])(
    'when people are called about an alert of level %s, of which webhooks were told %j, they were then told %j',
    async (level, before, after) => {
      const about = await alert({ change: { level } });
      const raising = { kind: 'AlertRaised', subject: about, region: PLACE, payload: { alertId: about } };
      await combiner.submit(async (tx) => tx.append(raising));
      for (const type of before) {
        const message = { id: newId(), type, alert: about, body: '{}', made_at: NOON };
        await db().insertInto('delivery_message').values(message).execute();
      }
      await react('AlertRungCalled', { alertId: about, people: [] });
      const told = await db()
        .selectFrom('delivery_message')
        .select('type')
        .where('alert', '=', about)
        .execute();
      expect(told.map(({ type }) => type)).toEqual(after);
    },
  );

  test.each(['ACKNOWLEDGED', 'ENDED'])('nobody is woken about an alert that is %s by then', async (state) => {
    const about = await alert({ change: { state } });
    await react('AlertRungCalled', { alertId: about, people });
    expect(await found(about)).toEqual([]);
  });

  test('a call whose message cannot be stored is not done with', async () => {
    const about = await alert();
    const event = { id: newId(), kind: 'AlertRungCalled', recordedAt: NOON };
    const payload = JSON.stringify({ alertId: about, people });
    const call = () =>
      combiner.submit((tx) => reaction.react(tx, [{ ...event, payload } as unknown as StoredEvent]));
    await call();
    await expect(call()).rejects.toThrow();
    expect(await found(about)).toHaveLength(4);
  });

  test('no message is made where nobody who is called can be woken', async () => {
    const about = await alert();
    await react('AlertRungCalled', { alertId: about, people: people.slice(1, 2) });
    const made = await db()
      .selectFrom('delivery_message')
      .select('type')
      .where('alert', '=', about)
      .where('type', '=', 'alert.called')
      .execute();
    expect(made).toEqual([]);
  });

  test('the browsers of a session that ended, and of a principal that is barred, go; other events are nothing to it', async () => {
    await react('SessionEnded', { session: 's' });
    await react('PrincipalBarred', { principal: 'p' });
    await react('IncidentRaised', { incidentId: 'i' });
    expect(removed).toEqual([{ session: 's' }, { principal: 'p' }]);
  });
});
