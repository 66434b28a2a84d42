import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../../server/domain/access/access.policy.ts';
import type { Admission } from '../../server/domain/access/access-register.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import {
  isForAnybody,
  mayAsk,
  mayRunOwnDocuments,
  type ReferencePerson,
  requests,
} from '../proof/reference-policy.ts';
import { rootFields, type SampleRequest, sampleRequest } from '../proof/sample-request.ts';
import { ToyLog } from '../proof/toy-rights.ts';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

const REGENCY = '15.07';
const KECAMATAN = '15.07.05';
const TPS = '15.07.05.2004-001';
/** Fewer than a socket may send in a second. */
const PER_SOCKET = 30;

const fields = rootFields(buildSchema(RESOLVERS));

type Kind = Admission['kind'];
const kindOf = (role: string): Kind => {
  if (role === 'WALL' || role === 'REPORTER') return role;
  return role.startsWith('PROGRAM_') ? 'PROGRAM' : 'PERSON';
};

interface Asker {
  readonly name: string;
  /** Null: nobody in particular. */
  readonly secret: string | null;
  readonly person: ReferencePerson;
}

interface Right {
  readonly role: string;
  readonly region: string;
  readonly post?: string;
}

const askerOf = (name: string, kind: Kind, grants: readonly Right[]): Asker => ({
  name,
  secret: kind === 'ANONYMOUS' ? null : name.replaceAll(/\W/g, '-'),
  person: {
    principal: kind === 'ANONYMOUS' ? null : name.replaceAll(/\W/g, '-'),
    kind,
    wallMode: 'NORMAL',
    grants: grants.map((each) => ({ agency: null, institution: null, post: null, ...each })),
  },
});

const ASKERS: readonly Asker[] = [
  askerOf('nobody in particular', 'ANONYMOUS', []),
  ...(['PERSON', 'REPORTER', 'WALL', 'PROGRAM'] as const).map((kind) =>
    askerOf(`a ${kind} without a right`, kind, []),
  ),
  ...ROLES.flatMap((role) => [
    askerOf(`${role} of the regency`, kindOf(role), [{ role, region: REGENCY, post: 'CAMAT' }]),
    askerOf(`${role} of the regency without a post`, kindOf(role), [{ role, region: REGENCY }]),
    askerOf(`${role} of a kecamatan`, kindOf(role), [{ role, region: KECAMATAN, post: 'CAMAT' }]),
    askerOf(`${role} of a TPS`, kindOf(role), [{ role, region: TPS, post: 'CAMAT' }]),
  ]),
  askerOf('somebody with two rights', 'PERSON', [
    { role: 'LEADER', region: KECAMATAN },
    { role: 'ADMIN', region: REGENCY },
  ]),
];

const log = new ToyLog();
let server: ToyServer;
/** The same, where only those who may run documents of their own may do so. */
let operation: ToyServer;

beforeAll(async () => {
  for (const { secret, person } of ASKERS) {
    if (secret === null) continue;
    const grants = person.grants.map((each, index) => ({ ...each, id: `${secret}-${index}` }) as never);
    log.letIn(secret, { principal: secret, kind: person.kind, session: `${secret}-session` }, ...grants);
  }
  // Behind the gate there is nobody at home: whoever is let through gets INTERNAL, or what needs no service.
  server = await startToyServer({ access: log.access, isDevelopment: true });
  operation = await startToyServer({ access: log.access });
});

afterAll(async () => {
  await server.close();
  await operation.close();
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
/** The code of the first error; `none` where there is none. */
const codeOf = (answer: Answer): string => answer.errors?.[0]?.extensions.code ?? 'none';

async function overHttp({ secret }: Asker, request: SampleRequest, on = server): Promise<string> {
  const response = await fetch(`${on.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
    body: JSON.stringify(request),
  });
  return codeOf((await response.json()) as Answer);
}

/** The codes of many requests, over as many sockets as it takes. */
async function overWebSocket(
  { secret }: Asker,
  all: readonly SampleRequest[],
  on = server,
): Promise<string[]> {
  const codes: string[] = [];
  for (let from = 0; from < all.length; from += PER_SOCKET) {
    const raw = new RawSocket(on.webSocketUrl);
    await raw.open();
    raw.send({ type: 'connection_init', ...(secret && { payload: { secret } }) });
    expect(await raw.next()).toMatchObject({ type: 'connection_ack' });
    for (const [index, { query, variables }] of all.slice(from, from + PER_SOCKET).entries()) {
      const id = String(index);
      raw.subscribe(id, query, variables);
      let message = await raw.next();
      while (message.id !== id) message = await raw.next();
      codes.push(
        codeOf(message.type === 'error' ? { errors: message.payload as never } : (message.payload as Answer)),
      );
      raw.send({ id, type: 'complete' });
    }
    await raw.close();
  }
  return codes;
}

test('every request has its line in the reference policy, and every line its request', () => {
  expect([...fields.keys()].sort()).toEqual(requests().sort());
});

describe.each(ASKERS.map((asker) => [asker.name, asker] as const))('%s', (_name, asker) => {
  test('is let through or turned away at every root field as the policy says, over HTTP and WebSocket alike', async () => {
    const all = [...fields].map(([name, field]) => ({ name, request: sampleRequest(name, field) }));
    const told = await overWebSocket(
      asker,
      all.map(({ request }) => request),
    );
    const wrong: string[] = [];
    for (const [index, { name, request }] of all.entries()) {
      const webSocket = told[index] ?? 'nothing';
      const isSubscription = name.startsWith('Subscription.');
      // What a subscription needs is told before anything else.
      const http = isSubscription ? 'SUBSCRIPTION_NEEDS_WEBSOCKET' : webSocket;
      const answer = await overHttp(asker, request);
      if (answer !== http) wrong.push(`${name}: ${answer} over HTTP, ${webSocket} over WebSocket`);
      const turnedAway = asker.person.principal === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      if (isForAnybody(name)) continue;
      const expected = mayAsk(asker.person, name) ? ['none', 'INTERNAL'] : [turnedAway];
      if (!expected.includes(webSocket)) wrong.push(`${name}: ${webSocket} instead of ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  test('runs documents of his own only where the policy says so, over HTTP and WebSocket alike', async () => {
    const names = ['Query.operation', 'Query.me', 'Mutation.raiseIncident', 'Subscription.situation'];
    const all = [...fields].flatMap(([name, field]) =>
      names.includes(name) ? [sampleRequest(name, field)] : [],
    );
    // What the schema does not know is answered no differently: nobody learns it by asking.
    all.push({ query: '{ password }', variables: {} });
    const codes = await overWebSocket(asker, all, operation);
    for (const request of all) codes.push(await overHttp(asker, request, operation));
    const isRefused = codes.map((code) => code === 'DOCUMENT_NOT_TRUSTED');
    expect(isRefused).toEqual(codes.map(() => !mayRunOwnDocuments(asker.person)));
  });
});
