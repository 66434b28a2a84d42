import { expect, it } from 'vitest';
import { dateText, hourText } from './plain-time.ts';

const at = Date.parse('2024-02-13T22:05:07.000Z');

it('is that of the operation’s zone, written with dots', () => {
  expect(hourText(at, 'WIB')).toBe('05.05.07');
  expect(hourText(at, 'WIT')).toBe('07.05.07');
  expect(hourText(Date.parse('2024-02-13T17:00:00.000Z'), 'WIB')).toBe('00.00.00');
});

it('names the day in both languages', () => {
  expect(dateText(at, 'WIB', 'id')).toBe('Rabu 14 Februari 2024');
  expect(dateText(at, 'WIB', 'en')).toBe('Wednesday 14 February 2024');
});

it.each([
  ['WIB', '05.05.07'],
  ['WITA', '06.05.07'],
  ['WIT', '07.05.07'],
])('in %s is %s', (zone, text) => {
  expect(hourText(at, zone)).toBe(text);
});

it('is that of the room where no zone is known', () => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const inRoom = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(at);
  expect(hourText(at, null)).toBe(inRoom.replaceAll(':', '.'));
  expect(hourText(at, 'UTC')).toBe(hourText(at, null));
});
