import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import type { AccessTables } from '../access/access.queries.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

const MINUTE = 60_000;
const NOW = wib('06.30');
const reason = 'Tinjauan ulang';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let stage: IncidentStage;
  beforeAll(async () => {
    place = await fresh();
    stage = await openIncidentStage(place);
  });
  afterAll(() => stage.room.close());

  const refusedOf = async (...args: Parameters<IncidentStage['do']>) => refused(stage.do(...args));
  const merge = (child: string, into: string) => stage.do('mergeIncident', child, { into });
  const reports = async (id: string, viewer = stage.people.posko) => {
    const found = await stage.stands(id);
    const merged = await stage.room.siaga.services.incidentQueries.mergedReports(found, viewer);
    return merged.map((each) => each.id).sort();
  };
  const onBoard = (viewer: Viewer, scope = '15.07') =>
    stage.room.siaga.services.situationQueries
      .situation(scope, viewer)
      .then(({ state }) => new Map(state.incidents.map((each) => [each.id, each])));

  describe('many reports, one incident', () => {
    test('what is merged stays as it was reported and is counted with the other; unmerged, it stands as before', async () => {
      const [root, child] = [
        await stage.raise(),
        await stage.raise({ severity: 'MEDIUM', description: 'Asli' }),
      ];
      await stage.do('acknowledgeIncident', child);
      await stage.do('snoozeIncident', child, { until: NOW + 9 * MINUTE, reason });
      const before = await stage.stands(child);
      await merge(child, root);
      expect(await stage.stands(child)).toMatchObject({
        ...{ status: 'MERGED', dueAt: null, snoozedUntil: null, reporter: before.reporter },
        ...{ number: before.number, happenedAt: before.happenedAt, receivedAt: before.receivedAt },
      });
      expect(await reports(root)).toEqual([child]);
      await expect.poll(async () => (await onBoard(stage.people.posko)).get(root)?.reportCount).toBe(2);
      expect((await onBoard(stage.people.posko)).has(child)).toBe(false);
      await stage.do('unmergeIncident', child);
      const { revision: _moved, standing: _inner, ...rest } = before;
      expect(await stage.stands(child)).toMatchObject(rest);
      expect(await reports(root)).toEqual([]);
    });

    test('holds back a stage until the one it is counted with is closed', async () => {
      const tps = '15.07.05.2004-002';
      const hindering = { severity: 'MEDIUM', tps: [tps], hindersStage: 'PETUGAS_LENGKAP' };
      const [root, child] = [await stage.raise({ severity: 'MEDIUM' }), await stage.raise(hindering)];
      const status = async () =>
        (await stage.room.siaga.services.situationQueries.tpsStory(tps, stage.people.posko))?.stages.find(
          (each) => each.stage === 'PETUGAS_LENGKAP',
        )?.status;
      await merge(child, root);
      await expect.poll(status).toBe('HINDERED');
      await stage.do('closeIncident', root);
      await expect.poll(status).not.toBe('HINDERED');
      await stage.do('reopenIncident', root, { reason });
      await expect.poll(status).toBe('HINDERED');
      await stage.do('unmergeIncident', child);
      await stage.do('closeIncident', root);
      await expect.poll(status).toBe('HINDERED');
      await stage.do('dismissIncident', child, { reason });
      await expect.poll(status).not.toBe('HINDERED');
    });

    test('never into itself, in a circle, into what was merged or is over, or into what there is not', async () => {
      const [a, b, c] = [await stage.raise(), await stage.raise(), await stage.raise()];
      expect(await refusedOf('mergeIncident', a, { into: a })).toEqual({ code: 'MERGE_INTO_ITSELF' });
      const elsewhere = newId();
      expect(await refusedOf('mergeIncident', a, { into: elsewhere })).toEqual({
        ...{ code: 'INCIDENT_UNKNOWN', incident: elsewhere },
      });
      await merge(a, b);
      expect(await refusedOf('mergeIncident', b, { into: a })).toEqual({ code: 'MERGE_IN_CIRCLE', into: a });
      expect(await refusedOf('mergeIncident', c, { into: a })).toEqual({
        ...{ code: 'MERGE_TARGET_MERGED', into: a, root: b },
      });
      expect(await refusedOf('mergeIncident', a, { into: c })).toEqual({
        code: 'INCIDENT_IS_MERGED',
        into: b,
      });
      await merge(b, c);
      expect(await refusedOf('mergeIncident', c, { into: a })).toMatchObject({ code: 'MERGE_IN_CIRCLE' });
      expect(await refusedOf('recordAction', a, { text: 'x' })).toEqual({
        code: 'INCIDENT_IS_MERGED',
        into: c,
      });
      expect(await reports(c)).toEqual([a, b].sort());
      const over = await stage.raise({ severity: 'LOW' });
      await stage.do('closeIncident', over);
      expect(await refusedOf('mergeIncident', c, { into: over })).toMatchObject({
        code: 'INCIDENT_ALREADY_CLOSED',
      });
      expect(await refusedOf('unmergeIncident', c)).toEqual({ code: 'INCIDENT_NOT_MERGED' });
    });

    test('never into what fewer may see; a more guarded one is seen and counted by those who may see it', async () => {
      const [open, guarded] = [await stage.raise(), await stage.raise({ level: 'TERBATAS' })];
      const hides = { code: 'MERGE_HIDES_INCIDENT', level: 'TERBATAS' };
      expect(await refusedOf('mergeIncident', open, { into: guarded })).toEqual(hides);
      await merge(guarded, open);
      expect(await reports(open)).toEqual([guarded]);
      expect(await reports(open, stage.people.admin)).toEqual([]);
      await expect.poll(async () => (await onBoard(stage.people.posko)).get(open)?.reportCount).toBe(2);
      expect((await onBoard(stage.people.admin)).get(open)?.reportCount).toBe(1);
      expect(await refusedOf('classifyIncident', open, { level: 'RAHASIA', reason })).toEqual({
        ...{ code: 'MERGE_HIDES_INCIDENT', level: 'RAHASIA' },
      });
      await stage.do('classifyIncident', guarded, { level: 'RAHASIA', reason });
      await stage.do('classifyIncident', open, { level: 'TERBATAS', reason });
      expect(await refusedOf('classifyIncident', guarded, { level: 'BIASA', reason })).toEqual(hides);
    });

    test('never out of its kecamatan, whose board would not show it any more; what lies in none goes anywhere', async () => {
      const [here, there] = [await stage.raise(), await stage.raise({ region: '15.07.01', tps: [] })];
      const wide = await stage.raise({ region: '15.07', tps: [] });
      const leaves = { code: 'MERGE_LEAVES_KECAMATAN', kecamatan: '15.07.05' };
      for (const into of [there, wide])
        expect(await refusedOf('mergeIncident', here, { into })).toEqual(leaves);
      await merge(wide, there);
      expect(await reports(there)).toEqual([wide]);
      const near = await stage.raise({ region: '15.07.05', tps: [] });
      await merge(here, near);
      expect(await reports(near)).toEqual([here]);
    });

    test('whoever sees the report and not the whole learns nothing of the whole', async () => {
      const root = await stage.raise({ region: '15.07.05', tps: [] });
      const child = await stage.raise();
      await merge(child, root);
      const { incidentQueries } = stage.room.siaga.services;
      const found = await stage.stands(child);
      expect(await incidentQueries.mergedInto(found, stage.people.posko)).toBe(root);
      expect(await incidentQueries.mergedInto(found, stage.people.desa)).toBeNull();
      const mergedAs = async (viewer: Viewer) =>
        (await stage.timeline(child, viewer)).find(({ kind }) => kind === 'MERGED');
      expect(await mergedAs(stage.people.desa)).toMatchObject({ about: null });
      expect(await mergedAs(stage.people.posko)).toMatchObject({ about: root });
      expect(await refusedOf('recordAction', child, { text: 'x' }, stage.people.desa)).toEqual({
        ...{ code: 'INCIDENT_IS_MERGED', into: null },
      });
      const other = await stage.raise();
      expect(await refusedOf('mergeIncident', other, { into: child }, stage.people.desa)).toEqual({
        ...{ code: 'MERGE_TARGET_MERGED', into: child, root: null },
      });
    });
  });

  describe('a directive', () => {
    const give = (change: object = {}) => ({
      text: 'Kirim genset',
      agency: 'PLN',
      dueAt: NOW + 9 * MINUTE,
      ...change,
    });

    test('is open until its agency, or a coordinator for it, says that it has it', async () => {
      const { leader, pln, kpu, sadu } = stage.people;
      const id = await stage.raise();
      const disposition = await stage.do('issueDisposition', id, give(), leader);
      expect(await stage.stands(id)).toMatchObject({ supporting: ['PLN'] });
      expect(await refusedOf('confirmDisposition', id, { disposition: newId() })).toMatchObject({
        code: 'DISPOSITION_UNKNOWN',
      });
      expect(await refusedOf('confirmDisposition', id, { disposition }, kpu)).toEqual({
        ...{ code: 'DISPOSITION_UNKNOWN', disposition },
      });
      const later = await stage.do('issueDisposition', id, give({ agency: 'KPU' }), leader);
      await stage.do('confirmDisposition', id, { disposition }, pln);
      expect(await refusedOf('confirmDisposition', id, { disposition }, sadu)).toEqual({
        ...{ code: 'DISPOSITION_ALREADY_CONFIRMED', disposition },
      });
      const { timelineQueries } = stage.room.siaga.services;
      expect(await timelineQueries.dispositionsOf(await stage.stands(id), leader)).toMatchObject([
        { id: disposition, agency: 'PLN', text: 'Kirim genset', confirmedAt: NOW, isOverdue: false },
        { id: later, agency: 'KPU', text: 'Kirim genset', confirmedAt: null, isOverdue: false },
      ]);
    });

    test.each([
      [{ agency: 'FBI' }, { code: 'AGENCY_UNKNOWN' }],
      [{ agency: 'DISHUB' }, { code: 'AGENCY_OUTSIDE_REGION', agency: 'DISHUB', region: '15.07.05.2004' }],
      [{ dueAt: NOW }, { code: 'DISPOSITION_DUE_IN_PAST', serverTime: NOW }],
      [{ text: ' ' }, { code: 'TEXT_NOT_ACCEPTABLE' }],
    ])('with %o is refused', async (change, expected) => {
      const id = await stage.raise();
      expect(await refusedOf('issueDisposition', id, give(change))).toMatchObject(expected);
    });

    test('goes to an agency whose people elsewhere have lost their rights, as to one without people', async () => {
      const id = await stage.raise();
      const database = await openDatabase(place.url);
      const revoke = (revoked_at: number | null) =>
        database.orm.em
          .fork()
          .getKysely<AccessTables>()
          .updateTable('access_grant')
          .set({ revoked_at })
          .where('agency', '=', 'DISHUB')
          .execute();
      await revoke(Date.now());
      expect(
        await refusedOf('issueDisposition', id, give({ agency: 'DISHUB' }), stage.people.leader),
      ).toBeNull();
      await revoke(null);
      expect(
        await refusedOf('issueDisposition', id, give({ agency: 'DISHUB' }), stage.people.leader),
      ).toMatchObject({ code: 'AGENCY_OUTSIDE_REGION' });
      await database.close();
    });

    test('is nothing that anybody but a leader and the command post gives', async () => {
      const id = await stage.raise();
      expect(await refusedOf('issueDisposition', id, give(), stage.people.sadu)).toMatchObject({
        code: 'INCIDENT_UNKNOWN',
      });
    });
  });

  test('a hand-over has its time and the number of its receipt, which is not in the log', async () => {
    const id = await stage.raise();
    const handover = { to: 'BAWASLU', receiptNumber: '012/LP/05.05/II/2024', at: wib('06.28') };
    expect(await refusedOf('recordHandover', id, { ...handover, to: 'KPK' })).toMatchObject({
      ...{ code: 'HANDOVER_UNKNOWN', handover: 'KPK' },
    });
    expect(await refusedOf('recordHandover', id, { ...handover, at: wib('09.00') })).toMatchObject({
      code: 'HAPPENED_IN_FUTURE',
    });
    await stage.do('recordHandover', id, handover);
    const { timelineQueries, situationQueries } = stage.room.siaga.services;
    const { posko, admin } = stage.people;
    const found = await stage.stands(id);
    expect(await timelineQueries.handoversOf(found, posko)).toMatchObject([
      { to: 'BAWASLU', at: handover.at, receiptNumber: handover.receiptNumber, answer: null },
    ]);
    expect(await timelineQueries.handoversOf(found, admin)).toMatchObject([{ receiptNumber: null }]);
    const log = await situationQueries.events({ first: 100, after: null }, posko);
    expect(JSON.stringify(log)).not.toContain('012/LP');
  });

  test('a wall shows the words that were released, and no others', async () => {
    const id = await stage.raise();
    const words = async () => (await onBoard(stage.people.admin)).get(id)?.wallText;
    await stage.do('releaseWallText', id, { text: 'Surat suara dikirim ulang' });
    await expect.poll(words).toBe('Surat suara dikirim ulang');
    const first = { was: 'Surat suara dikirim ulang' };
    expect(await refusedOf('releaseWallText', id, { text: 'x'.repeat(91), ...first })).toMatchObject({
      ...{ code: 'TEXT_NOT_ACCEPTABLE', field: 'wallText', limit: 90 },
    });
    const act = await stage.do('releaseWallText', id, { text: 'Tiba 07.10', ...first });
    await expect.poll(words).toBe('Tiba 07.10');
    await stage.do('undoIncidentAct', id, { act });
    await expect.poll(words).toBe('Surat suara dikirim ulang');
    stage = { ...stage, room: await stage.room.reopen() };
    expect(await words()).toBe('Surat suara dikirim ulang');
  });
});
