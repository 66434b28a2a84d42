import { expect, test } from 'vitest';
import type { Ladder } from '../operation/operation-plan.ts';
import { levelOf, levelsAbove, regionAround, rungsFrom } from './ladder.policy.ts';

const TPS = '15.07.05.2004-001';
const DESA = '15.07.05.2004';
const KECAMATAN = '15.07.05';
const REGENCY = '15.07';
const ABOVE = ['TPS', 'DESA', 'KECAMATAN', 'KABUPATEN', 'AGENCY'] as const;

test.each([
  [TPS, 'TPS', ABOVE],
  [DESA, 'DESA', ABOVE.slice(1)],
  [KECAMATAN, 'KECAMATAN', ABOVE.slice(2)],
  [REGENCY, 'KABUPATEN', ABOVE.slice(3)],
] as const)('%s is a %s, below %o', (place, level, above) => {
  expect(levelOf(place)).toBe(level);
  expect([...levelsAbove(place)].toSorted()).toEqual([...above].toSorted());
  const rungs = ABOVE.map((each) => ({ code: each, level: each }));
  const climbed = rungsFrom({ rungs } as unknown as Ladder, place).map(({ code }) => code);
  expect(climbed).toEqual(above);
});

test.each([
  [TPS, [TPS, DESA, KECAMATAN, REGENCY, REGENCY]],
  [DESA, [null, DESA, KECAMATAN, REGENCY, REGENCY]],
  [KECAMATAN, [null, null, KECAMATAN, REGENCY, REGENCY]],
  [REGENCY, [null, null, null, REGENCY, REGENCY]],
])('the regions around %s are %o', (place, expected) => {
  expect(ABOVE.map((level) => regionAround(place, level))).toEqual(expected);
});
