import type { RegionFacts } from './region-facts.ts';
import type { ScopeRegister } from './scope-register.ts';
import type { ClosedIncident, Flood, SituationHeadline } from './situation.view.ts';
import type { StageSchedule } from './stage-schedule.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** What the head of the wall says of a scope at an instant. */
export function headlineAt(
  region: RegionFacts,
  register: ScopeRegister,
  schedule: StageSchedule,
  instant: number,
): SituationHeadline {
  const tally = region.tallyAt(instant);
  const phase = schedule.phaseAt(instant);
  return {
    scope: region.code,
    phase: phase.code,
    phaseEndsAt: phase.endsAt === null ? null : iso(phase.endsAt),
    currentStage: schedule.currentStageAt(instant),
    tpsCount: region.tpsCount,
    coverageOwing: tally.coverageOwing,
    coverageHeard: tally.coverageHeard,
    openIncidents: region.openIncidents,
    unacknowledgedIncidents: region.unacknowledgedIncidents,
    hiddenIncidents: 0,
    hiddenCritical: 0,
    incidentsToday: register.raisedOn(schedule.dayAt(instant)),
    hasReports: register.hasReports,
    isClosed: schedule.isClosedAt(instant),
    flood: floodAt(register, instant),
    lastClosed: lastClosed(register),
  };
}

function floodAt(register: ScopeRegister, instant: number): Flood | null {
  const { flood } = register.flood.at(instant);
  return flood === null
    ? null
    : { since: iso(flood.since), count: flood.count, windowMinutes: register.flood.windowMinutes };
}

function lastClosed(register: ScopeRegister): ClosedIncident | null {
  const incident = register.lastClosed;
  if (incident === null || incident.closed === null) return null;
  const { incidentId, category, kind, region } = incident.raised;
  return { id: incidentId, category, kind, region, closedAt: iso(incident.closed.receivedAt) };
}
