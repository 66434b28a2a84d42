import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { checkNames } from './known-names.ts';

const schema = buildSchema(`
  type Query { ask(box: Box, boxes: [[Box!]!], plain: Json): Int }
  scalar Json
  input Box { name: String inner: Box others: [Box!] json: Json }
`);
const asking =
  'query($box: Box, $boxes: [[Box!]!], $plain: Json) { ask(box: $box, boxes: $boxes, plain: $plain) }';
const operation = parse(asking).definitions[0] as OperationDefinitionNode;

const wrong = (count: number, name = 'nam') =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, 1]));

function fault(variables: unknown): { code: string; message: string } | null {
  try {
    checkNames(schema, operation, variables);
    return null;
  } catch (error) {
    return error as { code: string; message: string };
  }
}

test('a few names that no type has are left to graphql-js, which says what was meant', () => {
  expect(fault({ box: wrong(5) })).toBeNull();
  expect(fault({ box: wrong(6) })).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringContaining('"nam5" in Box'),
  });
});

test.each([
  ['within each other', { box: { ...wrong(2), inner: { ...wrong(2), inner: wrong(2) } } }],
  ['in a list', { box: { others: Array.from({ length: 6 }, () => wrong(1)) } }],
  ['in one that stands for a list', { boxes: wrong(6) }],
  ['in lists of lists', { boxes: [[wrong(3)], [wrong(3)]] }],
  ['in several variables', { box: wrong(3), boxes: [[wrong(3)]] }],
  ['that objects have by themselves', { box: { ...wrong(5), constructor: 1 } }],
])('names are counted %s (H8)', (_where, variables) => {
  expect(fault(variables)).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test.each([
  ['names that are known', { box: { name: 'x', inner: { others: [{ name: 'y' }] } } }],
  ['what a scalar holds', { plain: wrong(100), box: { json: wrong(100) } }],
  ['variables that nothing asks for', wrong(100)],
  ['no variables', null],
  ['variables that are none', [wrong(100)]],
])('%s do not count', (_what, variables) => {
  expect(fault(variables)).toBeNull();
});

test('of a long name little is repeated', () => {
  expect(fault({ box: wrong(6, 'x'.repeat(10_000)) })?.message.length).toBeLessThan(200);
});

test('lists as deep as a body can hold are looked through without a stack as deep', () => {
  const deep = JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`);
  expect(fault({ boxes: deep, box: deep, plain: deep })).toBeNull();
});
