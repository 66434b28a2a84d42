import { expect, it } from 'vitest';
import { orbitAt, STEP_MS } from './orbit.ts';

it('moves every two minutes through eight places, never by more than 4 px', () => {
  const places = Array.from({ length: 9 }, (_, i) => orbitAt(i * STEP_MS).join());
  expect(new Set(places).size).toBe(8);
  expect(places[8]).toBe(places[0]);
  expect(orbitAt(STEP_MS - 1)).toEqual(orbitAt(0));
  for (let i = 0; i < 8; i += 1)
    for (const offset of orbitAt(i * STEP_MS)) expect(Math.abs(offset)).toBeLessThanOrEqual(4);
});

it('goes around the middle, and stays there before it began', () => {
  const places = Array.from({ length: 8 }, (_, i) => orbitAt(i * 120_000).join());
  expect(places).toEqual(['0,0', '4,0', '4,4', '0,4', '-4,4', '-4,0', '-4,-4', '0,-4']);
  expect(orbitAt(-1)).toEqual([0, 0]);
});
