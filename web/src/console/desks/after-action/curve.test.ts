import { expect, it } from 'vitest';
import { hoursIn, linePath, stretchOf } from './curve.ts';

const MINUTE = 60_000;
const box = { left: 0, top: 0, width: 100, height: 10 };
const curve = { from: 0, stepMs: 10 * MINUTE, done: [0, 0, 1, 1, 3, 3, 3] };

it('a line is level until more were done, and ends where what is known ends', () => {
  expect(linePath(curve, 4, { from: 0, until: 100 * MINUTE }, box)).toBe('M0 10H20V7.5H40V2.5H60');
  expect(linePath(curve, 0, { from: 0, until: 100 * MINUTE }, box)).toBe('');
});

it('a chart is as wide as something was done, around what was expected and its limit', () => {
  expect(stretchOf(curve, 60 * MINUTE, 90 * MINUTE)).toEqual({ from: 10 * MINUTE, until: 120 * MINUTE });
  const none = { ...curve, done: [0, 0] };
  expect(stretchOf(none, 60 * MINUTE, 90 * MINUTE)).toEqual({ from: 30 * MINUTE, until: 120 * MINUTE });
});

it('hours are named so that they can be read', () => {
  expect(hoursIn({ from: 30 * MINUTE, until: 180 * MINUTE })).toEqual(
    [60, 120, 180].map((at) => at * MINUTE),
  );
  expect(hoursIn({ from: 0, until: 30 * 60 * MINUTE }).length).toBeLessThan(8);
});
