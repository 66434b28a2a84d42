import { expect, test, vi } from 'vitest';
import { messageIn } from './socket-messages.ts';

const said = (message: unknown) => messageIn(JSON.stringify(message));

test('a message is parsed once, without a callback for each of its values (F2)', () => {
  const parse = vi.spyOn(JSON, 'parse');
  const text = JSON.stringify({ type: 'ping', payload: { list: Array.from({ length: 1_000 }, () => 1) } });
  expect(messageIn(text)).toMatchObject({ type: 'ping' });
  expect(parse.mock.calls).toEqual([[text]]);
  parse.mockRestore();
});

test('only the outermost values of a message are looked at (F2)', () => {
  let reads = 0;
  const count = (): undefined => {
    reads += 1;
  };
  const nested = new Proxy({}, { get: count, has: () => count() ?? false, ownKeys: () => count() ?? [] });
  const parse = vi.spyOn(JSON, 'parse').mockReturnValue({
    type: 'subscribe',
    id: '1',
    payload: { documentId: 'sha256:00', variables: nested },
  });
  expect(messageIn('')).toMatchObject({ payload: { query: 'sha256:00' } });
  expect(reads).toBe(0);
  parse.mockRestore();
});

test.each([
  ['', null],
  ['{', null],
  ['"ping"', null],
  ['null', null],
  ['[]', null],
  ['{"type":"next","id":"1"}', null],
  ['{"type":["ping"]}', null],
  ['{"type":"ping","payload":[1]}', null],
  ['{"type":"ping","payload":"x"}', null],
  ['{"type":"subscribe","id":"","payload":{"query":"{a}"}}', null],
  ['{"type":"subscribe","id":1,"payload":{"query":"{a}"}}', null],
  ['{"type":"subscribe","id":"1","payload":[]}', null],
  ['{"type":"subscribe","id":"1"}', null],
  [`{"type":"complete","id":"${'x'.repeat(129)}"}`, null],
])('%s is no message', (text, answer) => {
  expect(messageIn(text)).toBe(answer);
});

test('a ping may have no payload, an empty one or one with values', () => {
  for (const payload of [undefined, null, {}, { a: [1] }])
    expect(said({ type: 'ping', payload })).not.toBeNull();
});

test('the id of a document takes the place of its text, and one that has both is kept for its refusal (F27)', () => {
  const subscribe = (payload: object) => said({ type: 'subscribe', id: '1', payload })?.payload;
  expect(subscribe({ documentId: 'sha256:00', variables: { a: 1 } })).toEqual({
    query: 'sha256:00',
    variables: { a: 1 },
  });
  expect(subscribe({ documentId: 'sha256:00', query: null })).toEqual({ query: 'sha256:00' });
  for (const query of ['{ a }', '', 7])
    expect(subscribe({ documentId: 'sha256:00', query })).toEqual({ documentId: 'sha256:00', query: '' });
  expect(subscribe({ query: '{ a }', documentId: 7 })).toEqual({ query: '{ a }', documentId: 7 });
});

test('an id has 128 characters at most', () => {
  const message = { type: 'complete', id: 'x'.repeat(128) };
  expect(messageIn(JSON.stringify(message))).toEqual(message);
});
