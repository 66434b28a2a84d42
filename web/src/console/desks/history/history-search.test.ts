import { describe, expect, it } from 'vitest';
import {
  chosenOf,
  isSameAddress,
  readHistoryAddress,
  savedPart,
  searchOf,
  withFacet,
  withPart,
} from './history-search.ts';

describe('the address of a search', () => {
  it('says everything that the server is asked, in words that are handed on', () => {
    const address = readHistoryAddress({
      ...{ cari: 'gudang', jam: 'kejadian', dari: '14/2/2024 07.00', wilayah: '15.07.05' },
      ...{ peristiwa: 'RAISED,CLOSED', tingkat: 'HIGH', catatan: '0198a0e0-0000-7000-8000-000000000001' },
    });
    expect(searchOf(address, 'WIB')).toEqual({
      ...{ text: 'gudang', clock: 'HAPPENED', from: '2024-02-14T00:00:00.000Z', region: '15.07.05' },
      ...{ kinds: ['RAISED', 'CLOSED'], severities: ['HIGH'] },
    });
    expect(isSameAddress(address, savedPart(address))).toBe(true);
  });

  it('passes over what means nothing', () => {
    const address = readHistoryAddress({
      ...{
        cari: 12,
        jam: 'besok',
        wilayah: 'Sadu',
        tps: '1',
        status: 'buka;tutup',
        insiden: '../x',
        lain: 'x',
      },
    });
    expect(address).toEqual({ cari: '12' });
    expect(searchOf({ dari: '31/2/2024' }, 'WIB')).toEqual({});
  });

  it('changes one part and leaves the others', () => {
    const address = withFacet(withPart({}, 'wilayah', '15.07.05'), 'CHANNEL', ['PHONE', 'SMS']);
    expect(address).toEqual({ wilayah: '15.07.05', sumber: 'PHONE,SMS' });
    expect(chosenOf(address, 'CHANNEL')).toEqual(['PHONE', 'SMS']);
    expect(withFacet(address, 'CHANNEL', [])).toEqual({ wilayah: '15.07.05' });
  });
});
