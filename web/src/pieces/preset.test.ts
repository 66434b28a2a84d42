import { expect, it } from 'vitest';
import { presetFor } from './preset.ts';

it('Standar reaches 0.055 metres per inch, Besar 0.069, Pisah 0.09, and beyond that no size is offered', () => {
  expect(presetFor(98, 5)).toBe('standar');
  expect(presetFor(86, 4.7)).toBe('standar');
  expect(presetFor(86, 5)).toBe('besar');
  expect(presetFor(75, 5)).toBe('besar');
  expect(presetFor(65, 5)).toBe('pisah');
  expect(presetFor(100, 9)).toBe('pisah');
  expect(presetFor(55, 5)).toBeNull();
  expect(presetFor(43, 5)).toBeNull();
  expect(presetFor(110, 6)).toBe('standar');
});

it('a missing or absurd size offers none', () => {
  expect(presetFor(Number.NaN, 5)).toBeNull();
  expect(presetFor(86, 0)).toBeNull();
});
