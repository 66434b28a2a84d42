import type { Sight } from '../access/disclosure.policy.ts';
import {
  agencyOf,
  callsOf,
  type Incident,
  isRecommended,
  last,
  levelOf,
  limitOf,
  openDispositions,
  severityOf,
  snoozedUntil,
  stageOf,
  statusOf,
  supportingOf,
  truthOf,
} from './naive-incidents.fixture.ts';
import {
  hinderable,
  isMasked,
  iso,
  isTold,
  MINUTE,
  numbersOf,
  rootOf,
  showing,
  status,
  tpsStages,
  type World,
} from './naive-world.fixture.ts';
import type { BoardIncident } from './situation.view.ts';
import { isInScope, type SituationGround } from './situation-ground.ts';

function hinderedTps(world: World, incident: Incident, ground: SituationGround): string[] {
  const hindersStage = stageOf(incident);
  if (hindersStage === null || !tpsStages(ground).some(({ code }) => code === hindersStage)) return [];
  return hinderable(ground, incident).filter((code) => {
    const tps = ground.tpsList.find((each) => each.code === code);
    return tps !== undefined && status(ground, world, tps, hindersStage, 0) === 'hindered';
  });
}

/** Itself and those counted with it, as far as the scope and the sight tell of them. */
/** What is counted with it and told here. */
const reportsOf = (world: World, scope: string, sight: Sight, incident: Incident): Incident[] =>
  world.incidents.filter(
    (each) =>
      each !== incident &&
      rootOf(world, each) === incident &&
      isInScope(each.raised.region, scope) &&
      isTold(sight, each),
  );

const countOf = (all: readonly Incident[]) => ({
  reportCount: all.length,
  revision: all.reduce((sum, { revision }) => sum + revision, 0),
});

export function board(
  ground: SituationGround,
  world: World,
  { scope, sight }: { scope: string; sight: Sight },
  incident: Incident,
): BoardIncident {
  const { raised } = incident;
  const parts = raised.region.split('.');
  const named = last(incident, 'IncidentLevelChanged');
  const acknowledged = incident.acts.find(({ kind }) => kind === 'IncidentAcknowledged');
  const assigned = last(incident, 'AgencyAssigned');
  const answerBy = last(incident, 'IncidentSeverityChanged', 'IncidentReopened');
  const { limit, dueAt } = limitOf(incident);
  const snoozed = snoozedUntil(incident);
  const words = last(incident, 'WallTextReleased');
  const recommended = ['PSL', 'PSS', 'PSSU', 'PSU'].filter((kind) => isRecommended(incident, kind));
  const whole = {
    id: raised.incidentId,
    level: levelOf(incident),
    series: named?.body.series ?? raised.level ?? 'BIASA',
    number: named?.body.number ?? raised.number,
    category: raised.category,
    kind: raised.kind,
    severity: severityOf(incident),
    status: statusOf(incident),
    truth: truthOf(incident),
    region: raised.region,
    kecamatan: parts.length > 2 ? parts.slice(0, 3).join('.') : null,
    desa: parts.length > 3 ? raised.region : null,
    tpsNumbers: numbersOf(ground, raised.tps).numbers,
    placeKind: raised.placeKind,
    agency: agencyOf(incident),
    isAgencyAssigned: assigned !== undefined,
    supporting: supportingOf(incident),
    happenedAt: iso(raised.happenedAt),
    receivedAt: iso(raised.receivedAt),
    acknowledgedAt: acknowledged ? iso(acknowledged.body.receivedAt) : null,
    acknowledgedBy: acknowledged?.body.post ?? null,
    acknowledgeDueAt: iso(answerBy?.body.acknowledgeDueAt ?? raised.acknowledgeDueAt),
    limit: limit as BoardIncident['limit'],
    dueAt: dueAt === null ? null : iso(dueAt),
    calls: callsOf(incident),
    snoozedUntil: snoozed === null ? null : iso(snoozed),
    hindersStage: stageOf(incident),
    hinderedTps: hinderedTps(world, incident, ground).length,
    isLateArrival: raised.receivedAt - raised.happenedAt > ground.plan.lateArrivalMinutes * MINUTE,
    hasOpenDisposition: openDispositions(incident).length > 0,
    recommendations: recommended as BoardIncident['recommendations'],
    wallText: words ? (ground.wordsOf?.(words.body.actId) ?? null) : null,
    ...countOf([incident, ...reportsOf(world, scope, sight, incident)]),
  } satisfies BoardIncident;
  if (isMasked(sight, incident)) {
    const nothing = { category: null, kind: null, desa: null, placeKind: null, hindersStage: null };
    const unsaid = { truth: null, supporting: [], hasOpenDisposition: false, recommendations: [] };
    return {
      ...whole,
      ...nothing,
      ...unsaid,
      ...{ wallText: null, reportCount: 0, revision: 0 },
      region: parts.slice(0, 3).join('.'),
      tpsNumbers: [],
      hinderedTps: 0,
    };
  }
  return showing(sight, incident) === 'UNATTRIBUTED' ? { ...whole, agency: null, supporting: [] } : whole;
}
