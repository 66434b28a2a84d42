import { expect, test } from 'vitest';
import { expectedTpsTyped, readRosterFile } from './roster-file.ts';

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
  name: 'tps.csv',
  arrayBuffer: () => Promise.resolve(bytes.buffer),
});
const textFile = (text: string) => fileOf(new TextEncoder().encode(text));

test('a file is read as the text that it is', async () => {
  expect(await readRosterFile(textFile('kode_desa,desa\n'))).toEqual({
    name: 'tps.csv',
    csv: 'kode_desa,desa\n',
  });
});

test('a file that is no text, or larger than one request, is not sent', async () => {
  expect(await readRosterFile(fileOf(Uint8Array.of(0xff, 0xfe, 0x41)))).toBe('roster.notText');
  expect(await readRosterFile(textFile('x'.repeat(60_000)))).toBe('roster.tooLarge');
});

test('the roster of a regency of 713 TPS, with all that may be said of each, is small enough', async () => {
  const line = '15.07.05.2004,Muara Sabak Timur,Muara Sabak Timur,713,B,tidak\n';
  expect(await readRosterFile(textFile(line.repeat(713)))).toMatchObject({ name: 'tps.csv' });
});

test('a number may be left out, and has no more than digits', () => {
  expect(['', ' 713 ', '1.596', 'tujuh', '-1'].map(expectedTpsTyped)).toEqual([
    null,
    713,
    1_596,
    undefined,
    undefined,
  ]);
});
