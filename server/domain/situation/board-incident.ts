import type { Showing } from '../access/disclosure.policy.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { placeOf } from './log-lines.ts';
import type { RegionFacts } from './region-facts.ts';
import type { BoardIncident } from './situation.view.ts';
import type { SituationPlan } from './situation-ground.ts';
import { StageFact } from './tps-facts.ts';

const iso = (instant: number): string => new Date(instant).toISOString();
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** An incident as a board shows it. Depends on events alone, never on the time it is looked at. */
export function boardIncident(incident: IncidentFacts, plan: SituationPlan, showing: Showing): BoardIncident {
  const row = wholeRow(incident, plan);
  if (showing === 'FULL') return row;
  return showing === 'UNATTRIBUTED' ? { ...row, agency: null } : masked(row, incident);
}

/** Neither what nor where, beyond its kecamatan. Names what it shows, so that nothing is shown that nobody thought of. */
const masked = (row: BoardIncident, { region }: IncidentFacts): BoardIncident => ({
  id: row.id,
  level: row.level,
  series: row.series,
  number: row.number,
  category: null,
  kind: null,
  severity: row.severity,
  status: row.status,
  region: row.kecamatan ?? region.code,
  kecamatan: row.kecamatan,
  desa: null,
  tpsNumbers: [],
  placeKind: null,
  agency: row.agency,
  isAgencyAssigned: row.isAgencyAssigned,
  happenedAt: row.happenedAt,
  receivedAt: row.receivedAt,
  acknowledgedAt: row.acknowledgedAt,
  acknowledgedBy: row.acknowledgedBy,
  acknowledgeDueAt: row.acknowledgeDueAt,
  dueAt: row.dueAt,
  hindersStage: null,
  hinderedTps: 0,
  isLateArrival: row.isLateArrival,
});

function wholeRow(incident: IncidentFacts, plan: SituationPlan): BoardIncident {
  const { raised, acknowledged } = incident;
  const { tpsNumbers } = placeOf(raised.region, incident.tpsList);
  return {
    id: incident.id,
    level: incident.level,
    series: incident.series,
    number: incident.number,
    category: raised.category,
    kind: raised.kind,
    severity: raised.severity,
    status: incident.status,
    region: raised.region,
    kecamatan: regionOf(incident.region, 'KECAMATAN'),
    desa: regionOf(incident.region, 'DESA'),
    tpsNumbers,
    placeKind: raised.placeKind,
    agency: incident.agency,
    isAgencyAssigned: incident.assigned !== null,
    happenedAt: iso(raised.happenedAt),
    receivedAt: iso(raised.receivedAt),
    acknowledgedAt: isoOrNull(acknowledged?.receivedAt ?? null),
    acknowledgedBy: acknowledged?.post ?? null,
    acknowledgeDueAt: iso(raised.acknowledgeDueAt),
    dueAt: isoOrNull(incident.dueAt),
    hindersStage: raised.hindersStage,
    hinderedTps: hinderedTps(incident),
    isLateArrival: raised.receivedAt - raised.happenedAt > plan.lateArrivalMinutes * 60_000,
  };
}

const regionOf = (region: RegionFacts, level: RegionFacts['level']): string | null =>
  region.chain.find((each) => each.level === level)?.code ?? null;

function hinderedTps({ hinders, tpsList }: IncidentFacts): number {
  if (hinders === null) return 0;
  return tpsList.filter((tps) => tps.facts[hinders] === StageFact.HINDERED).length;
}
