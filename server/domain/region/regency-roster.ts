import type { SignalClass } from '../operation/operation-plan.ts';

/** A row of the table `region`. */
export interface RegionRow {
  code: string;
  parentCode: string | null;
  level: 'KABUPATEN' | 'KECAMATAN' | 'DESA';
  name: string;
  shortCode: string;
  isKelurahan: boolean;
  latitude: number | null;
  longitude: number | null;
  tileColumn: number | null;
  tileRow: number | null;
  position: number;
}

/** A row of the table `tps`. */
export interface TpsRow {
  code: string;
  desaCode: string;
  number: number;
  signalClass: SignalClass;
  isSpecial: boolean;
}

/** One regency whole: its region tree, parents before children, and its polling stations. */
export interface RegencyRoster {
  regions: RegionRow[];
  tpsList: TpsRow[];
}

/** Numbers from here on are given to TPS at special places. */
export const FIRST_SPECIAL_NUMBER = 901;

/** `15.07.05.2004`, 7 → `15.07.05.2004-007`. */
export const tpsCodeOf = (desaCode: string, number: number): string =>
  `${desaCode}-${String(number).padStart(3, '0')}`;

/** The code that a region's code begins with: `15.07.05.2004` → `15.07.05`. */
export const parentCodeOf = (code: string): string => code.slice(0, code.lastIndexOf('.'));

/** In a Kemendagri code the desa's first digit tells its kind: 1 a kelurahan, 2 a desa. */
export const isKelurahanCode = (desaCode: string): boolean =>
  desaCode.slice(desaCode.lastIndexOf('.') + 1).startsWith('1');
