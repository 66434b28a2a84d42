import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { clocksOf, systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

describe.each(DATABASES)('by time alone, on $name', ({ fresh }) => {
  let stage: IncidentStage;
  /** By how much both clocks of the server are ahead of the computer's, and the wall clock alone, in milliseconds. */
  let ahead: number;
  let wallAhead: number;
  beforeEach(async () => {
    [ahead, wallAhead] = [0, 0];
    const wall = { now: () => systemClock.now() + ahead + wallAhead };
    const clocks = () => clocksOf(wall, () => performance.now() + ahead);
    stage = await openIncidentStage(await fresh(), { clocks });
  });
  afterEach(() => stage.room.close());

  /** Sets the operation's clock forward to a moment, from which it goes on. */
  const reach = async (moment: number) => {
    const { operation, operationQueries } = stage.room.siaga.services;
    await operation.runExerciseClock(stage.people.posko, { id: newId(), speed: 1 });
    ahead += moment - operationQueries.clock().now;
  };
  const kinds = async (id: string) => (await stage.timeline(id)).map(({ kind }) => kind);
  const becomes = (id: string, expected: readonly string[]) => expect.poll(() => kinds(id)).toEqual(expected);

  test('a limit that nobody met is noted once, with its moment', async () => {
    const met = await stage.raise({ severity: 'CRITICAL' });
    await stage.do('acknowledgeIncident', met);
    await stage.do('assignAgency', met, { agency: 'POLRES', was: { agency: 'KPU' } });
    await stage.do('finishIncident', met, { result: 'Sudah' });
    const id = await stage.raise({ severity: 'CRITICAL' });
    await reach(wib('06.33'));
    await becomes(id, ['RAISED', 'LIMIT_MISSED']);
    const [, missed] = await stage.timeline(id);
    expect(missed).toMatchObject({ post: null, became: ['ACKNOWLEDGE'], receivedAt: wib('06.32') });
    expect(await stage.stands(id)).toMatchObject({ status: 'NEW', calls: 'UNACKNOWLEDGED' });
    expect(await kinds(met)).not.toContain('LIMIT_MISSED');
  });

  test('what follows too late on an acknowledgement is noted, and noted anew after the next step', async () => {
    const id = await stage.raise({ severity: 'CRITICAL' });
    await stage.do('acknowledgeIncident', id);
    await reach(wib('06.46'));
    await becomes(id, ['RAISED', 'ACKNOWLEDGED', 'LIMIT_MISSED']);
    expect(await stage.stands(id)).toMatchObject({ calls: 'UNATTENDED' });
    await stage.do('assignAgency', id, { agency: 'POLRES', was: { agency: 'KPU' } });
    expect(await stage.stands(id)).toMatchObject({ calls: 'NONE', limit: 'FOLLOW_UP' });
  });

  test('what is said to be done and nobody has verified in time is noted', async () => {
    const id = await stage.raise({ severity: 'CRITICAL' });
    await stage.do('finishIncident', id);
    await reach(wib('06.41'));
    await becomes(id, ['RAISED', 'FINISHED', 'LIMIT_MISSED']);
    expect((await stage.timeline(id)).at(-1)).toMatchObject({ became: ['VERIFICATION'], post: null });
    expect(await stage.stands(id)).toMatchObject({
      status: 'AWAITING_VERIFICATION',
      calls: 'UNATTENDED',
    });
    await stage.do('closeIncident', id, { post: 'OPERATOR_POSKO' }, stage.people.second);
    expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED', limit: null });
  });

  test('what was put off comes back when its time is up, and owes nothing before', async () => {
    const id = await stage.raise({ severity: 'HIGH' });
    await stage.do('snoozeIncident', id, { until: wib('06.50'), reason: 'Menunggu kapal' });
    await reach(wib('06.51'));
    await expect.poll(async () => (await kinds(id)).length).toBe(4);
    const [, , ...lapsed] = await stage.timeline(id);
    expect(lapsed.map(({ kind }) => kind).sort()).toEqual(['LIMIT_MISSED', 'SNOOZE_ENDED']);
    expect(lapsed.map(({ receivedAt }) => receivedAt)).toEqual([wib('06.50'), wib('06.50')]);
    expect(await stage.stands(id)).toMatchObject({ snoozedUntil: null });
  });

  test('who finished it last is no second person, also where a clock was set back since somebody else had', async () => {
    const { second } = stage.people;
    const id = await stage.raise({ severity: 'HIGH' });
    await reach(wib('07.30'));
    const post = 'OPERATOR_POSKO';
    await stage.do('finishIncident', id, { post }, second);
    await stage.do('reopenIncident', id, { post, reason: 'Belum selesai' }, second);
    wallAhead -= 50 * 60_000;
    await stage.do('finishIncident', id);
    expect(await refused(stage.do('closeIncident', id))).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  });

  test('a directive that its agency did not confirm in time is noted, one that it did is not', async () => {
    const id = await stage.raise({ severity: 'LOW' });
    const give = (dueAt: number) =>
      stage.do('issueDisposition', id, { agency: 'KPU', text: 'Kirim surat suara', dueAt });
    const [unconfirmed, confirmed] = [await give(wib('06.40')), await give(wib('06.40'))];
    await stage.do('confirmDisposition', id, { disposition: confirmed }, stage.people.kpu);
    await reach(wib('06.41'));
    await expect.poll(() => kinds(id)).toContain('DISPOSITION_UNCONFIRMED');
    const noted = (await stage.timeline(id)).filter(({ kind }) => kind === 'DISPOSITION_UNCONFIRMED');
    expect(noted.map(({ about }) => about)).toEqual([unconfirmed]);
  });
});
