import { expect, it } from 'vitest';
import { placeOf, stepFrom, stopAt } from './row-place.ts';

const before = ['a', 'b', 'c', 'd'];
/** Where a step down leads, where a step up, and where the keyboard stops meanwhile. */
const around = (rows: readonly string[], inHand: string | null) => {
  const place = placeOf(rows, before, inHand);
  const [down, up] = ([1, -1] as const).map((by) => rows[stepFrom(rows.length, place, by)]);
  return { down, up, stop: rows[stopAt(rows.length, place)] };
};

it('steps go on from the row in hand, and stay at the ends', () => {
  expect(around(before, 'b')).toEqual({ down: 'c', up: 'a', stop: 'b' });
  expect(around(before, 'a')).toEqual({ down: 'b', up: 'a', stop: 'a' });
  expect(around(before, 'd')).toEqual({ down: 'd', up: 'c', stop: 'd' });
});

it('where the one in hand has left the list, the step down takes what followed it, the step up what came before it', () => {
  expect(around(['a', 'b', 'd'], 'c')).toEqual({ down: 'd', up: 'b', stop: 'd' });
  expect(around(['b', 'c', 'd'], 'a')).toEqual({ down: 'b', up: 'b', stop: 'b' });
});

it('where what followed it has left as well, the next of those that did; where all have, the last before it', () => {
  expect(around(['a', 'd'], 'b')).toEqual({ down: 'd', up: 'a', stop: 'd' });
  expect(around(['a', 'b'], 'c')).toEqual({ down: 'b', up: 'b', stop: 'b' });
});

it('where it is among rows that have come since, it goes on from where it was', () => {
  expect(around(['new', 'a', 'newer', 'c', 'd'], 'b')).toEqual({ down: 'c', up: 'newer', stop: 'c' });
});

it('without one in hand, or with one that never was there, the first row is taken', () => {
  expect(around(before, null)).toEqual({ down: 'a', up: 'a', stop: 'a' });
  expect(around(before, 'elsewhere')).toEqual({ down: 'a', up: 'a', stop: 'a' });
  expect(around(['x', 'y'], 'b')).toEqual({ down: 'x', up: 'x', stop: 'x' });
});
