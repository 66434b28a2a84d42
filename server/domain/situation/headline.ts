import type { Sight } from '../access/disclosure.policy.ts';
import type { IncidentTally } from './incident-tally.ts';
import type { RegionFacts } from './region-facts.ts';
import type { ScopeRegister } from './scope-register.ts';
import type { ClosedIncident, Flood, SituationHeadline } from './situation.view.ts';
import type { StageSchedule } from './stage-schedule.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** What the head of the wall says of a scope at an instant, to one sight. */
export function headlineAt(
  region: RegionFacts,
  register: ScopeRegister,
  schedule: StageSchedule,
  sight: Sight,
  instant: number,
): SituationHeadline {
  const tally = region.tallyAt(instant);
  const phase = schedule.phaseAt(instant);
  const incidents = region.incidents[sight];
  const { hidden } = incidents;
  return {
    scope: region.code,
    phase: phase.code,
    phaseEndsAt: phase.endsAt === null ? null : iso(phase.endsAt),
    currentStage: schedule.currentStageAt(instant),
    tpsCount: region.tpsCount,
    coverageOwing: tally.coverageOwing,
    coverageHeard: tally.coverageHeard,
    cannotVoteTps: region.cannotVoteTps,
    openIncidents: incidents.sumOf('open') + hidden.open,
    unacknowledgedIncidents: incidents.sumOf('unacknowledged') + hidden.unacknowledged,
    unattendedIncidents: incidents.sumOf('unattended') + hidden.unattended,
    hiddenIncidents: hidden.open,
    hiddenCritical: incidents.hiddenCritical,
    incidentsToday: incidents.receivedOn(schedule.dayAt(instant)),
    hasReports: region.hasWord,
    isClosed: schedule.isClosedAt(instant),
    flood: floodAt(incidents, instant),
    lastClosed: lastClosed(register, sight),
    rollCall: region.rollCall?.tallyFor(sight) ?? null,
    rollCallAsked: sight === 'GUEST' ? null : (region.rollCallAbove?.askedOf(region.code) ?? null),
  };
}

function floodAt(incidents: IncidentTally, instant: number): Flood | null {
  const { flood } = incidents.flood.at(instant);
  return flood === null
    ? null
    : { since: iso(flood.since), count: flood.count, windowMinutes: incidents.flood.windowMinutes };
}

function lastClosed(register: ScopeRegister, sight: Sight): ClosedIncident | null {
  const incident = register.lastClosed(sight);
  const closedAt = incident?.standing.closedAt ?? null;
  if (incident === null || closedAt === null) return null;
  const { incidentId, category, kind, region } = incident.raised;
  const { truth } = incident.standing;
  return { id: incidentId, category, kind, truth, region, closedAt: iso(closedAt) };
}
