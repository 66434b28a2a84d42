import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { AlertWorld, MINUTE } from './alert-world.fixture.ts';

/** What each step stores is tried on both databases; what follows from what, on the embedded one. */
const [EMBEDDED] = DATABASES;
if (!EMBEDDED) throw new Error('no database to test on');

describe.each([EMBEDDED])('an alert whose incident is put off on $name', ({ fresh }) => {
  let world: AlertWorld;

  beforeEach(async () => {
    world = await AlertWorld.on(await fresh());
  });

  afterEach(() => world.close());

  test('while its incident is put off nobody is called; what came due meanwhile is done as it wakes, and it climbs on', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.snooze(incident, 20);
    await world.pass(19 * MINUTE);
    expect((await world.story()).slice(2)).toEqual(['called DESA']);
    await world.restart();
    await world.wake(incident, 'IncidentSnoozeEnded');
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['called FORKOPIMCAM']);
    await world.pass(5 * MINUTE);
    expect((await world.story()).slice(4)).toEqual(['called POSKO']);
  });

  test('a snooze that is over before the rung is due changes nothing', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.snooze(incident, 20);
    await world.pass(MINUTE);
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(2)).toEqual(['called DESA']);
    await world.pass(2 * MINUTE);
    expect((await world.story()).slice(3)).toEqual(['called FORKOPIMCAM']);
  });

  test('what was acknowledged and put off does not come back before it wakes', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    await world.pass(20 * MINUTE);
    await world.snooze(incident, 30);
    await world.pass(29 * MINUTE);
    expect((await world.story()).slice(3)).toEqual(['acknowledged']);
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(4)).toEqual(['returned NO_FOLLOW_UP', 'called DESA']);
  });

  test('an acknowledgement that is undone while the incident is put off starts the ladder as it wakes', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.pass(3 * MINUTE);
    await world.acknowledge(incident);
    await world.snooze(incident, 20);
    await world.settle();
    await world.undoAcknowledgement(incident);
    await world.pass(15 * MINUTE);
    expect((await world.story()).slice(4)).toEqual(['acknowledged', 'returned ACKNOWLEDGEMENT_UNDONE']);
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(6)).toEqual(['called FORKOPIMCAM']);
  });

  test('what is raised about an incident that is put off calls nobody before it wakes', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH' });
    await world.snooze(incident, 30);
    await world.missLimit(incident, 'FOLLOW_UP');
    await world.pass(25 * MINUTE);
    expect(await world.story()).toEqual(['raised TINDAK_LANJUT_LEWAT']);
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(1)).toEqual(['skipped INSTANSI NOBODY', 'called POSKO']);
  });

  test('an incident that was put off and becomes critical is climbed for at once', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.snooze(incident, 30);
    await world.pass(10 * MINUTE);
    await world.act(incident, 'IncidentSeverityChanged', { severity: 'CRITICAL', snoozedUntil: null });
    await world.settle();
    expect((await world.story()).slice(3)).toContain('raised INSIDEN_KRITIS');
    expect((await world.story()).at(-1)).toBe('called DESA');
  });

  test('the rung that was called last is called again where an acknowledgement was undone and given anew while the incident was put off', async () => {
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.pass(3 * MINUTE);
    await world.acknowledge(incident);
    await world.snooze(incident, 20);
    await world.settle();
    await world.undoAcknowledgement(incident);
    await world.settle();
    await world.acknowledge(incident);
    await world.settle();
    await world.wake(incident);
    await world.pass(30 * MINUTE);
    expect((await world.story()).slice(3)).toEqual([
      'called FORKOPIMCAM',
      'acknowledged',
      'returned ACKNOWLEDGEMENT_UNDONE',
      'acknowledged',
      'returned NO_FOLLOW_UP',
      'called FORKOPIMCAM',
    ]);
  });

  test('when everybody on a rung declines while the incident is put off, the next one is called as it wakes', async () => {
    const { desa } = await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.snooze(incident, 20);
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
    expect((await world.story()).slice(3)).toEqual(['declined']);
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(4)).toEqual(['called FORKOPIMCAM']);
  });

  test('who declines a call that is still owed to his rung is called with it as the incident wakes', async () => {
    const { desa } = await world.crew();
    const incident = await world.raise({ severity: 'HIGH', category: 'POLITIK_UANG' });
    await world.settle();
    await world.acknowledge(incident);
    await world.snooze(incident, 20);
    await world.settle();
    await world.undoAcknowledgement(incident);
    await world.settle();
    await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
    await world.wake(incident);
    await world.settle();
    expect((await world.story()).slice(4)).toEqual([
      'returned ACKNOWLEDGEMENT_UNDONE',
      'declined',
      'called DESA',
    ]);
  });

  test('a directive is called about again once its incident, put off till then, is said to be done', async () => {
    await world.hire('AGENCY', '15.07', { agency: 'PLN' });
    await world.crew();
    const incident = await world.raise({ severity: 'HIGH' });
    const directive = { id: newId(), agency: 'PLN', dueAt: world.shown, isOverdue: true };
    await world.act(incident, 'DispositionUnconfirmed', { openDispositions: [directive] });
    await world.settle();
    expect(await world.story()).toEqual(['raised DISPOSISI_BELUM_DIKONFIRMASI', 'called INSTANSI']);
    await world.snooze(incident, 30);
    await world.pass(10 * MINUTE);
    await world.act(incident, 'IncidentFinished', { status: 'AWAITING_VERIFICATION', snoozedUntil: null });
    await world.settle();
    expect((await world.story()).slice(2)).toEqual(['called POSKO']);
    const [alert] = (await world.book()).all;
    expect(alert?.nextAt).toBe(world.shown + 5 * MINUTE);
  });
});
