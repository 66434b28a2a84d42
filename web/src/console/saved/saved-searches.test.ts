import { expect, it } from 'vitest';
import { keepSearches, savedSearches, withSearch } from './saved-searches.ts';

/** Only these words mean something on this desk. */
const read = ({ kecamatan, cari }: Record<string, unknown>) => ({
  ...(typeof kecamatan === 'string' ? { kecamatan } : {}),
  ...(typeof cari === 'string' ? { cari } : {}),
});
const queue = { key: 'queue', read };

function storageWith(text: string | null = null) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? text,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return storage;
}

it('each person has his own, and each desk', () => {
  const storage = storageWith();
  const sadu = [{ name: 'Sadu', search: { kecamatan: '15.07.05' } }];
  keepSearches(queue, 'siti', sadu, storage);
  expect(savedSearches(queue, 'siti', storage)).toEqual(sadu);
  expect(savedSearches(queue, 'budi', storage)).toEqual([]);
  expect(savedSearches({ ...queue, key: 'history' }, 'siti', storage)).toEqual([]);
});

it('what cannot be read is passed over', () => {
  expect(savedSearches(queue, 'siti', storageWith('{'))).toEqual([]);
  const kept = '[1, {"name": 2, "search": {}}, {"name": "ada", "search": {"x": 1}}]';
  expect(savedSearches(queue, 'siti', storageWith(kept))).toEqual([{ name: 'ada', search: {} }]);
});

it('the same name replaces, and the oldest makes room', () => {
  const eight = Array.from({ length: 8 }, (_, i) => ({ name: `${i}`, search: {} }));
  const nine = withSearch(eight, { name: 'neu', search: {} });
  expect([nine.length, nine[0]?.name, nine.at(-1)?.name]).toEqual([8, '1', 'neu']);
  expect(withSearch(nine, { name: 'neu', search: { cari: 'x' } })).toHaveLength(8);
});
