import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectDocuments } from '../../scripts/documents.mjs';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { documentPreparer } from '../../server/graphql/prepare-document.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { knownPeople } from '../support/known-people.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';
import { codeOf, TRANSPORTS } from '../support/transports.ts';
import { documentId, trustedTexts } from '../support/trusted.ts';

const TRUSTED = `query Stages {
  operation {
    id
    stages {
      code
      ...Words
    }
  }
}

fragment Words on Stage {
  label {
    id
    en
  }
}`;
const FOLLOW = 'subscription Follow { situation(scope: "15.07") { cursor } }';
const OPERATION = { id: 'toy', stages: [{ code: 'A', label: { id: 'a', en: 'a' } }] };

/** Nobody of these may run documents of his own. */
const BOUND: [string, string | null][] = [
  ['a coordinator', 'posko'],
  ['a wall', 'wall'],
  ['a reporter', 'reporter'],
  ['a program without the scope QUERY', 'reader'],
];

let server: ToyServer;
let development: ToyServer;

beforeAll(async () => {
  const options = {
    access: knownPeople({
      posko: { kind: 'PERSON', roles: ['POSKO', 'ADMIN'] },
      wall: { kind: 'WALL', roles: ['WALL'] },
      reporter: { kind: 'REPORTER', roles: ['REPORTER'] },
      reader: { kind: 'PROGRAM', roles: ['PROGRAM_READ', 'PROGRAM_REPORT'] },
      query: { kind: 'PROGRAM', roles: ['PROGRAM_QUERY'] },
    }),
    trusted: trustedTexts(TRUSTED, FOLLOW),
    services: { operationQueries: { plan: () => OPERATION } },
  };
  server = await startToyServer(options);
  development = await startToyServer({ ...options, isDevelopment: true });
});

afterAll(async () => {
  await server.close();
  await development.close();
});

