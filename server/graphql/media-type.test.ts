import { describe, expect, test } from 'vitest';
import { GRAPHQL_JSON, mediaTypeFor, PLAIN_JSON, statusFor } from './media-type.ts';

describe('an answer is written as Accept prefers', () => {
  test.each([
    [undefined, PLAIN_JSON],
    ['', PLAIN_JSON],
    ['*/*', PLAIN_JSON],
    ['application/json', PLAIN_JSON],
    ['application/graphql-response+json', GRAPHQL_JSON],
    ['Application/GraphQL-Response+JSON ; q=1 ', GRAPHQL_JSON],
    ['application/graphql-response+json;q=0.5, application/json;q=0.9', PLAIN_JSON],
    ['application/json\t;\tq=0.5,application/graphql-response+json', GRAPHQL_JSON],
    ['application/graphql-response+json;q=0', PLAIN_JSON],
    ['text/html, application/graphql-response+json;charset=utf-8;q=0.9', GRAPHQL_JSON],
  ])('%s', (accept, mediaType) => {
    expect(mediaTypeFor(accept)).toBe(mediaType);
  });

  test('no more of it is looked at than anybody has reason to send (F1)', () => {
    expect(mediaTypeFor(`${' '.repeat(1_000)}application/graphql-response+json`)).toBe(PLAIN_JSON);
  });
});

test.each([
  [200, 200],
  [204, 204],
  [302, 302],
  [399, 399],
  [400, 200],
  [403, 200],
  [499, 200],
  [500, 500],
  [503, 503],
])(
  'the status %i of an answer is %i in plain JSON, and itself in the media type of GraphQL',
  (status, plain) => {
    expect([statusFor(PLAIN_JSON, status), statusFor(GRAPHQL_JSON, status)]).toEqual([plain, status]);
  },
);
