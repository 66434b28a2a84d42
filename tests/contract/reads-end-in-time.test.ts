import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '../../server/domain/photo/photo.fixture.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { type Composed, composeOn, incident, wib } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';
import { trustedTexts } from '../support/trusted.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  program: { kind: 'PROGRAM', grants: [{ role: 'POSKO' }, { role: 'AGENCY', agency: 'PLN' }] },
} satisfies Record<string, Admitted>;

const QUERY = 'query Slow($id: UUID!) { incident(id: $id) { id photos { id } } }';
const ACT =
  'mutation Slow($input: AnnouncePhotoInput!) { announcePhoto(input: $input) { __typename ... on Refusal { code } } }';

/** What a request waits for whose statements each end by their limit, and whose next one then begins. */
const never = () => new Promise<never>(() => undefined);

let room: Composed;
let http: RunningHttp;
let raised: string;
/** Called with an act that is under way. */
const begun = Promise.withResolvers<void>();
const stored = Promise.withResolvers<void>();

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  const people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
  const { services } = room.siaga;
  raised = (await services.incident.raiseIncident(incident(), people.posko)).incident.id;
  const announcePhoto: typeof services.photo.announcePhoto = async (...args) => {
    begun.resolve();
    await stored.promise;
    return services.photo.announcePhoto(...args);
  };
  const siaga = {
    ...room.siaga,
    services: {
      ...services,
      // The first statements of a query are answered; those below are what takes too long.
      photoQueries: { ofIncident: never },
      photo: { ...services.photo, announcePhoto },
    },
    photos: { ...room.siaga.photos, progress: never, picture: never },
    cap: { index: never, message: never },
    history: { ...room.siaga.history, file: never },
  };
  ({ http } = await openBearerHttp({ siaga }, people, undefined, trustedTexts(QUERY, ACT)));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

const got = async (method: string, path: string, by: string) =>
  (await fetch(`${http.url}${path}`, { method, headers: { authorization: `Bearer ${by}` } })).status;

test('a request that reads for too long ends with UNAVAILABLE on every transport; an act keeps its own limits (F4)', async () => {
  const content = contentHash(Buffer.from('a photo'));
  const announcement = (of: string) => ({
    ...{ id: newId(), incident: raised, content: contentHash(Buffer.from(of)), byteLength: 7 },
    ...{ mediaType: 'image/jpeg', happenedAt: new Date(wib('06.22')).toISOString() },
  });
  const acts = TRANSPORTS.map((transport) =>
    transport.ask(http, 'posko', { query: ACT, variables: { input: announcement(transport.name) } }),
  );
  await begun.promise;
  const asking = { query: QUERY, variables: { id: raised } };
  const answers = await Promise.all(TRANSPORTS.map((transport) => transport.ask(http, 'posko', asking)));
  expect(answers.map(codeOf)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  expect(answers.map(({ data }) => data ?? null)).toEqual([null, null]);
  const statuses = await Promise.all([
    got('GET', `/photos/${newId()}`, 'posko'),
    got('GET', `/photos/${newId()}/thumbnail`, 'posko'),
    got('HEAD', `/photo-uploads/${content}`, 'posko'),
    got('GET', '/cap', 'program'),
    got('HEAD', '/cap', 'program'),
    got('GET', `/cap/${newId()}`, 'program'),
    got('GET', '/history.csv?search={}', 'posko'),
  ]);
  expect(statuses).toEqual(Array(7).fill(503));
  stored.resolve();
  const done = { announcePhoto: { __typename: 'PhotoAnnounced' } };
  expect((await Promise.all(acts)).map(({ data }) => data)).toEqual([done, done]);
});
