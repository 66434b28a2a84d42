import { describe, expect, it } from 'vitest';
import type { RegencyRoster } from './regency-roster.ts';
import { readRosterCsv } from './roster-csv.ts';
import { planRosterImport } from './roster-import.ts';
import { tanjungJabungTimur } from './tanjung-jabung-timur.ts';

const EMPTY: RegencyRoster = { regions: [], tpsList: [] };
const HEADER = 'kode_desa,desa,kecamatan,no_tps,kabupaten';
const fileOf = (...lines: string[]) => readRosterCsv(new TextEncoder().encode([HEADER, ...lines].join('\n')));
const ITIK = '15.07.05.2004,Sungai Itik,Sadu,1,Tanjung Jabung Timur';

/** The default regency written as a file of the plain columns. */
function wholeFile(edit: (line: string) => string | null = (line) => line) {
  const { regions, tpsList } = tanjungJabungTimur();
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const lines = tpsList.flatMap(({ desaCode, number }) => {
    const kecamatan = nameOf.get(desaCode.slice(0, 8));
    return edit(`${desaCode},${nameOf.get(desaCode)},${kecamatan},${number},Tanjung Jabung Timur`) ?? [];
  });
  return fileOf(...lines);
}

const countsOf = (plan: ReturnType<typeof planRosterImport>) => ({
  new: plan.new.length,
  changed: plan.changed.length,
  missing: plan.missing.length,
  wrong: plan.wrong.length,
});

describe('a file compared with the stored roster', () => {
  it('shows nothing where they are the same', () => {
    const plan = planRosterImport(wholeFile(), tanjungJabungTimur(), 713);
    expect(countsOf(plan)).toEqual({ new: 0, changed: 0, missing: 0, wrong: 0 });
    expect(plan.refusals).toEqual([]);
    expect(plan.rows).toEqual(EMPTY);
  });

  it('shows all 105 regions and 713 TPS as new where nothing is stored', () => {
    expect(countsOf(planRosterImport(wholeFile(), EMPTY, 713))).toEqual({
      new: 818,
      changed: 0,
      missing: 0,
      wrong: 0,
    });
  });

  it('shows a new TPS with its line', () => {
    const plan = planRosterImport(fileOf('15.07.05.2004,Sungai Itik,Sadu,7,'), tanjungJabungTimur());
    expect(plan.new).toMatchObject([
      { line: 2, code: '15.07.05.2004-007', name: 'Sungai Itik', reason: 'TPS' },
    ]);
    expect(plan.tpsAfter).toBe(714);
  });

  it('shows a changed name with both names, and touches nothing else', () => {
    const plan = planRosterImport(
      wholeFile((line) => line.replace('Sungai Itik', 'Sungai Itek')),
      tanjungJabungTimur(),
    );
    expect(plan.changed.map(({ code, reason }) => [code, reason])).toEqual([
      ['15.07.05.2004', 'name: "Sungai Itik" → "Sungai Itek"'],
    ]);
    expect(plan.rows.regions).toEqual([
      expect.objectContaining({ shortCode: 'ITK', tileColumn: 2, tileRow: 0 }),
    ]);
  });

  it('shows stored TPS that the file lacks and keeps them', () => {
    const plan = planRosterImport(
      wholeFile((line) => (line.includes(',901,') ? null : line)),
      tanjungJabungTimur(),
    );
    expect(plan.missing).toEqual([
      {
        line: 0,
        code: '15.07.10.2006-901',
        name: 'Suka Maju',
        reason: 'not in the file; kept',
        differences: [],
      },
    ]);
    expect(plan.tpsAfter).toBe(713);
  });

  it('is refused where the file has another number of TPS than expected', () => {
    const plan = planRosterImport(wholeFile(), EMPTY, 714);
    expect(plan.refusals).toMatchObject([
      { code: 'OTHER_TOTAL', sentence: 'The file has 713 readable TPS, expected were 714.' },
    ]);
  });

  it('is refused where kept TPS make another number than expected', () => {
    const short = wholeFile((line) => (line.includes(',901,') ? null : line));
    expect(planRosterImport(short, tanjungJabungTimur(), 712).refusals).toMatchObject([
      {
        code: 'OTHER_TOTAL_KEPT',
        sentence: 'The roster would have 713 TPS, expected were 712: 1 are not in the file.',
      },
    ]);
  });

  it('is refused where it is another regency', () => {
    const plan = planRosterImport(fileOf('16.01.01.2001,Desa,Kecamatan,1,Lain'), tanjungJabungTimur());
    expect(plan.refusals[0]?.sentence).toMatch(/holds 15\.07 Tanjung Jabung Timur, the file 16\.01/);
  });

  it('is refused where nothing names a new regency', () => {
    const plan = planRosterImport(fileOf('16.01.01.2001,Desa,Kecamatan,1,'), EMPTY);
    expect(plan.refusals).toMatchObject([
      {
        code: 'REGENCY_UNNAMED',
        sentence: 'Nothing names 16.01: add a column kabupaten with the name of the regency.',
      },
    ]);
  });

  it('does not depend on the order of the lines', () => {
    const lines = [
      '16.01.01.2002,Dua Batu,Satu,1,X',
      '16.01.01.2001,Desa Satu,Satu,1,X',
      '16.01.02.2001,Tiga,Dua,1,X',
    ];
    const sortedRows = (file: ReturnType<typeof fileOf>) => planRosterImport(file, EMPTY).rows.regions;
    expect(sortedRows(fileOf(...lines.toReversed()))).toEqual(sortedRows(fileOf(...lines)));
  });
});

describe('lines that contradict each other are wrong, each with its number and the other one', () => {
  it.each([
    ['the same TPS twice', ITIK, 'no_tps', '15.07.05.2004-001 is on line 2 already'],
    [
      'two names for one desa',
      ITIK.replace('Itik', 'Itek').replace(',1,', ',2,'),
      'desa',
      '"Sungai Itek", but line 2 says "Sungai Itik" of the same',
    ],
    [
      'two names for one kecamatan',
      ITIK.replace('Sadu', 'S A D U').replace(',1,', ',2,'),
      'kecamatan',
      '"S A D U", but line 2 says "Sadu" of the same',
    ],
    [
      'two names for the kabupaten',
      ITIK.replace('Timur', 'Barat').replace(',1,', ',2,'),
      'kabupaten',
      '"Tanjung Jabung Barat", but line 2 says "Tanjung Jabung Timur" of the same',
    ],
    [
      'two kabupaten in one file',
      '15.06.01.2001,Desa,Kecamatan,1,Lain',
      'kode_desa',
      '"15.06", but line 2 says "15.07" of the same',
    ],
  ])('%s', (_title, line, column, reason) => {
    const plan = planRosterImport(fileOf(ITIK, line), EMPTY);
    expect(plan.wrong).toMatchObject([{ line: 3, column, reason }]);
    expect(plan.rows).toEqual(EMPTY);
  });
});
