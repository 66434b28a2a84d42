import { stringify } from 'csv-stringify/sync';
import { type Cell, type Sheet, withoutFormulas } from './sheet.ts';

/** The first character of a file: spreadsheets take one without it for a file in another encoding. */
export const CSV_MARK = '\uFEFF';

/** Excel in Indonesian separates cells by `;`, since `,` is the decimal separator there. */
export const CSV_SEPARATOR = ';';

/** With quotes around texts that another separator or a lone line break would tear. */
const OPTIONS = {
  delimiter: CSV_SEPARATOR,
  record_delimiter: 'windows',
  quoted_match: /[,\r\n]/,
} as const;

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;

/** A sheet as CSV, a portion of rows at a time. */
export async function* csvOf(sheet: Sheet): AsyncGenerator<string> {
  const moments = new Intl.DateTimeFormat(LOCALES[sheet.language], {
    ...{ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'UTC' },
  } as const);
  const written = (cell: Cell) => {
    if (typeof cell === 'string') return withoutFormulas(cell);
    return cell !== null && typeof cell === 'object' ? moments.format(cell.at + sheet.aheadMs) : cell;
  };
  yield `${CSV_MARK}${stringify([sheet.columns.map(({ title }) => withoutFormulas(title))], OPTIONS)}`;
  for await (const rows of sheet.portions)
    yield stringify(
      rows.map((row) => row.map(written)),
      OPTIONS,
    );
}
