import type { SeenIncident, Viewer } from '../access/viewer.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';

/** An incident, as far as the right to read its guarded fields goes. */
export interface GuardedIncident {
  readonly level: DisclosureLevel;
  readonly category: string;
  /** Where it is, as exactly as is known. */
  readonly place: string;
  readonly agency: string;
  readonly supporting: readonly string[];
  readonly reporter: string | null;
}

/** Whether a viewer may read what was written about an incident. In matters of health that takes more. */
export const canReadTexts = (viewer: Viewer, incident: GuardedIncident, plan: OperationPlan): boolean =>
  viewer.canReadOf(
    seen(incident),
    isAboutHealth(incident.category, plan) ? ['FREE_TEXT', 'HEALTH'] : ['FREE_TEXT'],
  );

/** Whether a viewer may look at the photos of an incident. In matters of health that takes more. */
export const canReadEvidence = (viewer: Viewer, incident: GuardedIncident, plan: OperationPlan): boolean =>
  viewer.canReadOf(
    seen(incident),
    isAboutHealth(incident.category, plan) ? ['EVIDENCE', 'HEALTH'] : ['EVIDENCE'],
  );

/** Whether a viewer may know who reported an incident, and for whom. */
export const canReadReporter = (viewer: Viewer, incident: GuardedIncident): boolean =>
  viewer.canReadOf(seen(incident), ['REPORTER']);

/** An incident as it was read, as far as the right to see it goes. */
export const seen = ({ level, place, agency, supporting, reporter }: GuardedIncident): SeenIncident => ({
  level,
  region: place,
  agencies: [agency, ...supporting],
  reporter,
});

/** Under this code plans that were recorded before there was the mark hold what tells of somebody's health. */
const UNMARKED = 'KESEHATAN_PETUGAS';

const isAboutHealth = (code: string, plan: OperationPlan): boolean =>
  plan.categories.find((category) => category.code === code)?.isAboutHealth ?? code === UNMARKED;
