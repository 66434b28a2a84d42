import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RawSocket } from '../support/raw-socket.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

const repeat = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const nested = (levels: number) => `${'parent{'.repeat(levels)}code${'}'.repeat(levels)}`;

const REPORT = {
  id: '018da3f2-6f2a-7c1e-9d53-0242ac120002',
  tps: '15.07.05.2004-001',
  stage: 'TPS_DIBUKA',
  happenedAt: '2024-02-14T00:00:00Z',
  institution: 'KPPS',
};

/** Each document is one attack; the code says how it is turned away. */
const ATTACKS: [string, string, string, Record<string, unknown>?][] = [
  ['a document of 3,000 tokens', `{ operation { ${repeat(3_000, () => 'id')} } }`, 'DOCUMENT_TOO_LONG'],
  ['60 KB of nested brackets', '{a'.repeat(20_000), 'DOCUMENT_TOO_LONG'],
  ['a field repeated 900 times', `{ operation { ${repeat(900, () => 'id')} } }`, 'TOO_MANY_FIELDS'],
  ['900 inline fragments', `{ operation { ${repeat(450, () => '...{id}')} } }`, 'TOO_MANY_FIELDS'],
  [
    '60 fragments',
    `{ operation { id } } ${repeat(60, (i) => `fragment F${i} on Operation { id }`)}`,
    'TOO_MANY_FRAGMENTS',
  ],
  [
    '190 spreads of 48 fragments (H8)',
    `{ operation { id } } ${repeat(48, (i) => `fragment F${i} on Operation { id ${repeat(4, (j) => (i + j < 47 ? `...F${i + j + 1}` : ''))} }`)}`,
    'TOO_MANY_FRAGMENTS',
  ],
  ['31 aliases', `{ operation { ${repeat(31, (i) => `a${i}: id`)} } }`, 'TOO_MANY_ALIASES'],
  ['31 aliases of __typename', `{ ${repeat(31, (i) => `a${i}: __typename`)} }`, 'TOO_MANY_ALIASES'],
  ['31 directives', `{ operation { ${repeat(31, () => 'id @include(if: true)')} } }`, 'TOO_MANY_DIRECTIVES'],
  ['13 levels', `{ operation { regency { ${nested(11)} } } }`, 'TOO_DEEP'],
  [
    'levels hidden in fragments',
    `{ operation { regency { ...A } } } fragment A on Region { ${nested(5)} parent { ...B } } fragment B on Region { ${nested(10)} }`,
    'TOO_DEEP',
  ],
  [
    'a fragment within itself',
    '{ operation { ...A } } fragment A on Operation { ...B } fragment B on Operation { ...A }',
    'CIRCULAR_FRAGMENT',
  ],
  ['11 root fields', `{ ${repeat(11, () => 'operation { id }')} }`, 'TOO_MANY_ROOT_FIELDS'],
  [
    'root fields hidden in fragments',
    `{ ...A ...A ...A } fragment A on Query { ${repeat(4, () => 'operation { id }')} }`,
    'TOO_MANY_ROOT_FIELDS',
  ],
  [
    'two mutations in one request',
    'mutation($i: RunExerciseClockInput!) { a: runExerciseClock(input: $i) { __typename } b: runExerciseClock(input: $i) { __typename } }',
    'TOO_MANY_ROOT_FIELDS',
    { i: { id: '018da3f2-6f2a-7c1e-9d53-0242ac120002', speed: 1 } },
  ],
  [
    'lists within lists',
    `{ operation { regency { children { children { children { children { children { code } } } } } } } }`,
    'QUERY_TOO_COSTLY',
  ],
  [
    'doubling fragments',
    `{ operation { regency { ...F0 } } } ${repeat(30, (i) => `fragment F${i} on Region { ${i === 29 ? 'code' : `...F${i + 1} ...F${i + 1}`} }`)}`,
    'QUERY_TOO_COSTLY',
  ],
  [
    'large pages of large things',
    `query($n: Int!) { incidents(first: $n) { edges { node { timeline { ${repeat(4, () => 'id kind post agency note happenedAt receivedAt verifiedBy')} } } } } }`,
    'QUERY_TOO_COSTLY',
    { n: 5 },
  ],
  [
    'the whole schema three times',
    `{ ${repeat(3, (i) => `s${i}: __schema { types { name } }`)} }`,
    'QUERY_TOO_COSTLY',
  ],
  [
    'a schema within a schema',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    'DOCUMENT_INVALID',
  ],
  ['no GraphQL', 'SELECT * FROM incident', 'DOCUMENT_UNREADABLE'],
  ['an unknown field', '{ operation { password } }', 'DOCUMENT_INVALID'],
  ['a malformed region', '{ region(code: "1507") { name } }', 'MALFORMED_REGION_CODE'],
  [
    'a malformed region in a variable',
    'query($c: RegionCode!) { region(code: $c) { name } }',
    'MALFORMED_REGION_CODE',
    { c: "15.07' OR 1=1" },
  ],
  ['a malformed TPS', '{ tps(code: "15.07.05.2004-1") { lastHeardAt } }', 'MALFORMED_TPS_CODE'],
  ['a malformed UUID', '{ incident(id: "7") { number } }', 'MALFORMED_UUID'],
  ['a malformed cursor', '{ events(after: "a b") { pageInfo { hasNextPage } } }', 'MALFORMED_CURSOR'],
  [
    'a day that does not exist',
    '{ incidents(filter: { happened: { from: "2024-02-30T00:00:00Z" } }) { pageInfo { hasNextPage } } }',
    'MALFORMED_DATE_TIME',
  ],
  ['a page of 101', '{ events(first: 101) { pageInfo { hasNextPage } } }', 'PAGE_SIZE_OUT_OF_RANGE'],
  [
    'a page of none',
    'query($n: Int!) { events(first: $n) { pageInfo { hasNextPage } } }',
    'PAGE_SIZE_OUT_OF_RANGE',
    { n: 0 },
  ],
  [
    'a number too large for Int',
    'query($n: Int!) { events(first: $n) { pageInfo { hasNextPage } } }',
    'BAD_USER_INPUT',
    { n: 99_999_999_999 },
  ],
  [
    'a hundred wrong values at once',
    'mutation($i: RaiseIncidentInput!) { raiseIncident(input: $i) { __typename } }',
    'BAD_USER_INPUT',
    { i: { tps: Array.from({ length: 100 }, () => 7) } },
  ],
  [
    'half a character in a text',
    'mutation($i: ReportCheckpointInput!) { reportCheckpoint(input: $i) { __typename } }',
    'BAD_USER_INPUT',
    { i: { ...REPORT, note: 'a\uD800b' } },
  ],
  [
    'a NUL in a text',
    'mutation($i: ReportCheckpointInput!) { reportCheckpoint(input: $i) { __typename } }',
    'BAD_USER_INPUT',
    { i: { ...REPORT, stage: 'TPS_DIBUKA\0' } },
  ],
  [
    'a NUL in a text of the document',
    'query { incidents(filter: { category: "LOGISTIK\\u0000" }) { pageInfo { hasNextPage } } }',
    'BAD_USER_INPUT',
  ],
  [
    'two operations and no name',
    'query A { operation { id } } query B { operation { id } }',
    'OPERATION_UNKNOWN',
  ],
];

