import { expect, test } from 'vitest';
import { documentTaken, requestedDocument, requireOneDocument } from './request-document.ts';

const ID = 'sha256:00';
const posted = (body: unknown) => ({ method: 'POST', body, query: {}, url: '/graphql', raw: {} });
const got = (query: Record<string, string>) => {
  const url = `/graphql?${new URLSearchParams(query)}`;
  return { method: 'GET', body: undefined, query, url, raw: { url } };
};

test.each([
  [{ query: '{ a }' }, '{ a }', null],
  [{ query: '{ a }', operationName: 'A' }, '{ a }', 'A'],
  [{ query: '{ a }', operationName: '' }, '{ a }', null],
  [{ query: '{ a }', operationName: 7 }, '{ a }', null],
  [{ query: 7 }, 7, null],
  [{ documentId: ID }, ID, null],
  [{ documentId: ID, query: null, operationName: 'A' }, ID, 'A'],
  [{ documentId: 7, query: '{ a }' }, '{ a }', null],
  [{}, undefined, null],
  [null, undefined, null],
  [undefined, undefined, null],
])('of the body %j the document is %j, and the operation %j', (body, text, operationName) => {
  expect(requestedDocument(posted(body) as never)).toEqual({ text, operationName });
});

test('the id of a document is what the library below reads as its text, in a body and in an address', () => {
  const post = posted({ documentId: ID, variables: { a: 1 } });
  requestedDocument(post as never);
  expect(post.body).toMatchObject({ query: ID, variables: { a: 1 } });
  expect(post.raw).toEqual({});
  const get = got({ documentId: ID, variables: '{"a":"b&c"}', operationName: 'A' });
  expect(requestedDocument(get as never)).toEqual({ text: ID, operationName: 'A' });
  const { pathname, searchParams } = new URL(get.raw.url, 'http://localhost');
  expect([pathname, Object.fromEntries(searchParams)]).toEqual([
    '/graphql',
    { query: ID, variables: '{"a":"b&c"}', operationName: 'A' },
  ]);
});

test('an address without an id stays as it is', () => {
  const get = got({ query: '{ a }' });
  expect(requestedDocument(get as never).text).toBe('{ a }');
  expect(get.raw.url).toBe(get.url);
});

test.each(['{ a }', '', 7, false])('a request with an id and the document %j is refused', (query) => {
  expect(() => requestedDocument(posted({ documentId: ID, query }) as never)).toThrow(
    expect.objectContaining({ code: 'REQUEST_MALFORMED' }),
  );
});

test('over a socket too: an id or a document, not both', () => {
  expect(() => requireOneDocument(documentTaken({ documentId: ID, query: '{ a }' }))).toThrow(
    expect.objectContaining({ code: 'REQUEST_MALFORMED' }),
  );
  for (const payload of [{ documentId: ID }, { query: '{ a }' }, { documentId: 7, query: '{ a }' }, {}])
    expect(() => requireOneDocument(documentTaken(payload))).not.toThrow();
});
