import { expect, it } from 'vitest';
import { readReportSearch, versionOf } from './report-search.ts';

it('an address says which report it is, and nothing that makes no sense', () => {
  const whole = { wilayah: '15.07.05', sampai: '2024-02-14T11:00:00Z', versi: 'samar' };
  expect(readReportSearch(whole)).toEqual({ ...whole, sampai: '2024-02-14T11:00:00.000Z' });
  expect(versionOf(readReportSearch(whole))).toBe('MASKED');
  expect(readReportSearch({ wilayah: '15.07.05.2004', sampai: 'besok', versi: 'penuh', lain: 1 })).toEqual(
    {},
  );
  expect(versionOf({})).toBe('FULL');
});
