export const STEP_MS = 120_000;

const steps = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [-4, 4],
  [-4, 0],
  [-4, -4],
  [0, -4],
] as const;

/** Offset of the whole picture, px, `elapsed` ms after the page opened: eight places, two minutes each. */
export function orbitAt(elapsed: number): readonly [x: number, y: number] {
  return steps[Math.floor(Math.max(0, elapsed) / STEP_MS) % steps.length] ?? steps[0];
}
