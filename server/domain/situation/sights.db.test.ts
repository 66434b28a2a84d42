import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, report } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import type { SharedFeed } from '../../stream/shared-feed.ts';
import { Viewer, type WallMode } from '../access/viewer.policy.ts';
import type { AccountTables } from '../account/account.queries.ts';
import type { SituationFrame } from './situation-frame.type.ts';

const TPS = '15.07.05.2004-001';
const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  kpps: { kind: 'REPORTER', grants: [{ role: 'REPORTER', region: TPS, institution: 'KPPS' }] },
  wall: { kind: 'WALL', grants: [{ role: 'WALL' }] },
} satisfies Record<string, Admitted>;

/** A phone that was let in to report from a TPS, and was seen a minute ago. */
async function addPhone(place: TestDatabase, { principal }: Viewer, tps: string): Promise<void> {
  const database = await openDatabase(place.url);
  const db = database.orm.em.fork().getKysely<AccountTables>();
  const at = Date.now() - 60_000;
  await db
    .insertInto('invitation')
    .values({
      ...{ id: newId(), kind: 'REPORTER', principal, tps, institution: 'KPPS', code_digest: newId() },
      ...{ made_at: at, expires_at: null, used_at: at, used_by: null, replaced_at: null },
    })
    .execute();
  await db
    .insertInto('access_session')
    .values({
      ...{ id: newId(), principal: principal ?? '', kind: 'REPORTER', secret_digest: newId() },
      ...{ how: 'INVITATION', device: '', started_at: at, last_seen_at: at, ended_at: null },
    })
    .execute();
  await database.close();
}

