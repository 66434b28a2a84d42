import { expect, it } from 'vitest';
import {
  clearedSearch,
  filterOf,
  isSameSearch,
  readSearch,
  savedPart,
  sortOf,
  withFacet,
  withIncident,
  withSort,
  withTab,
  withText,
} from './queue-search.ts';

it('an address says what is listed, and the same is read from it again', () => {
  const search = withText(
    withFacet(withSort(withTab({}, 'late'), 'limit'), 'severity', ['CRITICAL', 'HIGH']),
    'rob',
  );
  expect(search).toEqual({ bagian: 'lewat', urut: 'batas', tingkat: 'CRITICAL,HIGH', cari: 'rob' });
  expect(filterOf(readSearch({ ...search }))).toMatchObject({
    tab: 'late',
    text: 'rob',
    facets: { severity: ['CRITICAL', 'HIGH'], agency: [] },
  });
  expect(sortOf(search)).toBe('limit');
});

it('what is usual does not stand in the address', () => {
  expect(
    withText(withFacet(withSort(withTab({ bagian: 'saya' }, 'open'), 'urgent'), 'agency', []), ''),
  ).toEqual({});
});

it('what means nothing here is passed over, and a number that is searched for is text', () => {
  expect(readSearch({ cari: 16, bagian: '', tingkat: ['HIGH'], x: 'y' })).toEqual({ cari: '16' });
  expect(filterOf({ bagian: 'entah' }).tab).toBe('open');
  expect(sortOf({ urut: 'entah' })).toBe('urgent');
});

it('which incident is looked at belongs to no saved filter', () => {
  const search = withIncident({ bagian: 'saya', cari: 'rob' }, 'some-id');
  expect(savedPart(search)).toEqual({ bagian: 'saya', cari: 'rob' });
  expect(isSameSearch(search, savedPart(search))).toBe(true);
  expect(clearedSearch(search)).toEqual({ bagian: 'saya', insiden: 'some-id' });
});
