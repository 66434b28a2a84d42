import { describe, expect, it } from 'vitest';
import { Picture } from './picture.ts';
import { at, ground, History } from './situation.fixture.ts';

const event = (seq: number, kind: string, payload: object) => ({
  seq,
  id: `event-${seq}`,
  kind,
  payload: JSON.stringify(payload),
});

describe('a picture', () => {
  it('refuses a hole in the log and the same event twice, and stays where it was', () => {
    const { events } = historyOfTwo();
    const picture = new Picture(ground);
    expect(() => picture.apply(events[1]!)).toThrow('holds event 0 and cannot go on with event 2');
    picture.apply(events[0]!);
    expect(() => picture.apply(events[0]!)).toThrow('holds event 1 and cannot go on with event 1');
    expect(picture.seq).toBe(1);
  });

  it.each([
    ['an unknown TPS', event(1, 'CheckpointReported', { tps: 'x', stage: 'OPENED' }), 'TPS x'],
    [
      'an unknown stage',
      event(1, 'CheckpointReported', { tps: '15.07.05.2001-001', stage: 'x', receivedAt: at('7.00') }),
      'the plan has no stage x',
    ],
    [
      'an unknown stage that is hindered',
      event(1, 'IncidentRaised', { region: '15.07', tps: [], hindersStage: 'x' }),
      'the plan has no stage x',
    ],
    ['an unknown incident', event(1, 'IncidentClosed', { incidentId: 'x' }), 'incident x'],
    ['an unknown region', event(1, 'IncidentRaised', { region: 'x', tps: [] }), 'region x'],
  ])('refuses %s: the log is of another operation', (_what, wrong, reason) => {
    const picture = new Picture(ground);
    const before = picture.scope('15.07', 'SECRET')?.snapshot(at('9.00'));
    let refusal: unknown;
    try {
      picture.apply(wrong);
    } catch (thrown) {
      refusal = thrown;
    }
    expect(String((refusal as Error).cause)).toContain(reason);
    expect(picture.seq).toBe(0);
    expect(picture.scope('15.07', 'SECRET')?.snapshot(at('9.00'))).toEqual(before);
  });

  it('passes over an event of a kind that only a newer program knows, and goes on (F12)', () => {
    const picture = new Picture(ground);
    const before = picture.scope('15.07', 'SECRET')?.snapshot(at('9.00'));
    for (const [seq, kind] of ['MasaDepan', 'toString', '__proto__'].entries())
      picture.apply(event(seq + 1, kind, { tps: 'x' }));
    expect(picture.seq).toBe(3);
    expect(picture.scope('15.07', 'SECRET')?.snapshot(at('9.00'))).toEqual(before);
  });

  it('passes over a run of the exercise clock', () => {
    const picture = new Picture(ground);
    picture.apply(event(1, 'ExerciseClockRun', { operationTime: 0, realTime: 0, speed: 60 }));
    expect(picture.seq).toBe(1);
  });

  it('hears a TPS by a report of a stage that is not counted for each TPS', () => {
    const history = new History();
    history.report('15.07.05.2001-001', 'RECAP', at('7.10'));
    const cells = history.picture().scope('15.07', 'SECRET')?.snapshot(at('7.20')).cells ?? [];
    expect(cells.find(({ stage }) => stage === 'OPENED')).toMatchObject({ late: 1 });
    expect(cells.some(({ stage }) => stage === 'RECAP')).toBe(false);
  });

  it('has a scope for the kabupaten and its kecamatan alone', () => {
    const picture = new Picture(ground);
    expect(picture.scope('15.07', 'SECRET')?.code).toBe('15.07');
    expect(picture.scope('15.07.05', 'SECRET')).toBe(picture.scope('15.07.05', 'SECRET'));
    expect(picture.scope('15.07.05.2001', 'SECRET')).toBeNull();
    expect(picture.scope('16.01', 'SECRET')).toBeNull();
  });

  it.each([
    ['a second incident of one id', ['raise', 'raise'], 'was raised before'],
    ['what is closed already', ['raise', 'close', 'close'], 'is closed already'],
  ] as const)('refuses %s', (_what, steps, reason) => {
    const history = new History();
    for (const step of steps) {
      if (step === 'raise') history.raise('15.07.05.2001', at('7.00'), { incidentId: 'one' });
      else history.close('one', at('8.00'));
    }
    let refusal: unknown;
    try {
      history.picture();
    } catch (thrown) {
      refusal = thrown;
    }
    expect(String((refusal as Error).cause)).toContain(reason);
  });

  it('refuses an incident that hinders a stage and is not for everybody, raised or guarded later', () => {
    const refusalOf = (history: History) => {
      try {
        return history.picture() && null;
      } catch (thrown) {
        return String((thrown as Error).cause);
      }
    };
    const raised = new History();
    raised.raise('15.07.05.2001', at('7.00'), { level: 'RAHASIA', hindersStage: 'OPENED' });
    expect(refusalOf(raised)).toContain('a RAHASIA incident cannot hinder OPENED');
    const open = new History();
    open.raise('15.07.05.2001', at('7.00'), { hindersStage: 'OPENED' });
    expect(refusalOf(open)).toBeNull();
  });

  it('is not drawn of a plan without a stage on the wall, or without a phase', () => {
    const stages = ground.plan.stages.map((stage) => ({ ...stage, wallSlot: null }));
    expect(() => new Picture({ ...ground, plan: { ...ground.plan, stages } })).toThrow(
      'a stage with a place',
    );
    expect(() => new Picture({ ...ground, plan: { ...ground.plan, phases: [] } })).toThrow('a phase');
  });

  it('is not drawn of two kabupaten', () => {
    const second = { code: '15.08', parentCode: null, level: 'KABUPATEN' as const, name: 'Elsewhere' };
    expect(() => new Picture({ ...ground, regions: [...ground.regions, second] })).toThrow(
      'a picture is of one kabupaten, not 2',
    );
  });

  it('is not drawn of a tree with a loose end', () => {
    const orphan = { code: '15.09.01', parentCode: '15.09', level: 'KECAMATAN' as const, name: 'Elsewhere' };
    expect(() => new Picture({ ...ground, regions: [...ground.regions, orphan] })).toThrow(
      'parent of region 15.09.01',
    );
  });
});

