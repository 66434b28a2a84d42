import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Viewer } from '../../server/domain/access/viewer.policy.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { act, type Composed, composeOn, incident } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { grant } from '../support/open-access.ts';
import { sheetRows } from '../support/xlsx-reader.ts';

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
  const rahmat = await named('Rahmat Hidayat');
  const open = (await acts.raiseIncident(incident({ description: FORMULA }), rahmat)).incident;
  await acts.raiseIncident(incident({ level: 'RAHASIA', description: 'Amplop' }), people.posko);
  await acts.addNote(act(open.id, { text: '\t-1+1; @x', onBehalfOf: 'Bu Ani' }), rahmat);
  ({ http } = await openBearerHttp(room, people, async () => {
    confirmations -= 1;
    return confirmations >= 0;
  }));
});
/** Somebody at the post whose name is known. */
async function named(name: string): Promise<Viewer> {
  const id = newId();
  const right = {
    role: 'POSKO',
    region: '15.07',
    agency: null,
    post: 'KOORDINATOR_PIKET',
    startsAt: null,
    endsAt: null,
  } as const;
  const request = { id, name, username: null, phone: null, grants: [right] };
  await room.siaga.services.people.invitePerson(people.admin, request);
  return new Viewer({ ...people.posko, principal: id, grants: [grant({ principal: id })] });
}

afterAll(async () => {
  await http.close();
  await room.close();
});

const ask = (format: string, search: object | string, by?: Name, headers: object = {}, more = '') => {
  const text = typeof search === 'string' ? search : JSON.stringify(search);
  return fetch(`${http.localUrl}/history.${format}?search=${encodeURIComponent(text)}${more}`, {
    headers: { ...(by && { authorization: `Bearer ${by}` }), ...headers },
  });
};
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, delimiter: ';' });
const sheet = async (search: object, by: Name) => rowsOf(await (await ask('csv', search, by)).text());
const workbook = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return sheetRows(Buffer.from(await answer.arrayBuffer()));
};
const code = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: [{ extensions: { code: string } }] };
  return [answer.status, errors[0].extensions.code];
};

const RAISED = { kinds: ['RAISED', 'NOTE_ADDED'] };

test('what was found comes as a sheet that is nobody’s program, and as JSON', async () => {
  const answer = await ask('csv', RAISED, 'posko');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="siaga-riwayat.csv"');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const rows = rowsOf(await answer.text());
  expect(rows.map((row) => [row.Peristiwa, row['Kerahasiaan insiden kini'], row.Keterangan])).toEqual([
    ['Catatan', 'Biasa', "'\t-1+1;' @x"],
    ['Insiden dilaporkan', 'Rahasia', 'Amplop'],
    ['Insiden dilaporkan', 'Biasa', `'${FORMULA}`],
  ]);
  const json = (await (await ask('json', { text: 'amplop' }, 'posko')).json()) as object[];
  expect(json).toMatchObject([{ kind: 'RAISED', text: 'Amplop', incident: { level: 'RAHASIA' } }]);
  expect(json[0]).not.toHaveProperty('tellsOf');
  expect(await (await ask('json', { text: 'tidakada' }, 'posko')).json()).toEqual([]);
});

test('a sheet speaks as the screens do: days, numbers, names, places', async () => {
  const [row] = await sheet({ kinds: ['NOTE_ADDED'] }, 'posko');
  const json = (await (await ask('json', { kinds: ['NOTE_ADDED'] }, 'posko')).json()) as [NotedEntry];
  const { number } = json[0].incident;
  expect(row).toMatchObject({
    'Nomor insiden': `INS-${String(number).padStart(4, '0')}`,
    'Tingkat insiden kini': 'tinggi',
    'Status insiden kini': 'Baru',
    Insiden: 'Surat suara kurang',
    Jabatan: 'Koordinator piket',
    'Nama petugas': 'Rahmat Hidayat',
    'Atas nama': 'Bu Ani',
    Kecamatan: 'Sadu',
  });
  const cells = Object.values(row ?? {}).join(' ');
  expect(row?.['Waktu kejadian (WIB)']).toMatch(/^(Sel|Rab), 1[34]\/02\/2024, \d\d\.\d\d\.\d\d$/);
  expect(cells).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|\b[A-Z]+_[A-Z]+\b|\dZ\b/);
});

test('a workbook holds the same, with instants that can be sorted', async () => {
  const answer = await ask('xlsx', RAISED, 'posko');
  expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="siaga-riwayat.xlsx"');
  const [head, ...rows] = await workbook(answer);
  const titles = Object.entries(head ?? {}).map(([column, { value }]) => [value, column]);
  const column = Object.fromEntries(titles) as Record<string, string>;
  const lines = await sheet(RAISED, 'posko');
  for (const title of ['Peristiwa', 'Nomor insiden', 'Nama petugas', 'Keterangan'])
    expect(rows.map((row) => row[column[title] ?? '']?.value ?? '')).toEqual(
      lines.map((line) => line[title]),
    );
  const at = Number(rows[0]?.[column['Waktu kejadian (WIB)'] ?? '']?.value);
  expect(Math.floor(at)).toBeOneOf([45_335, 45_336]);
});

test('a sheet of nothing says so, in the language that was asked for', async () => {
  const nothing = { text: 'tidakada' };
  expect(Object.values((await sheet(nothing, 'posko'))[0] ?? {})).toContain('Tidak ada catatan yang cocok.');
  const [, row, ...more] = await workbook(await ask('xlsx', nothing, 'posko', {}, '&language=en'));
  expect([row?.A?.value, more]).toEqual(['No entry matches.', []]);
  expect(await code(await ask('csv', {}, 'posko', {}, '&language=fr'))).toEqual([400, 'BAD_USER_INPUT']);
});

interface NotedEntry {
  readonly incident: { readonly number: number };
}

test('nobody takes along what he may not read', async () => {
  const taken = async (by: Name) =>
    (await sheet(RAISED, by)).map((row) => [row.Keterangan, row['Atas nama'], row['Nama petugas']]);
  expect(await taken('sadu')).toEqual([
    ["'\t-1+1;' @x", 'Bu Ani', 'Rahmat Hidayat'],
    [`'${FORMULA}`, '', 'Rahmat Hidayat'],
  ]);
  expect(await taken('admin')).toEqual([
    ['', '', ''],
    ['', '', ''],
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
