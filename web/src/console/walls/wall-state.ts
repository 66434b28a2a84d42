import type { Wall } from './use-walls.ts';

/** What is to be said about a wall first. Later ones are worse. */
export type WallState = 'live' | 'fresh' | 'lagging' | 'silent' | 'misused';

/** From here on a wall counts as behind. */
const LAG_MS = 10_000;

/** How a wall fares: in the hands of somebody else, without a word, behind, let in but not heard of yet, or well. */
export function wallState(wall: Pick<Wall, 'isMisused' | 'isSilent' | 'lastSeenAt' | 'health'>): WallState {
  if (wall.isMisused) return 'misused';
  if (wall.lastSeenAt === null) return wall.isSilent ? 'silent' : 'fresh';
  if (wall.isSilent) return 'silent';
  if ((wall.health?.lagMs ?? 0) > LAG_MS) return 'lagging';
  return 'live';
}

/** Whether somebody should look at it. */
export const needsLook = (wall: Parameters<typeof wallState>[0] & Pick<Wall, 'settings'>): boolean =>
  isDoubtful(wall) || isUnheard(wall);

/** What hangs there may be old, or in the wrong hands. */
export const isDoubtful = (wall: Parameters<typeof wallState>[0]): boolean =>
  ['misused', 'silent', 'lagging'].includes(wallState(wall));

/** It should sound its alarms, and cannot. */
export const isUnheard = ({ health, settings }: Pick<Wall, 'health' | 'settings'>): boolean =>
  settings.isSoundOn && health !== null && health.sound === 'BLOCKED';

/** How many of the walls are alive. */
export const aliveCount = (walls: readonly Wall[]): number =>
  walls.filter((wall) => ['live', 'lagging'].includes(wallState(wall))).length;
