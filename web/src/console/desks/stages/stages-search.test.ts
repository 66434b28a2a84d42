import { expect, it } from 'vitest';
import { readStagesSearch } from './stages-search.ts';

it('an address is taken for what makes sense in it', () => {
  const whole = { wilayah: '15.07.05', saring: 'tanpa-kabar', tahap: 'TPS_SIAP', tps: '15.07.05.2004-001' };
  expect(readStagesSearch(whole)).toEqual(whole);
  expect(readStagesSearch({ saring: 'laporan-berbeda' })).toEqual({ saring: 'laporan-berbeda' });
  expect(readStagesSearch({ wilayah: 'Sadu', saring: 'semua', tahap: '<b>', tps: 7 })).toEqual({});
});
