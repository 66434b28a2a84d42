import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AlertFrame } from './alert.type.ts';

const [EMBEDDED] = DATABASES;
const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  geragai: { grants: [{ role: 'KECAMATAN', region: '15.07.10' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  kpu: { grants: [{ role: 'AGENCY', agency: 'KPU', post: 'PENGHUBUNG_KPU' }] },
  pln: { grants: [{ role: 'AGENCY', agency: 'PLN', post: 'PENGHUBUNG_PLN' }] },
  siren: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_ALERTS' }] },
  kpps: {
    kind: 'REPORTER',
    grants: [{ role: 'REPORTER', region: '15.07.05.2004-001', institution: 'KPPS' }],
  },
} satisfies Record<string, Admitted>;
type Name = keyof typeof PEOPLE;

let room: Composed;
let people: Record<Name, Viewer>;

beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  const place = await EMBEDDED.fresh();
  people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
});
afterAll(() => room.close());

const queries = () => room.siaga.services.alertQueries;
const acts = () => room.siaga.services.alert;
const raise = async (change: object = {}) => {
  const { incident: stored } = await room.siaga.services.incident.raiseIncident(
    incident({ severity: 'CRITICAL', ...change }),
    people.posko,
  );
  await expect.poll(() => alertsOf(people.posko, stored.id)).toHaveLength(1);
  const [alert] = await alertsOf(people.posko, stored.id);
  return { incident: stored.id, alert: alert?.id ?? '' };
};
const alertsOf = async (viewer: Viewer, about: string) => {
  const { edges } = await queries().alerts({}, { first: 100, after: null }, viewer);
  return edges.map(({ node }) => node).filter((alert) => alert.incident === about);
};
const watch = async (viewer: Viewer, after: string | null = null, filter = {}, region = '15.07') =>
  (await queries().watch(region, filter, after, viewer)) as SharedFeed<AlertFrame>;
/** Frames until one fits. */
const until = async (
  feed: SharedFeed<AlertFrame>,
  isIt: (frame: AlertFrame) => boolean,
): Promise<readonly AlertFrame[]> => {
  const frames: AlertFrame[] = [];
  for await (const payload of feed) {
    frames.push(payload.alerts as AlertFrame);
    if (isIt(payload.alerts as AlertFrame)) return frames;
  }
  throw new Error('the feed ended');
};
const isCaughtUp = ({ kind }: AlertFrame) => kind === 'CAUGHT_UP';
const answer = (alert: string, change: object = {}) => ({
  ...{ id: newId(), alert, post: 'KOORDINATOR_PIKET', happenedAt: wib('06.25'), ...change },
});

test('the log says who answered an alert to those who may know that, and to nobody else', async () => {
  const { alert } = await raise();
  await acts().acknowledgeAlert(answer(alert), people.posko);
  const kinds = async (viewer: Viewer) => {
    const { situationQueries } = room.siaga.services;
    const { edges } = await situationQueries.events({ first: 100, after: null }, viewer);
    return new Set(edges.map(({ node }) => node.kind).filter((kind) => kind.startsWith('Alert')));
  };
  await expect.poll(() => kinds(people.posko)).toContain('AlertAcknowledged');
  expect(await kinds(people.leader)).toEqual(new Set(['AlertRaised', 'AlertRungSkipped']));
});

test('an alert is told to whoever may see its incident, and to nobody else', async () => {
  const told = async (level: string) => {
    const { incident: id } = await raise({ level });
    const seen = await Promise.all(
      (Object.keys(PEOPLE) as Name[]).map(async (name) =>
        (await alertsOf(people[name], id)).length > 0 ? [name] : [],
      ),
    );
    return seen.flat();
  };
  expect(await told('BIASA')).toEqual(['posko', 'sadu', 'leader', 'kpu', 'pln', 'siren']);
  expect(await told('TERBATAS')).toEqual(['posko', 'sadu', 'leader', 'kpu']);
  expect(await told('RAHASIA')).toEqual(['posko', 'leader']);
});

