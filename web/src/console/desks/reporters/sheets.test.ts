import { expect, it } from 'vitest';
import { sheetsOf, typedInParts } from './sheets.ts';

it('no card is lost between the sheets, and none is on two', () => {
  const cards = Array.from({ length: 44 }, (_, i) => i);
  const sheets = sheetsOf(cards);
  expect(sheets.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8, 4]);
  expect(sheets.flat()).toEqual(cards);
  expect(sheetsOf([])).toEqual([]);
});

it('a code is typed in parts, and what was typed is the code again', () => {
  expect(typedInParts('siaga_inv_abc')).toBe('siaga _inv_ abc');
  expect(typedInParts('siaga_inv_abc').replaceAll(' ', '')).toBe('siaga_inv_abc');
});
