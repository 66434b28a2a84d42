import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import { type Admitted, admitAll } from '../support/admitted.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { type Composed, composeOn, incident } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';
import { trustedTexts } from '../support/trusted.ts';

const PEOPLE = { posko: { grants: [{ role: 'POSKO' }] } } satisfies Record<string, Admitted>;

const QUERY = 'query Broken($id: UUID!) { incident(id: $id) { id photos { id } } }';

let room: Composed;
let http: RunningHttp;
let raised: string;
/** What the storage throws for the request that is asked next. */
let fault: Error;

const broken = () => Promise.reject(fault);

beforeAll(async () => {
  const place = await must(DATABASES[0], 'a database').fresh();
  const people = await admitAll(place.url, PEOPLE);
  room = await composeOn(place);
  const { services } = room.siaga;
  raised = (await services.incident.raiseIncident(incident(), people.posko)).incident.id;
  const siaga = {
    ...room.siaga,
    services: { ...services, photoQueries: { ofIncident: broken } },
    photos: { ...room.siaga.photos, picture: broken },
    cap: { index: broken, message: broken },
    history: { ...room.siaga.history, file: broken },
  };
  ({ http } = await openBearerHttp({ siaga }, people, undefined, trustedTexts(QUERY)));
});
afterAll(async () => {
  await http.close();
  await room.close();
});

const got = async (path: string) =>
  (await fetch(`${http.url}${path}`, { headers: { authorization: 'Bearer posko' } })).status;

test.each([
  ['SQLite that is locked', { errcode: 5 }],
  ['a statement that took too long', { code: '57014' }],
  ['a standby', { code: '25006' }],
  ['a connection that is refused', { code: 'ECONNREFUSED' }],
])(
  '%s is answered with UNAVAILABLE on every transport and route, and is no bug (F22)',
  async (_what, codes) => {
    fault = Object.assign(new Error('as the driver says it'), codes);
    const asking = { query: QUERY, variables: { id: raised } };
    const answers = await Promise.all(TRANSPORTS.map((transport) => transport.ask(http, 'posko', asking)));
    expect(answers.map(codeOf)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(JSON.stringify(answers)).not.toContain('as the driver');
    const statuses = await Promise.all([
      got(`/photos/${newId()}`),
      got('/cap'),
      got('/history.csv?search={}'),
    ]);
    expect(statuses).toEqual([503, 503, 503]);
  },
);
