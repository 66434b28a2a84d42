import { expect, it } from 'vitest';
import { diamond, inset, octagon, type Point, triangle } from './outline-path.ts';

const extent = (points: readonly Point[]) =>
  [0, 1].map(
    (axis) => Math.max(...points.map((p) => p[axis] ?? 0)) - Math.min(...points.map((p) => p[axis] ?? 0)),
  );

it('shapes have the size they are asked for', () => {
  for (const [shape, size] of [
    [octagon(56), [56, 56]],
    [triangle(65, 57), [65, 57]],
    [diamond(62), [62, 62]],
  ] as const) {
    for (const [i, side] of extent(shape).entries()) expect(side).toBeCloseTo(size[i] ?? 0);
  }
});

it('an inset moves every side inwards by the same distance', () => {
  expect(extent(inset(octagon(56), 3))[0]).toBeCloseTo(50);
  const [, side] = extent(inset(diamond(62), 5));
  expect(side).toBeCloseTo(62 - 2 * 5 * Math.SQRT2);
  const base = Math.max(...inset(triangle(65, 57), 5).map(([, y]) => y));
  expect(base).toBeCloseTo(57 / 2 - 5);
});