test('it says why it was raised, what it saw, and where its ladder stands', async () => {
  const { alert: id } = await raise();
  expect(queries().alert(id, people.posko)).toMatchObject({
    rule: 'INSIDEN_KRITIS',
    severity: 'CRITICAL',
    state: 'CALLING',
    sentence: {
      en: expect.stringMatching(
        /^Critical incident INS-\d+ \(not verified\): Ballots short at TPS 01 .+, Sadu\.$/,
      ),
    },
    tps: ['15.07.05.2004-001'],
    rungs: [
      { code: 'TPS', state: 'SKIPPED', reason: 'NOBODY' },
      { code: 'DESA', state: 'SKIPPED', reason: 'NOBODY' },
      { code: 'FORKOPIMCAM', state: 'SKIPPED', reason: 'UNREACHABLE' },
      { code: 'POSKO', state: 'SKIPPED', reason: 'UNREACHABLE' },
      { code: 'FORKOPIMDA', state: 'SKIPPED', reason: 'UNREACHABLE' },
    ],
  });
});

test('a subscriber gets what is open, then each change, and from a cursor all that it missed, also what has ended', async () => {
  const before = await until(await watch(people.posko), isCaughtUp);
  expect(before.map(({ kind }) => kind)).toEqual(['SNAPSHOT', 'CAUGHT_UP']);
  const cursor = before.at(-1)?.cursor ?? '';
  const { incident: id, alert } = await raise();
  const { incident } = room.siaga.services;
  await incident.finishIncident(act(id), people.posko);
  await incident.dismissIncident(act(id, { post: 'CAMAT', reason: 'Keliru.' }), people.sadu);
  await expect.poll(() => queries().alert(alert, people.posko)?.state).toBe('ENDED');
  const [missed] = await until(await watch(people.posko, cursor), isCaughtUp);
  expect(missed).toMatchObject({ kind: 'CAUGHT_UP', after: cursor, removedAlerts: [] });
  expect(missed?.alerts.map(({ id: told, state }) => [told, state])).toContainEqual([alert, 'ENDED']);
  const [again] = await until(await watch(people.posko), isCaughtUp);
  expect(again?.alerts.map(({ id: told }) => told)).not.toContain(alert);
});

test('a cursor of another region, filter or reader, or of none, is answered with RESYNC and a snapshot', async () => {
  const cursor = (await until(await watch(people.posko), isCaughtUp)).at(-1)?.cursor ?? '';
  const kinds = async (feed: SharedFeed<AlertFrame>) =>
    (await until(feed, isCaughtUp)).map(({ kind, resyncReason }) => `${kind} ${resyncReason ?? ''}`.trim());
  const anew = ['RESYNC SCOPE', 'SNAPSHOT', 'CAUGHT_UP'];
  expect(await kinds(await watch(people.posko, cursor, {}, '15.07.05'))).toEqual(anew);
  expect(await kinds(await watch(people.posko, cursor, { severities: ['LOW'] }))).toEqual(anew);
  expect(await kinds(await watch(people.kpu, cursor))).toEqual(anew);
  expect(await kinds(await watch(people.posko, `c1.${'A'.repeat(87)}`))).toEqual([
    'RESYNC INVALID',
    ...anew.slice(1),
  ]);
});

test('those who see and follow the same share their frames', async () => {
  expect((await watch(people.posko)).key).not.toBe((await watch(people.sadu)).key);
  expect((await watch(people.kpu)).key).not.toBe((await watch(people.pln)).key);
  const { principal: _same, ...other } = people.posko;
  const twin = Object.assign(Object.create(Object.getPrototypeOf(people.posko)), {
    ...other,
    principal: newId(),
  });
  expect((await watch(twin as Viewer)).key).toBe((await watch(people.posko)).key);
});

