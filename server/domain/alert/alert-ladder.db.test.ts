import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { setTimer } from '../../stream/timers.ts';
import { AlertWorld, HOUR, MINUTE, NOON } from './alert-world.fixture.ts';

const DESA = '15.07.05.2004';
const KECAMATAN = '15.07.05';
const REGENCY = '15.07';

/** What each step stores is tried on both databases; what follows from what, on the embedded one. */
const [EMBEDDED] = DATABASES;
if (!EMBEDDED) throw new Error('no database to test on');

describe.each([EMBEDDED])('the ladder on $name', ({ fresh }) => {
  let world: AlertWorld;

  beforeEach(async () => {
    world = await AlertWorld.on(await fresh());
  });

  afterEach(() => world.close());

  test('it climbs from the place upwards when nobody answers, each rung after its time, and the last one rings on', async () => {
    await world.crew();
    await world.raise();
    await world.settle();
    expect(await world.story()).toEqual(['raised INSIDEN_KRITIS', 'skipped TPS NOBODY', 'called DESA']);
    await world.pass(MINUTE);
    expect((await world.story()).slice(3)).toEqual(['called FORKOPIMCAM']);
    await world.pass(2 * MINUTE);
    await world.pass(2 * MINUTE);
    await world.pass(10 * MINUTE);
    expect((await world.story()).slice(4)).toEqual([
      'called POSKO',
      'called FORKOPIMDA',
      'called FORKOPIMDA',
      'called FORKOPIMDA',
    ]);
  });

  test('it stops at once when the incident is acknowledged, whoever was being called', async () => {
    await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['acknowledged']);
    await world.pass(10 * MINUTE);
    expect(await world.story()).toHaveLength(4);
  });

  test('a rung that is due after an acknowledgement was committed is not called, even before the log was looked at', async () => {
    await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    world.shown += MINUTE;
    world.monotonic += MINUTE;
    await world.timers.settled();
    expect((await world.story()).slice(3)).toEqual(['acknowledged']);
    await world.settle();
    expect(await world.story()).toHaveLength(4);
  });

  test('nor is one about a step that was missed and has been taken, before the log was looked at', async () => {
    await world.hire('AGENCY', REGENCY, { agency: 'KPU' });
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH' });
    await world.missLimit(incident, 'FOLLOW_UP');
    await world.settle();
    await world.assign(incident);
    world.shown += 10 * MINUTE;
    world.monotonic += 10 * MINUTE;
    await world.timers.settled();
    await world.settle();
    expect((await world.story()).slice(2)).toEqual(['ended CONDITION_OVER']);
  });

  test('nor is anybody who may not see what became guarded, before the log was looked at', async () => {
    const { posko } = await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.act(incident, 'IncidentLevelChanged', { level: 'RAHASIA' });
    world.shown += MINUTE;
    world.monotonic += MINUTE;
    await world.timers.settled();
    expect((await world.story()).slice(3)).toEqual(['skipped FORKOPIMCAM NOBODY', 'called POSKO']);
    expect((await world.told()).at(-1)?.payload.people).toMatchObject([{ principal: posko }]);
  });

  test('acknowledged is not resolved: it comes back to the rung that acknowledged when nothing follows, and climbs on', async () => {
    await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.pass(MINUTE);
    await world.acknowledge(incident);
    await world.settle();
    await world.pass(14 * MINUTE);
    expect((await world.story()).slice(4)).toEqual(['acknowledged']);
    await world.pass(MINUTE);
    expect((await world.story()).slice(5)).toEqual(['returned NO_FOLLOW_UP', 'called FORKOPIMCAM']);
    await world.pass(2 * MINUTE);
    expect((await world.story()).at(-1)).toBe('called POSKO');
    await world.assign(incident);
    await world.settle();
    await world.pass(3 * HOUR);
    expect((await world.story()).slice(8)).toEqual(['acknowledged']);
  });

  test('it does not come back where something followed', async () => {
    await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    await world.assign(incident);
    await world.settle();
    await world.pass(3 * HOUR);
    expect((await world.story()).slice(3)).toEqual(['acknowledged']);
  });

  test('an acknowledgement that is undone starts the ladder again', async () => {
    await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    await world.undoAcknowledgement(incident);
    await world.settle();
    expect((await world.story()).slice(4)).toEqual(['returned ACKNOWLEDGEMENT_UNDONE', 'called DESA']);
  });

  test('what somebody else took back does not start it again where somebody has the alert in his own name', async () => {
    const { leader } = await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.onAlert((tx, alert) =>
      world.ladder.acknowledge(tx, alert, { principal: leader, post: null }),
    );
    await world.act(incident, 'IncidentNoteAdded', {});
    await world.undo(incident, {});
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['acknowledged']);
  });

  test('nobody is called by an answer that comes after an acknowledgement was committed', async () => {
    const { desa } = await world.crew();
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['declined', 'acknowledged']);
  });

  test('a rung without a reachable person is passed over and that is told, once', async () => {
    await world.hire('KECAMATAN', DESA, { isReachable: false });
    await world.hire('POSKO', REGENCY);
    await world.raise();
    await world.settle();
    expect(await world.story()).toEqual([
      'raised INSIDEN_KRITIS',
      'skipped TPS NOBODY',
      'skipped DESA UNREACHABLE',
      'skipped FORKOPIMCAM NOBODY',
      'called POSKO',
    ]);
    await world.pass(4 * MINUTE);
    expect((await world.story()).slice(5)).toEqual([
      'skipped FORKOPIMDA NOBODY',
      'called POSKO',
      'called POSKO',
    ]);
  });

  test('where nobody at all can be reached it waits for somebody who can', async () => {
    await world.raise();
    await world.settle();
    await world.pass(20 * MINUTE);
    expect((await world.story()).filter((word) => word.startsWith('called'))).toEqual([]);
    await world.hire('POSKO', REGENCY);
    await world.pass(5 * MINUTE);
    expect((await world.story()).filter((word) => word.startsWith('called'))[0]).toBe('called POSKO');
  });

  test('whoever may not see a guarded incident is not called about it', async () => {
    const { leader, posko } = await world.crew();
    const incident = await world.raise({ level: 'RAHASIA' });
    await world.settle();
    await world.pass(5 * MINUTE);
    const called = (await world.told())
      .filter(({ kind }) => kind === 'AlertRungCalled')
      .map(({ payload }) => (payload.people as { principal: string }[]).map(({ principal }) => principal));
    expect(called.slice(0, 2)).toEqual([[posko], [leader]]);
    await world.act(incident, 'IncidentLevelChanged', { level: 'BIASA' });
    await world.settle();
    expect((await world.alerts())[0]?.level).toBe('BIASA');
  });

  test('it never calls after its incident was closed, merged or dismissed', async () => {
    await world.crew();
    for (const [status, reason] of [
      ['CLOSED', 'INCIDENT_CLOSED'],
      ['MERGED', 'INCIDENT_MERGED'],
      ['NOT_AN_INCIDENT', 'INCIDENT_DISMISSED'],
    ] as const) {
      const before = (await world.story()).length;
      const incident = await world.raise();
      await world.settle();
      await world.close_(incident, status);
      await world.settle();
      await world.pass(HOUR);
      expect((await world.story()).slice(before + 3)).toEqual([`ended ${reason}`]);
    }
  });

  test('a timer that was left behind calls nobody about an alert that has ended', async () => {
    await world.crew();
    const trait = { severity: 'MEDIUM', category: 'KAMPANYE_HITAM_HOAKS' } as const;
    const incidents = [
      await world.raise({ ...trait, place: DESA }),
      await world.raise({ ...trait, place: DESA }),
    ];
    await world.settle();
    const [alert] = await world.alerts();
    for (const incident of incidents) await world.close_(incident);
    await world.settle();
    const before = await world.story();
    expect(before.at(-1)).toBe('ended CONDITION_OVER');
    const stale = { id: 'left behind', kind: 'alert.rung', subject: alert?.id ?? '', dueAt: world.shown };
    await world.trial.combiner.submit((tx) => setTimer(tx, stale));
    await world.settle();
    expect(await world.story()).toEqual(before);
  });

  test.each([
    ['at a desa', DESA, ['called DESA']],
    ['at a kecamatan, on the road', KECAMATAN, ['called FORKOPIMCAM']],
    ['at a warehouse of the regency', REGENCY, ['called POSKO']],
  ])('an incident %s climbs the ladder of its place', async (_where, place, story) => {
    await world.crew();
    await world.raise({ place });
    await world.settle();
    expect((await world.story()).slice(1)).toEqual(story);
  });

  test('a patrol in the quiet period, days before voting day, is answered alike', async () => {
    await world.crew();
    world.shown = NOON - 48 * HOUR;
    await world.restart();
    await world.raise({ place: DESA, severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    expect(await world.story()).toEqual(['raised INSIDEN_RAWAN', 'called DESA']);
  });

  test("an agency's own line calls those of the agency that answers", async () => {
    const kpu = await world.hire('AGENCY', REGENCY, { agency: 'KPU' });
    await world.hire('AGENCY', REGENCY, { agency: 'PLN' });
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH' });
    await world.missLimit(incident, 'FOLLOW_UP');
    await world.settle();
    expect(await world.story()).toEqual(['raised TINDAK_LANJUT_LEWAT', 'called INSTANSI']);
    expect((await world.told()).at(-1)?.payload.people).toEqual([{ principal: kpu, channels: ['CONSOLE'] }]);
  });

  test('the next rung is called at once when everybody on one has declined', async () => {
    const { desa } = await world.crew();
    const second = await world.hire('KECAMATAN', DESA);
    await world.raise();
    await world.settle();
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
    expect((await world.story()).at(-1)).toBe('declined');
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, second));
    expect((await world.story()).slice(-2)).toEqual(['declined', 'called FORKOPIMCAM']);
    await world.pass(MINUTE);
    expect((await world.story()).at(-1)).toBe('called FORKOPIMCAM');
  });

  test('whom only an earlier call had asked is not waited for when the others have declined', async () => {
    const { desa } = await world.crew();
    const second = await world.hire('KECAMATAN', DESA);
    const incident = await world.raise();
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    world.reachable.delete(second);
    await world.undoAcknowledgement(incident);
    await world.settle();
    expect((await world.story()).at(-1)).toBe('called DESA');
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
    expect((await world.story()).slice(-2)).toEqual(['declined', 'called FORKOPIMCAM']);
  });

  test('a restart on any rung loses no step and doubles none', async () => {
    await world.crew();
    await world.raise();
    for (let minute = 0; minute < 6; minute += 1) {
      await world.restart();
      await world.pass(MINUTE);
    }
    expect((await world.story()).filter((word) => word.startsWith('called'))).toEqual([
      'called DESA',
      'called FORKOPIMCAM',
      'called POSKO',
      'called FORKOPIMDA',
    ]);
  });

  test('an incident raised while no server looked is alerted at the next start', async () => {
    await world.crew();
    await world.reactor.stop();
    await world.raise();
    expect(await world.story()).toEqual([]);
    await world.restart();
    await world.settle();
    expect((await world.story())[0]).toBe('raised INSIDEN_KRITIS');
  });

  test('a clock that jumps ahead calls the next rung once, and one that jumps back does not hold it up', async () => {
    await world.crew();
    await world.raise();
    await world.settle();
    world.shown += 6 * HOUR;
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['called FORKOPIMCAM']);
    world.shown -= 6 * HOUR;
    await world.settle();
    await world.pass(2 * MINUTE);
    expect((await world.story()).slice(4)).toEqual(['called POSKO']);
  });

  test('about an incident there is one alert that asks for an acknowledgement, also when several rules find it', async () => {
    await world.crew();
    const incident = await world.raise({ hindersStage: 'PEMUNGUTAN_DIBUKA' });
    await world.settle();
    await world.act(incident, 'IncidentTruthJudged', {});
    await world.settle();
    expect((await world.alerts()).map(({ rule }) => rule)).toEqual(['INSIDEN_KRITIS']);
  });

  test('an incident that gets worse is alerted anew, and the weaker alert ends', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.act(incident, 'IncidentLevelChanged', { severity: 'CRITICAL' });
    await world.settle();
    expect((await world.story()).slice(3)).toEqual([
      'ended SUPERSEDED',
      'raised INSIDEN_KRITIS',
      'skipped TPS NOBODY',
      'called DESA',
    ]);
  });

  test('a stage that cannot go on at a TPS is alerted, whatever the severity', async () => {
    await world.crew();
    await world.raise({ severity: 'MEDIUM', hindersStage: 'PEMUNGUTAN_DIBUKA' });
    await world.settle();
    expect((await world.story())[0]).toBe('raised TAHAP_TERHAMBAT');
  });
});

test.each(DATABASES)('an alert lives its whole life on $name', async ({ fresh }) => {
  const world = await AlertWorld.on(await fresh());
  const desa = await world.hire('KECAMATAN', DESA);
  await world.hire('POSKO', REGENCY);
  const incident = await world.raise();
  await world.settle();
  await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
  await world.restart();
  await world.pass(2 * MINUTE);
  await world.acknowledge(incident);
  await world.settle();
  await world.pass(15 * MINUTE);
  await world.close_(incident);
  await world.settle();
  expect(await world.story()).toEqual([
    'raised INSIDEN_KRITIS',
    'skipped TPS NOBODY',
    'called DESA',
    'declined',
    'skipped FORKOPIMCAM NOBODY',
    'called POSKO',
    'skipped FORKOPIMDA NOBODY',
    'called POSKO',
    'acknowledged',
    'returned NO_FOLLOW_UP',
    'called POSKO',
    'ended INCIDENT_CLOSED',
  ]);
  await world.close();
});