const inMode = (wall: Viewer, wallMode: WallMode): Viewer => new Viewer({ ...wall, wallMode });

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let place: TestDatabase;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  beforeAll(async () => {
    place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const queries = () => room.siaga.services.situationQueries;
  const watch = async (viewer: Viewer, after: string | null, scope = '15.07') =>
    queries().watch(scope, after, viewer) as Promise<SharedFeed<SituationFrame>>;
  const first = async (feed: SharedFeed<SituationFrame>): Promise<SituationFrame> => {
    for await (const payload of feed) return payload.situation as SituationFrame;
    throw new Error('no frame');
  };
  /** Until the picture holds what was just stored. */
  const raised = async (change: object) => {
    const stored = await room.siaga.services.incident.raiseIncident(incident(change), people.posko);
    const { id } = stored.incident;
    await expect.poll(async () => boardOf(people.posko)).toContain(id);
    return id;
  };
  const boardOf = async (viewer: Viewer, scope = '15.07') =>
    (await queries().situation(scope, viewer)).state.incidents.map(({ id }) => id);

  test('each viewer gets the picture of his sight', async () => {
    const [open, guarded, secret] = [
      await raised({}),
      await raised({ level: 'TERBATAS' }),
      await raised({ level: 'RAHASIA', severity: 'CRITICAL' }),
    ];
    const ours = async (viewer: Viewer, scope?: string) => {
      const board = await boardOf(viewer, scope);
      return [open, guarded, secret].map((id) => board.includes(id));
    };
    expect(await ours(people.posko)).toEqual([true, true, true]);
    expect(await ours(people.sadu, '15.07.05')).toEqual([true, true, false]);
    expect(await ours(people.admin)).toEqual([true, false, false]);
    expect(await ours(people.wall)).toEqual([true, true, false]);
    expect(await ours(inMode(people.wall, 'GUEST'))).toEqual([true, false, false]);
    const { headline } = (await queries().situation('15.07', people.wall)).state;
    expect(headline).toMatchObject({ openIncidents: 3, hiddenIncidents: 1, hiddenCritical: 1 });
  });

  test('a scope that is not the viewer’s is answered as one that does not exist', async () => {
    const refused = async (viewer: Viewer, scope: string) => {
      const faults = [
        queries().situation(scope, viewer),
        watch(viewer, null, scope),
        queries().stageMatrix(scope, viewer),
        queries().tpsStandings(scope, { stage: null, status: null }, viewer),
      ].map((answer) =>
        answer.then(
          () => 'answered',
          ({ code, message }) => `${code} ${message.replace(scope, 'CODE')}`,
        ),
      );
      return Promise.all(faults);
    };
    const unknown = await refused(people.posko, '15.07.99');
    expect(new Set(unknown).size).toBe(1);
    for (const [viewer, scope] of [
      [people.sadu, '15.07'],
      [people.sadu, '15.07.01'],
      [people.kpps, '15.07.05'],
    ] as const) {
      expect(await refused(viewer, scope)).toEqual(unknown);
    }
    await expect(queries().situation('15.07', inMode(people.wall, 'BLANK'))).rejects.toMatchObject({
      code: 'SCOPE_UNKNOWN',
    });
  });

  test('when a phone was last seen is told to those who may know the reporters there', async () => {
    await addPhone(place, people.kpps, TPS);
    const seen = async (viewer: Viewer) => {
      const standings = await queries().tpsStandings(TPS.slice(0, 8), { stage: null, status: null }, viewer);
      return standings.filter(({ deviceSeenAt }) => deviceSeenAt !== null).map(({ tps }) => tps.code);
    };
    expect(await seen(people.posko)).toEqual([TPS]);
    expect(await seen(people.sadu)).toEqual([TPS]);
    expect(await seen(people.leader)).toEqual([]);
    expect(await seen(people.admin)).toEqual([]);
  });

  test('the log is handed out in pages, the last of which says so', async () => {
    const page = (first: number, after: string | null) => queries().events({ first, after }, people.posko);
    const { edges, pageInfo } = await page(500, null);
    expect(pageInfo.hasNextPage).toBe(false);
    const { length } = edges;
    expect((await page(length - 1, null)).pageInfo.hasNextPage).toBe(true);
    expect((await page(length, null)).pageInfo.hasNextPage).toBe(false);
    const second = await page(1, edges[0]?.cursor ?? null);
    expect(second.edges.map(({ node }) => node.id)).toEqual([edges[1]?.node.id]);
    expect(second.pageInfo.hasNextPage).toBe(length > 2);
  });

  test('a TPS has its story for whoever may read there, with the incidents that he may see', async () => {
    const guarded = await raised({ level: 'RAHASIA' });
    expect(await queries().tpsStory('15.07.01.2001-001', people.kpps)).toBeNull();
    expect(await queries().tpsStory('15.07.05.2004-999', people.posko)).toBeNull();
    const incidents = async (viewer: Viewer) =>
      (await queries().tpsStory(TPS, viewer))?.incidents.map(({ id }) => id);
    expect(await incidents(people.posko)).toContain(guarded);
    expect(await incidents(people.sadu)).not.toContain(guarded);
    expect(await incidents(people.kpps)).toEqual([]);
  });

  test('reports are listed for the places where the viewer may read', async () => {
    const here = report({ stage: 'PETUGAS_LENGKAP' });
    const there = report({ tps: '15.07.01.2001-001', stage: 'PETUGAS_LENGKAP' });
    for (const each of [here, there])
      await room.siaga.services.checkpoint.reportCheckpoint(each, people.posko);
    const listed = async (viewer: Viewer, filter: object = {}) => {
      const page = { first: 100, after: null };
      const { edges } = await room.siaga.services.checkpointQueries.checkpointReports(filter, page, viewer);
      return edges.map(({ node }) => node.id);
    };
    expect(await listed(people.posko)).toEqual(expect.arrayContaining([here.id, there.id]));
    expect(await listed(people.sadu)).toEqual([here.id]);
    expect(await listed(people.kpps)).toEqual([here.id]);
    expect(await listed(people.sadu, { tps: there.tps })).toEqual([]);
    expect(await listed(people.wall)).toEqual([]);
  });

  test('a cursor of another sight begins anew, and says why', async () => {
    const { cursor } = await queries().situation('15.07', people.posko);
    expect(await first(await watch(people.posko, cursor))).toMatchObject({
      kind: 'CAUGHT_UP',
      after: cursor,
    });
    expect(await first(await watch(people.admin, cursor))).toMatchObject({
      kind: 'RESYNC',
      resyncReason: 'SCOPE',
      patch: { headline: null, incidents: [] },
    });
  });

  test('viewers of one sight share a feed, those of another do not', async () => {
    const key = async (viewer: Viewer, scope?: string) => (await watch(viewer, null, scope)).key;
    expect(await key(people.posko)).toBe('situation 15.07 SECRET');
    expect(await key(people.admin)).toBe('situation 15.07 OPEN');
    expect(await key(people.sadu, '15.07.05')).toBe('situation 15.07.05 RESTRICTED');
    expect(await key(people.wall)).toBe('situation 15.07 WALL');
    expect(await key(inMode(people.wall, 'GUEST'))).toBe('situation 15.07 GUEST');
  });

  test('the last word to a reader whose right ended says nothing of the picture', async () => {
    const feed = await watch(people.posko, null);
    const { cursor } = await first(feed);
    const place = (await watch(people.posko, cursor)).from;
    await raised({});
    const empty = { headline: null, rows: [], cells: [], incidents: [], log: [], silentGroups: null };
    expect(feed.farewell(place)).toMatchObject({
      kind: 'REVOKED',
      after: cursor,
      cursor,
      stateHash: null,
      patch: empty,
    });
    expect(feed.farewell(null)).toMatchObject({ kind: 'REVOKED', after: null, patch: empty });
    expect(feed.farewell(null).cursor).toMatch(/^c1\./);
  });

  test('a classified incident leaves and enters while people watch', async () => {
    const id = await raised({});
    const feed = await watch(people.admin, (await queries().situation('15.07', people.admin)).cursor);
    const frames = feed[Symbol.asyncIterator]();
    await frames.next();
    const classify = (level: 'BIASA' | 'RAHASIA') =>
      room.siaga.services.incident.classifyIncident(act(id, { level, reason: 'alasan' }), people.posko);
    const changed = async () => {
      for (;;) {
        const { situation } = (await frames.next()).value as { situation: SituationFrame };
        // A change that comes with the beat is told with it.
        const { incidents, removedIncidents } = situation.patch;
        if (incidents.length + removedIncidents.length > 0) return situation.patch;
      }
    };
    await classify('RAHASIA');
    expect(await changed()).toMatchObject({ incidents: [], removedIncidents: [id] });
    await classify('BIASA');
    expect(await changed()).toMatchObject({ incidents: [{ id, level: 'BIASA' }], removedIncidents: [] });
    await frames.return?.();
  });
});
