import { SIGNAL_CLASSES, type SignalClass } from '../operation/operation-plan.ts';
import {
  FIRST_SPECIAL_NUMBER,
  isKelurahanCode,
  parentCodeOf,
  type RegencyRoster,
  type RegionRow,
  type TpsRow,
  tpsCodeOf,
} from './regency-roster.ts';

const LEVELS = { 2: 'KABUPATEN', 3: 'KECAMATAN', 4: 'DESA' } as const;

/** Reads a compact table of the project's own facts, one region a line. Throws where the table is wrong: that is a bug. */
export function readFacts(table: string): RegencyRoster {
  const positions = new Map<string, number>();
  const roster: RegencyRoster = { regions: [], tpsList: [] };
  for (const line of table.trim().split('\n')) {
    const [code = '', name = '', shortCode = '', tile = '', point = '', numbers = '', signalClass = 'B'] =
      line.split(';');
    const level = LEVELS[code.split('.').length as keyof typeof LEVELS];
    const parentCode = level === 'KABUPATEN' ? null : parentCodeOf(code);
    const position = positions.get(parentCode ?? '') ?? 0;
    positions.set(parentCode ?? '', position + 1);
    roster.regions.push({ ...regionOf(code, level, name, shortCode, tile, point), parentCode, position });
    roster.tpsList.push(...numbersOf(numbers).map((number) => tpsOf(code, number, signalClass)));
  }
  return roster;
}

function regionOf(
  code: string,
  level: RegionRow['level'],
  name: string,
  shortCode: string,
  tile: string,
  point: string,
): Omit<RegionRow, 'parentCode' | 'position'> {
  const [tileColumn, tileRow] = tile === '' ? [null, null] : numberPair(tile);
  const [latitude, longitude] = numberPair(point);
  const isKelurahan = level === 'DESA' && isKelurahanCode(code);
  return { code, level, name, shortCode, isKelurahan, latitude, longitude, tileColumn, tileRow };
}

function tpsOf(desaCode: string, number: number, signalClass: string): TpsRow {
  if (!SIGNAL_CLASSES.includes(signalClass as SignalClass))
    throw new Error(`${desaCode} has signal class ${signalClass}`);
  return {
    code: tpsCodeOf(desaCode, number),
    desaCode,
    number,
    signalClass: signalClass as SignalClass,
    isSpecial: number >= FIRST_SPECIAL_NUMBER,
  };
}

/** `1-9 901-902` → 1, 2, … 9, 901, 902. */
function numbersOf(runs: string): number[] {
  return runs.split(' ').flatMap((run) => {
    if (run === '') return [];
    const [first = 0, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function numberPair(text: string): [number, number] {
  const [first, second] = text.split(',').map(Number);
  if (first === undefined || second === undefined || Number.isNaN(first + second))
    throw new Error(`no pair: ${text}`);
  return [first, second];
}
