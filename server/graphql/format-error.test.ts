import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Fault } from '../kernel/fault.ts';
import type { Log } from '../kernel/log.ts';
import { errorFormatter } from './format-error.ts';
import { TooManyRequests } from './too-many-requests.ts';

const logged: Record<string, unknown>[] = [];
const warned: Record<string, unknown>[] = [];
const log = {
  error: (what: Record<string, unknown>) => logged.push(what),
  warn: (what: Record<string, unknown>) => warned.push(what),
} as unknown as Log;
const format = errorFormatter(log);
const codeOf = ({ extensions }: GraphQLFormattedError) => extensions?.code;

/** As graphql-js wraps what a resolver throws. */
const thrown = (cause: Error, layers = 1): GraphQLError => {
  let error = new GraphQLError(cause.message, { originalError: cause, path: ['a', 1] });
  for (let layer = 1; layer < layers; layer += 1)
    error = new GraphQLError(cause.message, { originalError: error });
  return error;
};

describe('a fault', () => {
  test('keeps its code and its sentence, however deep it is wrapped', () => {
    const fault = new Fault('FORBIDDEN', 'You may not.', 403);
    for (const layers of [1, 2, 3]) {
      const said = format(thrown(fault, layers));
      expect([codeOf(said), said.message]).toEqual(['FORBIDDEN', 'You may not.']);
    }
    expect(format(thrown(fault)).path).toEqual(['a', 1]);
  });

  test('of too many requests says how long to wait; another does not', () => {
    const wait = format(thrown(new TooManyRequests(7))).extensions;
    expect(wait).toEqual({ code: 'TOO_MANY_REQUESTS', retryAfterSeconds: 7 });
    expect(format(thrown(new Fault('FORBIDDEN', 'No.'))).extensions).toEqual({ code: 'FORBIDDEN' });
  });
});

test('a database that does not answer is no bug: the client may come again, and the log says what happened', () => {
  logged.length = warned.length = 0;
  const said = format(thrown(new Error('Connection terminated unexpectedly')));
  expect([codeOf(said), said.message.includes('terminated')]).toEqual(['UNAVAILABLE', false]);
  expect(warned).toMatchObject([{ error: 'Error', said: 'Connection terminated unexpectedly' }]);
  expect(logged).toEqual([]);
});

test.each([
  ['SQLite that is locked', { errcode: 5 }],
  ['a full disk', { errcode: 13 }],
  ['a statement that took too long', { code: '57014' }],
  ['a standby', { code: '25006' }],
  ['a connection that is refused', { code: 'ECONNREFUSED' }],
])('%s is a database that does not answer, however deep the error is wrapped (F22)', (_what, codes) => {
  logged.length = warned.length = 0;
  for (const layers of [1, 2, 3])
    expect(codeOf(format(thrown(Object.assign(new Error('x'), codes), layers)))).toBe('UNAVAILABLE');
  expect(logged).toEqual([]);
  expect(warned).toMatchObject([{ said: 'x' }, { said: 'x' }, { said: 'x' }]);
});

test.each([
  ['GRAPHQL_PARSE_FAILED', 'DOCUMENT_UNREADABLE'],
  ['GRAPHQL_VALIDATION_FAILED', 'DOCUMENT_INVALID'],
  ['OPERATION_RESOLUTION_FAILURE', 'OPERATION_UNKNOWN'],
  ['PERSISTED_QUERY_NOT_FOUND', 'REQUEST_MALFORMED'],
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'REQUEST_MALFORMED'],
  ['BAD_REQUEST', 'REQUEST_MALFORMED'],
  ['FORBIDDEN', 'FORBIDDEN'],
])('the code %s of a library below is said as %s, with its own sentence', (code, ours) => {
  const said = format(new GraphQLError('As it was.', { extensions: { code } }));
  expect([codeOf(said), said.message]).toEqual([ours, 'As it was.']);
});

describe('a value of a variable that does not fit', () => {
  const document = parse('query Q($input: In, $n: Int) { a }');
  const [definition] = document.definitions;
  const nodes = definition?.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []) : [];
  const wrong = (message: string, at = nodes.slice(0, 1)) => format(new GraphQLError(message, { nodes: at }));

  test('is bad input, and is named with its place', () => {
    const said = wrong('Variable "$input" got invalid value 1 at "input.tps[0].code"; Expected x.');
    expect(said.extensions).toEqual({ code: 'BAD_USER_INPUT', at: 'input.tps[0].code' });
    expect(said.locations).toEqual([{ line: 1, column: 9 }]);
  });

  test('is named by its variable where its place is not said, or is longer than a hundred characters', () => {
    expect(wrong('Variable "$input" of required type.').extensions.at).toBe('input');
    const path = (length: number) => wrong(`At all at "${'x'.repeat(length)}"; so.`).extensions.at;
    expect([path(100)?.length, path(101)]).toEqual([100, 'input']);
  });

  test('is bad input too where there are so many that none is named', () => {
    const said = format(new GraphQLError('Too many errors processing variables, error limit reached.'));
    expect(said.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('is a bug where something else than a variable is at fault, or a resolver has thrown', () => {
    expect(codeOf(wrong('No variable.', [document.definitions[0]] as never))).toBe('INTERNAL');
    const cause = new GraphQLError('x', { nodes: nodes.slice(0, 1), originalError: new Error('x') });
    expect(codeOf(format(cause))).toBe('INTERNAL');
  });
});

test('a bug is one too where a library below calls it so', () => {
  const said = format(new GraphQLError('secret', { extensions: { code: 'INTERNAL' } }));
  expect([codeOf(said), said.message.includes('secret')]).toEqual(['INTERNAL', false]);
});

describe('a sentence', () => {
  const said = (length: number) => format(thrown(new Fault('FORBIDDEN', 'x'.repeat(length)))).message;

  test('of 300 characters is said whole, a longer one is cut there and says so', () => {
    expect(said(300)).toBe('x'.repeat(300));
    expect(said(301)).toBe(`${'x'.repeat(300)}…`);
  });
});

describe('a bug', () => {
  test('is answered with a reference and nothing else; the log has the same one, and no value of anybody', () => {
    logged.length = 0;
    const said = format(thrown(new TypeError(`cannot read 'Siti' of "3501" in \`xyz\` 16070512 times, 999`)));
    const { reference } = said.extensions;
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(said.message).toBe(
      `Something went wrong in the server. Report it with the reference ${reference}.`,
    );
    expect(said.extensions).toEqual({ code: 'INTERNAL', reference });
    expect(said.path).toEqual(['a', 1]);
    expect(logged).toMatchObject([
      { reference, path: ['a', 1], error: 'TypeError', said: 'cannot read … of … in … … times, 999' },
    ]);
  });

  test('is logged with where it happened, at most twelve lines, and a sentence of at most 300 characters', () => {
    logged.length = 0;
    const cause = new Error('y'.repeat(400));
    cause.stack = ['Error: y', ...Array.from({ length: 20 }, (_, at) => `    at f${at} (file.ts:1:1)`)].join(
      '\n',
    );
    format(thrown(cause));
    const [line] = logged as [{ where: string[]; said: string }];
    expect(line.where).toEqual(Array.from({ length: 12 }, (_, at) => `    at f${at} (file.ts:1:1)`));
    expect(line.said).toHaveLength(300);
  });
});
