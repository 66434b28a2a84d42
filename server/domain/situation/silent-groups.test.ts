import { expect, test } from 'vitest';
import { Picture } from './picture.ts';
import { silentGroupsAt } from './silent-groups.ts';
import { at, History, iso, plan } from './situation.fixture.ts';
import type { SituationGround } from './situation-ground.ts';

const KECAMATAN = '15.07.05';
const desaCodes = Array.from({ length: 14 }, (_, index) => `${KECAMATAN}.${2001 + index}`);
const ground: SituationGround = {
  plan,
  regions: [
    { code: '15.07', parentCode: null, level: 'KABUPATEN', name: 'Kabupaten' },
    { code: KECAMATAN, parentCode: '15.07', level: 'KECAMATAN', name: 'Kecamatan' },
    ...desaCodes.map((code) => ({ code, parentCode: KECAMATAN, level: 'DESA' as const, name: code })),
  ],
  tpsList: desaCodes.map((desaCode) => ({
    ...{ code: `${desaCode}-001`, desaCode, number: 1, signalClass: 'A' as const },
  })),
};

/** Heard at 5.00 and so many minutes from the desa of this place in the list; never from the others. */
const silentDesa = (heard: ReadonlyMap<number, number>) => {
  const history = new History();
  for (const [index, minutes] of heard)
    history.call(`${desaCodes[index]}-001`, at('5.00') + minutes * 60_000, 'SAFE');
  const picture = new Picture(ground);
  for (const event of history.events) picture.apply(event);
  return silentGroupsAt(picture.tree.region(KECAMATAN)!, at('9.00'));
};

test('of more than twelve silent desa those longest without a word are named, by code', () => {
  const newest = new Map(desaCodes.map((_, index) => [index, index === 0 ? 60 : 30 - index]));
  const groups = silentDesa(newest);
  // The first one was heard from last of all, and the second one next to last.
  expect(groups.map(({ desa }) => desa)).toEqual(desaCodes.slice(2));
  expect(groups.at(-1)).toEqual({
    ...{ desa: desaCodes[13], tpsNumbers: [1], lastHeardAt: iso(at('5.17')) },
  });
});

test('who was never heard from comes before all others', () => {
  const all = desaCodes.map((_, index) => [index, 1] as const).filter(([index]) => index !== 13);
  const groups = silentDesa(new Map(all));
  expect(groups.map(({ desa }) => desa)).toEqual([...desaCodes.slice(0, 11), desaCodes[13]]);
  expect(groups.at(-1)?.lastHeardAt).toBeNull();
});
