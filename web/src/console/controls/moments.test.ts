import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { dateText, fieldOfInstant, instantOfField, seenText } from './moments.ts';

const words = createWords('id');
const at = '2026-11-27T13:00:00.000Z';

it('moments are told in the zone of the operation', () => {
  expect(dateText(at, 'WIB', words)).toBe('27 November 2026 20.00');
  expect(dateText(at, 'WIT', createWords('en'))).toBe('27 November 2026 22.00');
});

it('a field of date and time means the zone of the operation, whatever that of the computer', () => {
  expect(fieldOfInstant(Date.parse(at), 'WIB')).toBe('2026-11-27T20:00');
  expect(instantOfField('2026-11-27T20:00', 'WIB')).toBe(at);
});

it('a field that makes no sense is no instant', () => {
  expect([instantOfField('', 'WIB'), instantOfField('besok', 'WIB')]).toEqual([null, null]);
});

it('what never was is a dash', () => {
  expect(seenText(null, 0, 'WIB', words)).toBe('–');
});
