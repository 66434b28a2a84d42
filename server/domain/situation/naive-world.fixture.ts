import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import type { CheckpointReported, TpsCalled } from '../checkpoint/checkpoint.events.ts';
import { SEVERITIES } from '../operation/operation-plan.ts';
import {
  callsOf,
  type Incident,
  isOneMore,
  isOpen,
  last,
  levelOf,
  parentOf,
  severityOf,
  stageOf,
  statusOf,
  truthOf,
} from './naive-incidents.fixture.ts';
import { type RollCall, rollCallAsked, rollCallTally } from './naive-roll-call.fixture.ts';
import type { PictureEvent } from './picture.ts';
import type { SituationCell, SituationState } from './situation.view.ts';
import { type GroundTps, isInScope, type SituationGround } from './situation-ground.ts';

export interface World {
  reports: CheckpointReported[];
  calls: TpsCalled[];
  /** Those that are open, in the order in which they were opened. */
  rollCalls: RollCall[];
  incidents: Incident[];
}

export const MINUTE = 60_000;
export const iso = (instant: number) => new Date(instant).toISOString();
export const tpsStages = (ground: SituationGround) =>
  ground.plan.stages.filter(({ level }) => level === 'TPS');
const within = (ground: SituationGround, region: string) =>
  ground.tpsList.filter(({ code }) => isInScope(code, region));

const rollCallOf = (world: World, id: string) =>
  world.rollCalls.find(({ opened }) => opened.rollCallId === id);

export function readLog(events: readonly PictureEvent[]): World {
  const world: World = { reports: [], calls: [], rollCalls: [], incidents: [] };
  for (const { kind, payload, seq } of events) {
    const body = JSON.parse(payload);
    if (kind === 'CheckpointReported') world.reports.push(body);
    if (kind === 'TpsCalled') world.calls.push(body);
    if (kind === 'RollCallOpened') world.rollCalls.push({ opened: body, answers: [] });
    if (kind === 'RollCallAnswered') rollCallOf(world, body.rollCallId)?.answers.push(body);
    if (kind === 'RollCallClosed')
      world.rollCalls = world.rollCalls.filter(({ opened }) => opened.rollCallId !== body.rollCallId);
    if (kind === 'IncidentRaised') world.incidents.push({ raised: body, acts: [], revision: 0 });
    const incident = world.incidents.find(({ raised }) => raised.incidentId === body.incidentId);
    if (incident === undefined || kind === 'IncidentRaised') continue;
    incident.revision += 1;
    if (kind === 'IncidentActUndone')
      incident.acts = incident.acts.filter((act) => act.body.actId !== body.undone);
    else incident.acts.push({ kind, body, seq });
  }
  return world;
}

/** The incident that it is counted with in the end. */
export function rootOf(world: World, incident: Incident): Incident {
  const parent = world.incidents.find(({ raised }) => raised.incidentId === parentOf(incident));
  return parent ? rootOf(world, parent) : incident;
}

/** The TPS that it keeps from a stage, were it to hinder one. */
export const hinderable = (ground: SituationGround, { raised }: Incident): string[] =>
  raised.tps.length > 0 ? raised.tps : within(ground, raised.region).map(({ code }) => code);

export const showing = (sight: Sight, incident: Incident) => SHOWING[sight][levelOf(incident)];
export const isTold = (sight: Sight, incident: Incident) =>
  ['FULL', 'UNATTRIBUTED'].includes(showing(sight, incident));
export const isMasked = (sight: Sight, incident: Incident) => showing(sight, incident) === 'MASKED';
const isCounted = (sight: Sight, incident: Incident) => showing(sight, incident) === 'COUNTED';

/** Whether the board of the scope has, or had, a row for it. */
export const isListed = (sight: Sight, scope: string, incident: Incident): boolean =>
  isInScope(incident.raised.region, scope) && (isTold(sight, incident) || isMasked(sight, incident));

/** Of each institution the newest report, without those that a report of another one corrects. */
export function standing(world: World, tps: string, stage: string): CheckpointReported[] {
  const all = world.reports.filter((report) => report.tps === tps && report.stage === stage);
  return all.filter(
    (report, index) =>
      !all
        .slice(index + 1)
        .some((later) => later.institution === report.institution || later.corrects === report.reportId),
  );
}