test('a filter that nothing can match is taken, and that is said', async () => {
  const matches = async (filter: object) =>
    (await until(await watch(people.posko, null, filter), isCaughtUp)).map(
      ({ filterMatches }) => filterMatches,
    )[0];
  expect(await matches({})).toBe(true);
  expect(await matches({ severities: [] })).toBe(false);
  expect(await matches({ rules: ['NOISE'] })).toBe(false);
  expect(await matches({ categories: ['PESTA'] })).toBe(false);
  expect(await matches({ rules: ['INSIDEN_KRITIS'], severities: ['LOW'] })).toBe(false);
  expect(await matches({ rules: ['LAYAR_MATI'], categories: ['LOGISTIK'] })).toBe(false);
  expect(await matches({ rules: ['INSIDEN_KRITIS'], categories: ['LOGISTIK'] })).toBe(true);
});

test('an alert that goes beyond somebody’s sight leaves what he holds', async () => {
  const { incident: id, alert } = await raise();
  const feed = await watch(people.sadu, null, {}, '15.07.05');
  const seen = until(feed, ({ removedAlerts }) => removedAlerts.includes(alert));
  await room.siaga.services.incident.classifyIncident(
    act(id, { level: 'RAHASIA', reason: 'bukti' }),
    people.posko,
  );
  const frames = await seen;
  expect(frames[0]?.alerts.map(({ id: told }) => told)).toContain(alert);
  expect(frames.at(-1)?.alerts.map(({ id: told }) => told)).not.toContain(alert);
  expect(queries().alert(alert, people.sadu)).toBeNull();
});

test('an alert calls its incident what those call it who see it by now', async () => {
  const { incident: id, alert } = await raise({ level: 'RAHASIA' });
  const named = (viewer: Viewer) => queries().alert(alert, viewer)?.sentence.en;
  expect(named(people.posko)).toContain('INS-R');
  const { incident } = room.siaga.services;
  await incident.classifyIncident(act(id, { level: 'BIASA', reason: 'Sudah diumumkan' }), people.posko);
  const stands = await room.siaga.services.incidentQueries.incident(id, people.sadu);
  const number = `INS-${String(stands?.number).padStart(4, '0')}`;
  await expect.poll(() => named(people.sadu)).toContain(`incident ${number} (not verified):`);
});

test('an agency that supports a guarded incident is told of its alert as the one that leads, from then on', async () => {
  const { incident: id, alert } = await raise({ level: 'TERBATAS' });
  const seen = () => queries().alert(alert, people.pln);
  expect(seen()).toBeNull();
  const supported = act(id, { agency: 'KPU', supporting: ['PLN'], was: { agency: 'KPU', supporting: [] } });
  const { act: assigned } = await room.siaga.services.incident.assignAgency(supported, people.posko);
  await expect.poll(seen).toMatchObject({ id: alert });
  expect(await alertsOf(people.pln, id)).toHaveLength(1);
  await expect(
    acts().acknowledgeAlert(answer(alert, { post: 'PENGHUBUNG_PLN' }), people.pln),
  ).rejects.toMatchObject({
    code: 'ALERT_ALREADY_ACKNOWLEDGED',
  });
  await room.siaga.services.incident.undoIncidentAct(act(id, { act: assigned.id }), people.posko);
  await expect.poll(seen).toBeNull();
});

test('an alert is in the timeline of its incident, for whoever may see it', async () => {
  const { incident: id } = await raise();
  const { incidentQueries, timelineQueries } = room.siaga.services;
  const told = async (viewer: Viewer) => {
    const found = must(await incidentQueries.incident(id, viewer), 'the incident');
    return (await timelineQueries.of(found, viewer)).map(({ kind }) => kind);
  };
  const called = ['ALERT_RAISED', ...Array.from({ length: 5 }, () => 'ALERT_RUNG_SKIPPED')];
  await expect.poll(() => told(people.posko)).toEqual(['RAISED', ...called]);
  expect(await told(people.kpu)).toEqual(['RAISED', ...called]);
  expect(await told(people.admin)).toEqual(['RAISED']);
});

