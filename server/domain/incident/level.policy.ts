import { type DisclosureLevel, LEVELS } from '../access/disclosure.policy.ts';
import type { SeenIncident, Viewer } from '../access/viewer.policy.ts';
import { LevelHidesHindrance, LevelNotYours } from './incident.refusals.ts';

/** Whether word of an incident travels further at `level` than at `than`. */
export const isWider = (level: DisclosureLevel, than: DisclosureLevel): boolean =>
  LEVELS.indexOf(level) < LEVELS.indexOf(than);

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
