import { textFault } from '../../kernel/text.ts';
import { SIGNAL_CLASSES, type SignalClass } from '../operation/operation-plan.ts';
import { FIRST_SPECIAL_NUMBER, isKelurahanCode, parentCodeOf, tpsCodeOf } from './regency-roster.ts';
import type { RosterCells, RosterColumn } from './roster-columns.ts';
import {
  type RosterProblem,
  type RosterProblemCode,
  type RosterProblemData,
  rosterProblem,
} from './roster-problem.ts';

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
  const desaCode = reader.desaCode();
  const number = reader.tpsNumber();
  const kecamatanCode = parentCodeOf(desaCode);
  const isCodeGood = reader.problems.every(({ column }) => column !== 'kode_desa');
  if (isCodeGood) reader.same('kode_kecamatan', kecamatanCode);
  if (isCodeGood && number > 0) reader.same('kode_tps', tpsCodeOf(desaCode, number));
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

  desaCode(): string {
    const found = this.#cell('kode_desa');
    if (!DESA_CODE.test(found)) this.#refuse('kode_desa', 'NOT_A_DESA_CODE', { found });
    return found;
  }

  /** The number of the TPS; 0 where it is wrong. */
  tpsNumber(): number {
    const found = this.#cell('no_tps');
    const number = TPS_NUMBER.test(found) ? Number(found) : 0;
    if (number === 0) this.#refuse('no_tps', 'NOT_A_TPS_NUMBER', { found });
    return number;
  }

  same(column: RosterColumn, expected: string): void {
    const found = this.#cell(column);
    if (found !== '' && found !== expected) this.#refuse(column, 'OTHER_CODE', { found, expected });
  }

  name(column: RosterColumn): string {
    const name = this.#cell(column)
      .normalize('NFC')
      .replace(/[ \u00A0]+/g, ' ');
    const fault = textFault(name, LONGEST_NAME);
    if (fault === 'EMPTY') this.#refuse(column, 'EMPTY');
    if (fault === 'TOO_LONG') this.#refuse(column, 'TOO_LONG', { expected: String(LONGEST_NAME) });
    if (fault === 'UNSAFE_CHARACTER' || /[\n\t]/.test(name)) this.#refuse(column, 'UNSAFE_CHARACTER');
    return name;
  }

  kabupaten(): string | null {
    if (this.#cell('kabupaten') === '') return null;
    return this.name('kabupaten').replace(/^(kabupaten|kab\.?) /i, '');
  }

  isKelurahan(desaCode: string): boolean | null {
    const cell = this.#cell('jenis').toLowerCase();
    if (cell === '') return null;
    if (cell !== 'desa' && cell !== 'kelurahan') this.#refuse('jenis', 'NOT_A_KIND', { found: cell });
    else if (isKelurahanCode(desaCode) !== (cell === 'kelurahan'))
      this.#refuse('jenis', 'OTHER_KIND', { found: cell, expected: desaCode });
    return cell === 'kelurahan';
  }

  isSpecial(number: number): boolean | null {
    if (this.#cells.lokasi_khusus === undefined) return null;
    const cell = this.#cell('lokasi_khusus').toLowerCase();
    if (cell === '') return number >= FIRST_SPECIAL_NUMBER;
    if (!YES.includes(cell) && !NO.includes(cell))
      this.#refuse('lokasi_khusus', 'NOT_YES_OR_NO', { found: cell });
    return YES.includes(cell);
  }

  signalClass(): SignalClass | null {
    const cell = this.#cell('kelas_sinyal').toUpperCase();
    if (cell === '') return null;
    const known = SIGNAL_CLASSES.find((signalClass) => signalClass === cell);
    if (!known) this.#refuse('kelas_sinyal', 'NOT_A_SIGNAL_CLASS', { found: cell });
    return known ?? null;
  }

  point(): { latitude: number | null; longitude: number | null } {
    const latitude = this.#degrees('lat', INDONESIA.south, INDONESIA.north);
    const longitude = this.#degrees('lon', INDONESIA.west, INDONESIA.east);
    if ((this.#cell('lat') === '') !== (this.#cell('lon') === '')) this.#refuse('lat', 'HALF_A_POINT');
    return { latitude, longitude };
  }

  #degrees(column: 'lat' | 'lon', from: number, to: number): number | null {
    const found = this.#cell(column);
    if (found === '') return null;
    const degrees = DECIMAL.test(found) ? Number(found) : Number.NaN;
    if (degrees >= from && degrees <= to) return degrees;
    this.#refuse(column, 'NOT_DEGREES', { found, expected: `${from} to ${to}` });
    return null;
  }

  #refuseFormula(column: RosterColumn, cell: string): void {
    const isFormula = SIGNED_COLUMNS.includes(column) ? /^[=+@]/.test(cell) : /^[=+@-]/.test(cell);
    if (isFormula) this.#refuse(column, 'FORMULA', { found: cell.charAt(0) });
  }

  #cell(column: RosterColumn): string {
    return (this.#cells[column] ?? '').trim();
  }

  /** One reason a column is enough. */
  #refuse(column: RosterColumn, code: RosterProblemCode, data: Partial<RosterProblemData> = {}): void {
    if (this.problems.some((problem) => problem.column === column)) return;
    this.problems.push(rosterProblem(this.#line, column, code, data));
  }
}