const isDone = (world: World, tps: string, stage: string) =>
  standing(world, tps, stage).some(({ assertion }) => assertion === 'DONE');

export function isConflict(world: World, tps: string, stage: string): boolean {
  const reports = standing(world, tps, stage);
  return reports.some((one) =>
    reports.some(
      (other) =>
        one.assertion === 'DONE' &&
        (other.assertion !== 'DONE' || Math.abs(one.happenedAt - other.happenedAt) > 15 * MINUTE),
    ),
  );
}

function lastHeardAt(ground: SituationGround, world: World, tps: string): number | null {
  const fromReports = world.reports
    .filter((report) => report.tps === tps)
    .map(({ receivedAt }) => receivedAt);
  const fromIncidents = world.incidents
    .filter((incident) => {
      const { raised } = incident;
      const all = within(ground, raised.region).length;
      return (
        levelOf(incident) === 'BIASA' &&
        raised.tps.includes(tps) &&
        (all === 1 || new Set(raised.tps).size < all)
      );
    })
    .map(({ raised }) => raised.receivedAt);
  const fromCalls = world.calls
    .filter((call) => call.tps === tps && call.outcome === 'SAFE')
    .map(({ receivedAt }) => receivedAt);
  const times = [...fromReports, ...fromCalls, ...fromIncidents];
  return times.length === 0 ? null : Math.max(...times);
}

function isHeard(ground: SituationGround, world: World, tps: GroundTps, asOf: number): boolean {
  const heardAt = lastHeardAt(ground, world, tps.code);
  const budget = ground.plan.signalClasses[tps.signalClass].silenceBudgetMinutes * MINUTE;
  return heardAt !== null && asOf - heardAt <= budget;
}

type Status = Exclude<keyof SituationCell, 'region' | 'stage' | 'conflicts'>;

export function status(
  ground: SituationGround,
  world: World,
  tps: GroundTps,
  code: string,
  asOf: number,
): Status {
  const stages = tpsStages(ground);
  const index = stages.findIndex((stage) => stage.code === code);
  const stage = stages[index];
  if (stage === undefined) throw new Error(`no stage ${code}`);
  if (standing(world, tps.code, code).some((report) => report.assertion === 'NOT_APPLICABLE'))
    return 'notApplicable';
  if (stages.slice(index).some((later) => isDone(world, tps.code, later.code))) return 'done';
  const hindering = world.incidents.some(
    (each) =>
      isOpen(rootOf(world, each)) && stageOf(each) === code && hinderable(ground, each).includes(tps.code),
  );
  if (hindering) return 'hindered';
  const limit = (stage.extendedUntil ?? stage.limitAt) + stage.toleranceMinutes[tps.signalClass] * MINUTE;
  if (asOf < stage.expectedAt) return 'notDue';
  if (asOf <= limit) return 'waiting';
  if (!isHeard(ground, world, tps, asOf)) return 'silent';
  return asOf - limit > ground.plan.veryLateAfterMinutes * MINUTE ? 'veryLate' : 'late';
}

export function cell(
  ground: SituationGround,
  world: World,
  region: string,
  stage: string,
  asOf: number,
): SituationCell {
  const all = within(ground, region);
  const statuses = all.map((tps) => status(ground, world, tps, stage, asOf));
  const count = (...names: Status[]) => statuses.filter((each) => names.includes(each)).length;
  return {
    region,
    stage,
    notDue: count('notDue'),
    waiting: count('waiting'),
    done: count('done'),
    late: count('late', 'veryLate'),
    veryLate: count('veryLate'),
    silent: count('silent'),
    hindered: count('hindered'),
    notApplicable: count('notApplicable'),
    conflicts: all.filter((tps) => isConflict(world, tps.code, stage)).length,
  };
}

const WORST: readonly Status[] = ['hindered', 'silent', 'veryLate', 'late'];

