import type { Kysely } from '@mikro-orm/sql';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { report, wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage } from '../incident/incident-life.fixture.ts';
import { askOf, type SentSearch } from './history-ask.policy.ts';
import { HistoryBook } from './history-book.ts';

const NEXT_TPS = '15.07.05.2004-002';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let stage: IncidentStage;
  let shortage: string;
  beforeAll(async () => {
    place = await fresh();
    stage = await openIncidentStage(place);
    shortage = await stage.raise({
      description: 'Kotak suara pemilihan presiden kosong',
      happenedAt: wib('05.45'),
    });
    await stage.do('acknowledgeIncident', shortage);
    await stage.do('assignAgency', shortage, { agency: 'KPU', was: { agency: 'KPU' } });
    await stage.do('addNote', shortage, { text: 'Menghubungi gudang logistik di Geragai' });
  });
  afterAll(() => stage.room.close());

  const read = (
    search: SentSearch,
    viewer: Viewer = stage.people.posko,
    first = 100,
    after: string | null = null,
  ) => stage.room.siaga.services.historyQueries.history(askOf(search), { first, after }, viewer);
  const kinds = async (search: SentSearch, viewer?: Viewer) =>
    (await read(search, viewer)).edges.map(({ node }) => node.kind);
  const countOf = async (search: SentSearch, facet: string, viewer?: Viewer) => {
    const found = (await read(search, viewer)).facets.find((each) => each.facet === facet);
    return Object.fromEntries((found?.values ?? []).map(({ value, count }) => [value, count]));
  };
  const without = (kind: string) => !kind.startsWith('ALERT_');

  test('an act is one entry, whatever events it brought, with both of its times', async () => {
    const told = (await read({ incident: shortage })).edges.map(({ node }) => node);
    const acts = told.filter(({ kind }) => without(kind)).toReversed();
    expect(acts.map(({ kind }) => kind)).toEqual(['RAISED', 'ACKNOWLEDGED', 'AGENCY_ASSIGNED', 'NOTE_ADDED']);
    expect(acts[0]).toMatchObject({
      ...{ id: shortage, happenedAt: wib('05.45'), receivedAt: wib('06.30'), tps: '15.07.05.2004-001' },
      ...{ text: 'Kotak suara pemilihan presiden kosong', institution: 'KPPS', channel: 'APP' },
      incident: { id: shortage, status: 'IN_HAND', category: 'LOGISTIK', agency: 'KPU' },
    });
    expect(acts[2]).toMatchObject({
      agency: 'KPU',
      post: 'KOORDINATOR_PIKET',
      by: stage.people.posko.principal,
    });
  });

  test('reports, calls and roll-calls stand beside incidents, in the order of the clock that is asked for', async () => {
    const { checkpoint, tpsCall, rollCall } = stage.room.siaga.services;
    const { posko } = stage.people;
    await checkpoint.reportCheckpoint({ ...report({ tps: NEXT_TPS, note: 'Segel utuh' }) }, posko);
    await tpsCall.logCall(
      { id: newId(), tps: NEXT_TPS, outcome: 'SAFE', happenedAt: wib('06.10'), note: 'Diangkat ketua' },
      posko,
    );
    await rollCall.openRollCall(
      {
        id: newId(),
        region: '15.07',
        asked: ['15.07.05', '15.07.01'],
        question: 'Siap 06.30?',
        closesAt: wib('06.50'),
      },
      posko,
    );
    const at = {
      region: '15.07.05.2004',
      clock: 'HAPPENED' as const,
      kinds: ['RAISED', 'TPS_CALLED', 'STAGE_REPORTED'],
    };
    expect(await kinds(at)).toEqual(['TPS_CALLED', 'RAISED', 'STAGE_REPORTED']);
    expect(await kinds({ kinds: ['ROLL_CALL_OPENED'] }, stage.people.sadu)).toEqual(['ROLL_CALL_OPENED']);
    const { edges } = await read({ tps: NEXT_TPS }, stage.people.admin);
    expect(edges.map(({ node }) => [node.kind, node.text, node.by])).toEqual([
      ['TPS_CALLED', null, null],
      ['STAGE_REPORTED', null, null],
    ]);
  });

  test('words are found misspelt, begun, in both languages, and in what codes are called', async () => {
    const found = async (text: string, viewer?: Viewer) =>
      (await kinds({ text, incident: shortage }, viewer)).filter(without);
    expect(await found('presidden kosng')).toEqual(['RAISED']);
    expect(await found('menghub gudang')).toEqual(['NOTE_ADDED']);
    expect(await found('ballot')).toHaveLength(4);
    expect(await found('ditugaskan kpu sadu')).toEqual(['AGENCY_ASSIGNED']);
    expect(await found('TPS 1')).toHaveLength(4);
    expect(await found('insiden tinggi')).toHaveLength(4);
    expect(await found('gudang banjir')).toEqual([]);
    expect(await found('???')).toEqual([]);
    const second = await stage.raise({ description: 'Genset mati' });
    const { number } = must(
      await stage.room.siaga.services.incidentQueries.incident(second, stage.people.posko),
      'it',
    );
    expect((await kinds({ text: `INS-${number}`, incident: second })).filter(without)).toEqual(['RAISED']);
    const [entry] = (await read({ text: 'presidden sungai' })).edges;
    expect(entry?.node.matched.toSorted()).toEqual(expect.arrayContaining(['presiden', 'sungai']));
  });

  test('a text that somebody may not read finds nothing for him, nor does its incident count', async () => {
    const secret = await stage.raise({ level: 'RAHASIA', description: 'Informan melihat pembagian amplop' });
    await stage.do('addNote', secret, { text: 'Gudang amplop diawasi' });
    const { posko, admin, sadu, leader } = stage.people;
    expect((await read({ text: 'amplop' })).total).toBe(2);
    expect((await read({ text: 'amplop' }, leader)).total).toBe(2);
    // The one sees incidents and no texts, the other texts and not this incident.
    for (const viewer of [admin, sadu]) {
      expect(await read({ text: 'amplop' }, viewer)).toMatchObject({ total: 0, edges: [] });
      expect(await countOf({}, 'LEVEL', viewer)).not.toHaveProperty('RAHASIA');
    }
    expect((await read({ text: 'gudang' }, admin)).total).toBe(0);
    expect(await countOf({}, 'LEVEL', posko)).toMatchObject({ RAHASIA: 2 + (await alertsOf(secret)) });
    // What was open to all is gone from their past once it is guarded.
    const before = (await read({ incident: shortage }, sadu)).total;
    await stage.do('classifyIncident', shortage, { level: 'RAHASIA', reason: 'Sumber dilindungi' });
    expect(before).toBeGreaterThan(0);
    expect(await read({ incident: shortage }, sadu)).toMatchObject({ total: 0, edges: [] });
    await stage.do('classifyIncident', shortage, { level: 'BIASA', reason: 'Sudah diketahui umum' });
    expect((await read({ incident: shortage }, sadu)).total).toBeGreaterThan(before);
  });
  const alertsOf = async (incident: string) =>
    (await kinds({ incident })).filter((kind) => !without(kind)).length;

  test('whoever may not know who did it finds nothing by the one who did', async () => {
    const { posko, leader } = stage.people;
    const principal = posko.principal ?? '';
    expect((await read({ principal })).total).toBeGreaterThan(5);
    expect((await read({ principal }, leader)).total).toBe(0);
  });

  test('a text that was erased is found no more, from that moment on', async () => {
    const note = await stage.do('addNote', shortage, { text: 'Nomor telepon saksi dicatat' });
    expect((await read({ text: 'saksi dicatat' })).edges[0]?.node.id).toBe(note);
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely() as unknown as Kysely<StreamTables>;
    await db.deleteFrom('subject_text').where('subject', '=', note).execute();
    await database.close();
    expect(await read({ text: 'saksi dicatat' })).toMatchObject({ total: 0, edges: [] });
    expect(
      (await read({ incident: shortage })).edges.find(({ node }) => node.id === note)?.node.text,
    ).toBeNull();
  });

  test('what could not be read for one question is read for the next', async () => {
    const { reader, close } = await openDatabase(place.url, { isReadOnly: true });
    const bookOn = (db: Kysely<unknown>) => {
      const texts = new Map<string, string>();
      return { texts, book: new HistoryBook(db, (subject, text) => texts.set(subject, text)) };
    };
    const whole = bookOn(reader);
    await whole.book.level();
    expect(whole.texts.size).toBeGreaterThan(3);
    for (const failing of [1, 2, 3]) {
      let queries = 0;
      const transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
        queries += 1;
        if (queries === failing) throw new Error('the connection is lost');
        return node;
      };
      const broken = bookOn(
        reader.withPlugin({ transformQuery, transformResult: async ({ result }) => result }),
      );
      await expect(broken.book.level()).rejects.toThrow('lost');
      await broken.book.level();
      expect(await broken.book.rows('RECEIVED')).toEqual(await whole.book.rows('RECEIVED'));
      expect(broken.texts).toEqual(whole.texts);
    }
    await close();
  });

  test('pages follow each other though new acts arrive, and a cursor of another search is refused', async () => {
    const search = { incident: shortage };
    const all = (await read(search)).edges.map(({ node }) => node.id);
    const first = await read(search, undefined, 2);
    await stage.do('addNote', shortage, { text: 'Datang sesudah halaman pertama' });
    const rest = await read(search, undefined, 100, first.pageInfo.endCursor);
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id)).toEqual(all);
    const wrong = read({}, undefined, 2, first.pageInfo.endCursor);
    await expect(wrong).rejects.toMatchObject({ code: 'MALFORMED_CURSOR' });
    expect(() => askOf({ text: 'x'.repeat(201) })).toThrow('at most 200');
  });
});
