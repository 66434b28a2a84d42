import { readFileSync } from 'node:fs';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../../server/kernel/fault.ts';
import { id } from '../../i18n/id.ts';
import { createWords } from '../../i18n/words.ts';
import { endsSession, faultOf, wordOf } from './fault.ts';
import { faultSentence, isUnanswered, type Outcome, outcomeOf, sentenceOf } from './outcome.ts';

const words = createWords('id');
const graphqlError = (extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message: 'no', extensions }] });

describe('what became of an act', () => {
  it('is done unless the answer is a refusal', () => {
    expect(outcomeOf({ __typename: 'Mutation', logIn: { session: { id: 's' } } }).kind).toBe('done');
    const refused = outcomeOf({ logIn: { code: 'CREDENTIALS_WRONG', isRetryable: true } });
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'CREDENTIALS_WRONG' } });
  });

  it('is said with the figures of the refusal', () => {
    const refusal = { code: 'TOO_MANY_TRIES', isRetryable: true, retryAfterSeconds: 12 };
    expect(sentenceOf({ kind: 'refused', refusal }, words)).toContain('Tunggu 12 detik');
  });

  it('is nothing to talk about where it was done', () => {
    expect(sentenceOf({ kind: 'done', done: {} }, words)).toBeNull();
  });

  it('is a failure where there is no answer in the answer', () => {
    expect(outcomeOf(null).kind).toBe('failed');
  });
});

describe('whether the same act is sent again under its id', () => {
  const refused = (code: string, isRetryable: boolean): Outcome<unknown> => ({
    kind: 'refused',
    refusal: { code, isRetryable },
  });
  const failed = (error: unknown): Outcome<unknown> => ({ kind: 'failed', fault: faultOf(error) });
  const answered = (status: number, body = '<html>') =>
    new ServerError('no', { response: new Response(body, { status }), bodyText: body });

  it.each([
    ['the database did not say', refused('RETRY_LATER', true)],
    ['the disk is full', refused('STORAGE_FULL', true)],
    ['too much is asked', refused('TOO_MANY_TRIES', true)],
    ['nothing came back', failed(new TypeError('Failed to fetch'))],
    ['it took too long', failed(new DOMException('timed out', 'TimeoutError'))],
    ['a gateway answers for the server', failed(answered(502))],
    ['the server is going down', failed(graphqlError({ code: 'UNAVAILABLE' }))],
    ['too much was asked of the door', failed(answered(429))],
    ['the server broke on it', failed(graphqlError({ code: 'INTERNAL' }))],
    ['half an answer came', outcomeOf(null)],
  ])('it is where %s', (_what, outcome) => {
    expect(isUnanswered(outcome)).toBe(true);
  });

  it.each([
    ['it was done', outcomeOf({ logIn: { session: { id: 's' } } })],
    ['the server said no', refused('OPERATION_CLOSED', false)],
  ])('it is not where %s', (_what, outcome) => {
    expect(isUnanswered(outcome)).toBe(false);
  });
});

describe('a fault', () => {
  it('has the code of the server', () => {
    expect(faultOf(graphqlError({ code: 'FORBIDDEN' })).code).toBe('FORBIDDEN');
  });

  it('has the code in the body of an answer that is no GraphQL', () => {
    const body = JSON.stringify({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 3 } }],
    });
    const error = new ServerError('no', { response: new Response(body, { status: 429 }), bodyText: body });
    expect(faultOf(error)).toEqual({ code: 'TOO_MANY_REQUESTS', seconds: 3 });
  });

  it('is the silence of the server where nothing came back', () => {
    expect(faultOf(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
  });

  it('ends the session where it speaks of who asks, and only there', () => {
    const ends = (code: string) => endsSession({ code, seconds: null });
    expect([ends('UNAUTHENTICATED'), ends('CREDENTIAL_EXPIRED')]).toEqual([true, true]);
    expect([ends('FORBIDDEN'), ends('UNAVAILABLE'), ends('UNREACHABLE')]).toEqual([false, false, false]);
  });
});

const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'));
const enumValues = (name: string) => {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
};

describe('the sentences', () => {
  it('cover every fault and every refusal of the server', () => {
    const refusals = enumValues('RefusalCode');
    expect([refusals.length > 50, FAULT_CODES.length > 30]).toEqual([true, true]);
    const keys = [
      ...FAULT_CODES.map((code) => `fault.${code}`),
      ...refusals.map((code) => `refusal.${code}`),
    ];
    expect(keys.filter((key) => !Object.hasOwn(id, key))).toEqual([]);
  });

  it('have one for codes that are not known yet', () => {
    expect(wordOf('refusal', 'NEWER_THAN_THIS_PAGE')).toBe('fault.OTHER');
    expect(faultSentence({ code: 'NEWER', seconds: null }, words)).toContain('NEWER');
  });
});
