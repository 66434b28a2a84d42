import type { SeenIncident, Viewer } from '../access/viewer.policy.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { LevelHidesHindrance, LevelNotYours } from './incident.refusals.ts';

/** Whether word of an incident travels further at `level` than at `than`. */
export const isWider = (level: DisclosureLevel, than: DisclosureLevel): boolean =>
  LEVELS.indexOf(level) < LEVELS.indexOf(than);

/** Of a new incident whose reporter says nothing of it: as the plan has it for its kind, else for its category. */
export function defaultLevelOf(
  { categories }: Pick<OperationPlan, 'categories'>,
  told: { readonly category: string; readonly kind: string | null },
): DisclosureLevel {
  const category = categories.find(({ code }) => code === told.category);
  const kind = category?.kinds.find(({ code }) => code === told.kind);
  return kind?.defaultLevel ?? category?.defaultLevel ?? 'BIASA';
}

/** Nobody puts an incident where he could not see it himself. Refuses `LevelNotYours`. */
export function requireSight(viewer: Viewer, incident: SeenIncident): void {
  if (viewer.canSee(incident)) return;
  const levels = LEVELS.filter((level) => viewer.canSee({ ...incident, level }));
  throw new LevelNotYours(incident.level, levels);
}

/** That a stage is hindered is seen by everybody, so why must be BIASA. Refuses `LevelHidesHindrance`. */
export function requireVisibleHindrance(level: DisclosureLevel, hindersStage: string | null): void {
  if (level !== 'BIASA' && hindersStage !== null) throw new LevelHidesHindrance(hindersStage);
}
