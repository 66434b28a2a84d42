import { describe, expect, it } from 'vitest';
import { dayOf, nextOf, playedOn, previousOf, timeTyped, within } from './playback.ts';

const MIDNIGHT = Date.parse('2024-02-14T00:00:00+07:00');
const DAY = dayOf(MIDNIGHT + 1, 'WIB');

it('a day is that of the zone of the operation', () => {
  expect(DAY).toEqual({ from: MIDNIGHT, until: MIDNIGHT + 86_400_000 });
  expect(dayOf(MIDNIGHT - 1, 'WIB').until).toBe(MIDNIGHT);
});

describe('a typed time', () => {
  it.each([
    ['9.14', 33_240],
    ['09:14', 33_240],
    [' 09.14.30 ', 33_270],
    ['24.00', 86_400],
  ])('%s is an instant of the day', (text, second) => {
    expect(timeTyped(text, DAY)).toBe(MIDNIGHT + second * 1_000);
  });

  it.each(['', '9', '24.01', '9.60', 'jam 9', '9.14.60'])('"%s" makes no sense', (text) => {
    expect(timeTyped(text, DAY)).toBeNull();
  });
});

it('a playback goes on by whole seconds, and by one at least', () => {
  expect(playedOn(0, 60, 250)).toBe(15_000);
  expect(playedOn(0, 1, 250)).toBe(1_000);
});

it('stays within its reach', () => {
  expect(within(5, { from: 7, until: 9 })).toBe(7);
  expect(within(12, { from: 7, until: 9 })).toBe(9);
});

it('finds the next and the previous incident, and says where there is none', () => {
  expect([nextOf([3, 5, 8], 5), previousOf([3, 5, 8], 5)]).toEqual([8, 3]);
  expect([nextOf([3], 3), previousOf([3], 3)]).toEqual([null, null]);
});
