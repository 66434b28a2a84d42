import { CsvError, parse } from 'csv-parse/sync';
import {
  KNOWN_COLUMNS,
  OPTIONAL_COLUMNS,
  REQUIRED_COLUMNS,
  type RosterCells,
  type RosterColumn,
} from './roster-columns.ts';
import { type RosterLine, readRosterLine } from './roster-line.ts';
import { type RosterProblem, rosterProblem } from './roster-problem.ts';
import { RosterFileError } from './roster-refusal.ts';

/** A roster file as read: good lines, and what is wrong with the others. */
export interface RosterFile {
  lines: RosterLine[];
  wrong: RosterProblem[];
  /** Known columns that the file has. */
  columns: ReadonlySet<RosterColumn>;
  /** Columns that nothing was read from. */
  ignoredColumns: string[];
}

const LONGEST_FILE = 32 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;

interface CsvRecord {
  record: string[];
  line: number;
}

/**
 * Reads a roster of polling stations, one TPS a line, from the bytes of a CSV file in UTF-8. Commas, semicolons or tabs, quoted
 * cells, a byte order mark, either line ending and spaces around cells are all fine. See `docs/roster.md` for the columns.
 * @throws RosterFileError where no line can be read at all
 */
export function readRosterCsv(bytes: Uint8Array): RosterFile {
  const [header, ...records] = parseRecords(decode(bytes));
  if (!header)
    throw new RosterFileError('FILE_EMPTY', 'The file is empty. Its first line must name the columns.');
  const names = header.record.map((cell) => cell.trim().toLowerCase().replace(/\s+/g, '_'));
  const columns = checkHeader(names);
  const file: RosterFile = {
    lines: [],
    wrong: [],
    columns,
    ignoredColumns: names.filter((name) => name !== '' && !KNOWN_COLUMNS.includes(name)),
  };
  for (const { record, line } of records) {
    if (record.every((cell) => cell.trim() === '')) continue;
    if (record.length !== names.length) {
      const data = { found: String(record.length), expected: String(names.length) };
      file.wrong.push(rosterProblem(line, '', 'CELL_COUNT', data));
      continue;
    }
    const outcome = readRosterLine(line, cellsOf(names, record));
    if ('problems' in outcome) file.wrong.push(...outcome.problems);
    else file.lines.push(outcome);
  }
  if (file.lines.length === 0 && file.wrong.length === 0) {
    throw new RosterFileError('NO_LINES', 'The file names columns and has no line below them.');
  }
  return file;
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_FILE)
    throw new RosterFileError('FILE_TOO_LARGE', 'The file is larger than 32 MB.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RosterFileError(
      'NOT_UTF8',
      'The file is not UTF-8 text. Save it as "CSV UTF-8" and try again.',
    );
  }
}

function parseRecords(text: string): CsvRecord[] {
  // Spreadsheets may write their separator into a line of its own.
  const hint = /^sep=([,;\t])\r?\n/i.exec(text);
  const content = hint ? text.slice(hint[0].length) : text;
  const offset = hint ? 1 : 0;
  const delimiter = hint?.[1] ?? delimiterOf(content);
  try {
    const parsed: unknown = parse(content, {
      delimiter,
      info: true,
      ltrim: true,
      rtrim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines + offset,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RosterFileError('NOT_CSV', `The file is not well-formed CSV: ${error.message}.`);
  }
}

/** The separator that occurs most often in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^[^\n\r]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function checkHeader(names: readonly string[]): Set<RosterColumn> {
  const missing = REQUIRED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const noun = missing.length === 1 ? 'the column' : 'the columns';
    throw new RosterFileError(
      'COLUMNS_MISSING',
      `The file lacks ${noun} ${missing.join(', ')}. It has: ${names.join(', ')}. Needed are ` +
        `${REQUIRED_COLUMNS.join(', ')}; ${OPTIONAL_COLUMNS.join(', ')} may be added.`,
      { found: names.join(', '), expected: missing.join(', ') },
    );
  }
  const repeated = names.find((name, index) => KNOWN_COLUMNS.includes(name) && names.indexOf(name) !== index);
  if (repeated !== undefined)
    throw new RosterFileError('COLUMN_TWICE', `The column ${repeated} occurs twice.`, { found: repeated });
  if (names.includes('lat') !== names.includes('lon')) {
    throw new RosterFileError(
      'HALF_A_POINT',
      'The columns lat and lon belong together; the file has only one of them.',
    );
  }
  return new Set(names.filter((name): name is RosterColumn => KNOWN_COLUMNS.includes(name)));
}

function cellsOf(names: readonly string[], record: readonly string[]): RosterCells {
  const known = names.flatMap((name, index) =>
    KNOWN_COLUMNS.includes(name) ? [[name, record[index] ?? '']] : [],
  );
  return Object.fromEntries(known) as RosterCells;
}
