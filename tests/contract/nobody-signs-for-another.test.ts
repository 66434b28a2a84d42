import { Readable } from 'node:stream';
import { type GraphQLSchema, getNamedType, graphql, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Action, SIGNED_ACTIONS } from '../../server/domain/access/access.policy.ts';
import { ROOT_ACTIONS } from '../../server/domain/access/root-actions.policy.ts';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import { contentHash, picture } from '../../server/domain/photo/photo.fixture.ts';
import { requestContext } from '../../server/graphql/access-control.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { type RootField, rootFields, sampleRequest } from '../proof/sample-request.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { type Composed, composeOn, incident, wib } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';

/** Somebody of each role that acts, with his own post; and one of each whose right names none. */
const SIGNERS = {
  posko: { grants: [{ role: 'POSKO', post: 'OPERATOR_POSKO' }] },
  camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05', post: 'CAMAT' }] },
  bupati: { grants: [{ role: 'LEADER', post: 'BUPATI' }] },
  dinkes: { grants: [{ role: 'AGENCY', agency: 'DINKES', post: 'KADINKES' }] },
  intelligence: { grants: [{ role: 'INTELLIGENCE', post: 'KASAT_INTELKAM' }] },
} satisfies Record<string, Admitted>;
const UNNAMED = {
  poskoWithout: { grants: [{ role: 'POSKO', post: null }] },
  camatWithout: { grants: [{ role: 'KECAMATAN', region: '15.07.05', post: null }] },
  leaderWithout: { grants: [{ role: 'LEADER', post: null }] },
  agencyWithout: { grants: [{ role: 'AGENCY', agency: 'DINKES', post: null }] },
  intelligenceWithout: { grants: [{ role: 'INTELLIGENCE', post: null }] },
} satisfies Record<string, Admitted>;

/** Signed by the one post of the right that allows them; their senders name none. */
const SIGNED_BY_RIGHT = [
  ...['recordLesson', 'amendLesson', 'withdrawLesson'],
  ...['openRollCall', 'answerRollCall', 'closeRollCall', 'declineAlert', 'noteAlert'],
].map((name) => `Mutation.${name}`);

const schema: GraphQLSchema = buildSchema(RESOLVERS);
const namesPost = ({ args }: RootField): boolean =>
  args.some(({ type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) && String(input.getFields().post?.type) === 'String!';
  });
const signed = [...rootFields(schema)].filter(([, field]) => namesPost(field));

let room: Composed;
let people: Record<keyof typeof SIGNERS | keyof typeof UNNAMED, Viewer>;
let ground: { readonly incident: string; readonly photo: string; readonly alert: string };

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  people = await admitAll(place.url, { ...SIGNERS, ...UNNAMED });
  room = await composeOn(place);
  const { services, photos } = room.siaga;
  const health = { category: 'KESEHATAN_PETUGAS', kind: null, severity: 'CRITICAL', institution: 'POSKO' };
  const raised = await services.incident.raiseIncident(incident(health), people.posko);
  const { id } = raised.incident;
  const bytes = await picture('jpeg', { width: 16, height: 16 });
  const content = contentHash(bytes);
  const sent = { incident: id, content, byteLength: bytes.length, happenedAt: wib('06.22') };
  const announced = await services.photo.announcePhoto(
    { id: newId(), mediaType: 'image/jpeg', ...sent },
    people.posko,
  );
  await photos.take({ content, offset: 0, bytes: Readable.from([bytes]) }, people.posko);
  const alertOf = () =>
    services.alertQueries
      .alerts({}, { first: 1, after: null }, people.posko)
      .then(({ edges }) => edges[0]?.node.id);
  let alert = await alertOf();
  while (alert === undefined) alert = await alertOf();
  ground = { incident: id, photo: announced.photo.id, alert };
});
afterAll(() => room.close());

const door = {
  ...{ address: '10.0.0.9', userAgent: null },
  openSession: () => undefined,
  closeSession: () => undefined,
};

/** What somebody is answered who sends the smallest act of its kind in the name of a post. */
async function answerTo(name: string, field: RootField, post: string, viewer: Viewer): Promise<string> {
  const { query, variables } = sampleRequest(name, field);
  const input = {
    ...(variables.input as object),
    ...ground,
    id: newId(),
    post,
    happenedAt: new Date(wib('06.25')).toISOString(),
  };
  const known = getNamedType(must(field.args[0], 'an argument').type);
  const fields = isInputObjectType(known) ? Object.keys(known.getFields()) : [];
  const fitting = Object.fromEntries(Object.entries(input).filter(([key]) => fields.includes(key)));
  const context = requestContext(
    room.siaga.services,
    room.siaga.access,
    { admission: null, fault: null },
    door,
  );
  const { data, errors } = await graphql({
    ...{ schema, source: query, variableValues: { input: fitting } },
    contextValue: { ...context, viewer },
  });
  const code = errors?.[0]?.extensions.code as string | undefined;
  return code ?? (Object.values(data ?? {})[0] as { __typename: string }).__typename;
}

test('every signed act of the schema names its post, or is signed by the right that allows it', () => {
  const acts = Object.entries(ROOT_ACTIONS)
    .filter(([name, action]) => name.startsWith('Mutation.') && SIGNED_ACTIONS.includes(action as never))
    .map(([name]) => name);
  expect([...signed.map(([name]) => name), ...SIGNED_BY_RIGHT].sort()).toEqual(acts.sort());
});

describe.each(signed)('%s', (name, field) => {
  test('is refused in the name of any post that is not the sender’s own', async () => {
    const posts = room.siaga.plan.posts.map(({ code }) => code);
    const wrong: string[] = [];
    let tried = 0;
    for (const [who, { grants }] of Object.entries(SIGNERS)) {
      const viewer = people[who as keyof typeof SIGNERS];
      const [own] = grants.map(({ post }) => post);
      const mayDo = viewer.may(ROOT_ACTIONS[name] as Action);
      for (const post of posts.filter((code) => code !== own)) {
        const answer = await answerTo(name, field, post, viewer);
        tried += answer === 'PostNotYours' ? 1 : 0;
        const expected = mayDo
          ? ['PostNotYours', 'IncidentUnknown', 'AlertUnknown', 'PhotoUnknown']
          : ['FORBIDDEN'];
        if (!expected.includes(answer)) wrong.push(`${who} as ${post}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(posts.length - 1);
  });

  test('is not for somebody whose right names no post', async () => {
    for (const who of Object.keys(UNNAMED) as (keyof typeof UNNAMED)[])
      expect(await answerTo(name, field, 'KOORDINATOR_PIKET', people[who]), who).toBe('FORBIDDEN');
  });
});

test('and is done in the name of his own by somebody who may', async () => {
  for (const [name, field] of signed) {
    const answers: string[] = [];
    for (const [who, { grants }] of Object.entries(SIGNERS))
      answers.push(await answerTo(name, field, grants[0]?.post ?? '', people[who as keyof typeof SIGNERS]));
    expect(answers, name).not.toContain('PostNotYours');
  }
});
