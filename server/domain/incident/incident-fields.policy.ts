import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';

/** An incident, as far as the right to read its guarded fields goes. */
interface GuardedIncident {
  readonly category: string;
  /** Where it is, as exactly as is known. */
  readonly place: string;
}

/** Whether a viewer who sees the incident may read what was written about it. In matters of health that takes more. */
export const canReadTexts = (
  viewer: Viewer,
  { category, place }: GuardedIncident,
  plan: OperationPlan,
): boolean =>
  viewer.canReadField('FREE_TEXT', place) &&
  (!isAboutHealth(category, plan) || viewer.canReadField('HEALTH', place));

/** Whether a viewer who sees the incident may know who reported it, and for whom. */
export const canReadReporter = (viewer: Viewer, { place }: GuardedIncident): boolean =>
  viewer.canReadField('REPORTER', place);

/** Under this code plans that were recorded before there was the mark hold what tells of somebody's health. */
const UNMARKED = 'KESEHATAN_PETUGAS';

const isAboutHealth = (code: string, plan: OperationPlan): boolean =>
  plan.categories.find((category) => category.code === code)?.isAboutHealth ?? code === UNMARKED;
