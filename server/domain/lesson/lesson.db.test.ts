import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { refused } from '../incident/incident-life.fixture.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
} satisfies Record<string, Admitted>;

const NEXT_WEEK = wib('12.00', '2024-02-21');

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  const acts = () => room.siaga.services.lesson;
  const words = (change: object = {}) => ({
    ...{ id: newId(), text: 'Genset cadangan di tiap desa', ownerKind: 'AGENCY' as const, owner: 'PLN' },
    ...{ dueAt: NEXT_WEEK, ...change },
  });
  const record = (change: object = {}, viewer = people.posko) =>
    acts().recordLesson({ region: '15.07.05', ...words(change) }, viewer);
  const lessons = async (viewer: Viewer, scope = '15.07', version: 'FULL' | 'MASKED' = 'FULL') => {
    const { services } = room.siaga;
    const until = services.operationQueries.clock().now;
    return (await services.afterActionQueries.afterActionReport({ scope, until, version }, viewer)).lessons;
  };

  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  test('a lesson is written down once, stands in the report, is written anew and taken back', async () => {
    const sent = { region: '15.07.05', ...words() };
    const kept = await acts().recordLesson(sent, people.posko);
    expect(await acts().recordLesson(sent, people.posko)).toEqual(kept);
    expect(await lessons(people.posko)).toMatchObject([
      { id: sent.id, version: 1, owner: 'PLN', dueAt: NEXT_WEEK, text: sent.text },
    ]);
    const anew = words({ ownerKind: 'POST', owner: 'KOORDINATOR_PIKET', text: 'Genset diuji H-1' });
    expect(await acts().amendLesson({ ...anew, lesson: kept.id, version: 1 }, people.sadu)).toMatchObject({
      version: 2,
    });
    expect(await lessons(people.sadu, '15.07.05')).toMatchObject([
      { version: 2, ownerKind: 'POST', owner: 'KOORDINATOR_PIKET', text: 'Genset diuji H-1' },
    ]);
    const late = { id: newId(), lesson: kept.id, version: 1 };
    expect(await refused(acts().withdrawLesson(late, people.posko))).toMatchObject({
      code: 'LESSON_STALE',
      version: 2,
    });
    await acts().withdrawLesson({ ...late, id: newId(), version: 2 }, people.posko);
    expect(await lessons(people.posko)).toEqual([]);
    const over = { ...words(), lesson: kept.id, version: 3 };
    expect(await refused(acts().amendLesson(over, people.posko))).toMatchObject({
      code: 'LESSON_ALREADY_WITHDRAWN',
    });
  });

  test('what makes no sense is refused with what would, and nothing is stored', async () => {
    const codeOf = async (change: object, viewer = people.posko) =>
      ((await refused(record(change, viewer))) as { code: string } | null)?.code;
    expect(await codeOf({ owner: 'TIDAK_ADA' })).toBe('AGENCY_UNKNOWN');
    expect(await codeOf({ ownerKind: 'POST', owner: 'PLN' })).toBe('POST_UNKNOWN');
    expect(await codeOf({ text: ' ' })).toBe('TEXT_NOT_ACCEPTABLE');
    expect(await codeOf({ dueAt: wib('00.01') })).toBe('LESSON_DUE_IN_PAST');
    expect(await codeOf({ region: '15.07.99' })).toBe('REGION_UNKNOWN');
    expect(await codeOf({ region: '15.07' }, people.sadu)).toBe('REGION_UNKNOWN');
    expect(await codeOf({}, people.leader)).toBe('REGION_UNKNOWN');
    const absent = { id: newId(), lesson: newId(), version: 1 };
    expect(await refused(acts().withdrawLesson(absent, people.posko))).toMatchObject({
      code: 'LESSON_UNKNOWN',
    });
    expect(await lessons(people.posko)).toEqual([]);
    const elsewhere = await record({ region: '15.07.01' });
    const foreign = { id: newId(), lesson: elsewhere.id, version: 1 };
    expect(await refused(acts().withdrawLesson(foreign, people.sadu))).toMatchObject({
      code: 'LESSON_UNKNOWN',
    });
  });

  test('its words are read by whoever reads texts there, and never before guests', async () => {
    const { id } = await record({ text: 'Kata yang dijaga' });
    const textOf = async (viewer: Viewer, version?: 'MASKED') =>
      (await lessons(viewer, '15.07', version)).find((each) => each.id === id)?.text;
    expect(await textOf(people.leader)).toBe('Kata yang dijaga');
    expect(await textOf(people.admin)).toBeNull();
    expect(await textOf(people.posko, 'MASKED')).toBeNull();
    const page = { first: 100, after: null };
    const { edges } = await room.siaga.services.situationQueries.events(page, people.admin);
    expect(edges.some(({ node }) => node.kind === 'LessonRecorded' && node.subject === id)).toBe(true);
    expect(JSON.stringify(edges)).not.toContain('Kata yang dijaga');
  });
});
