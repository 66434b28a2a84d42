import { textFault } from '../../kernel/text.ts';
import { SIGNAL_CLASSES, type SignalClass } from '../operation/operation-plan.ts';
import { FIRST_SPECIAL_NUMBER, isKelurahanCode, parentCodeOf, tpsCodeOf } from './regency-roster.ts';
import type { RosterCells, RosterColumn, RosterProblem } from './roster-columns.ts';

/** One good line of a roster file. `null` where the file does not say. */
export interface RosterLine {
  line: number;
  code: string;
  number: number;
  desaCode: string;
  desaName: string;
  isKelurahan: boolean | null;
  kecamatanCode: string;
  kecamatanName: string;
  kabupatenCode: string;
  kabupatenName: string | null;
  isSpecial: boolean | null;
  signalClass: SignalClass | null;
  latitude: number | null;
  longitude: number | null;
}

const DESA_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
const TPS_NUMBER = /^\d{1,3}$/;
const DECIMAL = /^-?\d{1,3}(\.\d{1,15})?$/;
const LONGEST_NAME = 80;
const YES = ['ya', 'y', '1', 'true'];
const NO = ['tidak', 't', '0', 'false', ''];
const SIGNED_COLUMNS: readonly string[] = ['lat', 'lon'];

/** Where Indonesia lies, in degrees. */
export const INDONESIA = { south: -11.2, north: 6.3, west: 94.7, east: 141.2 } as const;

/** Reads the cells of one line, or names everything that is wrong with them. */
export function readRosterLine(line: number, cells: RosterCells): RosterLine | { problems: RosterProblem[] } {
  const reader = new LineReader(line, cells);
  const desaCode = reader.code('kode_desa', DESA_CODE, 'a desa code such as 15.07.05.2004');
  const number = reader.tpsNumber();
  const kecamatanCode = parentCodeOf(desaCode);
  const isCodeGood = reader.problems.every(({ column }) => column !== 'kode_desa');
  if (isCodeGood) reader.same('kode_kecamatan', kecamatanCode, 'the first three parts of kode_desa');
  if (isCodeGood && number > 0)
    reader.same('kode_tps', tpsCodeOf(desaCode, number), 'kode_desa, a dash and no_tps in three digits');
  const roster: RosterLine = {
    line,
    code: tpsCodeOf(desaCode, number),
    number,
    desaCode,
    desaName: reader.name('desa'),
    isKelurahan: reader.isKelurahan(desaCode),
    kecamatanCode,
    kecamatanName: reader.name('kecamatan'),
    kabupatenCode: parentCodeOf(kecamatanCode),
    kabupatenName: reader.kabupaten(),
    isSpecial: reader.isSpecial(number),
    signalClass: reader.signalClass(),
    ...reader.point(),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : roster;
}

class LineReader {
  readonly problems: RosterProblem[] = [];
  readonly #line: number;
  readonly #cells: RosterCells;

  constructor(line: number, cells: RosterCells) {
    this.#line = line;
    this.#cells = cells;
    for (const [column, cell] of Object.entries(cells))
      this.#refuseFormula(column as RosterColumn, cell.trim());
  }

  code(column: RosterColumn, pattern: RegExp, expected: string): string {
    const cell = this.#cell(column);
    if (!pattern.test(cell)) this.#refuse(column, `${found(cell)} is not ${expected}`);
    return cell;
  }

  /** The number of the TPS; 0 where it is wrong. */
  tpsNumber(): number {
    const cell = this.#cell('no_tps');
    const number = TPS_NUMBER.test(cell) ? Number(cell) : 0;
    if (number === 0) this.#refuse('no_tps', `${found(cell)} is not a whole number from 1 to 999`);
    return number;
  }

  same(column: RosterColumn, value: string, expected: string): void {
    const cell = this.#cell(column);
    if (cell !== '' && cell !== value) this.#refuse(column, `${found(cell)} is not ${expected}, ${value}`);
  }

  name(column: RosterColumn): string {
    const name = this.#cell(column)
      .normalize('NFC')
      .replace(/[ \u00A0]+/g, ' ');
    const fault = textFault(name, LONGEST_NAME);
    if (fault === 'EMPTY') this.#refuse(column, 'is empty');
    if (fault === 'TOO_LONG') this.#refuse(column, `is longer than ${LONGEST_NAME} characters`);
    if (fault === 'UNSAFE_CHARACTER' || /[\n\t]/.test(name))
      this.#refuse(column, 'holds a character that is not shown');
    return name;
  }

  kabupaten(): string | null {
    if (this.#cell('kabupaten') === '') return null;
    return this.name('kabupaten').replace(/^(kabupaten|kab\.?) /i, '');
  }

  isKelurahan(desaCode: string): boolean | null {
    const cell = this.#cell('jenis').toLowerCase();
    if (cell === '') return null;
    if (cell !== 'desa' && cell !== 'kelurahan')
      this.#refuse('jenis', `${found(cell)} is not desa or kelurahan`);
    else if (isKelurahanCode(desaCode) !== (cell === 'kelurahan')) {
      this.#refuse(
        'jenis',
        `is ${cell}, but the last part of ${desaCode} begins with ${desaCode.split('.')[3]?.[0]}`,
      );
    }
    return cell === 'kelurahan';
  }

  isSpecial(number: number): boolean | null {
    if (this.#cells.lokasi_khusus === undefined) return null;
    const cell = this.#cell('lokasi_khusus').toLowerCase();
    if (cell === '') return number >= FIRST_SPECIAL_NUMBER;
    if (!YES.includes(cell) && !NO.includes(cell))
      this.#refuse('lokasi_khusus', `${found(cell)} is not ya or tidak`);
    return YES.includes(cell);
  }

  signalClass(): SignalClass | null {
    const cell = this.#cell('kelas_sinyal').toUpperCase();
    if (cell === '') return null;
    const known = SIGNAL_CLASSES.find((signalClass) => signalClass === cell);
    if (!known) this.#refuse('kelas_sinyal', `${found(cell)} is not A, B or C`);
    return known ?? null;
  }

  point(): { latitude: number | null; longitude: number | null } {
    const latitude = this.#degrees('lat', INDONESIA.south, INDONESIA.north);
    const longitude = this.#degrees('lon', INDONESIA.west, INDONESIA.east);
    if ((this.#cell('lat') === '') !== (this.#cell('lon') === ''))
      this.#refuse('lat', 'and lon belong together');
    return { latitude, longitude };
  }

  #degrees(column: 'lat' | 'lon', from: number, to: number): number | null {
    const cell = this.#cell(column);
    if (cell === '') return null;
    const degrees = DECIMAL.test(cell) ? Number(cell) : Number.NaN;
    if (degrees >= from && degrees <= to) return degrees;
    this.#refuse(
      column,
      `${found(cell)} is not a number of degrees from ${from} to ${to}, with a decimal point`,
    );
    return null;
  }

  #refuseFormula(column: RosterColumn, cell: string): void {
    const isFormula = SIGNED_COLUMNS.includes(column) ? /^[=+@]/.test(cell) : /^[=+@-]/.test(cell);
    if (isFormula)
      this.#refuse(column, `begins with "${cell.charAt(0)}", which a spreadsheet would run as a formula`);
  }

  #cell(column: RosterColumn): string {
    return (this.#cells[column] ?? '').trim();
  }

  /** One reason a column is enough. */
  #refuse(column: RosterColumn, reason: string): void {
    if (this.problems.some((problem) => problem.column === column)) return;
    this.problems.push({ line: this.#line, column, reason });
  }
}

function found(cell: string): string {
  return cell === '' ? 'an empty cell' : JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
}
