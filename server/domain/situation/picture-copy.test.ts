import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIGHTS } from '../access/disclosure.policy.ts';
import type { Picture } from './picture.ts';
import { historyOf, instant } from './random-history.fixture.ts';
import { at, History } from './situation.fixture.ts';

const VIEWS = ['15.07', '15.07.01', '15.07.05'].flatMap((code) => SIGHTS.map((sight) => ({ code, sight })));

type Places = readonly (readonly [choice: number, asOf: number])[];

/** All that a picture says to anybody: whole, and as what changed since some positions from `first` on. */
const told = (picture: Picture, places: Places, first: number) =>
  VIEWS.map(({ code, sight }) => {
    const scope = picture.scope(code, sight)!;
    const since = places.map(([choice, asOf]) => ({
      seq: first + (choice % (picture.seq - first + 1)),
      asOf,
    }));
    return [
      scope.lastSeq,
      scope.snapshot(at('12.00')),
      ...since.map((position) => scope.changesSince(position, at('12.00'))),
    ];
  });

it('is the same as one that folded the events itself, then and after more of them, whatever became of the other', () => {
  fc.assert(
    fc.property(
      historyOf(60),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), instant), { minLength: 1, maxLength: 4 }),
      (history, choice, places) => {
        const { events } = history;
        const half = choice % (events.length + 1);
        const original = history.picture(half);
        const copy = original.copy();
        const further = original.copy();
        for (const event of events.slice(half)) original.apply(event);
        expect(told(copy, places, half)).toEqual(told(history.picture(half), places, half));
        for (const event of events.slice(half)) further.apply(event);
        expect(told(further, places, half)).toEqual(told(history.picture(), places, half));
        expect(told(original, places, 0)).toEqual(told(history.picture(), places, 0));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

it('knows nothing of positions before it, and says so', () => {
  const history = new History();
  const incident = history.raise('15.07.05', at('8.00'));
  history.acknowledge(incident, at('8.05'));
  const copy = history.picture().copy();
  const since = { seq: 1, asOf: at('8.01') };
  expect(() => copy.scope('15.07', 'OPEN')!.changesSince(since, at('8.10'))).toThrow('nothing before 2');
  expect(() => copy.hadRow(incident, { scope: '15.07', sight: 'OPEN', seq: 1 })).toThrow('nothing before 2');
  expect(copy.hadRow(incident, { scope: '15.07', sight: 'OPEN', seq: 2 })).toBe(true);
});
