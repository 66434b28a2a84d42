import { type Database, openDatabase } from './database.ts';

/** A database as an earlier server left it: with the migrations up to one of them. */
export const openEarlier = (url: string, upTo: string): Promise<Database> => openDatabase(url, { upTo });

/** The id of such an incident. */
export const earlierId = (number: number): string =>
  `0198a0e0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The row of an incident from before incidents had levels, with what a test changes. */
export const earlierIncident = (number: number, change: Readonly<Record<string, unknown>>) => ({
  id: earlierId(number),
  number,
  category: 'LOGISTIK',
  severity: 'HIGH',
  status: 'NEW',
  region_code: '15.07.05.2004',
  desa_code: '15.07.05.2004',
  kecamatan_code: '15.07.05',
  tps_codes: '[]',
  agency: 'KPU',
  is_agency_assigned: false,
  institution: 'KPPS',
  channel: 'APP',
  happened_at: 1,
  received_at: 2,
  acknowledge_due_at: 3,
  ...change,
});
