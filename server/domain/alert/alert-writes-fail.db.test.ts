import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { must } from '../../kernel/must.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import { storedEvent } from '../../stream/tail.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { AlertRow } from './alert.queries.ts';
import type { Raising } from './alert-ladder.ts';
import { AlertReaction, NOTHING_SEEN } from './alert-reaction.ts';
import { AlertWorld, MINUTE } from './alert-world.fixture.ts';
import { ClusterWatch } from './cluster-watch.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const WRITES = /^(insert into|update|delete from) "(alert|alert_call|timer)"/;

let world: AlertWorld;
let failing: FailingStatements;

beforeAll(() => {
  failing = new FailingStatements();
});
afterAll(() => failing.close());
beforeEach(async () => {
  world = await AlertWorld.on(await EMBEDDED.fresh());
});
afterEach(() => world.close());

/** What is stored of alerts. */
async function stored(): Promise<object> {
  const db = world.trial.reader;
  const calls = await db
    .selectFrom('alert_call' as never)
    .selectAll()
    .execute();
  const timers = await db.selectFrom('timer').selectAll().where('kind', 'like', 'alert.%').execute();
  return { alerts: await world.alerts(), calls, timers, story: await world.story() };
}

/** The tables that a step writes to, in order, each of whose writes failed in turn and left nothing of the step. */
async function writesOf(step: (tx: WriteTransaction) => Promise<unknown>): Promise<readonly string[]> {
  const before = await stored();
  return failing.eachOf(WRITES, async () => {
    expect(await stored()).toEqual(before);
    await world.trial.combiner.submit(step);
  });
}
const onAlert = (step: (tx: WriteTransaction, alert: AlertRow) => Promise<unknown>) =>
  writesOf(async (tx) => step(tx, await only()));
const only = async (): Promise<AlertRow> =>
  must(
    (await world.alerts()).find(({ state }) => state !== 'ENDED'),
    'an open alert',
  );

const CALLED = ['insert alert_call', 'update alert', 'insert timer'];
const SKIPPED = 'update alert';

async function calling() {
  const people = await world.crew();
  const incident = await world.raise();
  await world.settle();
  return { ...people, incident };
}
async function acknowledged() {
  const people = await calling();
  await world.onAlert((tx, alert) =>
    world.ladder.acknowledge(tx, alert, { principal: people.desa, post: null }),
  );
  return people;
}

test('raising', async () => {
  await world.crew();
  const raising: Raising = {
    ...{ rule: 'INSIDEN_KRITIS', about: 'x', ladder: 'WILAYAH' },
    ...{ incidentId: null, agency: null, place: '15.07.05.2004-001', saw: NOTHING_SEEN },
    ...{ severity: 'CRITICAL', level: 'BIASA', awaits: 'ACTION' },
  };
  expect(await writesOf((tx) => world.ladder.raise(tx, raising))).toEqual([
    'insert alert',
    SKIPPED,
    ...CALLED,
  ]);
  expect(await only()).toMatchObject({ rung: 'DESA', attempt: 1, awaits: 'ACTION', raised_at: world.shown });
});

test('climbing', async () => {
  await calling();
  const { id: subject } = await only();
  const timer = { id: 'x', kind: 'alert.rung', subject, dueAt: world.shown };
  expect(await writesOf((tx) => world.ladder.climb(tx, timer))).toEqual(CALLED);
  expect(await only()).toMatchObject({ rung: 'FORKOPIMCAM', attempt: 1 });
});

test('acknowledging', async () => {
  const { desa } = await calling();
  const by = { principal: desa, post: 'KOORDINATOR_PIKET' };
  expect(await onAlert((tx, alert) => world.ladder.acknowledge(tx, alert, by))).toEqual([
    ...['delete timer', 'update alert', 'update alert_call', 'insert timer'],
  ]);
  expect(await only()).toMatchObject({ state: 'ACKNOWLEDGED', acknowledged_at: world.shown });
  expect(await stored()).toMatchObject({
    calls: [{ principal: desa, answer: 'ACKNOWLEDGED', answered_at: world.shown }],
    timers: [{ kind: 'alert.watch', due_at: world.shown + 15 * MINUTE }],
  });
});

test('following', async () => {
  await acknowledged();
  world.shown += MINUTE;
  expect(await onAlert((tx, alert) => world.ladder.follow(tx, alert))).toEqual([
    ...['delete timer', 'update alert'],
  ]);
  expect(await only()).toMatchObject({ state: 'ACKNOWLEDGED', followed_at: world.shown });
  expect(await stored()).toMatchObject({ timers: [] });
});

test('coming back', async () => {
  await acknowledged();
  await world.onAlert((tx, alert) => world.ladder.follow(tx, alert));
  expect(await onAlert((tx, alert) => world.ladder.comeBack(tx, alert, 'NO_FOLLOW_UP'))).toEqual([
    ...['delete timer', 'update alert', ...CALLED],
  ]);
  expect(await only()).toMatchObject({
    ...{ state: 'CALLING', acknowledged_at: null, followed_at: null, skipped: '[]' },
    ...{ awaits: 'ACTION', rung: 'DESA', attempt: 2 },
  });
});

