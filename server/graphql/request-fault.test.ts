import { describe, expect, test } from 'vitest';
import { databaseUnavailable, Fault } from '../kernel/fault.ts';
import { errorHandler, notFoundHandler, requestFaultOf } from './request-fault.ts';
import { TooManyRequests } from './too-many-requests.ts';

const failing = (fields: object) => Object.assign(new Error('as the library says it'), fields) as never;

/** A reply that notes what it was told, and the two handlers over it. */
function handled(handle: 'error' | 'notFound', url: string, error: Error = new Error('unused')) {
  const headers: Record<string, unknown> = {};
  const told = { status: 0, codes: [] as unknown[], headers };
  const reply = {
    code(status: number) {
      told.status = status;
      return reply;
    },
    header(name: string, value: unknown) {
      headers[name] = value;
      return reply;
    },
    send(body: string) {
      told.codes = (JSON.parse(body) as { errors: { code: string }[] }).errors.map(({ code }) => code);
      return reply;
    },
  };
  const format = (({ originalError }: { originalError?: unknown }) => ({
    code: originalError instanceof Fault ? originalError.code : 'INTERNAL',
  })) as never;
  const request = { url, headers: {} };
  if (handle === 'error') errorHandler(format)(error as never, request as never, reply as never);
  else notFoundHandler(format)(request as never, reply as never);
  return told;
}

describe('what HTTP could not take', () => {
  test.each([
    ['a body too large', { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }, 'BODY_TOO_LARGE', 413],
    ['another media type', { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }, 'MEDIA_TYPE_UNSUPPORTED', 415],
    ['no body', { code: 'FST_ERR_CTP_EMPTY_JSON_BODY' }, 'BODY_UNREADABLE', 400],
    ['no JSON', { code: 'FST_ERR_CTP_INVALID_JSON_BODY' }, 'BODY_UNREADABLE', 400],
    ['a length that is wrong', { code: 'FST_ERR_CTP_INVALID_CONTENT_LENGTH' }, 'BODY_UNREADABLE', 400],
    ['the lowest of its own', { statusCode: 400 }, 'REQUEST_MALFORMED', 400],
    ['the highest of its own', { statusCode: 499 }, 'REQUEST_MALFORMED', 499],
    ['a database that cannot be reached', { code: 'ECONNREFUSED' }, 'UNAVAILABLE', 503],
    ['a database that is full', { errcode: 13 }, 'UNAVAILABLE', 503],
    ['a storage fault with a status of its own', { errcode: 10, statusCode: 400 }, 'UNAVAILABLE', 503],
  ])('%s is a fault with its status', (_, fields, code, status) => {
    expect(requestFaultOf(failing(fields))).toMatchObject({ code, status });
  });

  test.each([{}, { statusCode: 399 }, { statusCode: 500 }, { statusCode: 503 }, { code: 'FST_ERR_OTHER' }])(
    'is a bug where it says %j',
    (fields) => {
      expect(requestFaultOf(failing(fields))).toBeNull();
    },
  );

  test('stays the fault that it is', () => {
    const fault = new Fault('NOT_FOUND', 'Nothing here.', 404);
    expect(requestFaultOf(fault)).toBe(fault);
  });
});

describe('the last resort', () => {
  test.each([
    ['says when to come back', new TooManyRequests(7), 429, 'TOO_MANY_REQUESTS', { 'retry-after': 7 }],
    ['tells of a database that does not answer', databaseUnavailable(), 503, 'UNAVAILABLE', {}],
    ['answers 500 to a bug', new Error('a bug'), 500, 'INTERNAL', {}],
    ['answers 500 to a bug with a status', failing({ statusCode: 599 }), 500, 'INTERNAL', {}],
  ])('%s', (_, error, status, code, headers) => {
    const told = handled('error', '/graphql', error);
    expect(told).toMatchObject({ status, codes: [code] });
    const { 'content-type': mediaType, ...others } = told.headers;
    expect(mediaType).toBe('application/json; charset=utf-8');
    expect(others).toEqual(headers);
  });

  test.each([
    ['/graphql', 405, 'METHOD_NOT_ALLOWED', 'GET, POST'],
    ['/graphql?query=x', 405, 'METHOD_NOT_ALLOWED', 'GET, POST'],
    ['/graphql2', 404, 'NOT_FOUND', undefined],
    ['/elsewhere?/graphql', 404, 'NOT_FOUND', undefined],
  ])('for %s, which is not served, says so with %i', (url, status, code, allow) => {
    const told = handled('notFound', url);
    expect(told).toMatchObject({ status, codes: [code] });
    expect(told.headers.allow).toBe(allow);
  });
});
