import { describe, expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { regionsFor } from '../controls/region-picker.tsx';
import { crumbsTo, regionAbove, regionName, regionOptions, watchedScope } from './regions.ts';
import type { Operation } from './session.ts';

const words = createWords('id');
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
        children: [
          { code: '15.07.05.2004', name: 'Sungai Itik', isKelurahan: false, tpsCount: 3 },
          { code: '15.07.05.2040', name: 'Air Hitam Laut', isKelurahan: false, tpsCount: 4 },
        ],
      },
    ],
  },
} as unknown as Operation;

describe('the name of a region', () => {
  it('says for a TPS where it is', () => {
    expect(regionName(operation, '15.07.05.2004-012', words)).toBe('TPS 12 Sungai Itik, Sadu');
  });

  it('is not taken from a neighbour whose code begins alike', () => {
    expect(regionName(operation, '15.07.05.204', words)).toBe('15.07.05.204');
    expect(regionName(operation, '15.07.05.2040', words)).toBe('Air Hitam Laut, Sadu');
  });

  it('is the code where the roster does not know it', () => {
    expect(regionName(operation, '15.08', words)).toBe('15.08');
  });
});

describe('the regions to choose from', () => {
  it('go down as far as asked', () => {
    expect(regionOptions(operation, words, 0)).toHaveLength(1);
    expect(regionOptions(operation, words, 1)).toHaveLength(2);
    expect(regionOptions(operation, words)).toHaveLength(4);
  });

  it('are found by any part of their name, or by the beginning of their code', () => {
    const all = regionOptions(operation, words);
    const found = (text: string) => regionsFor(text, null, all).map(({ code }) => code);
    expect(found('hitam')).toEqual(['15.07.05.2040']);
    expect(found('15.07.05.2004')).toEqual(['15.07.05.2004']);
    expect(found('jakarta')).toEqual([]);
  });

  it('are all there while the text is only the name of the chosen one', () => {
    const all = regionOptions(operation, words);
    expect(regionsFor('Kecamatan Sadu', '15.07.05', all)).toHaveLength(4);
    expect(regionsFor('Kecamatan Sadu', null, all)).toHaveLength(1);
  });
});

describe('the scope that somebody watches', () => {
  const of = (...regions: string[]) => watchedScope(regions.map((region) => ({ region })));

  it('is the widest of his', () => {
    expect(of('15.07.05', '15.07', '15.07.04')).toBe('15.07');
    expect(of('15.07.05', '15.07.04')).toBe('15.07.04');
  });

  it('is none where his rights hold for less than a kecamatan', () => {
    expect(of('15.07.05.2004', '15.07.05.2004-001')).toBeNull();
  });
});

it('one goes up from region to region, and not beyond what the rights reach', () => {
  expect(crumbsTo('15.07.05.2004', '15.07')).toEqual(['15.07', '15.07.05', '15.07.05.2004']);
  expect(crumbsTo('15.07.05.2004', '15.07.05')).toEqual(['15.07.05', '15.07.05.2004']);
  expect(regionAbove('15.07.05', '15.07.05')).toBeNull();
  expect(regionAbove('15.07.06', '15.07.05')).toBeNull();
});
