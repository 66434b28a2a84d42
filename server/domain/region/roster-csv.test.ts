import { describe, expect, it } from 'vitest';
import { readRosterCsv } from './roster-csv.ts';
import { RosterFileError } from './roster-refusal.ts';

const HEADER = 'kode_tps,kode_desa,desa,kode_kecamatan,kecamatan,no_tps,lokasi_khusus';
const GOOD = '15.07.05.2004-001,15.07.05.2004,Sungai Itik,15.07.05,Sadu,1,tidak';

const read = (text: string) => readRosterCsv(new TextEncoder().encode(text));
const rosterOf = (...lines: string[]) => read([HEADER, ...lines].join('\n'));
const reasonsOf = (...lines: string[]) => rosterOf(...lines).wrong;

const ITIK = {
  line: 2,
  code: '15.07.05.2004-001',
  number: 1,
  desaCode: '15.07.05.2004',
  desaName: 'Sungai Itik',
  isKelurahan: null,
  kecamatanCode: '15.07.05',
  kecamatanName: 'Sadu',
  kabupatenCode: '15.07',
  kabupatenName: null,
  isSpecial: false,
  signalClass: null,
  latitude: null,
  longitude: null,
};

describe('a roster file reads the same', () => {
  it.each([
    ['as it should be', `${HEADER}\n${GOOD}\n`],
    ['with a byte order mark', `\uFEFF${HEADER}\n${GOOD}\n`],
    ['with CRLF line endings', `${HEADER}\r\n${GOOD}\r\n`],
    ['without a newline at its end', `${HEADER}\n${GOOD}`],
    ['with semicolons', `${HEADER}\n${GOOD}\n`.replaceAll(',', ';')],
    ['with tabs', `${HEADER}\n${GOOD}\n`.replaceAll(',', '\t')],
    ['with quoted cells', `${HEADER}\n"${GOOD.replaceAll(',', '","')}"\n`],
    ['with spaces around cells', `${HEADER.replaceAll(',', ' , ')} \n ${GOOD.replaceAll(',', ' ,\t ')}  \n`],
    ['with spaces after quoted cells', `${HEADER}\n"${GOOD.replaceAll(',', '" ,"')}" \n`],
    ['with column names in capitals', `${HEADER.toUpperCase().replaceAll('_', ' ')}\n${GOOD}\n`],
    [
      'with its columns in another order',
      'no_tps,kecamatan,desa,kode_desa,lokasi_khusus\n001,Sadu,Sungai Itik,15.07.05.2004,\n',
    ],
    ['with empty lines at its end', `${HEADER}\n${GOOD}\n\n,,,,,,\n`],
  ])('%s', (_title, text) => {
    const file = read(text);
    expect(file.wrong).toEqual([]);
    expect(file.lines).toEqual([ITIK]);
  });

  it("with a spreadsheet's separator line, counted as a line", () => {
    const file = read(`sep=;\r\n${HEADER}\r\n${GOOD}\r\n`.replaceAll(',', ';'));
    expect(file.lines).toEqual([{ ...ITIK, line: 3 }]);
  });
});

describe('names', () => {
  it('may hold a quoted comma', () => {
    expect(
      rosterOf('15.07.05.2004-001,15.07.05.2004,"Itik, Sungai",15.07.05,Sadu,1,').lines[0]?.desaName,
    ).toBe('Itik, Sungai');
  });

  it('lose trailing and doubled spaces, also hard ones', () => {
    expect(
      rosterOf('15.07.05.2004-001,15.07.05.2004,Sungai\u00A0 Itik \u00A0,15.07.05,Sadu,1,').lines[0]
        ?.desaName,
    ).toBe('Sungai Itik');
  });

  it('may be those of a kecamatan and of a desa elsewhere at once', () => {
    const file = rosterOf(
      '15.07.04.2004-001,15.07.04.2004,Rantau Rasau I,15.07.04,Rantau Rasau,1,',
      '15.07.11.2002-001,15.07.11.2002,Rantau Rasau,15.07.11,Berbak,1,',
      '15.07.06.2005-001,15.07.06.2005,Koto Kandis,15.07.06,Dendang,1,',
      '15.07.06.2004-001,15.07.06.2004,Koto Kandis Dendang,15.07.06,Dendang,1,',
    );
    expect(file.wrong).toEqual([]);
    expect(file.lines.map(({ desaName }) => desaName)).toEqual([
      'Rantau Rasau I',
      'Rantau Rasau',
      'Koto Kandis',
      'Koto Kandis Dendang',
    ]);
  });

  it.each(['=', '+', '-', '@'])('that begin with %s are refused as a formula', (sign) => {
    expect(reasonsOf(`15.07.05.2004-001,15.07.05.2004,${sign}HYPERLINK(1),15.07.05,Sadu,1,`)).toMatchObject([
      {
        line: 2,
        column: 'desa',
        reason: `begins with "${sign}", which a spreadsheet would run as a formula`,
      },
    ]);
  });

  it.each([
    ['a bidirectional control', 'Sungai \u202EItik', 'holds a character that is not shown'],
    ['a line break', '"Sungai\nItik"', 'holds a character that is not shown'],
    ['nothing', ' ', 'is empty'],
    ['81 characters', 'x'.repeat(81), 'is longer than 80 characters'],
  ])('with %s are refused', (_title, name, reason) => {
    expect(reasonsOf(`15.07.05.2004-001,15.07.05.2004,${name},15.07.05,Sadu,1,`)).toEqual([
      expect.objectContaining({ column: 'desa', reason }),
    ]);
  });
});

