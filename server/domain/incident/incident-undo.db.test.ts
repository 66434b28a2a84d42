import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';

const SECOND = 1_000;
const reason = 'Tinjauan ulang';

describe.each(DATABASES)('undoing, on $name', ({ fresh }) => {
  let stage: IncidentStage;
  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
  });
  afterEach(() => vi.useRealTimers());
  afterAll(() => stage.room.close());

  const undo = (id: string, act: string, ...by: Parameters<IncidentStage['do']>[3][]) =>
    refused(stage.do('undoIncidentAct', id, { act }, ...by));
  const not = (act: string, obstacle: string) => ({ code: 'ACT_NOT_UNDOABLE', act, obstacle });
  /** Real time goes on, as far as anybody looks at a clock. */
  const pass = (milliseconds: number) =>
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });

  test('has the incident stand as it did before; both acts stay in its timeline', async () => {
    const id = await stage.raise({ severity: 'HIGH' });
    await stage.do('acknowledgeIncident', id);
    const { revision: _moved, standing: _inner, ...before } = await stage.stands(id);
    const act = await stage.do('assignAgency', id, {
      agency: 'PLN',
      supporting: ['BPBD'],
      was: { agency: 'KPU' },
    });
    expect(await undo(id, act)).toBeNull();
    expect(await stage.stands(id)).toMatchObject(before);
    const [, , assigned, undone] = await stage.timeline(id);
    expect(assigned).toMatchObject({ id: act, isUndone: true });
    expect(undone).toMatchObject({ kind: 'ACT_UNDONE', about: act });
  });

  test('of a star, or of its taking off, leaves the entry as it was before', async () => {
    const id = await stage.raise();
    const isStarred = async () => (await stage.timeline(id))[0]?.isStarred;
    const star = (on: boolean) => stage.do('starEntry', id, { entry: id, isStarred: on });
    expect(await undo(id, await star(true))).toBeNull();
    expect(await isStarred()).toBe(false);
    await star(true);
    expect(await undo(id, await star(false))).toBeNull();
    expect(await isStarred()).toBe(true);
  });

  test('is for whoever did it', async () => {
    const id = await stage.raise();
    const act = await stage.do('acknowledgeIncident', id);
    expect(await undo(id, act, stage.people.second)).toEqual(not(act, 'NOT_YOURS'));
    expect(await stage.stands(id)).toMatchObject({ status: 'ACKNOWLEDGED' });
  });

  test('can be done for a minute of real time', async () => {
    const id = await stage.raise();
    const act = await stage.do('acknowledgeIncident', id);
    pass(61 * SECOND);
    expect(await undo(id, act)).toEqual(not(act, 'TOO_OLD'));
    pass(-2 * SECOND);
    expect(await undo(id, act)).toBeNull();
  });

  test('reaches the newest act alone: what others built on stays', async () => {
    const id = await stage.raise();
    const act = await stage.do('acknowledgeIncident', id);
    const note = await stage.do('addNote', id, { text: 'Sudah dihubungi' }, stage.people.sadu);
    expect(await undo(id, act)).toEqual(not(act, 'NOT_LATEST'));
    expect(await undo(id, note, stage.people.sadu)).toBeNull();
    expect(await undo(id, act)).toEqual(not(act, 'NOT_LATEST'));
  });

  test('does not close again what was reopened once another report is counted with it', async () => {
    const id = await stage.raise({ severity: 'LOW' });
    await stage.do('closeIncident', id);
    const reopened = await stage.do('reopenIncident', id, { reason });
    const grave = await stage.raise({ severity: 'CRITICAL' });
    const merged = await stage.do('mergeIncident', grave, { into: id }, stage.people.second);
    expect(await undo(id, reopened)).toEqual(not(reopened, 'NOT_LATEST'));
    expect(await undo(grave, merged, stage.people.second)).toBeNull();
    expect(await undo(id, reopened)).toBeNull();
  });

  test('closes again what was reopened where all that is counted with it was so before', async () => {
    const [id, child] = [await stage.raise({ severity: 'LOW' }), await stage.raise({ severity: 'LOW' })];
    await stage.do('mergeIncident', child, { into: id });
    pass(2 * SECOND);
    await stage.do('closeIncident', id);
    const reopened = await stage.do('reopenIncident', id, { reason });
    expect(await undo(id, reopened)).toBeNull();
    expect(await stage.stands(id)).toMatchObject({ status: 'CLOSED' });
  });

  test('is not for what was told to others, what another act takes back, nor for undoing', async () => {
    const id = await stage.raise();
    const classified = await stage.do('classifyIncident', id, { level: 'TERBATAS', reason });
    expect(await undo(id, classified)).toEqual(not(classified, 'NOT_UNDOABLE'));
    const [root, child] = [await stage.raise(), await stage.raise()];
    await stage.do('mergeIncident', child, { into: root });
    const unmerged = await stage.do('unmergeIncident', child);
    expect(await undo(child, unmerged)).toEqual(not(unmerged, 'NOT_UNDOABLE'));
    const act = await stage.do('acknowledgeIncident', root);
    const undoing = await stage.do('undoIncidentAct', root, { act });
    expect(await undo(root, undoing)).toEqual(not(undoing, 'NOT_UNDOABLE'));
  });

  test('of what there is not, or of another incident, is refused', async () => {
    const [id, other] = [await stage.raise(), await stage.raise()];
    const act = await stage.do('acknowledgeIncident', other);
    expect(await undo(id, act)).toEqual({ code: 'ENTRY_UNKNOWN', entry: act });
    expect(await undo(newId(), act)).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
  });

  test('a leader takes back his directive, an agency its note, and nobody whose act it cannot be', async () => {
    const { leader, kpu, admin, pln } = stage.people;
    const id = await stage.raise();
    const directive = { text: 'Kirim surat suara', agency: 'PLN', dueAt: wib('07.30') };
    const given = await stage.do('issueDisposition', id, directive, leader);
    expect(await undo(id, given, leader)).toBeNull();
    expect(await stage.stands(id)).toMatchObject({ supporting: [] });
    const note = await stage.do('addNote', id, { text: 'Dalam perjalanan' }, kpu);
    expect(await undo(id, note, admin)).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
    expect(await undo(id, note, pln)).toMatchObject({ code: 'INCIDENT_UNKNOWN' });
    expect(await undo(id, note, kpu)).toBeNull();
  });
});