describe.each(TRANSPORTS)('over $name', ({ name, ask }) => {
  describe.each([...BOUND, ['nobody in particular', null] as [string, null]])('%s', (_who, secret) => {
    test.each([
      ['another document', 'query Other { operation { id } }'],
      ['a trusted one with one field more', TRUSTED.replace('code', 'code level')],
      ['a trusted one with one field less', TRUSTED.replace('    en\n', '')],
      ['a trusted one with an alias', TRUSTED.replace('code', 'kode: code')],
      ['a trusted one with an alias of __typename', TRUSTED.replace('code', 'code t: __typename')],
      ['a trusted one with a directive', TRUSTED.replace('code', 'code @include(if: true)')],
      [
        'a trusted one with a directive on __typename',
        TRUSTED.replace('code', 'code __typename @include(if: true)'),
      ],
      ['a trusted one beside another', `${TRUSTED} query Other { operation { id } }`],
      ['a trusted one by another name', TRUSTED.replace('Stages', 'Tahap')],
      ['nothing but __typename', '{ __typename }'],
      ['an introspection', getIntrospectionQuery()],
      ['a field that does not exist', '{ operation { pasword } }'],
      [
        'what would be too deep',
        `{ operation { ${'regency { children { '.repeat(8)} code ${'} } '.repeat(8)} } }`,
      ],
    ])('may not run %s, and learns nothing of the schema', async (_what, query) => {
      const answer = await ask(server, secret, { query });
      expect(codeOf(answer)).toBe('DOCUMENT_NOT_TRUSTED');
      expect(JSON.stringify(answer)).not.toMatch(/password|Did you mean|Cannot query/);
    });

    test('is told when an id is none', async () => {
      const answer = await ask(server, secret, { documentId: documentId('{ __typename }') });
      expect(codeOf(answer)).toBe('DOCUMENT_NOT_TRUSTED');
    });
  });

  test.each(BOUND)('%s runs a trusted document as far as his rights go', async (_who, secret) => {
    const wanted = { data: { operation: OPERATION } };
    expect(await ask(server, secret, { query: TRUSTED })).toEqual(wanted);
    expect(await ask(server, secret, { documentId: documentId(TRUSTED) })).toEqual(wanted);
  });

  test.each([
    ['with other white space', TRUSTED.replaceAll(/\s+/g, '  ')],
    ['with comments', `# from the page\n${TRUSTED}`],
    ['with its definitions the other way round', TRUSTED.split('\n\n').reverse().join('\n')],
  ])('a trusted document is trusted %s', async (_how, query) => {
    expect(await ask(server, 'posko', { query })).toEqual({ data: { operation: OPERATION } });
  });

  test('a trusted document is trusted with the __typename that clients add', async () => {
    const query = TRUSTED.replaceAll('code', 'code __typename').replace('id\n', 'id __typename\n');
    const answer = await ask(server, 'posko', { query });
    expect(answer.data).toMatchObject({
      operation: { __typename: 'Operation', stages: [{ __typename: 'Stage' }] },
    });
  });

  test('somebody who is nobody in particular gets no further than the gate of the field', async () => {
    expect(codeOf(await ask(server, null, { documentId: documentId(TRUSTED) }))).toBe('UNAUTHENTICATED');
  });

  test('a token with the scope QUERY runs any document, in its own rights', async () => {
    expect(codeOf(await ask(server, 'query', { query: '{ operation { id } }' }))).toBeNull();
    expect(codeOf(await ask(server, 'query', { query: getIntrospectionQuery() }))).toBeNull();
    expect(codeOf(await ask(server, 'query', { query: '{ incidents { pageInfo { endCursor } } }' }))).toBe(
      'FORBIDDEN',
    );
  });

  test('what a token with the scope QUERY has run is not trusted for that', async () => {
    const query = 'query Later { operation { id } }';
    expect(codeOf(await ask(server, 'query', { query }))).toBeNull();
    expect(codeOf(await ask(server, 'posko', { query }))).toBe('DOCUMENT_NOT_TRUSTED');
  });

  test('in development anybody runs any document, in his own rights', async () => {
    for (const secret of ['posko', 'wall', null]) {
      expect(codeOf(await ask(development, secret, { query: '{ __typename }' }))).toBeNull();
    }
    expect(codeOf(await ask(development, 'wall', { query: '{ tokens { id } }' }))).toBe('FORBIDDEN');
  });

  test('a document and the id of one are refused, whichever of them is trusted (F27)', async () => {
    const evil = '{ operation { id } }';
    for (const query of [TRUSTED, evil, '']) {
      for (const documentOf of [TRUSTED, evil]) {
        const asking = { query, documentId: documentId(documentOf) };
        for (const secret of ['posko', 'query', null])
          expect(codeOf(await ask(server, secret, asking))).toBe('REQUEST_MALFORMED');
      }
    }
  });

  test('a subscription is known by its id', async () => {
    const answer = await ask(server, 'posko', { documentId: documentId(FOLLOW) });
    if (name === 'HTTP') expect(codeOf(answer)).toBe('SUBSCRIPTION_NEEDS_WEBSOCKET');
    else expect(answer).toEqual({ data: { situation: { cursor: 'c0' } } });
  });
});

describe('a GET', () => {
  const get = async (parameters: Record<string, string>) => {
    const response = await fetch(`${server.url}/graphql?${new URLSearchParams(parameters)}`, {
      headers: { 'apollo-require-preflight': '1', authorization: 'Bearer posko' },
    });
    return (await response.json()) as Parameters<typeof codeOf>[0];
  };

  test('runs a trusted document by its id', async () => {
    expect(await get({ documentId: documentId(TRUSTED) })).toEqual({ data: { operation: OPERATION } });
  });

  test('cannot name a document twice to slip one past the gate', async () => {
    const evil = '{ operation { id } }';
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent(TRUSTED)}&query=${encodeURIComponent(evil)}`,
      { headers: { 'apollo-require-preflight': '1', authorization: 'Bearer posko' } },
    );
    expect(response.status).toBe(400);
    await response.text();
    expect(codeOf(await get({ query: evil }))).toBe('DOCUMENT_NOT_TRUSTED');
  });

  test('with a document and an id is refused', async () => {
    const both = { query: TRUSTED, documentId: documentId(TRUSTED) };
    expect(codeOf(await get(both))).toBe('REQUEST_MALFORMED');
  });
});

test('every operation of the project is within the limits and passes the gate for anybody', () => {
  const documents = collectDocuments();
  const prepare = documentPreparer({
    schema: buildSchema(RESOLVERS),
    trusted: new TrustedDocuments(documents),
    isDevelopment: false,
  });
  expect(documents.length).toBeGreaterThan(20);
  for (const { id, text } of documents) {
    for (const source of [id, text]) {
      const { errors } = prepare(source, { may: () => false });
      expect(errors, text).toBeNull();
    }
  }
});