/** The worst that is wrong with a TPS at any stage of the wall; undefined: nothing. */
function worstStatus(
  ground: SituationGround,
  world: World,
  tps: GroundTps,
  asOf: number,
): Status | undefined {
  const statuses = tpsStages(ground)
    .filter(({ wallSlot }) => wallSlot !== null)
    .map(({ code }) => status(ground, world, tps, code, asOf));
  return WORST.find((each) => statuses.includes(each));
}

/** Nothing is wrong with it, though the plan's limit of a stage of the wall is past that it has not done. */
function isWithinTime(ground: SituationGround, world: World, tps: GroundTps, asOf: number): boolean {
  if (worstStatus(ground, world, tps, asOf) !== undefined) return false;
  return tpsStages(ground).some(
    ({ code, wallSlot, limitAt }) =>
      wallSlot !== null && asOf > limitAt && status(ground, world, tps, code, asOf) === 'waiting',
  );
}

/** Those whose worst it is. */
const tpsThatAre = (
  { ground, world, region, asOf }: { ground: SituationGround; world: World; region: string; asOf: number },
  ...worst: Status[]
) =>
  within(ground, region).filter((tps) => {
    const found = worstStatus(ground, world, tps, asOf);
    return found !== undefined && worst.includes(found);
  });

export function row(
  ground: SituationGround,
  world: World,
  region: string,
  { sight, asOf }: { sight: Sight; asOf: number },
): SituationState['rows'][number] {
  const isDesa = region.split('.').length === 4;
  const place = { ground, world, region, asOf };
  const open = world.incidents.filter(
    (each) => isOpen(each) && isListed(sight, region, each) && !(isDesa && isMasked(sight, each)),
  );
  const worst = SEVERITIES.find((severity) => open.some((each) => severityOf(each) === severity)) ?? null;
  const calling = open.filter((each) => callsOf(each) !== 'NONE');
  const worstCalling = SEVERITIES.find((severity) => calling.some((each) => severityOf(each) === severity));
  return {
    region,
    tpsCount: within(ground, region).length,
    openIncidents: open.length,
    worstSeverity: worst,
    worstCallingSeverity: worstCalling ?? null,
    hinderedTps: tpsThatAre(place, 'hindered').length,
    silentTps: tpsThatAre(place, 'silent').length,
    lateTps: tpsThatAre(place, 'late', 'veryLate').length,
    veryLateTps: tpsThatAre(place, 'veryLate').length,
    withinTimeTps: within(ground, region).filter((tps) => isWithinTime(ground, world, tps, asOf)).length,
  };
}

const cannotVote = (ground: SituationGround, world: World, tps: SituationGround['tpsList'][number]) =>
  tpsStages(ground).some(
    ({ code, stopsVoting }) => stopsVoting && status(ground, world, tps, code, 0) === 'hindered',
  );

const isUnansweredCritical = (each: Incident) =>
  callsOf(each) === 'UNACKNOWLEDGED' && severityOf(each) === 'CRITICAL';

