import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage } from './incident-life.fixture.ts';

const reason = 'Tinjauan ulang';
const tpsOf = (number: number) => `15.07.05.2004-00${number}`;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let stage: IncidentStage;
  beforeAll(async () => {
    stage = await openIncidentStage(await fresh());
  });
  afterAll(() => stage.room.close());

  const duplicates = async (id: string, viewer: Viewer = stage.people.posko) => {
    const { incidentQueries } = stage.room.siaga.services;
    const found = await incidentQueries.incident(id, viewer);
    return found === null ? [] : incidentQueries.suggestedDuplicates(found, viewer);
  };
  const ids = async (id: string, viewer?: Viewer) =>
    (await duplicates(id, viewer)).map(({ incident }) => incident.id);
  /** At a TPS of its own kind, so that tests do not meet. */
  const raise = (time: string, description: string | null, change: object = {}) =>
    stage.raise({ tps: [tpsOf(1)], kind: null, happenedAt: wib(time), description, ...change });

  test('of one category, at one TPS, within a quarter of an hour and in similar words: offered, with why and how likely', async () => {
    const one = await raise('05.00', 'Surat suara presiden kurang');
    const same = await raise('05.05', 'sursuara presiden krg 50 lbr', { tps: [tpsOf(1), tpsOf(2)] });
    const later = await raise('05.14', 'srt suara pres kurng');
    await raise('05.16', 'Surat suara presiden kurang');
    await raise('05.01', 'Surat suara presiden lebih');
    await raise('05.01', 'Surat suara presiden kurang', { tps: [tpsOf(2)] });
    await raise('05.01', 'Surat suara presiden kurang', { category: 'PROSEDUR' });
    const [first, second, ...others] = await duplicates(one);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ incident: { id: same }, score: 0.95 });
    expect(second).toMatchObject({ incident: { id: later }, score: 0.86 });
    expect(first?.reasons).toEqual([
      { __typename: 'SimilarWords', score: 1, words: ['surat suara', 'presiden', 'kurang'] },
      { __typename: 'SameStation', tps: [tpsOf(1)] },
      { __typename: 'SameCategory', category: 'LOGISTIK' },
      { __typename: 'WithinMinutes', minutes: 5 },
    ]);
  });

  test('asked for a list, each is told its own', async () => {
    const { incidentQueries } = stage.room.siaga.services;
    const { posko } = stage.people;
    const one = await raise('04.00', 'Tinta habis');
    const other = await raise('04.03', 'tinta hbs');
    const third = await raise('04.06', 'Bilik suara rusak');
    const read = await Promise.all([one, other, third].map((id) => stage.stands(id)));
    const found = await Promise.all(read.map((each) => incidentQueries.suggestedDuplicates(each, posko)));
    expect(found.map((each) => each.map(({ incident }) => incident.id))).toEqual([[other], [one], []]);
  });

  test('where nothing was written, place and time have to do, unless the kinds differ', async () => {
    const silent = { description: null, kind: 'SURAT_SUARA_KURANG' };
    const one = await raise('03.00', null, silent);
    const same = await raise('03.06', null, silent);
    await raise('03.06', null, { ...silent, kind: 'TINTA_HABIS' });
    expect(await duplicates(one)).toMatchObject([{ incident: { id: same }, score: 0.4 }]);
  });

  test('of a place that is no TPS, those at the same place', async () => {
    const place = { tps: [], region: '15.07.05', category: 'TRANSPORTASI_PERGESERAN', placeKind: 'JALAN' };
    const one = await raise('03.00', 'Jembatan putus', place);
    const same = await raise('03.01', 'jmbtn putus', place);
    await raise('03.01', 'Jembatan putus', { ...place, placeKind: 'SUNGAI' });
    await raise('03.01', 'Jembatan putus', { ...place, region: '15.07.05.2004' });
    const [first, ...others] = await duplicates(one);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      incident: { id: same },
      reasons: [{}, { __typename: 'SamePlace', region: '15.07.05' }, {}, {}],
    });
  });

  test('a merged one is offered as that which it is counted with; one that is none not at all; a closed one still', async () => {
    const root = await raise('02.00', 'Ketua KPPS pingsan', { category: 'KESEHATAN_PETUGAS' });
    const report = await raise('02.12', 'ketua kpps pinsan', { category: 'KESEHATAN_PETUGAS' });
    const one = await raise('02.20', 'Ketua KPPS pingsan', { category: 'KESEHATAN_PETUGAS' });
    expect(await ids(one)).toEqual([report]);
    await stage.do('mergeIncident', report, { into: root });
    expect(await ids(one)).toEqual([root]);
    expect(await ids(report)).toEqual([]);
    await stage.do('finishIncident', root);
    await stage.do('closeIncident', root, { post: 'OPERATOR_POSKO' }, stage.people.second);
    expect(await ids(one)).toEqual([root]);
    await stage.do('reopenIncident', root, { reason });
    await stage.dismiss(root);
    expect(await ids(one)).toEqual([]);
  });

  test('a root is offered what only a report merged into it is near to, and never its own reports', async () => {
    const gone = { category: 'KEAMANAN_OBJEK', kind: null };
    const root = await raise('02.00', 'Keributan di TPS', gone);
    const report = await raise('02.13', 'keributan di tps', gone);
    const other = await raise('02.26', 'Keributan di TPS', gone);
    expect(await ids(root)).toEqual([report]);
    await stage.do('mergeIncident', report, { into: root });
    const [first, ...others] = await duplicates(root);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ incident: { id: other }, reasons: [{}, {}, {}, { minutes: 13 }] });
    expect(await ids(other)).toEqual([root]);
    await stage.do('unmergeIncident', report);
    expect(await ids(root)).toEqual([report]);
  });

  test('a report that somebody may not see makes no difference to what its root is offered', async () => {
    const { sadu, posko } = stage.people;
    const gone = { category: 'PROSEDUR', kind: null };
    const root = await raise('02.00', 'Kotak suara terbuka', gone);
    const report = await raise('02.13', 'kotak suara terbuka', { ...gone, level: 'RAHASIA' });
    const other = await raise('02.26', 'Kotak suara terbuka', gone);
    await stage.do('mergeIncident', report, { into: root });
    expect(await ids(root, sadu)).toEqual([]);
    expect(await ids(root, posko)).toEqual([other]);
  });

  test('words that somebody may not read make no difference to him', async () => {
    const one = await raise('01.00', 'Surat suara kurang');
    const alike = await raise('01.03', 'surat suara krg');
    const other = await raise('01.03', 'Surat suara lebih');
    const { admin, posko } = stage.people;
    expect(await ids(one, posko)).toEqual([alike]);
    const told = await duplicates(one, admin);
    expect(told.map(({ incident }) => incident.id).sort()).toEqual([alike, other].sort());
    expect(told.map(({ score }) => score)).toEqual([0.45, 0.45]);
    expect(JSON.stringify(told.map(({ reasons }) => reasons))).not.toMatch(/SimilarWords|kurang/);
  });

  test('what somebody may not see at all is neither told nor felt', async () => {
    const { desa, posko } = stage.people;
    const one = await raise('00.30', 'Intimidasi saksi', { category: 'INTIMIDASI_KEKERASAN' });
    const seen = await raise('00.34', 'saksi diintimidasi', { category: 'INTIMIDASI_KEKERASAN' });
    const before = await duplicates(one, desa);
    const secret = { category: 'INTIMIDASI_KEKERASAN', level: 'RAHASIA' };
    const hidden = await raise('00.31', 'Intimidasi saksi', secret);
    const report = await raise('00.32', 'Intimidasi saksi', secret);
    await stage.do('mergeIncident', report, { into: hidden });
    expect(before).toMatchObject([{ incident: { id: seen } }]);
    expect(await duplicates(one, desa)).toEqual(before);
    const above = { category: 'INTIMIDASI_KEKERASAN', region: '15.07.05', tps: [] };
    const root = await raise('00.30', 'Intimidasi saksi di banyak TPS', above);
    const merged = await raise('00.33', 'Intimidasi saksi', { category: 'INTIMIDASI_KEKERASAN' });
    await stage.do('mergeIncident', merged, { into: root });
    expect(await duplicates(one, desa)).toEqual(before);
    expect((await ids(one, posko)).sort()).toEqual([seen, hidden, root].sort());
  });
});
