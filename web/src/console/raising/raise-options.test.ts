import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { wordsMatching } from '../controls/best-matches.ts';
import type { Operation } from '../session/session.ts';
import { kindCode, kindOf, placeOptions } from './raise-options.ts';

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

it('a number that is typed names the TPS of that number before anything else that has it', () => {
  // Four TPS lie in the desa Labuhan: its line has the number too.
  const desa = { code: '15.07.05.2009', name: 'Labuhan', isKelurahan: false, tpsCount: 4 };
  const [sadu, dendang] = operation.regency.children;
  const children = [{ ...sadu, children: [desa, ...(sadu?.children ?? [])] }, dendang];
  const regency = { ...operation.regency, children } as Operation['regency'];
  const places = placeOptions({ ...operation, regency }, tps, ['15.07'], words);
  const found = (text: string) => wordsMatching(text, null, places).map(({ name }) => name);
  expect(found('4')).toEqual(['TPS 04 Sungai Jambat', 'Desa Labuhan']);
});

it('what bears the name that is typed comes before what lies in it', () => {
  expect(names('sadu')[0]).toBe('Kecamatan Sadu');
  expect(names('jambat')[0]).toBe('Desa Sungai Jambat');
  const kinds = [
    { code: 'A/B', name: 'Bilik rusak', detail: 'Surat suara', depth: 1 },
    { code: 'A/C', name: 'Surat suara kurang', detail: 'Logistik', depth: 1 },
  ];
  expect(wordsMatching('surat', null, kinds)[0]?.code).toBe('A/C');
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
