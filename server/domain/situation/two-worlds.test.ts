import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHOWING, SIGHTS, type Sight } from '../access/disclosure.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import { Picture, type PictureEvent } from './picture.ts';
import { historyOf, instant } from './random-history.fixture.ts';
import { at, ground, History } from './situation.fixture.ts';

const VIEWS = ['15.07', '15.07.05'].flatMap((code) => SIGHTS.map((sight) => ({ code, sight })));
const RUNS = { numRuns: 150 };
const TIMEOUT = 60_000;

/** Whether a reader may not know that an incident of this level exists. */
const isAbsent = (code: string, sight: Sight, level: DisclosureLevel): boolean => {
  const showing = SHOWING[sight][level];
  return showing === 'ABSENT' || (showing === 'COUNTED' && code !== '15.07');
};

/** Ids of the incidents that a reader never had a right to know of. */
function neverShown(events: readonly PictureEvent[], code: string, sight: Sight): Set<string> {
  const levels = new Map<string, DisclosureLevel[]>();
  for (const { kind, payload } of events) {
    const { incidentId, level } = JSON.parse(payload);
    if (kind === 'IncidentRaised') levels.set(incidentId, [level ?? 'BIASA']);
    if (kind === 'IncidentLevelChanged') levels.get(incidentId)?.push(level);
  }
  const hidden = [...levels].filter(([, all]) => all.every((level) => isAbsent(code, sight, level)));
  return new Set(hidden.map(([id]) => id));
}

describe('an incident that a reader may not know of', () => {
  it(
    'changes nothing of what he is sent: neither a value, nor a change, nor the moment of one',
    () => {
      let hiddenEvents = 0;
      fc.assert(
        fc.property(
          historyOf(50),
          fc.array(instant, { minLength: 1, maxLength: 50 }),
          fc.boolean(),
          (history, instants, isMoving) => {
            for (const { code, sight } of VIEWS) {
              const hidden = neverShown(history.events, code, sight);
              const world = new Picture(ground);
              const withoutThem = new Picture(ground);
              const reader = { seq: 0, asOf: instants[0]! };
              const twin = { ...reader };
              for (const [index, event] of history.events.entries()) {
                world.apply(event);
                const [seen, told] = [world.scope(code, sight)!, withoutThem.scope(code, sight)!];
                const asOf = instants[index % instants.length]!;
                if (hidden.has(JSON.parse(event.payload).incidentId)) {
                  hiddenEvents += 1;
                  expect(seen.hasVisibleChanges(reader, asOf)).toBe(told.hasVisibleChanges(twin, asOf));
                  expect(seen.changesSince(reader, reader.asOf)).toEqual(
                    told.changesSince(twin, reader.asOf),
                  );
                  if (isMoving) reader.seq = event.seq;
                } else {
                  withoutThem.apply({ ...event, seq: withoutThem.seq + 1 });
                  expect(seen.hasVisibleChanges(reader, asOf)).toBe(told.hasVisibleChanges(twin, asOf));
                  expect(seen.changesSince(reader, asOf)).toEqual(told.changesSince(twin, asOf));
                  Object.assign(reader, { seq: event.seq, asOf });
                  Object.assign(twin, { seq: withoutThem.seq, asOf });
                }
                expect(seen.stateHash(asOf)).toBe(told.stateHash(asOf));
              }
            }
          },
        ),
        RUNS,
      );
      expect(hiddenEvents).toBeGreaterThan(RUNS.numRuns);
    },
    TIMEOUT,
  );
});

describe('an incident that a reader only counts', () => {
  const changed = (history: History, sight: Sight, code = '15.07') => {
    const seq = history.events.length - 1;
    return history
      .picture()
      .scope(code, sight)!
      .hasVisibleChanges({ seq, asOf: at('8.00') }, at('8.00'));
  };

  it('moves him when a number moves, and not when an agency is assigned', () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('7.00'), { level: 'RAHASIA', severity: 'CRITICAL' });
    expect(changed(history, 'WALL')).toBe(true);
    history.acknowledge(id, at('7.01'));
    expect(changed(history, 'WALL')).toBe(true);
    history.assign(id, at('7.02'));
    expect(changed(history, 'WALL')).toBe(false);
    expect(changed(history, 'SECRET')).toBe(true);
    history.close(id, at('7.03'));
    expect(changed(history, 'WALL')).toBe(true);
  });

  it('is one of the numbers of the regency alone', () => {
    const history = new History();
    history.raise('15.07.05.2001', at('7.00'), { level: 'RAHASIA', severity: 'CRITICAL' });
    expect(changed(history, 'WALL', '15.07.05')).toBe(false);
    const { headline, rows, incidents, log } = history.picture().scope('15.07', 'WALL')!.snapshot(at('8.00'));
    expect(headline).toMatchObject({
      openIncidents: 1,
      unacknowledgedIncidents: 1,
      unattendedIncidents: 0,
      incidentsToday: 1,
      hiddenIncidents: 1,
      hiddenCritical: 1,
      hasReports: false,
      flood: null,
    });
    expect(rows.map(({ openIncidents }) => openIncidents)).toEqual([0, 0, 0]);
    expect([incidents, log]).toEqual([[], []]);
  });
});
