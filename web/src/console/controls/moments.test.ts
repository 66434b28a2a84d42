import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { dateText, instantTyped, seenText, typedMoment } from './moments.ts';

const words = createWords('id');
const at = '2026-11-27T13:00:00.000Z';

it('moments are told in the zone of the operation', () => {
  expect(dateText(at, 'WIB', words)).toBe('27 November 2026 20.00');
  expect(dateText(at, 'WIT', createWords('en'))).toBe('27 November 2026 22.00');
});

it('a moment is typed day first, and means the zone of the operation whatever that of the computer', () => {
  expect(typedMoment(Date.parse(at), 'WIB')).toBe('27/11/2026 20.00');
  for (const text of ['27/11/2026 20.00', ' 27-11-2026 20:00 ', '27.11.2026, 20.00'])
    expect(instantTyped(text, 'WIB')).toBe(at);
  expect(instantTyped('1/2/2026', 'WIB')).toBe('2026-01-31T17:00:00.000Z');
});

it('what makes no sense is no moment', () => {
  const senseless = ['', 'besok', '31/2/2026', '1/13/2026', '1/1/2026 24.00', '1/1/2026 10.60'];
  expect(senseless.map((text) => instantTyped(text, 'WIB'))).toEqual(senseless.map(() => null));
});

it('what never was is a dash', () => {
  expect(seenText(null, 0, 'WIB', words)).toBe('–');
});