test('coming back while its incident is put off', async () => {
  const { incident } = await acknowledged();
  await world.snooze(incident, 20);
  expect(await onAlert((tx, alert) => world.ladder.comeBack(tx, alert, 'NO_FOLLOW_UP'))).toEqual([
    ...['delete timer', 'update alert', 'update alert'],
  ]);
  expect(await only()).toMatchObject({ state: 'CALLING', attempt: 0, rung: 'DESA' });
  await world.wake(incident);
  const { id } = await only();
  expect(await writesOf((tx) => world.ladder.goOn(tx, id))).toEqual(CALLED);
  expect(await only()).toMatchObject({ rung: 'DESA', attempt: 2 });
});

test('a rung that comes due while its incident is put off', async () => {
  const { incident } = await calling();
  await world.snooze(incident, 20);
  const { id: subject } = await only();
  const timer = { id: 'x', kind: 'alert.rung', subject, dueAt: world.shown };
  expect(await writesOf((tx) => world.ladder.climb(tx, timer))).toEqual(['delete timer']);
});

test('declining, where nobody else was called', async () => {
  const { desa } = await calling();
  expect(await onAlert((tx, alert) => world.ladder.decline(tx, alert, desa))).toEqual([
    ...['update alert_call', ...CALLED],
  ]);
  expect(await only()).toMatchObject({ rung: 'FORKOPIMCAM' });
});

test('where nobody can be reached', async () => {
  await calling();
  world.reachable.clear();
  const { id: subject } = await only();
  const timer = { id: 'x', kind: 'alert.rung', subject, dueAt: world.shown };
  expect(await writesOf((tx) => world.ladder.climb(tx, timer))).toEqual([
    ...[SKIPPED, SKIPPED, SKIPPED, 'insert timer'],
  ]);
  expect(JSON.parse((await only()).skipped)).toEqual([
    ...['TPS NOBODY', 'FORKOPIMCAM UNREACHABLE', 'POSKO UNREACHABLE', 'FORKOPIMDA UNREACHABLE'],
  ]);
});

test('ending', async () => {
  await calling();
  expect(await onAlert((tx, alert) => world.ladder.end(tx, alert, 'INCIDENT_CLOSED'))).toEqual([
    ...['delete timer', 'delete timer', 'update alert'],
  ]);
  expect(await world.alerts()).toMatchObject([{ state: 'ENDED', open_key: null, ended_at: world.shown }]);
});

test('a test of the ladders, and an answer to it', async () => {
  const { desa } = await world.crew();
  const test = { alert: 'a', place: '15.07.05', saw: NOTHING_SEEN };
  const writes = await writesOf((tx) => world.ladder.test(tx, test));
  expect(writes.filter((write) => write !== SKIPPED)).toEqual([
    ...['insert alert', 'insert alert_call', 'insert alert_call'],
  ]);
  const by = { principal: desa, post: null };
  expect(await onAlert((tx, alert) => world.ladder.answerTest(tx, alert, by))).toEqual(['update alert_call']);
  expect(await only()).toMatchObject({ state: 'CALLING', rule: null });
});

/** The reaction of the room to the newest event of the log. */
async function reactingToTheNewest(): Promise<readonly string[]> {
  const { plan, ladder } = world;
  const clock = { now: () => world.shown };
  const clusters = new ClusterWatch({ plan, clock, ladder, neighboursOf: () => [] });
  const reaction = new AlertReaction({ plan, ladder, clusters });
  const [row] = await world.trial.reader
    .selectFrom('stream_event')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  const events: readonly StoredEvent[] = [storedEvent(must(row, 'an event'))];
  return writesOf((tx) => reaction.react(tx, events));
}
const PLACED = ['update alert', 'update alert'];

test('what follows from an incident that is new', async () => {
  await world.crew();
  await world.raise();
  expect(await reactingToTheNewest()).toEqual([...PLACED, 'insert alert', SKIPPED, ...CALLED]);
});

test('what follows from an incident that is guarded, and led by another', async () => {
  const { incident } = await calling();
  await world.act(incident, 'IncidentLevelChanged', { level: 'RAHASIA', agency: 'POLRES' });
  expect(await reactingToTheNewest()).toEqual(PLACED);
  expect(await only()).toMatchObject({ level: 'RAHASIA', agency: 'POLRES' });
});

test('what follows from an incident that somebody has, and does something about', async () => {
  const { incident } = await calling();
  await world.acknowledge(incident);
  expect(await reactingToTheNewest()).toEqual([...PLACED, 'delete timer', 'update alert', 'insert timer']);
  await world.assign(incident);
  expect(await reactingToTheNewest()).toEqual([...PLACED, 'delete timer', 'update alert']);
  expect(await only()).toMatchObject({ followed_at: world.shown });
});

test('what follows from an incident that is closed', async () => {
  const { incident } = await calling();
  await world.close_(incident);
  expect(await reactingToTheNewest()).toEqual([...PLACED, 'delete timer', 'delete timer', 'update alert']);
});

test('what follows from an incident that gets worse', async () => {
  await world.crew();
  const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
  await world.settle();
  expect(await only()).toMatchObject({ rule: 'INSIDEN_RAWAN' });
  await world.act(incident, 'IncidentSeverityChanged', { severity: 'CRITICAL' });
  const writes = await reactingToTheNewest();
  expect(writes.slice(0, 6)).toEqual([
    ...PLACED,
    'delete timer',
    'delete timer',
    'update alert',
    'insert alert',
  ]);
  expect(writes.slice(-3)).toEqual(CALLED);
  expect(await only()).toMatchObject({ rule: 'INSIDEN_KRITIS' });
});
