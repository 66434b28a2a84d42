import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { chosenOperation, rootFieldsIn, variablesBelowRoot } from './prepare-document.ts';

describe('the operation that runs', () => {
  const two = parse('query A { a } query B { b }');

  test('is the one that is named, or the only one', () => {
    expect(chosenOperation(two, 'B').name?.value).toBe('B');
    expect(chosenOperation(parse('query A { a }'), null).name?.value).toBe('A');
  });

  test.each([null, 'C'])('is unknown where the name fits none or several: %s', (name) => {
    expect(() => chosenOperation(two, name)).toThrow(expect.objectContaining({ code: 'OPERATION_UNKNOWN' }));
  });
});

describe('the variables that the frames of a subscription depend on', () => {
  const variables = (text: string, name: string | null = null) => variablesBelowRoot(parse(text), name);

  test('are not those of the root field, by which the feed is chosen', () => {
    expect(variables('subscription S($scope: ID) { situation(scope: $scope) { kind } }')).toEqual([]);
  });

  test('are those of fields below it, each once and in order', () => {
    const text = `subscription S($scope: ID, $first: Int, $all: Boolean!) {
      situation(scope: $scope) { list(first: $first) { a } other(first: $first) { b @include(if: $all) } }
    }`;
    expect(variables(text)).toEqual(['all', 'first']);
  });

  test('are those of directives on the operation and on the root field', () => {
    expect(variables('subscription S($a: Int) @x(y: $a) { situation { kind } }')).toEqual(['a']);
    expect(variables('subscription S($b: Boolean!) { situation @skip(if: $b) { kind } }')).toEqual(['b']);
  });

  test('are those of fragments, wherever they are spread', () => {
    const text = `subscription S($a: Int, $b: Int) { ...Root situation { ...Part } }
      fragment Root on Subscription { situation { list(first: $a) { x } } }
      fragment Part on Situation { list(first: $b) { x } }`;
    expect(variables(text)).toEqual(['a', 'b']);
    expect(variables('subscription S($c: Int) { ... on Subscription { situation(at: $c) { x } } }')).toEqual([
      'c',
    ]);
  });
});

describe('the fields at the root of an operation', () => {
  test.each([
    ['{ a }', 1],
    ['{ a { x y z } b }', 2],
    ['{ a one: a two: a }', 3],
    ['{ a ... { b c } }', 3],
    ['{ a ... on Query { b ... { c d } } }', 4],
    ['{ a ...One } fragment One on Query { b c }', 3],
    ['{ ...One ...One } fragment One on Query { b c }', 4],
    ['{ ...One } fragment One on Query { b ...Two } fragment Two on Query { c d { x } }', 3],
    ['query A { a b c } query B { ...One } fragment One on Query { a }', 3],
  ])('of %s are %i, those of fragments included', (text, count) => {
    const ast = parse(text);
    expect(rootFieldsIn(ast, chosenOperation(ast, text.startsWith('query A') ? 'A' : null))).toBe(count);
  });
});