let server: ToyServer;
let socket: RawSocket;

beforeAll(async () => {
  server = await startToyServer();
  socket = await RawSocket.ready(server.webSocketUrl);
});

afterAll(async () => {
  await socket.close();
  await server.close();
});

interface Answer {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function overHttp(query: string, variables?: Record<string, unknown>) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer somebody',
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) as Answer };
}

let lastId = 0;

async function overWebSocket(query: string, variables?: Record<string, unknown>): Promise<Answer> {
  lastId += 1;
  socket.subscribe(String(lastId), query, variables);
  const message = await socket.next();
  if (message.type === 'next') expect(await socket.next()).toMatchObject({ type: 'complete' });
  return message.type === 'error'
    ? { errors: message.payload as NonNullable<Answer['errors']> }
    : (message.payload as Answer);
}

describe.each(ATTACKS)('%s', (_name, query, code, variables) => {
  test(`is turned away with ${code} over HTTP and over WebSocket, in a sentence`, async () => {
    const http = await overHttp(query, variables);
    const webSocket = await overWebSocket(query, variables);
    expect(http.answer.errors?.[0]?.extensions.code).toBe(code);
    expect(webSocket.errors?.[0]?.extensions.code).toBe(code);
    expect(webSocket.errors?.[0]?.message).toBe(http.answer.errors?.[0]?.message);
    expect(http.status).toBe(400);
    expect(http.text.length).toBeLessThan(2_048);
    expect(http.text).not.toContain('node_modules');
  });
});

test.each([
  'subscription { situation(scope: "15.07") @skip(if: true) { cursor } }',
  'subscription { situation(scope: "15.07") @include(if: true) { cursor } }',
  'subscription { ... @include(if: false) { situation(scope: "15.07") { cursor } } }',
  'subscription { ...S } fragment S on Subscription { situation(scope: "15.07") @skip(if: true) { cursor } }',
  'subscription { ...S @skip(if: true) } fragment S on Subscription { situation(scope: "15.07") { cursor } }',
])('a subscription that may leave out what it asks for is turned away: %s', async (query) => {
  expect((await overHttp(query)).answer.errors?.[0]?.extensions.code).toBe('DOCUMENT_INVALID');
  expect((await overWebSocket(query)).errors?.[0]?.extensions.code).toBe('DOCUMENT_INVALID');
});

test('a whole introspection passes on both transports', async () => {
  const query = getIntrospectionQuery();
  expect((await overHttp(query)).answer.errors).toBeUndefined();
  expect((await overWebSocket(query)).errors).toBeUndefined();
});

test('names that no type has get one error, however many they are, on both transports (H8)', async () => {
  const query = 'mutation($i: RaiseIncidentInput!) { raiseIncident(input: $i) { __typename } }';
  const names = Array.from({ length: 4_000 }, (_, at) => [`name${at}`, 7]);
  const variables = { i: Object.fromEntries(names) };
  for (const { errors } of [(await overHttp(query, variables)).answer, await overWebSocket(query, variables)])
    expect(errors?.map(({ message }) => message)).toEqual([
      'The variables hold more than 5 names that nothing here has, such as "name5" in RaiseIncidentInput. Leave them out.',
    ]);
});

test('an answer names at most five errors', async () => {
  const { answer, text } = await overHttp(
    'query($t: [TpsCode!]!, $i: RaiseIncidentInput!) { __typename @include(if: $t) @skip(if: $i) }',
  );
  expect(answer.errors?.length).toBeLessThanOrEqual(6);
  expect(text.length).toBeLessThan(2_048);
});
