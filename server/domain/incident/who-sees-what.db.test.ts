import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { interleavedMinima } from '../../../tests/support/interleaved-minima.ts';
import { viewerWith } from '../../../tests/support/open-access.ts';
import { statementsOf } from '../../../tests/support/statements.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { ROLES } from '../access/access.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { EventRecord } from '../situation/log-events.queries.ts';
import type { ReadIncident } from './incident.api.ts';
import { seen } from './incident-fields.policy.ts';

const DESA = '15.07.05.2004';
const TPS = `${DESA}-001`;
/**
 * Work in memory is seen by its time alone: the shortest of many, beside the shortest of what does not exist, which a picture or a
 * story that was made and thrown away exceeds manifold.
 */
const ROUNDS = 100;
const RATIO = 3;
const CLOCK_MS = 0.1;
const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  duty: { grants: [{ role: 'POSKO', post: 'KOORDINATOR_PIKET' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  elsewhere: { grants: [{ role: 'KECAMATAN', region: '15.07.01' }] },
  intelligence: { grants: [{ role: 'INTELLIGENCE' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  program: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_READ' }] },
  overseer: { grants: [{ role: 'ADMIN' }, { role: 'POSKO' }] },
  most: { grants: [{ role: 'ADMIN' }, { role: 'POSKO', region: '15.07.05' }] },
  pln: { grants: [{ role: 'AGENCY', agency: 'PLN' }] },
  kpps: { kind: 'REPORTER', grants: [{ role: 'REPORTER', region: TPS, institution: 'KPPS' }] },
  both: {
    grants: [{ role: 'LEADER' }, { role: 'KECAMATAN', region: '15.07.05' }],
  },
  twoPosts: {
    grants: [
      { role: 'POSKO', post: 'KOORDINATOR_PIKET' },
      { role: 'KECAMATAN', region: '15.07.05', post: 'OPERATOR_POSKO' },
    ],
  },
} satisfies Record<string, Admitted>;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const raise = async (change: object = {}, viewer = people.posko) =>
    (await room.siaga.services.incident.raiseIncident(incident(change), viewer)).incident;
  const classify = (id: string, change: object = {}, viewer = people.posko) =>
    room.siaga.services.incident.classifyIncident(
      act(id, { level: 'RAHASIA' as const, reason: 'Sumber dilindungi', ...change }),
      viewer,
    );
  const read = (id: string, viewer: Viewer) => room.siaga.services.incidentQueries.incident(id, viewer);
  const listed = async (viewer: Viewer) => {
    const found: ReadIncident[] = [];
    for (let after: string | null = null; ; ) {
      const page = await room.siaga.services.incidentQueries.incidents({}, { first: 100, after }, viewer);
      found.push(...page.edges.map((edge) => edge.node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };

  const logOf = async (viewer: Viewer) => {
    const found: EventRecord[] = [];
    for (let after: string | null = null; ; ) {
      const page = await room.siaga.services.situationQueries.events({ first: 100, after }, viewer);
      found.push(...page.edges.map((edge) => edge.node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };

  test('numbers of four digits are given once at all levels, in no order that counts (F10)', async () => {
    const raised = [];
    for (let each = 0; each < 12; each += 1)
      raised.push(await raise({ level: (['BIASA', 'TERBATAS', 'RAHASIA'] as const)[each % 3] }));
    expect(raised.map(({ series, level }) => series === level)).not.toContain(false);
    const numbers = raised.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number >= 1_000 && number <= 9_999)).toBe(true);
    // By chance once in 479,001,600 runs.
    expect(numbers).not.toEqual(numbers.toSorted((one, other) => one - other));
  });

  test('an incident keeps its number when a wider circle sees it, and when it is guarded again', async () => {
    const secret = await raise({ level: 'RAHASIA' });
    await classify(secret.id, { level: 'BIASA' });
    const opened = { level: 'BIASA', series: 'BIASA', number: secret.number };
    expect(await read(secret.id, people.admin)).toMatchObject(opened);
    await classify(secret.id, { level: 'TERBATAS' });
    expect(await read(secret.id, people.sadu)).toMatchObject({ ...opened, level: 'TERBATAS' });
    expect(await read(secret.id, people.admin)).toBeNull();
  });

  test('the log gives its hashes to those alone who may read every event (F3)', async () => {
    await raise();
    const hashes = async (viewer: Viewer) =>
      new Set((await logOf(viewer)).map(({ hash }) => hash && 'a hash'));
    const { posko, admin, leader, program, overseer, most } = people;
    for (const viewer of [posko, admin, leader, program, most])
      expect(await hashes(viewer)).toEqual(new Set([null]));
    expect(await hashes(overseer)).toEqual(new Set(['a hash']));
  });

  test('a classification has its story: who, to what, when and why', async () => {
    const raised = await raise();
    await classify(raised.id, { level: 'TERBATAS' });
    const story = await room.siaga.services.timelineQueries.of(
      must(await read(raised.id, people.posko), 'the incident'),
      people.posko,
    );
    expect(story.find(({ kind }) => kind === 'CLASSIFIED')).toMatchObject({
      level: 'TERBATAS',
      post: 'KOORDINATOR_PIKET',
      happenedAt: wib('06.25'),
      text: 'Sumber dilindungi',
    });
    await expect(classify(raised.id, { level: 'TERBATAS' })).rejects.toEqual(refusal('LEVEL_UNCHANGED', {}));
    await expect(classify(raised.id, { reason: ' ' })).rejects.toEqual(refusal('TEXT_NOT_ACCEPTABLE'));
  });

  test('what hinders a stage is BIASA, until it is closed', async () => {
    const hinders = { hindersStage: 'PETUGAS_LENGKAP', severity: 'MEDIUM' };
    await expect(raise({ ...hinders, level: 'TERBATAS' })).rejects.toEqual(refusal('LEVEL_HIDES_HINDRANCE'));
    const raised = await raise(hinders);
    await expect(classify(raised.id)).rejects.toEqual(refusal('LEVEL_HIDES_HINDRANCE'));
    await room.siaga.services.incident.closeIncident(act(raised.id), people.posko);
    await classify(raised.id);
    expect(await read(raised.id, people.sadu)).toBeNull();
  });

  test('nobody puts an incident where he could not see it himself', async () => {
    const asKpps = (level: string) => raise({ level }, people.kpps);
    await expect(asKpps('RAHASIA')).rejects.toEqual(refusal('LEVEL_NOT_YOURS'));
    const own = await asKpps('TERBATAS');
    expect(await read(own.id, people.kpps)).toMatchObject({ level: 'TERBATAS' });
    await expect(raise({ level: 'RAHASIA' }, people.sadu)).rejects.toEqual(refusal('LEVEL_NOT_YOURS'));
    await expect(raise({ level: 'TERBATAS' }, people.pln)).rejects.toEqual(refusal('LEVEL_NOT_YOURS'));
    await expect(
      raise({ level: 'TERBATAS', category: 'LISTRIK_INTERNET', kind: null }, people.pln),
    ).resolves.toMatchObject({ level: 'TERBATAS' });
  });

  test.each([
    ['another TPS', { tps: [`${DESA}-002`] }, 'TPS_UNKNOWN'],
    ['his TPS beside another', { tps: [TPS, `${DESA}-002`] }, 'TPS_UNKNOWN'],
    ['his whole desa', { tps: [] }, 'REGION_UNKNOWN'],
    ['another institution', { institution: 'PTPS' }, 'INSTITUTION_NOT_YOURS'],
  ])('a reporter raises for his TPS and institution; not for %s', async (_what, change, code) => {
    await expect(raise(change, people.kpps)).rejects.toEqual(refusal(code));
    await expect(raise({}, people.kpps)).resolves.toMatchObject({ region: DESA });
  });

  test('where somebody may not act is as unknown to him as what does not exist', async () => {
    const said = async (change: object) => {
      const error = await raise(change, people.elsewhere).catch((refused: unknown) => refused);
      return (error as Error).message.replaceAll(/[\d.-]{5,}/g, 'CODE');
    };
    expect(await said({ region: '15.07.05', tps: [] })).toBe(await said({ region: '15.07.99', tps: [] }));
    expect(await said({ tps: [TPS] })).toBe(await said({ tps: [`${DESA}-999`] }));
    const secret = await raise({ level: 'RAHASIA' });
    for (const viewer of [people.sadu, people.elsewhere, people.both]) {
      const acknowledge = (id: string) => room.siaga.services.incident.acknowledgeIncident(act(id), viewer);
      await expect(acknowledge(secret.id)).rejects.toEqual(refusal('INCIDENT_UNKNOWN'));
      await expect(acknowledge(newId())).rejects.toEqual(refusal('INCIDENT_UNKNOWN'));
    }
    expect(await read(secret.id, people.both)).not.toBeNull();
  });

  test('what somebody may not see costs the same work as what does not exist: equal questions to the database', async () => {
    const { situationQueries } = room.siaga.services;
    const [secret, hidden] = [
      await raise({ level: 'RAHASIA' }),
      await raise({ region: '15.07.01', tps: [] }),
    ];
    const story = (code: string) => () => situationQueries.tpsStory(code, people.sadu);
    const picture = (scope: string) => () =>
      situationQueries.situation(scope, people.sadu).catch((fault: unknown) => fault);
    const one = (id: string) => () => read(id, people.sadu);
    for (const [what, absent, outside] of [
      ['of a level above his', one(newId()), one(secret.id)],
      ['of another kecamatan', one(newId()), one(hidden.id)],
      ['a TPS', story(`${DESA}-998`), story('15.07.01.2001-001')],
      ['a picture', picture('15.07.98'), picture('15.07.01')],
    ] as const) {
      expect(await outside(), what).toEqual(
        what === 'a picture' ? expect.objectContaining({ code: 'SCOPE_UNKNOWN' }) : null,
      );
      const [ofAbsent, ofOutside] = [await statementsOf(absent), await statementsOf(outside)];
      expect([what, ofOutside]).toEqual([what, ofAbsent]);
      const [nothing, something] = await interleavedMinima(ROUNDS, [absent, outside]);
      expect(something, what).toBeLessThan(RATIO * nothing + CLOCK_MS);
    }
    expect(await statementsOf(() => read(secret.id, people.posko))).not.toEqual([]);
  });

  test('no two rights make up a third: one shows an incident and allows what is done about it', async () => {
    const [guarded, secret] = [await raise({ level: 'TERBATAS' }), await raise({ level: 'RAHASIA' })];
    const acknowledge = (id: string, viewer: Viewer, post = 'KOORDINATOR_PIKET') =>
      room.siaga.services.incident.acknowledgeIncident(act(id, { post }), viewer);
    await expect(acknowledge(secret.id, people.both)).rejects.toEqual(refusal('INCIDENT_UNKNOWN'));
    await acknowledge(guarded.id, people.both, 'CAMAT');
    const asOperator = acknowledge(secret.id, people.twoPosts, 'OPERATOR_POSKO');
    await expect(asOperator).rejects.toEqual(refusal('POST_NOT_YOURS'));
    await acknowledge(secret.id, people.twoPosts);
  });

  test('a coordinator of one post acts in its name alone', async () => {
    const { id } = await raise();
    const acknowledge = (post: string) =>
      room.siaga.services.incident.acknowledgeIncident(act(id, { post }), people.duty);
    await expect(acknowledge('OPERATOR_POSKO')).rejects.toEqual(refusal('POST_NOT_YOURS'));
    await expect(acknowledge('RAJA')).rejects.toEqual(refusal('POST_UNKNOWN'));
    await expect(acknowledge('KOORDINATOR_PIKET')).resolves.toMatchObject({ act: { incident: id } });
  });

  test('what was written, and who reported, is read by whoever may read that', async () => {
    const texts = { description: 'isi', placeName: 'tempat', placeKind: 'GUDANG', onBehalfOf: 'saksi' };
    const plain = await raise(texts, people.kpps);
    const health = await raise({ ...texts, category: 'KESEHATAN_PETUGAS', kind: null }, people.kpps);
    const fieldsFor = async (viewer: Viewer, id: string) => {
      const found = must(await read(id, viewer), 'the incident');
      const { textOf } = room.siaga.services.incidentQueries;
      const queries = room.siaga.services.incidentQueries;
      return Promise.all(
        (['description', 'placeName', 'onBehalfOf'] as const).map((field) =>
          textOf.call(queries, found, field, viewer),
        ),
      );
    };
    expect(await fieldsFor(people.posko, plain.id)).toEqual(['isi', 'tempat', 'saksi']);
    expect(await fieldsFor(people.leader, plain.id)).toEqual(['isi', 'tempat', null]);
    expect(await fieldsFor(people.kpps, plain.id)).toEqual(['isi', 'tempat', null]);
    expect(await fieldsFor(people.admin, plain.id)).toEqual([null, null, null]);
    expect(await fieldsFor(people.posko, health.id)).toEqual(['isi', 'tempat', 'saksi']);
    expect(await fieldsFor(people.intelligence, health.id)).toEqual([null, null, 'saksi']);
    expect((await read(plain.id, people.posko))?.reporter).toBe(people.kpps.principal);
    await room.siaga.services.incident.acknowledgeIncident(act(plain.id), people.posko);
    await room.siaga.services.incident.finishIncident(
      act(plain.id, { result: 'selesai di tempat' }),
      people.posko,
    );
    const notesFor = async (viewer: Viewer) => {
      const found = must(await read(plain.id, viewer), 'the incident');
      const entries = await room.siaga.services.timelineQueries.of(found, viewer);
      return entries.map(({ text }) => text).filter((text) => text !== null);
    };
    expect(await notesFor(people.posko)).toEqual(['selesai di tempat']);
    expect(await notesFor(people.admin)).toEqual([]);
  });

  test('the log leaves out what the reader may not see, and who may what', async () => {
    const secret = await raise({ level: 'RAHASIA' });
    const open = await raise();
    const [toPosko, toAdmin] = [await logOf(people.posko), await logOf(people.admin)];
    expect(toPosko.filter(({ subject }) => subject === secret.id)).toHaveLength(1);
    expect(toAdmin.filter(({ subject }) => subject === secret.id)).toEqual([]);
    expect(toAdmin.filter(({ subject }) => subject === open.id)).toHaveLength(1);
    expect(toPosko.filter(({ kind }) => kind.startsWith('Access'))).toEqual([]);
    expect(toAdmin.filter(({ kind }) => kind.startsWith('Access'))).not.toEqual([]);
    await classify(secret.id, { level: 'BIASA' });
    expect((await logOf(people.admin)).filter(({ subject }) => subject === secret.id)).toHaveLength(2);
  });

  test('the log leaves out the number that an incident bore where its reader may not read', async () => {
    const { number, id } = await raise({ level: 'RAHASIA' });
    await classify(id, { level: 'TERBATAS' });
    await classify(id, { level: 'BIASA' });
    const { incident: acts } = room.siaga.services;
    const taken = await acts.acknowledgeIncident(act(id), people.duty);
    await acts.undoIncidentAct(act(id, { act: taken.act.id }), people.duty);
    const numbers = async (viewer: Viewer) => {
      const own = (await logOf(viewer)).filter(({ subject }) => subject === id);
      return own.flatMap(({ payload }) => JSON.stringify(payload).match(/"number":(null|\d+)/g) ?? []);
    };
    const [known, gone] = [`"number":${number}`, '"number":null'];
    expect(await numbers(people.posko)).toEqual([known, known, known, known]);
    expect(await numbers(people.admin)).toEqual([gone, gone, known, known]);
  });

  test('a cursor of a list gives nothing to whom the list does not', async () => {
    await raise({ level: 'TERBATAS' });
    await raise({ level: 'TERBATAS' });
    const { incidentQueries } = room.siaga.services;
    const filter = { level: 'TERBATAS' as const };
    const { pageInfo } = await incidentQueries.incidents(filter, { first: 1, after: null }, people.posko);
    const rest = await incidentQueries.incidents(
      filter,
      { first: 100, after: pageInfo.endCursor },
      people.admin,
    );
    expect(rest).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  test('the database decides as the policy does, for whatever rights and incidents', async () => {
    const places = [
      { region: DESA, tps: [TPS] },
      { region: DESA, tps: [TPS, `${DESA}-002`] },
      { region: '15.07.05', tps: [TPS] },
      { region: '15.07', tps: [`${DESA}-002`] },
      { region: '15.07.05', tps: [] },
      { region: '15.07.01', tps: [] },
      { region: '15.07', tps: [] },
    ];
    for (const place of places) {
      for (const level of ['BIASA', 'TERBATAS', 'RAHASIA']) {
        await raise({ ...place, level });
        await raise({ ...place, level, category: 'LISTRIK_INTERNET', kind: null }, people.intelligence);
      }
    }
    const pool = await listed(people.posko);
    const region = fc.constantFrom('15.07', '15.07.05', '15.07.01', DESA, TPS, `${DESA}-002`, '16.01');
    const given = fc.record({
      role: fc.constantFrom(...ROLES),
      region,
      agency: fc.constantFrom('PLN', 'KPU', null),
      principal: fc.constantFrom(people.posko.principal as string, people.intelligence.principal as string),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(given, { maxLength: 3 }), async (grants) => {
        const viewer = viewerWith(grants);
        const shown = (await listed(viewer)).map(({ id }) => id).sort();
        const allowed = pool.filter((one) => viewer.canSee(seen(one)));
        expect(shown).toEqual(allowed.map(({ id }) => id).sort());
        const [one] = pool.filter((each) => !allowed.includes(each));
        if (one) expect(await read(one.id, viewer)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