export function headline(
  ground: SituationGround,
  world: World,
  scope: string,
  { sight, asOf }: { sight: Sight; asOf: number },
): SituationState['headline'] {
  const { plan } = ground;
  const all = within(ground, scope);
  const wall = tpsStages(ground).filter((stage) => stage.wallSlot !== null);
  const owing = all.filter((tps) =>
    wall.some(
      (stage) =>
        stage.expectedAt <= asOf &&
        !['done', 'notApplicable'].includes(status(ground, world, tps, stage.code, asOf)),
    ),
  );
  const isKabupaten = scope.split('.').length === 2;
  const listed = world.incidents.filter((each) => isListed(sight, scope, each));
  const hidden = world.incidents.filter((each) => isKabupaten && isCounted(sight, each));
  const incidents = [...listed, ...hidden];
  const open = incidents.filter(isOpen);
  const openHidden = hidden.filter(isOpen);
  const phase = plan.phases.filter(({ startsAt }) => startsAt <= asOf).at(-1) ?? plan.phases[0];
  const stage = wall.filter(({ expectedAt }) => expectedAt <= asOf).at(-1) ?? wall[0];
  const day = (instant: number) => iso(instant + 7 * 60 * MINUTE).slice(0, 10);
  const closings = world.incidents
    .filter((each) => isInScope(each.raised.region, scope) && isTold(sight, each))
    .flatMap((each) => (statusOf(each) === 'CLOSED' ? [{ each, act: last(each, 'IncidentClosed') }] : []))
    .sort((a, b) => (a.act?.seq ?? 0) - (b.act?.seq ?? 0));
  const newest = closings.at(-1);
  const isOrdinary = (each: Incident) => levelOf(each) === 'BIASA' && isInScope(each.raised.region, scope);
  return {
    scope,
    phase: phase?.code ?? '',
    phaseEndsAt: phase?.endsAt ? iso(phase.endsAt) : null,
    currentStage: stage?.code ?? '',
    tpsCount: all.length,
    coverageOwing: owing.length,
    coverageHeard: owing.filter((tps) => isHeard(ground, world, tps, asOf)).length,
    cannotVoteTps: all.filter((tps) => cannotVote(ground, world, tps)).length,
    openIncidents: open.length,
    unacknowledgedIncidents: open.filter((each) => callsOf(each) === 'UNACKNOWLEDGED').length,
    unattendedIncidents: open.filter((each) => callsOf(each) === 'UNATTENDED').length,
    hiddenIncidents: openHidden.length,
    hiddenCritical: openHidden.filter(isUnansweredCritical).length,
    incidentsToday: incidents.filter((each) => isOneMore(each) && day(each.raised.receivedAt) === day(asOf))
      .length,
    hasReports:
      world.incidents.some(isOrdinary) || all.some((tps) => lastHeardAt(ground, world, tps.code) !== null),
    isClosed: asOf >= plan.closesAt,
    flood: flood(
      ground,
      listed.filter(isOneMore).map(({ raised }) => raised.receivedAt),
      asOf,
    ),
    lastClosed: newest
      ? {
          id: newest.each.raised.incidentId,
          category: newest.each.raised.category,
          kind: newest.each.raised.kind,
          truth: truthOf(newest.each),
          region: newest.each.raised.region,
          closedAt: iso(newest.act?.body.receivedAt ?? 0),
        }
      : null,
    rollCall: rollCallTally(world.rollCalls, scope, sight),
    rollCallAsked: sight === 'GUEST' ? null : rollCallAsked(world.rollCalls, scope),
  };
}

function flood(ground: SituationGround, arrivals: readonly number[], asOf: number) {
  const { above, below, windowMinutes } = ground.plan.flood;
  const window = windowMinutes * MINUTE;
  const countAt = (instant: number) =>
    arrivals.filter((arrival) => arrival <= instant && instant - arrival < window).length;
  const instants = [...new Set(arrivals.flatMap((arrival) => [arrival, arrival + window]))]
    .filter((instant) => instant <= asOf)
    .sort((a, b) => a - b);
  let since: number | null = null;
  for (const instant of instants) {
    if (since === null && countAt(instant) > above) since = instant;
    else if (since !== null && countAt(instant) < below) since = null;
  }
  return since === null ? null : { since: iso(since), count: countAt(asOf), windowMinutes };
}

export function numbersOf(
  ground: SituationGround,
  codes: readonly string[],
): { desa: string | null; numbers: number[] } {
  const named = ground.tpsList.filter(({ code }) => codes.includes(code));
  const [desa] = named.map(({ desaCode }) => desaCode);
  if (desa === undefined || named.some(({ desaCode }) => desaCode !== desa))
    return { desa: null, numbers: [] };
  return { desa, numbers: named.map(({ number }) => number).sort((a, b) => a - b) };
}

export function silentGroups(ground: SituationGround, world: World, scope: string, asOf: number) {
  const silent = tpsThatAre({ ground, world, region: scope, asOf }, 'silent');
  return [...new Set(silent.map(({ desaCode }) => desaCode))].sort().map((desa) => {
    const ofDesa = silent.filter((tps) => tps.desaCode === desa);
    const heard = ofDesa.map((tps) => lastHeardAt(ground, world, tps.code)).filter((time) => time !== null);
    return {
      desa,
      tpsNumbers: ofDesa.map(({ number }) => number).sort((a, b) => a - b),
      lastHeardAt: heard.length === 0 ? null : iso(Math.max(...heard)),
    };
  });
}
