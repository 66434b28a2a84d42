/** pisah: one zone at a time. */
export type Preset = 'standar' | 'besar' | 'pisah';

const STANDAR_UP_TO = 0.055;
const BESAR_UP_TO = 0.069;
const PISAH_UP_TO = 0.09;

/** Smallest text of each preset in px on the 1080-line canvas. */
export const smallestText: Record<Preset, number> = { standar: 32, besar: 40, pisah: 52 };

/**
 * The text size for a screen of `diagonal` inches whose farthest seat is `distance` metres away, so that 16 arc
 * minutes of cap height are reached. Null: the screen is too small, and no size is offered.
 */
export function presetFor(diagonal: number, distance: number): Preset | null {
  if (!(diagonal > 0) || !(distance > 0)) return null;
  const ratio = distance / diagonal;
  if (ratio <= STANDAR_UP_TO) return 'standar';
  if (ratio <= BESAR_UP_TO) return 'besar';
  return ratio <= PISAH_UP_TO ? 'pisah' : null;
}