describe('TPS numbers', () => {
  it('901 and 902 are special places, and gaps are fine', () => {
    const file = read(
      'kode_desa,desa,kecamatan,no_tps,lokasi_khusus\n' +
        [1, 2, 7, 901, 902].map((number) => `15.07.10.2006,Suka Maju,Geragai,${number},`).join('\n'),
    );
    expect(file.lines.map(({ code, isSpecial }) => [code, isSpecial])).toEqual([
      ['15.07.10.2006-001', false],
      ['15.07.10.2006-002', false],
      ['15.07.10.2006-007', false],
      ['15.07.10.2006-901', true],
      ['15.07.10.2006-902', true],
    ]);
  });

  it.each(['0', '1000', '1.5', '-1', 'satu', ''])('%j is refused', (number) => {
    expect(reasonsOf(`,15.07.05.2004,Sungai Itik,15.07.05,Sadu,${number},`)).toEqual([
      expect.objectContaining({ line: 2, column: 'no_tps' }),
    ]);
  });
});

describe('a wrong line is named with its number, and the others are read', () => {
  it.each([
    [
      'a code that a spreadsheet guarded',
      ',"=""15.07.05.2004""",Sungai Itik,15.07.05,Sadu,1,',
      'kode_desa',
      /formula/,
    ],
    [
      'a code of another kind',
      ',1507052004,Sungai Itik,15.07.05,Sadu,1,',
      'kode_desa',
      /such as 15\.07\.05\.2004/,
    ],
    [
      'a kecamatan that is not the parent',
      ',15.07.05.2004,Sungai Itik,15.07.06,Sadu,1,',
      'kode_kecamatan',
      /15\.07\.05/,
    ],
    [
      'a TPS code of another desa',
      '15.07.05.2005-001,15.07.05.2004,Sungai Itik,15.07.05,Sadu,1,',
      'kode_tps',
      /15\.07\.05\.2004-001/,
    ],
    [
      'a special place that is neither ya nor tidak',
      ',15.07.05.2004,Sungai Itik,15.07.05,Sadu,1,mungkin',
      'lokasi_khusus',
      /ya or tidak/,
    ],
    ['a cell too many', `${GOOD},more`, '', /8 cells where the header has 7/],
  ])('%s', (_title, line, column, reason) => {
    const file = rosterOf(GOOD, line, GOOD.replaceAll('001', '002').replace(',1,', ',2,'));
    expect(file.wrong).toMatchObject([{ line: 3, column, reason: expect.stringMatching(reason) }]);
    expect(file.lines.map(({ line: number }) => number)).toEqual([2, 4]);
  });

  it('counts lines through quoted line breaks', () => {
    const file = rosterOf(`${GOOD.replace('Sungai Itik', '"Sungai\nItik"')}`, 'x');
    expect(file.wrong.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('the optional columns', () => {
  const optional = (cells: string) =>
    read(
      `kode_desa,desa,kecamatan,no_tps,kabupaten,jenis,kelas_sinyal,lat,lon\n15.07.05.1005,Sungai Lokan,Sadu,1,${cells}`,
    );

  it('tell kabupaten, kind, signal class and point', () => {
    expect(optional('Kabupaten Tanjung Jabung Timur,Kelurahan,c,-1.0874,104.3306').lines[0]).toMatchObject({
      kabupatenName: 'Tanjung Jabung Timur',
      isKelurahan: true,
      signalClass: 'C',
      latitude: -1.0874,
      longitude: 104.3306,
    });
  });

  it.each([
    ['X,kota,B,,', 'jenis'],
    ['X,desa,B,,', 'jenis'],
    ['X,,D,,', 'kelas_sinyal'],
    ['X,,B,104.3,-1.08', 'lat'],
    ['X,,B,"-1,08",104.3', 'lat'],
    ['X,,B,-1.08,', 'lat'],
  ])('%s is refused at %s', (cells, column) => {
    expect(optional(cells).wrong.map((problem) => problem.column)).toContain(column);
  });

  it('that nobody knows are named and not read', () => {
    expect(read(`${HEADER},alamat\n${GOOD},Jalan 1`).ignoredColumns).toEqual(['alamat']);
  });
});

describe('a file that is no roster is refused whole', () => {
  it.each([
    [
      'without needed columns, by their names',
      'kode_desa,nama\n1,2',
      /lacks the columns desa, kecamatan, no_tps/,
    ],
    ['with a column twice', `${HEADER},desa\n${GOOD},x`, /desa occurs twice/],
    ['with half a point', 'kode_desa,desa,kecamatan,no_tps,lat\n', /belong together/],
    ['without lines', `${HEADER}\n`, /no line below/],
    ['without anything', '', /empty/],
    ['with an open quote', `${HEADER}\n"${GOOD}`, /not well-formed CSV/],
  ])('%s', (_title, text, message) => {
    expect(() => read(text)).toThrow(RosterFileError);
    expect(() => read(text)).toThrow(message);
  });

  it('when it is not UTF-8', () => {
    expect(() =>
      readRosterCsv(Buffer.from(`${HEADER}\n${GOOD.replace('Itik', 'It\u00E9k')}`, 'latin1')),
    ).toThrow(/not UTF-8/);
    expect(() => readRosterCsv(Buffer.from(`\uFEFF${HEADER}`, 'utf16le'))).toThrow(/not UTF-8/);
  });
});

it('a file of more than 32 MB is refused before any of it is read', () => {
  // No byte of it is UTF-8: whoever read it would say so.
  const bytes = new Uint8Array(33 * 1024 * 1024).fill(0xff);
  expect(() => readRosterCsv(bytes)).toThrow('larger than 32 MB');
});
