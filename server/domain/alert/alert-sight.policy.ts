import { type IncidentReach, liesIn, type Viewer } from '../access/viewer.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';

/** An alert, as far as the right to see it goes. */
export interface SeenAlert {
  readonly level: DisclosureLevel;
  readonly place: string;
  /** Those that lead and support the incident, and the one that a directive went to; empty where it is about no single one. */
  readonly agencies: readonly string[];
  /** Null where it is about no single incident. */
  readonly incidentId: string | null;
  /** A test of the ladders goes to everybody within its place. */
  readonly isTest: boolean;
}

/** What somebody may see of alerts, as plain data: those who see the same share their frames. */
export interface AlertReach {
  /** Where he sees what tells of no incident. */
  readonly regions: readonly string[];
  /** What he sees of incidents, and of what tells of them. */
  readonly incidents: readonly Pick<IncidentReach, 'region' | 'levels' | 'agency'>[];
}

/**
 * An alert about an incident is seen by whoever sees the incident and may watch alerts by the same right; one that
 * tells of none by whoever may watch alerts there, a test also by whoever may anywhere within it. Who sees only what he reported is told of none of it: he knows.
 */
export function alertReach(viewer: Viewer): AlertReach {
  return {
    regions: [...viewer.reach('watchAlerts')].sort(),
    incidents: viewer
      .incidentReach('watchAlerts')
      .filter(({ reporter }) => reporter === null)
      .map(({ region, levels, agency }) => ({ region, levels, agency }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

export function isInReach(alert: SeenAlert, reach: AlertReach): boolean {
  const { level, place, agencies, incidentId } = alert;
  if (incidentId === null && level === 'BIASA')
    return reach.regions.some((region) => concerns(alert, region));
  return reach.incidents.some(
    (each) =>
      each.levels.includes(level) &&
      liesIn(place, each.region) &&
      (each.agency === null || agencies.includes(each.agency)),
  );
}

/** Whether an alert that tells of no incident is one of this region. */
export const concerns = ({ place, isTest }: Pick<SeenAlert, 'place' | 'isTest'>, region: string): boolean =>
  liesIn(place, region) || (isTest && liesIn(region, place));

export const canSeeAlert = (viewer: Viewer, alert: SeenAlert): boolean =>
  isInReach(alert, alertReach(viewer));