test('acknowledging the alert of a new incident acknowledges the incident: one act', async () => {
  const { incident: id, alert } = await raise();
  const request = answer(alert);
  const first = await acts().acknowledgeAlert(request, people.posko);
  await expect.poll(() => queries().alert(alert, people.posko)?.state).toBe('ACKNOWLEDGED');
  expect(queries().alert(alert, people.posko)?.acknowledgedBy).toBe('KOORDINATOR_PIKET');
  const stored = await room.siaga.services.incidentQueries.incident(id, people.posko);
  expect(stored?.status).toBe('ACKNOWLEDGED');
  expect(first.answer.alert).toBe(alert);
  expect(await acts().acknowledgeAlert(request, people.posko)).toEqual(first);
});

test('a leader or an agency stops the ladder in its own name, and the incident waits for its coordinator', async () => {
  for (const [viewer, post] of [
    [people.leader, 'BUPATI'],
    [people.kpu, 'PENGHUBUNG_KPU'],
  ] as const) {
    const { incident: id, alert } = await raise();
    await expect(acts().acknowledgeAlert(answer(alert), viewer)).rejects.toMatchObject({
      code: 'POST_NOT_YOURS',
    });
    const request = answer(alert, { post });
    const first = await acts().acknowledgeAlert(request, viewer);
    expect(await acts().acknowledgeAlert(request, viewer)).toEqual(first);
    await expect.poll(() => queries().alert(alert, people.posko)?.state).toBe('ACKNOWLEDGED');
    const stored = await room.siaga.services.incidentQueries.incident(id, people.posko);
    expect(stored?.status).toBe('NEW');
    await expect(acts().acknowledgeAlert(answer(alert, { post }), viewer)).rejects.toMatchObject({
      code: 'ALERT_ALREADY_ACKNOWLEDGED',
    });
  }
});

test('whoever may not answer an alert is told that there is none', async () => {
  const { alert } = await raise();
  for (const name of ['geragai', 'siren', 'kpps', 'admin'] as const)
    await expect(acts().acknowledgeAlert(answer(alert), people[name])).rejects.toMatchObject({
      code: 'ALERT_UNKNOWN',
    });
  await expect(acts().declineAlert(answer(alert), people.leader)).rejects.toMatchObject({
    code: 'ALERT_NOT_CALLED',
  });
});

test('the ladders are looked at rung by rung, and whoever cannot be reached is counted', async () => {
  const check = await queries().ladderCheck(null, people.posko);
  expect(check).toMatchObject({ isComplete: false, missing: check.rungs });
  const of = (rung: string, place: string) =>
    check.rows.find((row) => row.ladder === 'WILAYAH' && row.rung === rung && row.place === place);
  expect(of('FORKOPIMCAM', '15.07.05')).toMatchObject({ people: 1, reachable: 0 });
  expect(of('FORKOPIMCAM', '15.07.02')).toMatchObject({ people: 0, reachable: 0 });
  await expect(queries().ladderCheck(null, people.leader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a test goes to every rung at once, and says of each whether anybody could be reached', async () => {
  const { answer: sent } = await acts().sendTestAlert({ id: newId(), region: '15.07' }, people.posko);
  await expect
    .poll(() => queries().alert(sent.alert, people.posko))
    .toMatchObject({ isTest: true, rule: null });
  const rungs = queries().alert(sent.alert, people.posko)?.rungs ?? [];
  expect(rungs.map(({ code, reason }) => `${code} ${reason}`)).toContain('POSKO UNREACHABLE');
  const [snapshot] = await until(await watch(people.sadu, null, {}, '15.07.05'), isCaughtUp);
  expect(snapshot?.alerts.map(({ id }) => id)).toContain(sent.alert);
  const { answer: reached } = await acts().acknowledgeAlert(
    answer(sent.alert, { post: 'CAMAT' }),
    people.sadu,
  );
  expect(reached.alert).toBe(sent.alert);
  await expect(acts().sendTestAlert({ id: newId(), region: '15.07' }, people.sadu)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});
