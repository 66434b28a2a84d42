import { expect, it } from 'vitest';
import { keepFilters, savedFilters, withFilter } from './saved-filters.ts';

function shelf(text: string | null = null) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? text,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return storage;
}

it('each person has his own', () => {
  const storage = shelf();
  keepFilters('siti', [{ name: 'Sadu', search: { kecamatan: '15.07.05' } }], storage);
  expect(savedFilters('siti', storage)).toEqual([{ name: 'Sadu', search: { kecamatan: '15.07.05' } }]);
  expect(savedFilters('budi', storage)).toEqual([]);
});

it('what cannot be read is passed over', () => {
  expect(savedFilters('siti', shelf('{'))).toEqual([]);
  expect(
    savedFilters('siti', shelf('[1, {"name": 2, "search": {}}, {"name": "ada", "search": {"x": 1}}]')),
  ).toEqual([{ name: 'ada', search: {} }]);
});

it('the same name replaces, and the oldest makes room', () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ name: `${i}`, search: {} }));
  const nine = withFilter(eight, { name: 'neu', search: {} });
  expect([nine.length, nine[0]?.name, nine.at(-1)?.name]).toEqual([8, '1', 'neu']);
  expect(withFilter(nine, { name: 'neu', search: { cari: 'x' } })).toHaveLength(8);
});
