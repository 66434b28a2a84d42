import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/domain/access/access.policy.ts';
import { ANONYMOUS, Viewer } from '../../server/domain/access/viewer.policy.ts';
import { requestContext } from '../../server/graphql/access-control.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { newId } from '../../server/kernel/ids.ts';
import { admitAll } from '../support/admitted.ts';
import { act, type Composed, composeOn, incident } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { viewerWith } from '../support/open-access.ts';

const ADDRESS = '203.0.113.7';
const ENTRIES = `query Entries($kind: AuditKind) {
  auditEntries(filter: { kind: $kind }) { edges { node { number kind principal session subject details reason } } }
}`;

let composed: Composed;
let people: Record<'posko' | 'leader' | 'reader', Viewer>;
const schema = buildSchema(RESOLVERS, (refusal) => composed.siaga.onRefusal(refusal));

beforeAll(async () => {
  const sqlite = DATABASES.find(({ name }) => name === 'SQLite')!;
  const place = await sqlite.fresh();
  people = await admitAll(place.url, {
    posko: { grants: [{ role: 'POSKO' }] },
    leader: { grants: [{ role: 'LEADER' }] },
    reader: { kind: 'PROGRAM', grants: [{ role: 'PROGRAM_READ' }] },
  });
  composed = await composeOn(place);
});
afterAll(() => composed.close());

const door = {
  address: ADDRESS,
  userAgent: null,
  openSession: () => undefined,
  closeSession: () => undefined,
};

async function ask(viewer: Viewer, source: string, variableValues: Record<string, unknown> = {}) {
  const { siaga } = composed;
  const context = requestContext(siaga.services, siaga.access, { admission: null, fault: null }, door);
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: { ...context, viewer },
  });
  return {
    data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
    codes: errors?.map((error) => error.extensions.code),
  };
}

interface Entry {
  readonly kind: string;
  readonly principal: string | null;
  readonly session: string | null;
  readonly subject: string;
  readonly details: Record<string, unknown>;
}

