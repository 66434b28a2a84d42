import { beforeEach, expect, test } from 'vitest';
import { SeenAnnouncements } from './seen-announcements.ts';

let now: number;
let seen: SeenAnnouncements;
beforeEach(() => {
  now = 5_000;
  seen = new SeenAnnouncements({ now: () => now });
});
const note = (...ids: string[]) => seen.note(ids.map((id) => ({ id })));

test.each([
  [999, false],
  [1_000, true],
  [1_001, true],
])('an announcement that was noted %i ms ago is known for a second: %s', (passed, isKnown) => {
  note('a');
  now += passed;
  expect(note('a')('a', 1_000)).toBe(isKnown);
});

test('each is known since it was first noted, however often it was noted since', () => {
  note('a');
  now += 600;
  note('a', 'b');
  now += 400;
  const isKnown = note('a', 'b');
  expect([isKnown('a', 1_000), isKnown('b', 1_000), isKnown('b', 400)]).toEqual([true, false, true]);
});

test('one that was gone meanwhile begins again, and one that nobody noted is not known', () => {
  note('a');
  now += 1_000;
  note('b');
  now += 1_000;
  const isKnown = note('a');
  expect([isKnown('a', 0), isKnown('a', 1), isKnown('b', 1), isKnown('x', 1)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
