import { levelWhenRaised } from '../incident/incident.events.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { placeOf } from './log-lines.ts';
import type { RegionFacts } from './region-facts.ts';
import type { BoardIncident } from './situation.view.ts';
import type { SituationPlan } from './situation-ground.ts';
import { StageFact } from './tps-facts.ts';

const iso = (instant: number): string => new Date(instant).toISOString();
const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** An incident as the board shows it. Depends on events alone, never on the time it is looked at. */
export function boardIncident(incident: IncidentFacts, plan: SituationPlan): BoardIncident {
  const { raised, acknowledged } = incident;
  const { tpsNumbers } = placeOf(raised.region, incident.tpsList);
  return {
    id: incident.id,
    level: levelWhenRaised(raised),
    series: levelWhenRaised(raised),
    number: raised.number,
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
