import { expect, test } from 'vitest';
import { PreparedCache } from './prepared-cache.ts';

/** A text of so many characters that begins with its name. */
const text = (name: string, length = 20_000) => name.padEnd(length, ' ');

test('what was kept is found by its text, and nothing else is', () => {
  const cache = new PreparedCache<number>();
  cache.keep('{ one }', 1);
  cache.keep('{ two }', 2);
  expect([cache.get('{ one }'), cache.get('{ two }'), cache.get('{ three }')]).toEqual([1, 2, null]);
});

test('the first of two documents of one text stays', () => {
  const cache = new PreparedCache<number>();
  cache.keep('{ one }', 1);
  cache.keep('{ one }', 2);
  expect(cache.get('{ one }')).toBe(1);
});

test('a text of 20,000 characters is kept, a longer one is not', () => {
  const cache = new PreparedCache<number>();
  cache.keep(text('just'), 1);
  cache.keep(text('over', 20_001), 2);
  expect([cache.get(text('just')), cache.get(text('over', 20_001))]).toEqual([1, null]);
});

const filled = (count: number) => {
  const cache = new PreparedCache<string>();
  for (let at = 0; at < count; at += 1) cache.keep(text(`d${at} `), `d${at}`);
  return cache;
};

test('250,000 characters are held; one more, and the least recently used document goes', () => {
  const cache = filled(12);
  cache.keep(text('filling', 10_000), 'filling');
  expect(cache.get(text('d0 '))).toBe('d0');
  cache.keep('x', 'x');
  const got = [text('d1 '), text('d0 '), text('d2 '), 'x'].map((each) => cache.get(each));
  expect(got).toEqual([null, 'd0', 'd2', 'x']);
});

test('what has gone makes room for as much again, and for no more', () => {
  const cache = filled(40);
  const held = Array.from({ length: 40 }, (_, at) => at).filter((at) => cache.get(text(`d${at} `)) !== null);
  expect(held).toEqual(Array.from({ length: 12 }, (_, at) => at + 28));
});

test('a text that is kept twice counts once', () => {
  const cache = filled(12);
  for (let at = 0; at < 12; at += 1) cache.keep(text(`d${at} `), 'another');
  cache.keep(text('filling', 10_000), 'filling');
  expect(cache.get(text('d0 '))).toBe('d0');
});