/** What is on record of a kind, newest first, once it has been stored. */
async function entries(kind: string, count: number): Promise<Entry[]> {
  for (let tries = 0; ; tries += 1) {
    const { data, codes } = await ask(viewerWith(['ADMIN']), ENTRIES, { kind });
    if (codes) throw new Error(codes.join());
    const { edges } = data.auditEntries as { edges: { node: Entry }[] };
    if (edges.length >= count || tries > 100) return edges.map(({ node }) => node);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('the record is for those who may read it, and who may not is on it', async () => {
  const readers: Role[] = ['ADMIN'];
  const others: Role[] = ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE', 'REPORTER', 'WALL'];
  for (const role of readers) expect((await ask(viewerWith([role]), ENTRIES)).codes).toBeUndefined();
  for (const role of others) expect((await ask(viewerWith([role]), ENTRIES)).codes).toEqual(['FORBIDDEN']);
  expect((await ask(ANONYMOUS, ENTRIES)).codes).toEqual(['UNAUTHENTICATED']);
  const [stranger, known] = await entries('AccessRefused', 2);
  expect(known?.details).toMatchObject({
    action: 'readAudit',
    field: 'Query.auditEntries',
    code: 'FORBIDDEN',
  });
  expect(known?.principal).toBe(viewerWith().principal);
  expect(stranger).toMatchObject({ principal: null, details: { code: 'UNAUTHENTICATED' } });
  expect(JSON.stringify(await entries('AccessRefused', 2))).not.toContain(ADDRESS);
});

const raise = async (change: object) => {
  const { incident: acts } = composed.siaga.services;
  return (await acts.raiseIncident(incident({ institution: 'POSKO', ...change }), people.posko)).incident.id;
};
/** The same person in a session of its own: he is put on record once for each. */
const anew = (viewer: Viewer): Viewer => new Viewer({ ...viewer, session: newId() });

describe('a RAHASIA incident', () => {
  const place = '15.07.05.2004-001';
  const requests = (id: string): Record<string, string> => ({
    'by its id': `{ incident(id: "${id}") { id } }`,
    'in a list': '{ incidents(first: 100) { edges { node { id } } } }',
    'at its TPS': `{ tps(code: "${place}") { incidents { id } } }`,
    'in the log': '{ events(first: 100) { edges { node { subject } } } }',
    'as what another may be': `{ incident(id: "${alike}") { suggestedDuplicates { incident { id } } } }`,
  });
  let secret: string;
  let alike: string;
  beforeAll(async () => {
    [secret, alike] = [await raise({ level: 'RAHASIA' }), await raise({})];
  });

  test.each(['by its id', 'in a list', 'at its TPS', 'in the log', 'as what another may be'])(
    'shown %s: who saw it is on record, and nobody else',
    async (how) => {
      const [seer, other] = [anew(people.leader), people.reader];
      for (const viewer of [seer, other])
        expect((await ask(viewer, requests(secret)[how] ?? '')).codes).toBeUndefined();
      const seen = async () =>
        (await entries('SecretSeen', 1)).filter(({ session }) => session === seer.session);
      await expect
        .poll(seen)
        .toEqual([expect.objectContaining({ principal: seer.principal, subject: secret })]);
      const seers = (await entries('SecretSeen', 1)).map(({ principal }) => principal);
      expect(seers).not.toContain(other.principal);
    },
  );
});

test('a RAHASIA report that was merged: who is told of what was alike by way of its root is on record', async () => {
  const tps = ['15.07.05.2004-002'];
  const merged = await raise({ level: 'RAHASIA', tps });
  const [root, near] = [await raise({ tps: ['15.07.05.2004-003'] }), await raise({ tps })];
  await composed.siaga.services.incident.mergeIncident(act(merged, { into: root }), people.posko);
  for (const [asked, other] of [
    [root, near],
    [near, root],
  ]) {
    const seer = anew(people.leader);
    const request = `{ incident(id: "${asked}") { suggestedDuplicates { incident { id } } } }`;
    expect((await ask(seer, request)).data).toEqual({
      incident: { suggestedDuplicates: [{ incident: { id: other } }] },
    });
    const seen = async () =>
      (await entries('SecretSeen', 1)).filter(({ session }) => session === seer.session);
    await expect.poll(seen).toEqual([expect.objectContaining({ subject: merged })]);
  }
});

test('who is refused by the room itself, inside his act, is on record as well', async () => {
  // He is not in the list of this database, so his act is refused where his rights are read anew.
  const input = { id: crypto.randomUUID(), speed: 2 };
  const source =
    'mutation Run($input: RunExerciseClockInput!) { runExerciseClock(input: $input) { __typename } }';
  expect((await ask(viewerWith(['ADMIN']), source, { input })).codes).toEqual(['CREDENTIAL_REVOKED']);
  const [refused] = await entries('AccessRefused', 3);
  expect(refused?.details).toMatchObject({ field: 'Mutation.runExerciseClock', code: 'CREDENTIAL_REVOKED' });
});

test('a credential that is not good is on record, and nothing of it', async () => {
  const secret = 'ssd_prog_thisSecretMustNotBeKept';
  const credentials = { secret, proof: null, address: ADDRESS, userAgent: null };
  await expect(composed.siaga.access.admit(credentials)).rejects.toMatchObject({
    code: 'CREDENTIAL_MALFORMED',
  });
  const found = await entries('CredentialRefused', 1);
  expect(found[0]?.details).toMatchObject({ code: 'CREDENTIAL_MALFORMED', from: expect.any(String) });
  expect(JSON.stringify(found)).not.toMatch(/ThisSecret|203\.0/i);
});

test('everybody who may see the operation is shown the fingerprint of the newest seal, and no number', async () => {
  const { data, codes } = await ask(viewerWith(['WALL'], 'WALL'), '{ seal { fingerprint at } }');
  expect(codes).toBeUndefined();
  expect(data.seal).toEqual({
    fingerprint: expect.stringMatching(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/),
    at: expect.stringMatching(/Z$/),
  });
  expect((await ask(ANONYMOUS, '{ seal { fingerprint } }')).codes).toEqual(['UNAUTHENTICATED']);
});

test('a stop and a start are on record', async () => {
  composed = await composed.reopen();
  expect(await entries('ServerStarted', 2)).toHaveLength(2);
  expect(await entries('ServerStopped', 1)).toHaveLength(1);
});
