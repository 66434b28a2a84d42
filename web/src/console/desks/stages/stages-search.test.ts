import { expect, it } from 'vitest';
import { crumbsTo, readStagesSearch, regionAbove } from './stages-search.ts';

it('an address is taken for what makes sense in it', () => {
  const whole = { wilayah: '15.07.05', saring: 'tanpa-kabar', tahap: 'TPS_SIAP', tps: '15.07.05.2004-001' };
  expect(readStagesSearch(whole)).toEqual(whole);
  expect(readStagesSearch({ wilayah: 'Sadu', saring: 'semua', tahap: '<b>', tps: 7 })).toEqual({});
});

it('one goes up from region to region, and not beyond what the rights reach', () => {
  expect(crumbsTo('15.07.05.2004', '15.07')).toEqual(['15.07', '15.07.05', '15.07.05.2004']);
  expect(crumbsTo('15.07.05.2004', '15.07.05')).toEqual(['15.07.05', '15.07.05.2004']);
  expect(regionAbove('15.07.05', '15.07.05')).toBeNull();
  expect(regionAbove('15.07.06', '15.07.05')).toBeNull();
});
