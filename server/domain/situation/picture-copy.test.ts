import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGHTS } from '../access/disclosure.policy.ts';
import { Picture } from './picture.ts';
import { historyOf, instant } from './random-history.fixture.ts';
import { at, ground, History } from './situation.fixture.ts';

const VIEWS = ['15.07', '15.07.01', '15.07.05'].flatMap((code) => SIGHTS.map((sight) => ({ code, sight })));

type Place = readonly [choice: number, asOf: number];

/** All that a picture says to anybody: whole, and as what changed since some positions from `first` on. */
const told = (picture: Picture, places: readonly Place[], first: number) => ({
  scopes: VIEWS.map(({ code, sight }) => {
    const scope = picture.scope(code, sight)!;
    const since = places.map(([choice, asOf]) => ({
      seq: first + (choice % (picture.seq - first + 1)),
      asOf,
    }));
    return [
      scope.lastSeq,
      ...places.map(([, asOf]) => scope.snapshot(asOf)),
      ...since.map((position) => scope.changesSince(position, at('12.00'))),
    ];
  }),
  tpsList: ground.tpsList.map(({ code }) => {
    const { facts, conflicts, lastHeardAt, lastCall, cannotVote, silentAfter } = picture.tree.tps(code)!;
    return {
      facts: facts.slice(),
      conflicts: conflicts.slice(),
      lastHeardAt,
      lastCall,
      cannotVote,
      silentAfter,
    };
  }),
});

/** A copy at one place of a history, at once and at its end, beside the picture that folded all itself. */
function expectCopyAt(history: History, half: number, places: readonly Place[]): void {
  const original = history.picture(half);
  const [copy, further] = [original.copy(), original.copy()];
  const rest = history.events.slice(half);
  const then = told(original, places, half);
  for (const event of rest) original.apply(event);
  expect(told(copy, places, half)).toEqual(then);
  for (const event of rest) further.apply(event);
  expect(told(further, places, half)).toEqual(told(original, places, half));
  expect(told(original, places, 0)).toEqual(told(history.picture(), places, 0));
}

/** A morning in which something of every kind happens, and is taken back. */
function fullMorning(): History {
  const history = new History();
  const [one, two] = ['15.07.05.2001-001', '15.07.05.2001-002'];
  history.report(one, 'OPENED', at('7.05'));
  history.report(one, 'OPENED', at('7.06'), { institution: 'KPPS', assertion: 'NOT_DONE' });
  history.report(two, 'STAFFED', at('7.07'), { happenedAt: at('6.50') });
  history.raise('15.07.05.2001', at('7.19'), { tps: [one] });
  const open = history.raise('15.07.05.2001', at('7.20'), { tps: [one] });
  const secret = { level: 'RAHASIA', series: 'RAHASIA', severity: 'CRITICAL' } as const;
  const hidden = history.raise('15.07.05.2001', at('7.21'), { ...secret, tps: [two] });
  const hindering = history.raise('15.07.05.2001', at('7.22'), { hindersStage: 'OPENED', tps: [two] });
  history.raise('15.07.01.2001', at('7.23'));
  history.change('WallTextReleased', open, at('7.24'), {});
  const asked = history.openRollCall('15.07', at('7.25'), ['15.07.01', '15.07.05']);
  history.answerRollCall(asked, '15.07.05', at('7.26'), 'READY');
  history.call(two, at('7.27'), 'SAFE');
  history.call(one, at('7.28'), 'NO_ANSWER');
  history.close(open, at('7.30'));
  history.undo(open, at('7.31'));
  history.acknowledge(hidden, at('7.32'));
  history.classify(hidden, at('7.33'), 'BIASA');
  history.classify(open, at('7.34'), 'TERBATAS');
  history.change('IncidentMerged', hindering, at('7.35'), { into: hidden });
  history.answerRollCall(asked, '15.07.01', at('7.36'), 'NOT_READY');
  history.close(hidden, at('7.37'));
  history.report(two, 'OPENED', at('7.38'));
  history.change('IncidentUnmerged', hindering, at('7.39'), {});
  history.closeRollCall(asked, at('7.40'));
  history.close(open, at('7.41'));
  history.classify(open, at('7.42'), 'BIASA');
  history.close(hindering, at('7.43'));
  const reopened = { status: 'ACKNOWLEDGED', acknowledgeDueAt: at('7.55'), dueAt: null } as const;
  history.change('IncidentReopened', open, at('7.44'), reopened);
  history.undo(open, at('7.45'));
  history.change('IncidentReopened', hindering, at('7.46'), reopened);
  for (const told of [hidden, open]) history.classify(told, at('7.47'), 'TERBATAS');
  return history;
}

describe('a copy of a picture', () => {
  it('is the same as a picture that folded all itself, at any place of a morning, then and later', () => {
    const history = fullMorning();
    const places: Place[] = [0, 4].map((choice) => [choice, at('7.25') + choice * 10 * 60_000]);
    for (let half = 0; half <= history.events.length; half += 1) expectCopyAt(history, half, places);
  });

  it('is so in any history, whatever becomes of the other', () => {
    const places = fc.array(fc.tuple(fc.nat(), instant), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(historyOf(60), fc.nat(), places, (history, choice, asked) =>
        expectCopyAt(history, choice % (history.events.length + 1), asked),
      ),
      { numRuns: 50 },
    );
  }, 60_000);

  it('shows the same where the picture is looked at whole alone, which knows nothing of what changed', () => {
    const { events } = fullMorning();
    const still = new Picture(ground, { isStill: true });
    const picture = new Picture(ground);
    for (const event of events) {
      still.apply(event);
      picture.apply(event);
      for (const { code, sight } of VIEWS) {
        const [one, other] = [still, picture].map((each) => each.scope(code, sight)!);
        expect(one!.stateHash(at('7.50'))).toBe(other!.stateHash(at('7.50')));
      }
    }
    const since = { seq: still.seq, asOf: at('7.50') };
    expect(() => still.scope('15.07', 'OPEN')!.changesSince(since, at('7.50'))).toThrow('knows nothing');
    expect(() => still.copy().scope('15.07', 'OPEN')!.changesSince(since, at('7.50'))).toThrow(
      'knows nothing',
    );
  });

  it('knows nothing of positions before it, and says so', () => {
    const history = new History();
    const incident = history.raise('15.07.05', at('8.00'));
    history.acknowledge(incident, at('8.05'));
    const copy = history.picture().copy();
    const since = { seq: 1, asOf: at('8.01') };
    expect(() => copy.scope('15.07', 'OPEN')!.changesSince(since, at('8.10'))).toThrow('nothing before 2');
    const place = { scope: '15.07', sight: 'OPEN' } as const;
    expect(() => copy.hadRow(incident, { ...place, seq: 1 })).toThrow('nothing before 2');
    expect(copy.hadRow(incident, { ...place, seq: 2 })).toBe(true);
  });
});
