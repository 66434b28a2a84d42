import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sheetRows, zipParts } from '../../tests/support/xlsx-reader.ts';
import type { Cell, Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

const WIB_MS = 7 * 3_600_000;
const column = (title: string, isMoment = false) => ({ title, width: 12, isMoment });

const sheetOf = (
  portions: Sheet['portions'],
  columns = [column('Isi'), column('Waktu', true)],
  language: Sheet['language'] = 'id',
): Sheet => ({ name: 'Riwayat', language, aheadMs: WIB_MS, columns, portions });

async function* inOnePortion(...rows: (readonly Cell[])[]) {
  yield rows;
}
async function fileOf(sheet: Sheet): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of xlsxOf(sheet)) parts.push(part);
  return Buffer.concat(parts);
}
const textsOf = async (...texts: string[]) => {
  const rows = sheetRows(
    await fileOf(sheetOf(inOnePortion(...texts.map((text) => [text])), [column('Isi')])),
  );
  return rows.slice(1).map(({ A }) => A);
};

test('texts are stored as text, numbers and instants as numbers, and what is not there is empty', async () => {
  const at = Date.UTC(2024, 1, 13, 18, 30);
  const rows = sheetRows(await fileOf(sheetOf(inOnePortion(['007', { at }], [41, null]))));
  expect(rows[0]).toMatchObject({ A: { type: 'inlineStr', value: 'Isi' }, B: { value: 'Waktu' } });
  expect(rows[1]?.A).toMatchObject({ type: 'inlineStr', value: '007' });
  // Half past one in the night of the 14th, by the clock of the operation.
  expect(Number(rows[1]?.B?.value)).toBeCloseTo(45_336 + 1.5 / 24, 6);
  expect(rows[2]?.A).toMatchObject({ type: 'n', value: '41' });
  expect(rows[2]?.B?.value).toBe('');
});

test.each([
  ['id', '[$-421]ddd", "dd/mm/yyyy", "hh"."mm"."ss'],
  ['en', '[$-809]ddd", "dd/mm/yyyy", "hh":"mm":"ss'],
] as const)('an instant shows its day and its time in the words of %s', async (language, format) => {
  const file = await fileOf(sheetOf(inOnePortion(['a', { at: 0 }]), undefined, language));
  const styles = zipParts(file).get('xl/styles.xml')?.toString('utf8') ?? '';
  expect(styles.replaceAll('&quot;', '"')).toContain(`formatCode="${format}"`);
  expect(sheetRows(file)[1]?.B?.style).not.toBe('0');
});

describe('what somebody typed', () => {
  test('is no formula, neither here nor once it is saved as CSV', async () => {
    for (const sign of '=+-@\t＝−')
      expect(await textsOf(`${sign}1+1`, ` ${sign}1`)).toMatchObject([{ type: 'inlineStr' }, {}]);
    expect(await textsOf('=1+1', 'x; @a')).toMatchObject([{ value: "'=1+1" }, { value: "x;' @a" }]);
  });

  test('leaves the file whole, whatever characters it holds', async () => {
    const odd = 'a\u0001b\uFFFEc\uD800d <&>"\' é🗳';
    expect(await textsOf(odd)).toMatchObject([{ value: 'a_x0001_b�c�d <&>"\' é🗳' }]);
  });

  test('is not read as an escape of the format', async () => {
    expect(await textsOf('_x003D_1')).toMatchObject([{ value: '_x005F_x003D_1' }]);
  });

  test('is cut where a spreadsheet would call the file broken', async () => {
    expect((await textsOf('a'.repeat(40_000)))[0]?.value).toHaveLength(32_767);
  });
});

describe('a long sheet', () => {
  const PORTIONS = 600;
  const PER_PORTION = 50;

  /** Rows that do not compress, so that the file is about as long as they are. */
  const counted = () => {
    const made = { portions: 0, isEnded: false };
    async function* portions() {
      try {
        for (; made.portions < PORTIONS; made.portions += 1)
          yield Array.from({ length: PER_PORTION }, () => [crypto.randomUUID()]);
      } finally {
        made.isEnded = true;
      }
    }
    return { made, sheet: sheetOf(portions(), [column('Isi')]) };
  };
  const rest = async () => {
    for (let turns = 0; turns < 200; turns += 1) await turn();
  };

  test('is made as fast as it is read and no faster: what waits in memory is bounded', async () => {
    const { made, sheet } = counted();
    let read = 0;
    for await (const part of xlsxOf(sheet)) {
      read += part.length;
      if (read > 300_000) continue;
      await rest();
      // A row is some forty bytes of the file: rows of half a megabyte may be on their way, and never more.
      expect(made.portions * PER_PORTION * 20 - read).toBeLessThan(500_000);
    }
    expect(made.portions).toBe(PORTIONS);
    expect(read).toBeGreaterThan(PORTIONS * PER_PORTION * 15);
  });

  test('is not made on where its reader went away', async () => {
    const { made, sheet } = counted();
    for await (const _part of xlsxOf(sheet)) break;
    await rest();
    expect([made.isEnded, made.portions < PORTIONS / 4]).toEqual([true, true]);
  });

  test('whose rows end with a fault is no whole file', async () => {
    async function* broken() {
      yield [['a']];
      throw new Error('the rights are gone');
    }
    await expect(fileOf(sheetOf(broken()))).rejects.toThrow('the rights are gone');
  });
});
