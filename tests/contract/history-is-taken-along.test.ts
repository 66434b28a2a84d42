import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { act, type Composed, composeOn, incident } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  reporter: {
    kind: 'REPORTER',
    grants: [{ role: 'REPORTER', region: '15.07.05.2004-001', institution: 'KPPS' }],
  },
} satisfies Record<string, Admitted>;
type Name = keyof typeof PEOPLE;

const FORMULA = '=HYPERLINK("http://x"),"a"';
let room: Composed;
let http: RunningHttp;
let people: Record<Name, Viewer>;
/** How often the rights are still found to hold. */
let confirmations = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
  const acts = room.siaga.services.incident;
  const open = (await acts.raiseIncident(incident({ description: FORMULA }), people.posko)).incident;
  await acts.raiseIncident(incident({ level: 'RAHASIA', description: 'Amplop' }), people.posko);
  await acts.addNote(act(open.id, { text: '\t-1+1; @x', onBehalfOf: 'Bu Ani' }), people.posko);
  ({ http } = await openBearerHttp(room, people, async () => {
    confirmations -= 1;
    return confirmations >= 0;
  }));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

const ask = (format: string, search: object | string, by?: Name, headers: object = {}) => {
  const text = typeof search === 'string' ? search : JSON.stringify(search);
  return fetch(`${http.localUrl}/history.${format}?search=${encodeURIComponent(text)}`, {
    headers: { ...(by && { authorization: `Bearer ${by}` }), ...headers },
  });
};
const sheet = async (search: object, by: Name): Promise<Record<string, string>[]> => {
  const text = await (await ask('csv', search, by)).text();
  return parse(text, { bom: true, columns: true });
};
const code = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: [{ extensions: { code: string } }] };
  return [answer.status, errors[0].extensions.code];
};

test('what was found comes as a sheet that is nobody’s program, and as JSON', async () => {
  const answer = await ask('csv', { kinds: ['RAISED', 'NOTE_ADDED'] }, 'posko');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="siaga-riwayat.csv"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const rows = await sheet({ kinds: ['RAISED', 'NOTE_ADDED'] }, 'posko');
  expect(rows.map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['NOTE_ADDED', 'BIASA', "'\t-1+1;' @x"],
    ['RAISED', 'RAHASIA', 'Amplop'],
    ['RAISED', 'BIASA', `'${FORMULA}`],
  ]);
  const json = (await (await ask('json', { text: 'amplop' }, 'posko')).json()) as object[];
  expect(json).toMatchObject([{ kind: 'RAISED', text: 'Amplop', incident: { level: 'RAHASIA' } }]);
  expect(json[0]).not.toHaveProperty('tellsOf');
  expect(await (await ask('json', { text: 'tidakada' }, 'posko')).json()).toEqual([]);
});

test('nobody takes along what he may not read', async () => {
  const taken = async (by: Name) =>
    (await sheet({ kinds: ['RAISED', 'NOTE_ADDED'] }, by)).map(({ text, onBehalfOf }) => [text, onBehalfOf]);
  expect(await taken('sadu')).toEqual([
    ["'\t-1+1;' @x", 'Bu Ani'],
    [`'${FORMULA}`, ''],
  ]);
  expect(await taken('admin')).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(await code(await ask('csv', {}))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await code(await ask('csv', {}, 'reporter'))).toEqual([403, 'FORBIDDEN']);
  const elsewhere = await ask('csv', {}, 'posko', { 'sec-fetch-site': 'cross-site' });
  expect(await code(elsewhere)).toEqual([403, 'CROSS_SITE_REQUEST']);
});

test('a search that is none is refused with what is wrong about it', async () => {
  expect(await code(await ask('csv', 'x', 'posko'))).toEqual([400, 'BAD_USER_INPUT']);
  expect(await code(await ask('csv', { kinds: ['NOTHING'] }, 'posko'))).toEqual([400, 'BAD_USER_INPUT']);
  expect(await code(await ask('csv', { region: 'x' }, 'posko'))).toEqual([400, 'MALFORMED_REGION_CODE']);
  expect(await code(await ask('csv', { constructor: 1 }, 'posko'))).toEqual([400, 'BAD_USER_INPUT']);
});

test('the file ends where the rights do that it was asked for with', async () => {
  confirmations = 0;
  expect(await code(await ask('csv', {}, 'posko'))).toEqual([503, 'UNAVAILABLE']);
  // They are gone once it has begun.
  confirmations = 2;
  const begun = await ask('csv', {}, 'posko');
  expect(begun.status).toBe(200);
  await expect(begun.text()).rejects.toThrow();
  confirmations = Number.POSITIVE_INFINITY;
});

test('that it was taken along is on record, with the search and how much it was, and without what was typed', async () => {
  const answer = await ask('csv', { text: 'amplop', region: '15.07.05', kinds: ['RAISED'] }, 'posko');
  expect(answer.status, await answer.text()).toBe(200);
  const { auditQueries } = room.siaga.services;
  const entries = async (kind: 'HistoryExported' | 'SecretSeen') => {
    const page = await auditQueries.entries(people.admin, { kind }, { first: 20, after: null });
    return page.edges.map(({ node }) => node);
  };
  await expect
    .poll(async () => (await entries('HistoryExported')).find(({ region }) => region === '15.07.05'))
    .toMatchObject({
      principal: people.posko.principal,
      region: '15.07.05',
      details: { format: 'csv', count: 1, hasWords: true, kinds: 'RAISED' },
    });
  expect(JSON.stringify(await entries('HistoryExported'))).not.toContain('amplop');
  expect((await entries('SecretSeen')).some(({ principal }) => principal === people.posko.principal)).toBe(
    true,
  );
});
