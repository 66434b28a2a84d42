import { writeXlsxStream } from 'hucre/xlsx';
import { type Cell, type Sheet, withoutFormulas } from './sheet.ts';

/** Day and time in the words of the reader, whatever language his spreadsheet is set to. */
const MOMENT_FORMATS = {
  id: '[$-421]ddd", "dd/mm/yyyy", "hh"."mm"."ss',
  en: '[$-809]ddd", "dd/mm/yyyy", "hh":"mm":"ss',
} as const;

/** What a cell holds at most: a spreadsheet calls a file with more in one broken. */
const LONGEST_TEXT = 32_767;

/** No XML holds these; and what looks like an escape of the format would be read as one. */
const NOT_IN_XML = /[\uFFFE\uFFFF]/g;
const LOOKS_ESCAPED = /_(x[0-9a-fA-F]{4}_)/g;

/**
 * A sheet as a workbook for Excel and LibreOffice, made while it is read: neither rows nor file are ever held whole. Text is
 * stored as text, so that no cell is a formula, and is guarded all the same for those who save the sheet as CSV.
 */
export function xlsxOf(sheet: Sheet): AsyncIterable<Uint8Array> {
  const written = (cell: Cell) => {
    if (typeof cell === 'string') return storedText(cell);
    return cell !== null && typeof cell === 'object' ? new Date(cell.at + sheet.aheadMs) : cell;
  };
  async function* rows() {
    for await (const portion of sheet.portions) for (const row of portion) yield row.map(written);
  }
  const columns = sheet.columns.map(({ title, width, isMoment }) => ({
    ...{ header: title, width },
    ...(isMoment && { numFmt: MOMENT_FORMATS[sheet.language] }),
  }));
  return writeXlsxStream(rows(), { name: sheet.name, columns, freezePane: { rows: 1 } });
}

const storedText = (text: string): string =>
  withoutFormulas(text)
    .slice(0, LONGEST_TEXT)
    .toWellFormed()
    .replace(NOT_IN_XML, '\uFFFD')
    .replace(LOOKS_ESCAPED, '_x005F_$1');
