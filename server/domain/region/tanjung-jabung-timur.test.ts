import { expect, it } from 'vitest';
import { shortCodesOf } from './short-code.ts';
import { tanjungJabungTimur } from './tanjung-jabung-timur.ts';
import { placeOnTiles } from './tile-places.ts';

const { regions, tpsList } = tanjungJabungTimur();
const childrenOf = (code: string) =>
  regions.filter(({ parentCode }) => parentCode === code).sort((a, b) => a.position - b.position);

it('has 11 kecamatan, 93 desa and kelurahan and 713 TPS', () => {
  expect(
    Map.groupBy(regions, ({ level }) => level)
      .values()
      .map(({ length }) => length)
      .toArray(),
  ).toEqual([1, 11, 93]);
  expect(new Set(tpsList.map(({ code }) => code)).size).toBe(713);
  expect(regions.filter(({ isKelurahan }) => isKelurahan)).toHaveLength(20);
});

it('counts the TPS of each kecamatan as KPU does', () => {
  const counts = childrenOf('15.07').map(({ code, name }) => [
    name,
    tpsList.filter((tps) => tps.code.startsWith(`${code}.`)).length,
  ]);
  expect(Object.fromEntries(counts)).toEqual({
    'Mendahara Ulu': 49,
    Mendahara: 85,
    Geragai: 81,
    'Kuala Jambi': 44,
    'Muara Sabak Barat': 63,
    Dendang: 50,
    'Muara Sabak Timur': 110,
    'Rantau Rasau': 73,
    Berbak: 32,
    'Nipah Panjang': 82,
    Sadu: 44,
  });
});

it('lists kecamatan from west to east on their tiles', () => {
  expect(
    childrenOf('15.07').map(({ shortCode, tileColumn, tileRow }) => `${shortCode} ${tileColumn},${tileRow}`),
  ).toEqual([
    'MDU 0,1',
    'MDH 1,0',
    'GRG 1,1',
    'KJB 2,0',
    'MSB 2,1',
    'DDG 2,2',
    'MST 3,0',
    'RRU 3,1',
    'BBK 3,2',
    'NPJ 4,1',
    'SDU 4,2',
  ]);
});

it('lists the desa of Sadu from north to south on their tiles', () => {
  expect(
    childrenOf('15.07.05').map(
      ({ shortCode, tileColumn, tileRow }) => `${shortCode} ${tileColumn},${tileRow}`,
    ),
  ).toEqual([
    'ITK 2,0',
    'LOK 1,0',
    'JBT 3,0',
    'SYG 3,1',
    'RBT 2,1',
    'AHL 1,1',
    'CMR 1,2',
    'LBP 2,2',
    'BNH 3,2',
  ]);
});

it('has the special TPS 901 and 902 in Suka Maju and nowhere else', () => {
  expect(tpsList.filter(({ isSpecial }) => isSpecial).map(({ code }) => code)).toEqual([
    '15.07.10.2006-901',
    '15.07.10.2006-902',
  ]);
});

it('gives the signal class C to Sungai Benuh alone', () => {
  expect(
    tpsList
      .filter(({ signalClass }) => signalClass !== 'B')
      .map(({ code, signalClass }) => code + signalClass),
  ).toEqual(['15.07.05.2006-001C', '15.07.05.2006-002C']);
});

it('gives siblings short codes, tiles and positions of their own', () => {
  for (const parent of regions.filter(({ level }) => level !== 'DESA')) {
    const children = childrenOf(parent.code);
    expect(new Set(children.map(({ shortCode }) => shortCode)).size).toBe(children.length);
    expect(new Set(children.map(({ tileColumn, tileRow }) => `${tileColumn},${tileRow}`)).size).toBe(
      children.length,
    );
    expect(children.map(({ position }) => position)).toEqual(children.map((_child, index) => index));
    for (const { shortCode, tileColumn, tileRow } of children) {
      expect(shortCode).toMatch(/^[A-Z][A-Z0-9]{2}$/);
      expect(tileColumn! >= 0 && tileColumn! < 5 && tileRow! >= 0 && tileRow! < 3).toBe(true);
    }
  }
});

it('places of a regency without given tiles are derived as Sadu is drawn', () => {
  const desa = childrenOf('15.07.05');
  for (const [code, place] of placeOnTiles([...desa].reverse())) {
    const { position, tileColumn, tileRow } = desa.find((region) => region.code === code)!;
    expect(place).toEqual({ position, tileColumn, tileRow });
  }
});

it('without points tiles follow the codes', () => {
  const places = placeOnTiles(['c', 'a', 'b'].map((code) => ({ code, latitude: null, longitude: null })));
  expect([...places].map(([code, { position }]) => [code, position])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
  ]);
});

it('short codes stay apart even where names do not', () => {
  const names = Array.from({ length: 200 }, () => 'Aa');
  expect(new Set(shortCodesOf(names)).size).toBe(200);
  expect(shortCodesOf(['Lambur', 'Lambur I', 'Lambur II'])).toEqual(['LMB', 'LM1', 'LM2']);
  expect(shortCodesOf(['Dua'], ['DUA'])).not.toEqual(['DUA']);
});