describe('the news of a scope', () => {
  it('tells of a stage that is done late from one millisecond after the limit on, in whole minutes', () => {
    const minutesOf = (over: number) => {
      const history = new History();
      // The limit of OPENED at a TPS of signal class A is 7.15.
      history.report('15.07.05.2001-001', 'OPENED', at('7.15') + over);
      const { log } = history.picture().scope('15.07', 'OPEN')!.snapshot(at('8.00'));
      return log.map(({ kind, minutes }) => `${kind} ${minutes}`);
    };
    expect([0, 1, 119_999, 120_000].map(minutesOf)).toEqual([
      ...[[], ['STAGE_DONE_LATE 0'], ['STAGE_DONE_LATE 1'], ['STAGE_DONE_LATE 2']],
    ]);
  });
});

describe('a roll-call', () => {
  it('that is closed leaves the later one where that has taken its place', () => {
    const history = new History();
    const first = history.openRollCall('15.07', at('7.00'), ['15.07.01', '15.07.05']);
    const second = history.openRollCall('15.07', at('7.05'), ['15.07.05']);
    const shown = () => {
      const picture = history.picture();
      const headline = (code: string) => picture.scope(code, 'OPEN')!.snapshot(at('7.30')).headline;
      return [
        headline('15.07')?.rollCall?.id ?? null,
        ...['15.07.01', '15.07.05'].map((code) => headline(code)?.rollCallAsked?.id ?? null),
      ];
    };
    expect(shown()).toEqual([second, first, second]);
    history.closeRollCall(first, at('7.10'));
    expect(shown()).toEqual([second, null, second]);
    history.closeRollCall(second, at('7.15'));
    expect(shown()).toEqual([null, null, null]);
  });
});

function historyOfTwo(): History {
  const history = new History();
  history.report('15.07.05.2001-001', 'SUPPLIED', at('5.40'));
  history.report('15.07.05.2001-002', 'SUPPLIED', at('5.41'));
  return history;
}
