import { expect, test } from 'vitest';
import { checkStrangersBody, checkStrangersVariables, STRANGER_LIMITS } from './stranger-limits.ts';

const refused = (variables: unknown): boolean => {
  try {
    checkStrangersVariables(variables);
    return false;
  } catch {
    return true;
  }
};
const { values, bodyBytes } = STRANGER_LIMITS;
const list = (count: number) => Array.from({ length: count }, () => 1);

test('variables of a stranger may hold as many values as the limit says, and not one more', () => {
  expect(refused({ list: list(values - 1) })).toBe(false);
  expect(refused({ list: list(values) })).toBe(true);
  expect(refused(Object.fromEntries(list(values).map((_, index) => [`k${index}`, 1])))).toBe(false);
  expect(refused(Object.fromEntries(list(values + 1).map((_, index) => [`k${index}`, 1])))).toBe(true);
  for (const nothing of [undefined, null, {}, 'text', 7]) expect(refused(nothing)).toBe(false);
});

test('they are counted however they are nested, without a stack as deep', () => {
  let nested: unknown = 1;
  for (let depth = 0; depth < 30_000; depth += 1) nested = [nested];
  expect(refused({ nested })).toBe(true);
  expect(refused({ a: list(10).map(() => list(15)) })).toBe(false);
  expect(refused({ a: list(10).map(() => list(25)) })).toBe(true);
});

test('no more of them are looked at than the limit', () => {
  let reads = 0;
  const many = new Proxy(list(100_000), {
    get: (target, name) => {
      reads += 1;
      return Reflect.get(target, name);
    },
  });
  expect(refused({ many })).toBe(true);
  expect(reads).toBeLessThan(2 * values);
});

test('a body of a stranger may hold 16 KB, and not a byte more', () => {
  expect(() => checkStrangersBody(bodyBytes)).not.toThrow();
  expect(() => checkStrangersBody(bodyBytes + 1)).toThrow('16 KB');
});
