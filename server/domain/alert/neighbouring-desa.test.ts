import { describe, expect, test } from 'vitest';
import type { Roster, RosterRegion } from '../region/roster.queries.ts';
import { neighbouringDesa } from './neighbouring-desa.ts';

type Point = readonly [latitude: number | null, longitude: number | null];

/** Desa of one kecamatan by their points, and more of the kecamatan beside it. */
function neighboursOf(points: Readonly<Record<string, Point>>, beside: Readonly<Record<string, Point>> = {}) {
  const desa = (parentCode: string, all: Readonly<Record<string, Point>>) =>
    Object.entries(all).map(
      ([code, [latitude, longitude]]) =>
        ({ code, parentCode, level: 'DESA', latitude, longitude }) as RosterRegion,
    );
  const kecamatan = ['K', 'L'].map(
    (code) => ({ code, parentCode: 'R', level: 'KECAMATAN', latitude: 0, longitude: 0 }) as RosterRegion,
  );
  const all = [...kecamatan, ...desa('K', points), ...desa('L', beside)];
  const children = (code: string) => all.filter(({ parentCode }) => parentCode === code);
  const roster = { regions: new Map(all.map((each) => [each.code, each])), children } as unknown as Roster;
  const around = neighbouringDesa(roster);
  return (code: string) => [...around(code)].sort();
}

describe('two desa are neighbours where no third lies in the circle between them', () => {
  test.each<[string, Record<'a' | 'b' | 'c', Point>, boolean]>([
    ['the third far off', { a: [0, 0], b: [0, 2], c: [9, 9] }, true],
    ['the third in the middle', { a: [0, 0], b: [0, 2], c: [0, 1] }, false],
    ['the third in the circle', { a: [0, 0], b: [0, 2], c: [0.9, 1] }, false],
    ['the third on the circle', { a: [0, 0], b: [0, 2], c: [1, 1] }, true],
    ['the third outside the circle', { a: [0, 0], b: [0, 2], c: [1.1, 1] }, true],
    ['north and south, the third in the circle', { a: [0, 0], b: [2, 0], c: [1, 0.9] }, false],
    ['north and south, the third outside', { a: [0, 0], b: [2, 0], c: [1, 1.1] }, true],
    ['aslant, far to one side', { c: [0, 0], a: [4, 1], b: [-0.5, 3] }, true],
    ['aslant, the third seen under more than a right angle', { c: [0, 0], a: [4, 1], b: [-1, 3] }, false],
    ['aslant, the other way', { c: [0, 0], a: [1, 4], b: [3, -1] }, false],
    ['not from the origin', { c: [5, 5], a: [9, 6], b: [4.5, 8] }, true],
    ['not from the origin, in the circle', { c: [5, 5], a: [9, 6], b: [4, 8] }, false],
  ])('%s', (_what, points, areNeighbours) => {
    const around = neighboursOf(points);
    expect(around('a').includes('b')).toBe(areNeighbours);
    expect(around('b').includes('a')).toBe(areNeighbours);
  });

  test('each is told once, none is its own, across the border of a kecamatan too', () => {
    const around = neighboursOf({ a: [0, 0], b: [0, 1] }, { x: [0, 2], y: [0, 3] });
    expect(['a', 'b', 'x', 'y'].map(around)).toEqual([['b'], ['a', 'x'], ['b', 'y'], ['x']]);
  });
});

test.each<[string, Point]>([
  ['latitude', [null, 1]],
  ['longitude', [1, null]],
])('a desa without a %s has the others of its kecamatan, and is nobody else’s neighbour', (_what, point) => {
  const around = neighboursOf({ a: [0, 0], b: [0, 2], c: point }, { x: [0, 4] });
  expect(around('c')).toEqual(['a', 'b']);
  expect(around('a')).toEqual(['b']);
});

test('a desa that nobody knows has no neighbours', () => {
  expect(neighboursOf({ a: [0, 0] })('z')).toEqual([]);
});
