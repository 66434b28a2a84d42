import { expect, it } from 'vitest';
import type { OfficerMeQuery } from '../generated/graphql.ts';
import { createWords } from '../i18n/words.ts';
import { placeOf, postName, titleOf } from './alert-title.ts';

const label = (id: string) => ({ id, en: `en ${id}` });
const operation = {
  zone: 'WIB',
  regency: {
    code: '15.07',
    name: 'Tanjung Jabung Timur',
    children: [
      { code: '15.07.05', name: 'Sadu', children: [{ code: '15.07.05.2004', name: 'Sungai Itik' }] },
    ],
  },
  categories: [
    {
      code: 'BENCANA_CUACA',
      label: label('Bencana dan cuaca'),
      alleged: null,
      kinds: [{ code: 'TPS_TERENDAM_ROB', label: label('TPS terendam rob'), alleged: null }],
    },
    {
      code: 'POLITIK_UANG',
      label: label('Politik uang'),
      alleged: { label: label('Dugaan politik uang') },
      kinds: [],
    },
  ],
  posts: [
    { code: 'KAPOLSEK', label: label('Kapolsek') },
    { code: 'SEKDA', label: label('Sekda') },
  ],
} as unknown as OfficerMeQuery['operation'];
const alert = {
  category: 'BENCANA_CUACA',
  kind: 'TPS_TERENDAM_ROB',
  truth: 'UNVERIFIED' as const,
  label: label('Insiden kritis'),
};

it('an alert is called by the kind of its incident, by its category, or by its rule', () => {
  expect(titleOf(alert, operation, 'id')).toBe('TPS terendam rob');
  expect(titleOf(alert, operation, 'en')).toBe('en TPS terendam rob');
  expect(titleOf({ ...alert, kind: null }, operation, 'id')).toBe('Bencana dan cuaca');
  expect(titleOf({ ...alert, category: null, kind: null, truth: null }, operation, 'id')).toBe(
    'Insiden kritis',
  );
});

it('what accuses is called an allegation on a phone until it is proven', () => {
  const accusing = { ...alert, category: 'POLITIK_UANG', kind: null };
  expect(titleOf(accusing, operation, 'id')).toBe('Dugaan politik uang');
  expect(titleOf({ ...accusing, truth: 'REFUTED' }, operation, 'id')).toBe('Dugaan politik uang');
  expect(titleOf({ ...accusing, truth: 'CONFIRMED' }, operation, 'id')).toBe('Politik uang');
});

it('its place is its TPS where it is one alone, else the region', () => {
  const words = createWords('id');
  const at = (tps: string[]) => placeOf({ region: '15.07.05.2004', tps }, operation, words);
  expect(at(['15.07.05.2004-001'])).toBe('TPS 01 Sungai Itik, Sadu');
  expect(at(['15.07.05.2004-001', '15.07.05.2004-002'])).toBe('Sungai Itik, Sadu');
});

it('a post of a kecamatan bears its name, one of the regency does not', () => {
  const me = (region: string, post: string) =>
    ({ grants: [{ id: 'g', region, post, role: 'KECAMATAN' }] }) as unknown as OfficerMeQuery['me'];
  expect(postName('KAPOLSEK', { me: me('15.07.05', 'KAPOLSEK'), operation }, 'id')).toBe('Kapolsek Sadu');
  expect(postName('SEKDA', { me: me('15.07', 'SEKDA'), operation }, 'id')).toBe('Sekda');
});
