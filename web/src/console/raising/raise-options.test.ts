import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import type { Operation } from '../session/session.ts';
import { kindCode, kindOf, placeOptions, wordsMatching } from './raise-options.ts';

const operation = {
  regency: {
    code: '15.07',
    name: 'Tanjung Jabung Timur',
    tpsCount: 713,
    children: [
      {
        code: '15.07.05',
        name: 'Sadu',
        tpsCount: 44,
        children: [{ code: '15.07.05.2003', name: 'Sungai Jambat', isKelurahan: false, tpsCount: 9 }],
      },
      { code: '15.07.06', name: 'Dendang', tpsCount: 50, children: [] },
    ],
  },
} as unknown as Operation;
const tps = [1, 4, 40].map((number) => ({
  code: `15.07.05.2003-${String(number).padStart(3, '0')}`,
  number,
}));
const words = createWords('id');
const all = placeOptions(operation, tps, ['15.07'], words);
const names = (text: string) => wordsMatching(text, null, all).map(({ name }) => name);

it('a place is found by the beginnings of its words in any order, a TPS by its number as it is spoken', () => {
  expect(names('jambat tps 4')).toEqual(['TPS 04 Sungai Jambat']);
  expect(names('tps 04 sadu')).toEqual(['TPS 04 Sungai Jambat']);
  expect(names('dend')).toEqual(['Kecamatan Dendang']);
  expect(names('nowhere')).toEqual([]);
});

it('only places where one may report are offered', () => {
  const own = placeOptions(operation, tps, ['15.07.05'], words);
  expect(own.map(({ name }) => name)).toEqual([
    'Kecamatan Sadu',
    'Desa Sungai Jambat',
    'TPS 01 Sungai Jambat',
    'TPS 04 Sungai Jambat',
    'TPS 40 Sungai Jambat',
  ]);
});

it('no more are offered than anybody reads', () => {
  const many = Array.from({ length: 500 }, (_, i) => ({ code: `${i}`, name: 'TPS', detail: '', depth: 0 }));
  expect(wordsMatching('tps', null, many)).toHaveLength(40);
});

it('a kind is named with its category', () => {
  expect(kindOf(kindCode('LOGISTIK', 'SURAT_SUARA_KURANG'))).toEqual({
    category: 'LOGISTIK',
    kind: 'SURAT_SUARA_KURANG',
  });
  expect(kindOf(kindCode('LAINNYA', null))).toEqual({ category: 'LAINNYA', kind: null });
});
