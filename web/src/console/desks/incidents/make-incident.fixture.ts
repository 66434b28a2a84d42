import type { QueueIncident } from './queue-incident.ts';

/** An incident of the queue, as told. */
export const makeIncident = (over: Partial<QueueIncident> = {}): QueueIncident => ({
  id: 'a',
  level: 'BIASA',
  series: 'BIASA',
  number: 16,
  category: 'LOGISTIK',
  kind: null,
  severity: 'HIGH',
  status: 'NEW',
  region: '15.07.05.2003',
  kecamatan: '15.07.05',
  desa: '15.07.05.2003',
  tpsNumbers: [5],
  placeKind: null,
  agency: 'KPU',
  isAgencyAssigned: false,
  happenedAt: '2024-02-14T00:19:00.000Z',
  receivedAt: '2024-02-14T00:20:00.000Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  dueAt: '2024-02-14T00:25:00.000Z',
  hindersStage: null,
  hinderedTps: 0,
  closedAt: null,
  ...over,
});
