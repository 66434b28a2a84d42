import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

const MINUTE = 60_000;
const NOW = wib('06.30');
const reason = 'Tinjauan ulang';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: IncidentStage;
  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
  });
  afterAll(() => stage.room.close());

  const refusedOf = async (...args: Parameters<IncidentStage['do']>) => refused(stage.do(...args));
  const grave = () => stage.raise({ severity: 'CRITICAL' });

  describe('a grave incident ends by two', () => {
    test('nobody closes it before it is finished, nor whoever finished it, nor another in the name of that post', async () => {
      const id = await grave();
      const needed = { code: 'SECOND_PERSON_NEEDED', severity: 'CRITICAL' };
      const { second } = stage.people;
      const other = { post: 'OPERATOR_POSKO' };
      expect(await refusedOf('closeIncident', id, other, second)).toEqual(needed);
      await stage.do('finishIncident', id, { result: 'Sudah ditangani' });
      expect(await stage.stands(id)).toMatchObject({
        ...{ status: 'AWAITING_VERIFICATION', limit: 'VERIFICATION', calls: 'NONE' },
        dueAt: NOW + 10 * MINUTE,
      });
      expect(await refusedOf('finishIncident', id)).toEqual({ code: 'INCIDENT_ALREADY_FINISHED' });
      expect(await refusedOf('closeIncident', id)).toEqual(needed);
      const { deputy } = stage.people;
      expect(await refusedOf('closeIncident', id, {}, deputy)).toEqual(needed);
      await stage.do('closeIncident', id, other, second);
      expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED', closedAt: NOW });
    });

    test('one that is less grave is closed by whoever deals with it', async () => {
      const id = await stage.raise({ severity: 'MEDIUM' });
      await stage.do('closeIncident', id);
      expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED' });
    });

    test('whoever made it less grave does not close it: another does', async () => {
      const id = await grave();
      await stage.do('changeSeverity', id, { severity: 'LOW', was: 'CRITICAL', reason });
      const needed = { code: 'SECOND_PERSON_NEEDED', severity: 'CRITICAL' };
      expect(await refusedOf('closeIncident', id)).toEqual(needed);
      await stage.do('closeIncident', id, { post: 'OPERATOR_POSKO' }, stage.people.second);
      expect((await stage.timeline(id)).map(({ kind }) => kind)).toEqual([
        'RAISED',
        'SEVERITY_CHANGED',
        'CLOSED',
      ]);
    });

    test('a grave one is found to be none by two as well', async () => {
      const id = await grave();
      const needed = { code: 'SECOND_PERSON_NEEDED', severity: 'CRITICAL' };
      expect(await refusedOf('dismissIncident', id, { reason })).toEqual(needed);
      await stage.do('finishIncident', id);
      expect(await refusedOf('dismissIncident', id, { reason })).toEqual(needed);
      await stage.do('dismissIncident', id, { reason, post: 'OPERATOR_POSKO' }, stage.people.second);
      expect(await stage.stands(id)).toMatchObject({ status: 'NOT_AN_INCIDENT' });
    });

    test('so does one with which a grave report is counted', async () => {
      const [id, middle] = [
        await stage.raise({ severity: 'LOW' }),
        await stage.raise({ severity: 'MEDIUM' }),
      ];
      const report = await grave();
      await stage.do('mergeIncident', report, { into: middle });
      await stage.do('mergeIncident', middle, { into: id });
      const needed = { code: 'SECOND_PERSON_NEEDED', severity: 'CRITICAL' };
      expect(await refusedOf('closeIncident', id)).toEqual(needed);
      await stage.do('finishIncident', id);
      await stage.do('closeIncident', id, { post: 'OPERATOR_POSKO' }, stage.people.second);
      expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED' });
    });
  });

  describe('what is over', () => {
    test('takes no act but those about its end, and is opened again under its number', async () => {
      const id = await stage.raise({ severity: 'LOW' });
      const { number } = await stage.stands(id);
      expect(await refusedOf('reopenIncident', id, { reason })).toEqual({ code: 'INCIDENT_NOT_CLOSED' });
      await stage.do('dismissIncident', id, { reason });
      expect(await stage.stands(id)).toMatchObject({ status: 'NOT_AN_INCIDENT', closedAt: NOW, dueAt: null });
      const closed = { code: 'INCIDENT_ALREADY_CLOSED', closedAt: NOW };
      for (const [name, change] of [
        ['acknowledgeIncident', {}],
        ['recordAction', { text: 'x' }],
        ['finishIncident', {}],
        ['closeIncident', {}],
        ['dismissIncident', { reason }],
        ['wakeIncident', {}],
        ['mergeIncident', { into: newId() }],
        ['unmergeIncident', {}],
      ] as const)
        expect(await refusedOf(name, id, change), name).toEqual(closed);
      await stage.do('addNote', id, { text: 'Sesudahnya' });
      await stage.do('recommendRevote', id, { kind: 'PSU', isRecommended: true });
      await stage.do('reopenIncident', id, { reason });
      expect(await stage.stands(id)).toMatchObject({
        ...{ status: 'NEW', number, closedAt: null, limit: 'ACKNOWLEDGE' },
        ...{ recommendations: ['PSU'], dueAt: NOW + 60 * MINUTE },
      });
    });

    test('is opened as far as people had come with it', async () => {
      const assigned = await stage.raise({ severity: 'MEDIUM' });
      await stage.do('assignAgency', assigned, { agency: 'PLN', was: { agency: 'KPU' } });
      await stage.do('closeIncident', assigned);
      await stage.do('reopenIncident', assigned, { reason });
      expect(await stage.stands(assigned)).toMatchObject({ status: 'IN_HAND', limit: 'FOLLOW_UP' });
      const known = await stage.raise({ severity: 'MEDIUM' });
      await stage.do('acknowledgeIncident', known);
      await stage.do('finishIncident', known);
      await stage.do('reopenIncident', known, { reason });
      expect(await stage.stands(known)).toMatchObject({ status: 'ACKNOWLEDGED', limit: 'FIRST_ACTION' });
    });

    test('is not opened where that would keep from some what hinders a stage', async () => {
      const id = await stage.raise({ severity: 'LOW', hindersStage: 'PETUGAS_LENGKAP' });
      await stage.do('closeIncident', id);
      await stage.do('classifyIncident', id, { level: 'TERBATAS', reason });
      expect(await refusedOf('reopenIncident', id, { reason })).toMatchObject({
        code: 'LEVEL_HIDES_HINDRANCE',
      });
    });
  });

  describe('an edit', () => {
    test('is refused where somebody changed the field since, with both versions, and overwrites nothing', async () => {
      const id = await stage.raise({ severity: 'LOW' });
      const edit = { severity: 'HIGH', was: 'LOW', reason };
      await stage.do('changeSeverity', id, edit, stage.people.second);
      expect(await refusedOf('changeSeverity', id, { ...edit, severity: 'MEDIUM' })).toEqual({
        code: 'INCIDENT_EDIT_STALE',
        ...{ field: 'severity', was: ['LOW'], is: ['HIGH'], by: 'OPERATOR_POSKO', at: NOW },
      });
      expect(await stage.stands(id)).toMatchObject({ severity: 'HIGH' });
      const same = { severity: 'HIGH', was: 'HIGH', reason };
      expect(await refusedOf('changeSeverity', id, same)).toEqual({
        code: 'EDIT_CHANGES_NOTHING',
        field: 'severity',
      });
    });

    test('says who it was, or that nobody has touched it', async () => {
      const id = await stage.raise();
      const stale = { was: { agency: 'PLN', supporting: ['BPBD'] }, agency: 'PLN' };
      expect(await refusedOf('assignAgency', id, stale)).toEqual({
        code: 'INCIDENT_EDIT_STALE',
        ...{ field: 'agency', was: ['PLN', 'BPBD'], is: ['KPU'], by: null, at: NOW },
      });
      const assign = { agency: 'PLN', supporting: ['POLRES', 'BPBD', 'PLN'], was: { agency: 'KPU' } };
      await stage.do('assignAgency', id, assign);
      const timeline = await stage.timeline(id);
      expect(await stage.stands(id)).toMatchObject({ agency: 'PLN', supporting: ['BPBD', 'POLRES'] });
      expect(timeline.at(-1)).toMatchObject({ was: ['KPU'], became: ['PLN', 'BPBD', 'POLRES'] });
    });

    test.each([
      ['judgeTruth', { truth: 'REFUTED', was: 'CONFIRMED', reason }, 'truth'],
      ['changeHindrance', { stage: 'PETUGAS_LENGKAP', was: 'LOGISTIK_TIBA' }, 'hindersStage'],
      ['releaseWallText', { text: 'Baru', was: 'Lama' }, 'wallText'],
    ] as const)('%s is judged by what its sender saw', async (name, change, field) => {
      const id = await stage.raise({ severity: 'LOW' });
      expect(await refusedOf(name, id, change)).toMatchObject({
        code: 'INCIDENT_EDIT_STALE',
        field,
        by: null,
      });
    });

    test.each([
      ['judgeTruth', { truth: 'UNVERIFIED', was: 'UNVERIFIED', reason }, 'truth'],
      ['changeHindrance', {}, 'hindersStage'],
      ['recommendRevote', { kind: 'PSL', isRecommended: false }, 'recommendations'],
    ] as const)('%s is refused where it changes nothing', async (name, change, field) => {
      const id = await stage.raise({ severity: 'LOW' });
      expect(await refusedOf(name, id, change)).toEqual({ code: 'EDIT_CHANGES_NOTHING', field });
    });

    test('truth and status are axes of their own', async () => {
      const id = await stage.raise({ severity: 'LOW' });
      await stage.do('judgeTruth', id, { truth: 'CONFIRMED', was: 'UNVERIFIED', reason });
      expect(await stage.stands(id)).toMatchObject({ status: 'NEW', truth: 'CONFIRMED' });
      await stage.do('closeIncident', id);
      await stage.do('judgeTruth', id, { truth: 'REFUTED', was: 'CONFIRMED', reason });
      expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED', truth: 'REFUTED' });
    });

    test('moves the limit that runs with the severity', async () => {
      const id = await stage.raise({ severity: 'LOW' });
      await stage.do('changeSeverity', id, { severity: 'CRITICAL', was: 'LOW', reason });
      const soon = NOW + 2 * MINUTE;
      expect(await stage.stands(id)).toMatchObject({ acknowledgeDueAt: soon, dueAt: soon });
      await stage.do('acknowledgeIncident', id);
      expect(await stage.stands(id)).toMatchObject({ limit: 'FIRST_ACTION', dueAt: NOW + 15 * MINUTE });
      await stage.do('changeSeverity', id, { severity: 'LOW', was: 'CRITICAL', reason });
      expect(await stage.stands(id)).toMatchObject({ limit: null, dueAt: null });
    });
  });

  describe('a stage', () => {
    test('is hindered by what is said of it later, and must be one of TPS', async () => {
      const id = await stage.raise({ severity: 'LOW', tps: [] });
      const hinder = (code: string | null, was: string | null) => ({ stage: code, was });
      expect(await refusedOf('changeHindrance', id, hinder('SARAPAN', null))).toMatchObject({
        code: 'STAGE_UNKNOWN',
      });
      await stage.do('changeHindrance', id, hinder('PETUGAS_LENGKAP', null));
      const { situationQueries } = stage.room.siaga.services;
      const { posko } = stage.people;
      const hindered = async () => {
        const matrix = await situationQueries.stageMatrix('15.07.05.2004', posko);
        return matrix.total.cells.find(({ stage: code }) => code === 'PETUGAS_LENGKAP')?.hindered;
      };
      const all = await stage.room.siaga.services.roster.tpsWithin('15.07.05.2004').length;
      await expect.poll(hindered).toBe(all);
      await stage.do('changeHindrance', id, hinder(null, 'PETUGAS_LENGKAP'));
      await expect.poll(hindered).toBe(0);
    });

    test('is not hindered by what not everybody sees', async () => {
      const id = await stage.raise({ level: 'TERBATAS' });
      const change = { stage: 'PETUGAS_LENGKAP' };
      expect(await refusedOf('changeHindrance', id, change)).toMatchObject({ code: 'LEVEL_HIDES_HINDRANCE' });
    });
  });

  describe('snoozing', () => {
    test('ends within half an hour, and never delays what is critical', async () => {
      const id = await stage.raise({ severity: 'HIGH' });
      const until = (minutes: number) => ({ until: NOW + minutes * MINUTE, reason });
      const range = { code: 'SNOOZE_OUT_OF_RANGE', earliest: NOW, latest: NOW + 30 * MINUTE };
      expect(await refusedOf('snoozeIncident', id, until(0))).toEqual(range);
      expect(await refusedOf('snoozeIncident', id, until(31))).toEqual(range);
      expect(await refusedOf('wakeIncident', id)).toEqual({ code: 'INCIDENT_NOT_SNOOZED' });
      await stage.do('snoozeIncident', id, until(30));
      expect(await stage.stands(id)).toMatchObject({ status: 'NEW', snoozedUntil: NOW + 30 * MINUTE });
      await stage.do('wakeIncident', id);
      expect(await stage.stands(id)).toMatchObject({ snoozedUntil: null });
      await stage.do('snoozeIncident', id, until(30));
      await stage.do('changeSeverity', id, { severity: 'CRITICAL', was: 'HIGH', reason });
      expect(await stage.stands(id)).toMatchObject({ snoozedUntil: null });
      expect(await refusedOf('snoozeIncident', id, until(5))).toEqual({ code: 'CRITICAL_NOT_SNOOZED' });
    });
  });

  describe('work', () => {
    test('meets the limit that runs, and begins the next', async () => {
      const id = await stage.raise({ severity: 'MEDIUM' });
      await stage.do('recordAction', id, { text: 'Petugas berangkat' }, stage.people.kpu);
      expect(await stage.stands(id)).toMatchObject({
        ...{ status: 'IN_HAND', acknowledgedAt: NOW, limit: 'FOLLOW_UP', dueAt: NOW + 45 * MINUTE },
      });
      expect((await stage.timeline(id)).at(-1)).toMatchObject({
        ...{ kind: 'ACTION_RECORDED', text: 'Petugas berangkat', by: stage.people.kpu.principal },
      });
    });

    test('is for the agencies that lead or support it, and nobody of another', async () => {
      const id = await stage.raise({ severity: 'MEDIUM' });
      const note = { text: 'Catatan' };
      const unknown = { code: 'INCIDENT_UNKNOWN', incident: id };
      expect(await refusedOf('addNote', id, note, stage.people.pln)).toEqual(unknown);
      await stage.do('assignAgency', id, { agency: 'KPU', supporting: ['PLN'], was: { agency: 'KPU' } });
      await stage.do('addNote', id, note, stage.people.pln);
      expect(await refusedOf('closeIncident', id, {}, stage.people.pln)).toEqual(unknown);
      await stage.do('finishIncident', id, {}, stage.people.pln);
      const guarded = await stage.raise({ level: 'TERBATAS' });
      expect(await refusedOf('addNote', guarded, note, stage.people.pln)).toMatchObject(unknownOf(guarded));
      await stage.do('assignAgency', guarded, { agency: 'KPU', supporting: ['PLN'], was: { agency: 'KPU' } });
      await stage.do('addNote', guarded, note, stage.people.pln);
    });

    test('is told with who did it and what was written to those who may read either', async () => {
      const { posko, leader, admin } = stage.people;
      const id = await stage.raise({ onBehalfOf: 'Pak Darto' });
      const said = { channel: 'PHONE', onBehalfOf: 'Bu Rini' };
      const act = await stage.do('recordHandover', id, {
        ...{ ...said, to: 'BAWASLU', receiptNumber: 'LP/07/2024', at: wib('06.25') },
      });
      const read = async (viewer: typeof posko) =>
        (await stage.timeline(id, viewer))
          .filter((entry) => entry.id === act || entry.id === id)
          .map(({ by, onBehalfOf, receiptNumber, channel }) => [by, onBehalfOf, receiptNumber, channel]);
      expect(await read(posko)).toEqual([
        [posko.principal, 'Pak Darto', null, 'APP'],
        [posko.principal, 'Bu Rini', 'LP/07/2024', 'PHONE'],
      ]);
      expect(await read(leader)).toEqual([
        [null, null, null, 'APP'],
        [null, null, 'LP/07/2024', 'PHONE'],
      ]);
      expect(await read(admin)).toEqual([
        [null, null, null, 'APP'],
        [null, null, null, 'PHONE'],
      ]);
    });

    test('sent again is the same, whether it says what goes without saying or not', async () => {
      const id = await stage.raise();
      const act = newId();
      const first = await stage.do('acknowledgeIncident', id, { id: act, channel: undefined, sentAt: NOW });
      expect(await stage.do('acknowledgeIncident', id, { id: act, channel: 'APP' })).toBe(first);
      expect(await stage.do('acknowledgeIncident', id, { id: act, onBehalfOf: null })).toBe(first);
      expect(await refusedOf('acknowledgeIncident', id, { id: act, channel: 'PHONE' })).toMatchObject({
        code: 'ID_REUSED',
      });
    });

    test('stars what is to stand in the report; the newest counts', async () => {
      const id = await stage.raise();
      const note = await stage.do('addNote', id, { text: 'Penting', channel: 'RADIO', onBehalfOf: 'Danru' });
      await stage.do('starEntry', id, { entry: note, isStarred: true });
      await stage.do('starEntry', id, { entry: id, isStarred: true });
      await stage.do('starEntry', id, { entry: id, isStarred: false });
      const starred = (await stage.timeline(id)).filter(({ isStarred }) => isStarred);
      expect(starred).toMatchObject([{ id: note, channel: 'RADIO', onBehalfOf: 'Danru' }]);
      expect(await refusedOf('starEntry', id, { entry: newId(), isStarred: true })).toMatchObject({
        code: 'ENTRY_UNKNOWN',
      });
    });
  });
});

const unknownOf = (incident: string) => ({ code: 'INCIDENT_UNKNOWN', incident });
