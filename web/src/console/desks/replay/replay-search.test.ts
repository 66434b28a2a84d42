import { expect, it } from 'vitest';
import { basisOf, readReplaySearch } from './replay-search.ts';

it('an address says of which region, when and by what, whatever place it was made for', () => {
  const search = { wilayah: '15.07.05.2004-001', waktu: '2024-02-14T09:14:00+07:00', dasar: 'terjadi' };
  expect(readReplaySearch(search)).toEqual({
    wilayah: '15.07.05',
    waktu: '2024-02-14T02:14:00.000Z',
    dasar: 'terjadi',
  });
  expect(readReplaySearch({ wilayah: '15.07' })).toEqual({ wilayah: '15.07' });
});

it('what makes no sense in an address is left out', () => {
  expect(readReplaySearch({ wilayah: 'Sadu', waktu: 'kemarin', dasar: 'x' })).toEqual({});
  expect(basisOf({})).toBe('RECEIVED');
});
