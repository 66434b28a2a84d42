import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { capFaults, capText, readCap } from '../support/cap-rules.ts';
import { act, type Composed, composeOn, incident } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO', region: '15.07', post: 'KOORDINATOR_PIKET' }] },
  tool: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_ALERTS', region: '15.07' }] },
  neighbour: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_ALERTS', region: '15.07.04' }] },
  reader: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_READ', region: '15.07' }] },
} satisfies Record<string, Admitted>;
type Name = keyof typeof PEOPLE;

let room: Composed;
let http: RunningHttp;
let people: Record<Name, Viewer>;

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
  ({ http } = await openBearerHttp(room, people));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

const get = async (path: string, authorization?: string) => {
  const answer = await fetch(http.localUrl + path, authorization ? { headers: { authorization } } : {});
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};
const bearer = (name: Name) => `Bearer ${name}`;
const allMessagesFor = async (name: Name) => {
  const { text } = await get('/cap', bearer(name));
  const paths = [...text.matchAll(/application\/cap\+xml" href="[^"]*(\/cap\/[^"]+)"/g)].map(
    ([, path]) => path!,
  );
  return Promise.all(paths.map(async (path) => readCap((await get(path, bearer(name))).text)));
};
type Message = Awaited<ReturnType<typeof allMessagesFor>>[number];
const codeOf = (message: Message) => capText(message, 'info', 'area', 'geocode', 'value');
/** Of the kecamatan in which incidents are raised here; what the clock alone raises elsewhere is none of it. */
const messagesFor = async (name: Name) =>
  (await allMessagesFor(name)).filter((message) => codeOf(message).startsWith('15.07.05.'));

test('an alert, its acknowledgement and its end are three messages that keep the rules, the later ones of the first', async () => {
  const { incident: raising } = room.siaga.services;
  const raised = await raising.raiseIncident(incident({ severity: 'CRITICAL' }) as never, people.posko);
  const { id } = raised.incident;
  await expect.poll(() => messagesFor('tool')).toHaveLength(1);
  await raising.acknowledgeIncident(act(id), people.posko);
  await expect.poll(() => messagesFor('tool')).toHaveLength(2);
  const messages = await messagesFor('tool');
  expect(messages.flatMap(capFaults)).toEqual([]);
  expect(messages.map((message) => capText(message, 'msgType'))).toEqual(['Update', 'Alert']);
  const [update, first] = messages;
  const name = ['sender', 'identifier', 'sent'].map((part) => capText(first!, part)).join();
  expect(capText(update!, 'references')).toBe(name);
  expect(capText(first!, 'status')).toBe('Exercise');
  expect(capText(first!, 'info', 'area', 'geocode', 'value')).toBe('15.07.05.2004-001');
});

test.each([
  ['a TPS', '15.07.05.2004', ['15.07.05.2004-001'], 'TPS 01, Sungai Itik, Sadu'],
  ['a desa', '15.07.05.2004', [], 'Sungai Itik, Sadu'],
  ['a kecamatan', '15.07.05', [], 'Sadu'],
  ['the regency', '15.07', [], 'Tanjung Jabung Timur'],
])('the area of an alert about %s (%s %j) is named up to its kecamatan', async (_what, region, tps, name) => {
  const { incident: raising } = room.siaga.services;
  await raising.raiseIncident(incident({ severity: 'CRITICAL', region, tps }) as never, people.posko);
  const found = async () =>
    (await allMessagesFor('tool')).find((message) => codeOf(message) === (tps[0] ?? region));
  await expect.poll(found).toBeDefined();
  expect(capText((await found())!, 'info', 'area', 'areaDesc')).toBe(name);
});

test('what is guarded, or elsewhere, is in nobody’s feed', async () => {
  const { incident: raising } = room.siaga.services;
  const before = (await messagesFor('tool')).length;
  await raising.raiseIncident(incident({ severity: 'CRITICAL', level: 'RAHASIA' }) as never, people.posko);
  await raising.raiseIncident(incident({ severity: 'CRITICAL' }) as never, people.posko);
  await expect.poll(() => messagesFor('tool')).toHaveLength(before + 1);
  expect(await messagesFor('neighbour')).toEqual([]);
});

test('tools that know only Basic send the token as its password', async () => {
  const basic = (password: string) => `Basic ${Buffer.from(`alat:${password}`).toString('base64')}`;
  const { status, type } = await get('/cap', basic('tool'));
  expect([status, type]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect((await get('/cap', basic('stranger'))).status).toBe(401);
});

test('without a token, or with one for something else, there is nothing to read', async () => {
  expect((await get('/cap')).status).toBe(401);
  expect((await get('/cap', bearer('reader'))).status).toBe(403);
  const [first] = await messagesFor('tool');
  const path = `/cap/${capText(first!, 'identifier')}`;
  expect((await get(path)).status).toBe(401);
  expect((await get(path, bearer('neighbour'))).status).toBe(404);
  expect((await get('/cap/../etc/passwd', bearer('tool'))).status).toBe(404);
  expect((await get('/cap/1', bearer('tool'))).status).toBe(404);
});

test('what a tool may see stands in its feed, however much has come since that it may not see', async () => {
  const { incident: raising } = room.siaga.services;
  const entries = async (name: Name) => (await get('/cap', bearer(name))).text.split('<entry>').slice(1);
  const before = (await entries('neighbour')).length;
  const raise = (change: object) =>
    raising.raiseIncident(incident({ severity: 'CRITICAL', ...change }) as never, people.posko);
  await raise({ region: '15.07.04', tps: [] });
  await expect.poll(async () => (await entries('neighbour')).length).toBe(before + 1);
  const [mine] = await entries('neighbour');
  for (let each = 0; each < 101; each += 1) await raise({});
  await expect.poll(async () => (await entries('tool')).includes(mine ?? '')).toBe(false);
  expect((await entries('tool')).length).toBe(100);
  expect((await entries('neighbour')).length).toBe(before + 1);
});
