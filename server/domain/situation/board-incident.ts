import type { Showing, Sight } from '../access/disclosure.policy.ts';
import { callsOf } from '../incident/incident-standing.policy.ts';
import type { IncidentFacts } from './incident-facts.ts';
import { placeOf } from './log-lines.ts';
import type { RegionFacts } from './region-facts.ts';
import { isWhole } from './showing.ts';
import type { BoardIncident } from './situation.view.ts';
import type { SituationPlan } from './situation-ground.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { StageFact } from './tps-facts.ts';

/** Rows are compared before and after each event, with the same few instants in all of them. */
const TEXTS_KEPT = 512;
const texts = new Map<number, string>();

function iso(instant: number): string {
  const known = texts.get(instant);
  if (known !== undefined) return known;
  if (texts.size >= TEXTS_KEPT) texts.clear();
  const text = new Date(instant).toISOString();
  texts.set(instant, text);
  return text;
}

const isoOrNull = (instant: number | null): string | null => (instant === null ? null : iso(instant));

/** What a board is drawn by. */
export interface BoardView {
  readonly plan: SituationPlan;
  readonly schedule: StageSchedule;
  /** The region that it is of. */
  readonly scope: RegionFacts;
  readonly sight: Sight;
}

/** An incident as a board shows it. Depends on events alone, never on the time it is looked at. */
export function boardIncident(incident: IncidentFacts, view: BoardView): BoardIncident {
  const row = wholeRow(incident, view);
  const showing: Showing = incident.showingTo(view.sight);
  if (showing === 'FULL') return row;
  return showing === 'UNATTRIBUTED' ? { ...row, agency: null, supporting: [] } : masked(row, incident);
}

/** The same for two boards on which an incident has the same row at one moment. */
export function boardKey(incident: IncidentFacts, view: BoardView): string {
  const { reportCount, revision } = countsOf(incident, view);
  return `${incident.showingTo(view.sight)} ${reportCount} ${revision}`;
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
  truth: null,
  region: row.kecamatan ?? region.code,
  kecamatan: row.kecamatan,
  desa: null,
  tpsNumbers: [],
  placeKind: null,
  agency: row.agency,
  isAgencyAssigned: row.isAgencyAssigned,
  supporting: [],
  happenedAt: row.happenedAt,
  receivedAt: row.receivedAt,
  acknowledgedAt: row.acknowledgedAt,
  acknowledgedBy: row.acknowledgedBy,
  acknowledgeDueAt: row.acknowledgeDueAt,
  limit: row.limit,
  dueAt: row.dueAt,
  calls: row.calls,
  snoozedUntil: row.snoozedUntil,
  hindersStage: null,
  hinderedTps: 0,
  isLateArrival: row.isLateArrival,
  hasOpenDisposition: false,
  recommendations: [],
  wallText: null,
  reportCount: 0,
  revision: 0,
});

function wholeRow(incident: IncidentFacts, view: BoardView): BoardIncident {
  const { raised, standing } = incident;
  const { running } = standing;
  const { tpsNumbers } = placeOf(raised.region, incident.tpsList);
  return {
    id: incident.id,
    level: standing.level,
    series: standing.series,
    number: standing.number,
    category: raised.category,
    kind: raised.kind,
    severity: standing.severity,
    status: standing.status,
    truth: standing.truth,
    region: raised.region,
    kecamatan: regionOf(incident.region, 'KECAMATAN'),
    desa: regionOf(incident.region, 'DESA'),
    tpsNumbers,
    placeKind: raised.placeKind,
    agency: standing.agency,
    isAgencyAssigned: standing.isAgencyAssigned,
    supporting: [...standing.supporting],
    happenedAt: iso(raised.happenedAt),
    receivedAt: iso(raised.receivedAt),
    acknowledgedAt: isoOrNull(standing.acknowledgedAt),
    acknowledgedBy: standing.acknowledgedBy,
    acknowledgeDueAt: iso(standing.acknowledgeDueAt),
    limit: running === null || running.dueAt === null ? null : running.limit,
    dueAt: isoOrNull(running?.dueAt ?? null),
    calls: callsOf(standing),
    snoozedUntil: isoOrNull(standing.snoozedUntil),
    hindersStage: standing.hindersStage,
    hinderedTps: hinderedTps(incident, view.schedule),
    isLateArrival: raised.receivedAt - raised.happenedAt > view.plan.lateArrivalMinutes * 60_000,
    hasOpenDisposition: standing.openDispositions.length > 0,
    recommendations: [...standing.recommendations],
    wallText: incident.wallText,
    ...countsOf(incident, view),
  };
}

const regionOf = (region: RegionFacts, level: RegionFacts['level']): string | null =>
  region.chain.find((each) => each.level === level)?.code ?? null;

function hinderedTps({ standing, hinderedList }: IncidentFacts, schedule: StageSchedule): number {
  const position = standing.hindersStage === null ? undefined : schedule.positionOf(standing.hindersStage);
  if (position === undefined) return 0;
  return hinderedList.filter((tps) => tps.facts[position] === StageFact.HINDERED).length;
}

/** How many reports it is told by, and the entries of all of them, as far as this board shows what and where. */
function countsOf(incident: IncidentFacts, { scope, sight }: BoardView) {
  const reports = incident.descendants.filter(
    (each) => each.region.chain.includes(scope) && isWhole(each.showingTo(sight)),
  );
  const revision = reports.reduce((sum, { standing }) => sum + standing.revision, incident.standing.revision);
  return { reportCount: 1 + reports.length, revision };
}
