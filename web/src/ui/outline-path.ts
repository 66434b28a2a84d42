export type Point = readonly [x: number, y: number];

const ring = (points: readonly Point[]) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;

const round = (n: number) => Math.round(n * 100) / 100;

/** Corners of a regular octagon of that width, flat side up, about the origin. */
export function octagon(width: number): Point[] {
  const half = width / 2;
  const bevel = half * Math.tan(Math.PI / 8);
  return [
    [-bevel, -half],
    [bevel, -half],
    [half, -bevel],
    [half, bevel],
    [bevel, half],
    [-bevel, half],
    [-half, bevel],
    [-half, -bevel],
  ];
}

/** Corners of a triangle standing on its base, its box centred on the origin. */
export const triangle = (width: number, height: number): Point[] => [
  [0, -height / 2],
  [width / 2, height / 2],
  [-width / 2, height / 2],
];

export const diamond = (width: number): Point[] => [
  [0, -width / 2],
  [width / 2, 0],
  [0, width / 2],
  [-width / 2, 0],
];

/** The same shape, every side moved `by` px inwards. Corners must run clockwise. */
export function inset(points: readonly Point[], by: number): Point[] {
  return points.map((corner, i) => {
    const before = points[(i + points.length - 1) % points.length] as Point;
    const after = points[(i + 1) % points.length] as Point;
    const [ax, ay] = normal(before, corner);
    const [bx, by_] = normal(corner, after);
    const grow = by / (1 + ax * bx + ay * by_);
    return [corner[0] + (ax + bx) * grow, corner[1] + (ay + by_) * grow];
  });
}

/** Unit vector to the inside of the side from `a` to `b` (clockwise, y down). */
function normal(a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  return [-dy / length, dx / length];
}

export const solidPath = (points: readonly Point[]) => ring(points);

/** A frame of that thickness inside the shape's own bounds; fill it with the even-odd rule. */
export const framePath = (points: readonly Point[], thickness: number) =>
  ring(points) + ring(inset(points, thickness));
