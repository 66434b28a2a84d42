import type { FieldClass } from '../access/access.policy.ts';
import type { SeenIncident, Viewer } from '../access/viewer.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { IncidentKind, OperationPlan } from '../operation/operation-plan.ts';
import { kindOf } from './incident-name.policy.ts';

/** An incident, as far as the right to read its guarded fields goes. */
export interface GuardedIncident {
  readonly level: DisclosureLevel;
  readonly category: string;
  readonly kind: string | null;
  /** Where it is, as exactly as is known. */
  readonly place: string;
  readonly agency: string;
  readonly supporting: readonly string[];
  readonly reporter: string | null;
}

/** Whether a viewer may read what was written about an incident. In matters of health, and where it accuses somebody, that takes more. */
export const canReadTexts = (viewer: Viewer, incident: GuardedIncident, plan: OperationPlan): boolean =>
  canRead(viewer, 'FREE_TEXT', incident, plan);

/** Whether a viewer may look at the photos of an incident. In matters of health, and where it accuses somebody, that takes more. */
export const canReadEvidence = (viewer: Viewer, incident: GuardedIncident, plan: OperationPlan): boolean =>
  canRead(viewer, 'EVIDENCE', incident, plan);

function canRead(
  viewer: Viewer,
  what: 'FREE_TEXT' | 'EVIDENCE',
  incident: GuardedIncident,
  plan: OperationPlan,
): boolean {
  const kind = kindOf(incident, plan) ?? kindOf({ ...incident, kind: null }, plan);
  const fields: readonly FieldClass[] = [
    what,
    ...(isAboutHealth(incident.category, plan) ? (['HEALTH'] as const) : []),
    ...(kind?.alleged ? (['ACCUSATION'] as const) : []),
  ];
  return viewer.canReadOf(seen(incident), fields, competentFor(kind, plan));
}

/** The agencies that look into accusations, and the one to which the plan gives this matter. */
const competentFor = (kind: IncidentKind | undefined, { agencies }: OperationPlan): string[] =>
  agencies
    .filter(({ code, investigates }) => investigates === true || code === kind?.agency)
    .map(({ code }) => code);

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
