import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGHTS } from '../access/disclosure.policy.ts';
import { naiveState } from './naive-picture.fixture.ts';
import { historyOf, instant } from './random-history.fixture.ts';
import { ground } from './situation.fixture.ts';
import type { SituationState } from './situation.view.ts';
import { applyPatch, canonicalSituation, emptySituation, stateHash } from './state-hash.ts';

const SCOPES = ['15.07', '15.07.01', '15.07.05'];
const VIEWS = SCOPES.flatMap((code) => SIGHTS.map((sight) => ({ code, sight })));
const canonical = (state: SituationState) => JSON.parse(canonicalSituation(state));
const RUNS = { numRuns: 150 };
const TIMEOUT = 60_000;

describe('a scope', () => {
  it(
    'shows at any instant what a plain reading of the whole log shows',
    () => {
      fc.assert(
        fc.property(historyOf(40), fc.array(instant, { minLength: 1, maxLength: 6 }), (history, instants) => {
          const picture = history.picture();
          for (const { code, sight } of VIEWS) {
            for (const asOf of instants) {
              const shown = applyPatch(emptySituation, picture.scope(code, sight)!.snapshot(asOf));
              const read = naiveState(ground, history.events, code, { sight, asOf });
              expect(canonical(shown)).toEqual(canonical(read));
            }
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'turns the picture of any earlier position into the present one, after a restart as well',
    () => {
      fc.assert(
        fc.property(
          historyOf(60),
          fc.array(fc.tuple(fc.nat(), instant), { maxLength: 8 }),
          instant,
          (history, places, now) => {
            const restarted = history.picture();
            for (const [choice, asOf] of places) {
              const seq = choice % (history.events.length + 1);
              const past = history.picture(seq);
              for (const { code, sight } of VIEWS) {
                const present = restarted.scope(code, sight)!;
                const then = applyPatch(emptySituation, past.scope(code, sight)!.snapshot(asOf));
                const patch = present.changesSince({ seq, asOf }, now);
                const after = patch === null ? then : applyPatch(then, patch);
                expect(canonical(after)).toEqual(canonical(present.snapshot(now)));
              }
            }
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'keeps a reader exact who follows event by event while the clock runs on and back',
    () => {
      fc.assert(
        fc.property(
          historyOf(50),
          fc.array(instant, { minLength: 1, maxLength: 50 }),
          (history, instants) => {
            const picture = history.picture(0);
            const readers = VIEWS.map(({ code, sight }) => ({
              sight,
              scope: picture.scope(code, sight)!,
              position: { seq: 0, asOf: instants[0]! },
            }));
            const states = readers.map(({ scope, position }) =>
              applyPatch(emptySituation, scope.snapshot(position.asOf)),
            );
            for (const [index, event] of history.events.entries()) {
              picture.apply(event);
              const asOf = instants[index % instants.length]!;
              for (const [reader, { scope, position }] of readers.entries()) {
                const patch = scope.changesSince(position, asOf);
                if (patch !== null) states[reader] = applyPatch(states[reader]!, patch);
                Object.assign(position, { seq: event.seq, asOf });
                expect(stateHash(states[reader]!)).toBe(scope.stateHash(asOf));
              }
            }
            for (const [reader, { sight, scope, position }] of readers.entries()) {
              const { asOf } = position;
              const read = naiveState(ground, history.events, scope.code, { sight, asOf });
              expect(canonical(states[reader]!)).toEqual(canonical(read));
            }
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'has a cell for each TPS in every stage of every row',
    () => {
      fc.assert(
        fc.property(historyOf(40), instant, (history, asOf) => {
          for (const code of SCOPES) {
            const { rows, cells } = history.picture().scope(code, 'SECRET')!.snapshot(asOf);
            for (const cell of cells) {
              const { notDue, waiting, done, late, silent, hindered, notApplicable } = cell;
              const sum = notDue + waiting + done + late + silent + hindered + notApplicable;
              expect(sum).toBe(rows.find(({ region }) => region === cell.region)?.tpsCount);
              expect(cell.veryLate).toBeLessThanOrEqual(late);
            }
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
