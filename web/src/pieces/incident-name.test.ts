import { expect, it } from 'vitest';
import { type Called, incidentName, isAlleged } from './incident-name.ts';

const words = (text: string) => ({
  label: { id: text, en: `en ${text}` },
  wallTitle: { id: `wall ${text}`, en: `en wall ${text}` },
});
const categories = [
  {
    code: 'NETRALITAS',
    ...words('Netralitas'),
    alleged: words('Dugaan tidak netral'),
    kinds: [{ code: 'APARATUR', ...words('Netralitas aparat'), alleged: words('Dugaan aparat memihak') }],
  },
  {
    code: 'LOGISTIK',
    ...words('Logistik'),
    alleged: null,
    kinds: [{ code: 'KURANG', ...words('Surat suara kurang'), alleged: null }],
  },
];
const name = (called: Called, by: 'label' | 'wallTitle' = 'label', language: 'id' | 'en' = 'id') =>
  incidentName(called, { categories, by, language });

it.each<[Called, string | null]>([
  [{ category: 'NETRALITAS', kind: null, truth: 'UNVERIFIED' }, 'Dugaan tidak netral'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'UNVERIFIED' }, 'Dugaan aparat memihak'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'REFUTED' }, 'Dugaan aparat memihak'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: null }, 'Dugaan aparat memihak'],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'CONFIRMED' }, 'Netralitas aparat'],
  [{ category: 'NETRALITAS', kind: null, truth: 'CONFIRMED' }, 'Netralitas'],
  [{ category: 'LOGISTIK', kind: 'KURANG', truth: 'UNVERIFIED' }, 'Surat suara kurang'],
  [{ category: 'LOGISTIK', kind: null, truth: 'REFUTED' }, 'Logistik'],
  [{ category: 'LOGISTIK', kind: 'LAMA', truth: 'UNVERIFIED' }, 'LAMA'],
  [{ category: 'LAMA', kind: null, truth: 'UNVERIFIED' }, 'LAMA'],
  [{ category: null, kind: null, truth: null }, null],
])('%o is called %s', (called, told) => {
  expect(name(called)).toBe(told);
});

it('is called shorter on walls, and otherwise in each language', () => {
  const called = { category: 'NETRALITAS', kind: 'APARATUR', truth: 'UNVERIFIED' } as const;
  expect(name(called, 'wallTitle')).toBe('wall Dugaan aparat memihak');
  expect(name(called, 'wallTitle', 'en')).toBe('en wall Dugaan aparat memihak');
  expect(name({ ...called, truth: 'CONFIRMED' }, 'label', 'en')).toBe('en Netralitas aparat');
});

it.each<[Called, boolean]>([
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'UNVERIFIED' }, true],
  [{ category: 'NETRALITAS', kind: null, truth: 'REFUTED' }, true],
  [{ category: 'NETRALITAS', kind: 'APARATUR', truth: 'CONFIRMED' }, false],
  [{ category: 'LOGISTIK', kind: 'KURANG', truth: 'UNVERIFIED' }, false],
  [{ category: 'LAMA', kind: null, truth: 'UNVERIFIED' }, false],
  [{ category: null, kind: null, truth: null }, false],
])('%o is alleged: %s', (called, told) => {
  expect(isAlleged(called, categories)).toBe(told);
});
