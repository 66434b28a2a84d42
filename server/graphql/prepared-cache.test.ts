import { describe, expect, test } from 'vitest';
import { PreparedCache, TrustedCache } from './prepared-cache.ts';

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

describe('of a trusted document', () => {
  const trusted = { name: 'Wall', id: 'id of Wall', shape: 'shape', text: 'query Wall { a }' };
  const writings = (count: number) => Array.from({ length: count }, (_, at) => `query Wall { a } # ${at}`);
  const cacheOf = (texts: readonly string[]) => {
    const cache = new TrustedCache<string>();
    for (const each of texts) cache.keep(each, trusted, each);
    return cache;
  };
  const heldOf = (cache: TrustedCache<string>, texts: readonly string[]) =>
    texts.filter((each) => cache.get(each) === each);

  test('four other writings are held; with each one more the oldest goes', () => {
    const texts = writings(5);
    expect(heldOf(cacheOf(writings(40)), writings(40))).toEqual(writings(40).slice(36));
    expect(heldOf(cacheOf(texts.slice(0, 4)), texts)).toEqual(texts.slice(0, 4));
    expect(heldOf(cacheOf(texts), texts)).toEqual(texts.slice(1));
  });

  test('its own writing and its id are held for good, and take no place of another', () => {
    const own = [trusted.text, trusted.id];
    const texts = writings(4);
    expect(heldOf(cacheOf([...own, ...texts]), [...own, ...texts])).toEqual([...own, ...texts]);
    expect(heldOf(cacheOf([...own, ...writings(40)]), own)).toEqual(own);
  });

  test('a writing is held that is twice as long and 500 characters more, and none that is longer', () => {
    const longest = trusted.text.padEnd(2 * trusted.text.length + 500);
    expect(heldOf(cacheOf([longest]), [longest])).toEqual([longest]);
    expect(heldOf(cacheOf([`${longest} `]), [`${longest} `])).toEqual([]);
  });

  test('the writings of one document push out none of another', () => {
    const cache = cacheOf(writings(4));
    const other = { ...trusted, id: 'id of Other', text: 'query Other { a }' };
    for (let at = 0; at < 10; at += 1) cache.keep(`query Other { a } # ${at}`, other, 'other');
    expect(heldOf(cache, writings(4))).toEqual(writings(4));
  });
});
