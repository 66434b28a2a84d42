import type { BoardIncident } from '../../situation/situation.types.ts';

export const RECEIVED = Date.parse('2024-02-14T00:00:00.000Z');
export const MINUTE = 60_000;

export const iso = (instant: number): string => new Date(instant).toISOString();

/** An incident of which a test says only what it cares about. */
export const incident = (over: Partial<BoardIncident> = {}): BoardIncident => ({
  id: 'i',
  level: 'BIASA',
  series: 'BIASA',
  number: 1,
  category: 'LISTRIK_INTERNET',
  kind: 'LISTRIK_PADAM',
  severity: 'MEDIUM',
  status: 'NEW',
  region: '15.07.05.2003',
  kecamatan: '15.07.05',
  desa: '15.07.05.2003',
  tpsNumbers: [5],
  placeKind: null,
  agency: 'PLN',
  isAgencyAssigned: false,
  happenedAt: iso(RECEIVED),
  receivedAt: iso(RECEIVED),
  acknowledgedAt: null,
  acknowledgedBy: null,
  acknowledgeDueAt: iso(RECEIVED + 15 * MINUTE),
  dueAt: iso(RECEIVED + 15 * MINUTE),
  hindersStage: null,
  hinderedTps: 0,
  isLateArrival: false,
  truth: 'UNVERIFIED',
  supporting: [],
  limit: 'ACKNOWLEDGE',
  calls: (over.status ?? 'NEW') === 'NEW' && !over.snoozedUntil ? 'UNACKNOWLEDGED' : 'NONE',
  snoozedUntil: null,
  hasOpenDisposition: false,
  recommendations: [],
  wallText: null,
  reportCount: 1,
  revision: 0,
  ...over,
});
