import { describe, expect, test } from 'vitest';
import { type ComparedIncident, DUPLICATE_WINDOW_MS, duplicateGuess, isNear } from './duplicate.policy.ts';
import { WordComparison } from './similar-words.policy.ts';

const MINUTE = 60_000;
const DESA = '15.07.05.2004';

const ONE: ComparedIncident = {
  ...{ category: 'LOGISTIK', kind: null, region: DESA, tps: [`${DESA}-001`], placeKind: null },
  ...{ happenedAt: 1_000 * MINUTE, words: [] },
};
const other = (change: Partial<ComparedIncident> = {}): ComparedIncident => ({ ...ONE, ...change });
const later = (minutes: number) => ({ happenedAt: ONE.happenedAt + minutes * MINUTE });

/** A comparison that finds what a test says. */
const alike = (score: number): WordComparison =>
  Object.assign(new WordComparison(undefined), { compare: () => ({ score, shared: ['surat'] }) });
const guess = (one: ComparedIncident, two: ComparedIncident, score = 1) =>
  duplicateGuess(one, two, alike(score));
const WORDS = { words: ['surat'] };

test('the window is a quarter of an hour', () => {
  expect(DUPLICATE_WINDOW_MS).toBe(900_000);
});

describe('told in words', () => {
  test.each([
    // 0.7 × likeness + 0.3 × (1 - minutes / 30), to hundredths.
    [1, 0, 1],
    [0.8, 0, 0.86],
    [0.8, 6, 0.8],
    [0.6, 0, 0.72],
    [1, 15, 0.85],
    [0.9, 10, 0.83],
    [0.655, 0, 0.76],
  ])('likeness %d, %d minutes apart: %d', (score, minutes, expected) => {
    const found = guess(other(WORDS), other({ ...WORDS, ...later(minutes) }), score);
    expect(found?.score).toBe(expected);
    expect(found?.reasons).toEqual([
      { __typename: 'SimilarWords', score: Math.round(score * 100) / 100, words: ['surat'] },
      { __typename: 'SameStation', tps: ONE.tps },
      { __typename: 'SameCategory', category: 'LOGISTIK' },
      { __typename: 'WithinMinutes', minutes },
    ]);
    expect(guess(other({ ...WORDS, ...later(minutes) }), other(WORDS), score)).toEqual(found);
  });

  test.each([
    [0.59, false],
    [0.6, true],
  ])('likeness %d is enough: %s', (score, isEnough) => {
    expect(guess(other(WORDS), other(WORDS), score) !== null).toBe(isEnough);
  });

  test('kinds may differ where the words are alike', () => {
    expect(guess(other({ ...WORDS, kind: 'A' }), other({ ...WORDS, kind: 'B' }))?.score).toBe(1);
  });
});

describe('without words', () => {
  test.each([
    // 0.5 × (1 - minutes / 30).
    [0, 0.5],
    [6, 0.4],
    [15, 0.25],
  ])('%d minutes apart: %d', (minutes, expected) => {
    for (const [one, two] of [
      [{}, {}],
      [WORDS, {}],
      [{}, WORDS],
    ]) {
      const found = guess(other(one), other({ ...two, ...later(minutes) }), 0);
      expect(found?.score).toBe(expected);
      expect(found?.reasons.map(({ __typename }) => __typename)).toEqual([
        'SameStation',
        'SameCategory',
        'WithinMinutes',
      ]);
    }
  });

  test.each([
    [null, null, true],
    ['A', 'A', true],
    ['A', null, true],
    [null, 'A', true],
    ['A', 'B', false],
  ])('kinds %s and %s may be the same: %s', (one, two, may) => {
    expect(guess(other({ kind: one }), other({ kind: two })) !== null).toBe(may);
  });

  test('minutes are rounded', () => {
    const found = guess(other(), other({ happenedAt: ONE.happenedAt + 89_000 }));
    expect(found?.reasons.at(-1)).toEqual({ __typename: 'WithinMinutes', minutes: 1 });
  });
});

describe('near is', () => {
  const NOWHERE = { tps: [] };
  test.each<[string, Partial<ComparedIncident>, Partial<ComparedIncident>, boolean]>([
    ['the same', {}, {}, true],
    ['a quarter of an hour apart', {}, later(15), true],
    ['a quarter of an hour before', {}, later(-15), true],
    ['a millisecond more than that', {}, { happenedAt: ONE.happenedAt + DUPLICATE_WINDOW_MS + 1 }, false],
    ['of another category', {}, { category: 'KEAMANAN' }, false],
    ['at another TPS', {}, { tps: [`${DESA}-002`] }, false],
    ['at one TPS of two', {}, { tps: [`${DESA}-002`, `${DESA}-001`] }, true],
    ['at a TPS and in its desa', {}, NOWHERE, false],
    ['in the desa and at a TPS of it', NOWHERE, {}, false],
    ['in one desa', NOWHERE, NOWHERE, true],
    ['in two desa', NOWHERE, { ...NOWHERE, region: '15.07.05.2005' }, false],
    ['at places of one kind', { ...NOWHERE, placeKind: 'GUDANG' }, { ...NOWHERE, placeKind: 'GUDANG' }, true],
    [
      'at places of two kinds',
      { ...NOWHERE, placeKind: 'GUDANG' },
      { ...NOWHERE, placeKind: 'JALAN' },
      false,
    ],
    ['at a place of a kind and of none', { ...NOWHERE, placeKind: 'GUDANG' }, NOWHERE, false],
  ])('%s', (_what, one, two, expected) => {
    expect(isNear(other(one), other(two))).toBe(expected);
    expect(guess(other(one), other(two)) !== null).toBe(expected);
  });

  test('which TPS both name, and which desa both are in, is said', () => {
    const [a, b, c] = ['001', '002', '003'].map((number) => `${DESA}-${number}`) as [string, string, string];
    expect(guess(other({ tps: [a, b] }), other({ tps: [c, b] }))?.reasons[0]).toEqual({
      __typename: 'SameStation',
      tps: [b],
    });
    expect(guess(other(NOWHERE), other(NOWHERE))?.reasons[0]).toEqual({
      __typename: 'SamePlace',
      region: DESA,
    });
  });
});
