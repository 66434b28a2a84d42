import { describe, expect, it } from 'vitest';
import { at, ground, History, HOUR, MINUTE, plan } from './situation.fixture.ts';
import type { SituationScope } from './situation-scope.ts';
import { type StageStatus, stageMatrix, tpsStory } from './tps-story.ts';

/** Signal class A: budget 45 minutes, no tolerance. */
const TPS_A = '15.07.05.2001-001';
/** Signal class C: budget 240 minutes, an hour of tolerance. */
const TPS_C = '15.07.05.2002-001';

/** SUPPLIED is expected at 5.30 and late after 6.00; OPENED at 7.00 and 7.15; COUNTED at 18.00 and 20.00. */
const account = (history: History, tps: string, stage: string, asOf: number) => {
  const found = tpsStory(history.picture(), tps, asOf)?.stages.find((each) => each.stage === stage);
  if (found === undefined) throw new Error(`no ${stage} at ${tps}`);
  return found;
};

const statusOf = (history: History, tps: string, stage: string, asOf: number): StageStatus =>
  account(history, tps, stage, asOf).status;

const veryLate = (history: History, tps: string, stage: string, asOf: number): number =>
  stageMatrix(history.picture(), tps.slice(0, -4), asOf)
    ?.rows.find(({ code }) => code === tps)
    ?.cells.find((cell) => cell.stage === stage)?.veryLate ?? Number.NaN;

/** Word from the TPS that says nothing of the stages after it. */
const heard = (tps: string, time: number): History => {
  const history = new History();
  history.report(tps, 'SUPPLIED', time);
  return history;
};

describe('a stage that nobody reported', () => {
  it.each<[string, string, number, StageStatus]>([
    ['1 ms before it is expected', TPS_A, at('7.00') - 1, 'NOT_DUE'],
    ['when it is expected', TPS_A, at('7.00'), 'WAITING'],
    ['at its limit', TPS_A, at('7.15'), 'WAITING'],
    ['1 ms past its limit, heard from', TPS_A, at('7.15') + 1, 'LATE'],
    ['past the limit, at the edge of the budget', TPS_A, at('6.50') + 45 * MINUTE, 'LATE'],
    ['past the limit, 1 ms past the budget', TPS_A, at('6.50') + 45 * MINUTE + 1, 'SILENT'],
    ['at the limit and its tolerance', TPS_C, at('8.15'), 'WAITING'],
    ['1 ms past the limit and its tolerance', TPS_C, at('8.15') + 1, 'LATE'],
    ['at the edge of the longer budget', TPS_C, at('6.50') + 4 * HOUR, 'LATE'],
    ['1 ms past the longer budget', TPS_C, at('6.50') + 4 * HOUR + 1, 'SILENT'],
  ])('%s: %s', (_when, tps, asOf, status) => {
    expect(statusOf(heard(tps, at('6.50')), tps, 'OPENED', asOf)).toBe(status);
  });

  it('is silent right after its limit where the TPS was never heard from', () => {
    expect(statusOf(new History(), TPS_A, 'OPENED', at('7.15'))).toBe('WAITING');
    expect(statusOf(new History(), TPS_A, 'OPENED', at('7.15') + 1)).toBe('SILENT');
  });

  it('is very late once more than the plan’s minutes have passed since its limit', () => {
    const history = heard(TPS_A, at('7.40'));
    expect(veryLate(history, TPS_A, 'OPENED', at('7.45'))).toBe(0);
    expect(veryLate(history, TPS_A, 'OPENED', at('7.45') + 1)).toBe(1);
  });

  it('turns from silent to late when the TPS is heard from again, by a report or by an incident', () => {
    const history = new History();
    expect(statusOf(history, TPS_A, 'OPENED', at('7.30'))).toBe('SILENT');
    history.raise('15.07.05.2001', at('7.25'), { tps: [TPS_A] });
    expect(statusOf(history, TPS_A, 'OPENED', at('7.30'))).toBe('LATE');
    expect(statusOf(history, '15.07.05.2001-002', 'OPENED', at('7.30'))).toBe('SILENT');
  });

  it('stays silent when an incident speaks of every TPS of a region', () => {
    const history = new History();
    const everyTps = ground.tpsList.flatMap(({ code }) => (code.startsWith('15.07.05.2001') ? [code] : []));
    history.raise('15.07.05.2001', at('7.25'), { tps: everyTps });
    expect(statusOf(history, TPS_A, 'OPENED', at('7.30'))).toBe('SILENT');
  });

  it('keeps the last word when an older one arrives after it', () => {
    const history = heard(TPS_A, at('7.10'));
    history.report(TPS_A, 'SUPPLIED', at('5.00'), { institution: 'POLRI' });
    expect(tpsStory(history.picture(), TPS_A, at('7.30'))?.lastHeardAt).toBe(at('7.10'));
  });
});

describe('a reported stage', () => {
  it('is done from the report on, whatever the clock says', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.04'));
    expect(statusOf(history, TPS_A, 'OPENED', at('6.00'))).toBe('DONE');
    expect(statusOf(history, TPS_A, 'OPENED', at('23.00'))).toBe('DONE');
  });

  it('implies the earlier stages, and no later one', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.04'));
    const stages = tpsStory(history.picture(), TPS_A, at('7.10'))?.stages ?? [];
    expect(stages.map(({ stage, status, isImplied }) => [stage, status, isImplied])).toEqual([
      ['SUPPLIED', 'DONE', true],
      ['STAFFED', 'DONE', true],
      ['OPENED', 'DONE', false],
      ['COUNTED', 'NOT_DUE', false],
    ]);
  });

  it('no longer implies the earlier ones once it is corrected', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.04'), { reportId: 'wrong' });
    history.report(TPS_A, 'OPENED', at('7.06'), { assertion: 'NOT_DONE', corrects: 'wrong' });
    expect(statusOf(history, TPS_A, 'SUPPLIED', at('7.10'))).toBe('LATE');
    expect(statusOf(history, TPS_A, 'OPENED', at('7.10'))).toBe('WAITING');
  });

  it('stays open where the only word is that it is not done, and the TPS was heard', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.14'), { assertion: 'NOT_DONE' });
    expect(account(history, TPS_A, 'OPENED', at('7.16'))).toMatchObject({
      status: 'LATE',
      isConflicting: false,
    });
  });

  it('is not applicable where someone says so, and is then never late', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.04'), { assertion: 'NOT_APPLICABLE' });
    expect(statusOf(history, TPS_A, 'OPENED', at('23.00'))).toBe('NOT_APPLICABLE');
  });

  it('is done late by the earliest account that stands', () => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.15') + 1, { reportId: 'late' });
    expect(account(history, TPS_A, 'OPENED', at('8.00')).isDoneLate).toBe(true);
    history.report(TPS_A, 'OPENED', at('7.20'), { happenedAt: at('7.15'), institution: 'POLRI' });
    expect(account(history, TPS_A, 'OPENED', at('8.00'))).toMatchObject({
      isDoneLate: false,
      happenedAt: at('7.15'),
    });
  });

  it('knows its own limit, with the tolerance of its signal class', () => {
    expect(account(new History(), TPS_C, 'OPENED', at('7.00'))).toMatchObject({
      expectedAt: at('7.00'),
      limitAt: at('8.15'),
    });
  });
});

describe('two institutions', () => {
  const twice = (second: Parameters<History['report']>[3]): History => {
    const history = new History();
    history.report(TPS_A, 'OPENED', at('7.00'), { reportId: 'first' });
    history.report(TPS_A, 'OPENED', at('7.20'), { institution: 'POLRI', reportId: 'second', ...second });
    return history;
  };

  it.each([
    ['agree within 15 minutes', { happenedAt: at('7.15') }, false],
    ['contradict each other beyond 15 minutes', { happenedAt: at('7.15') + 1 }, true],
    ['contradict each other where one denies it', { happenedAt: at('7.00'), assertion: 'NOT_DONE' }, true],
  ] as const)('%s', (_title, second, isConflicting) => {
    const { status, ...rest } = account(twice(second), TPS_A, 'OPENED', at('7.30'));
    expect(status).toBe('DONE');
    expect(rest.isConflicting).toBe(isConflicting);
    const cells = twice(second).picture().scope('15.07', 'SECRET')?.snapshot(at('7.30')).cells ?? [];
    const opened = cells.find(({ region, stage }) => region === '15.07' && stage === 'OPENED');
    expect(opened).toMatchObject({ done: 1, conflicts: isConflicting ? 1 : 0 });
  });

  it('agree again once one of them is corrected', () => {
    const history = twice({ happenedAt: at('7.40') });
    history.report(TPS_A, 'OPENED', at('7.45'), {
      institution: 'POLRI',
      happenedAt: at('7.02'),
      corrects: 'second',
    });
    expect(account(history, TPS_A, 'OPENED', at('8.00'))).toMatchObject({
      isConflicting: false,
      happenedAt: at('7.00'),
      effectiveReports: ['first', 'report-3'],
    });
  });
});

describe('a stage hindered by an open incident', () => {
  const hindered = (): { history: History; incident: string } => {
    const history = new History();
    const incident = history.raise('15.07.05.2001', at('6.50'), { tps: [TPS_A], hindersStage: 'OPENED' });
    return { history, incident };
  };

  it('is hindered before it is due and past its limit, at the named TPS alone', () => {
    const { history } = hindered();
    expect(statusOf(history, TPS_A, 'OPENED', at('6.55'))).toBe('HINDERED');
    expect(statusOf(history, TPS_A, 'OPENED', at('12.00'))).toBe('HINDERED');
    expect(statusOf(history, '15.07.05.2001-002', 'OPENED', at('6.55'))).toBe('NOT_DUE');
  });

  it('is done when it is done all the same', () => {
    const { history } = hindered();
    history.report(TPS_A, 'OPENED', at('7.10'));
    expect(statusOf(history, TPS_A, 'OPENED', at('7.20'))).toBe('DONE');
    expect(history.picture().scope('15.07', 'SECRET')?.snapshot(at('7.20')).incidents[0]?.hinderedTps).toBe(
      0,
    );
  });

  it('is released when the last of its incidents is closed', () => {
    const { history, incident } = hindered();
    const second = history.raise('15.07.05.2001', at('6.55'), { tps: [TPS_A], hindersStage: 'OPENED' });
    history.close(incident, at('7.00'));
    expect(statusOf(history, TPS_A, 'OPENED', at('7.20'))).toBe('HINDERED');
    history.close(second, at('7.10'));
    expect(statusOf(history, TPS_A, 'OPENED', at('7.20'))).toBe('LATE');
  });
});

describe('the matrix', () => {
  it('goes from kabupaten to kecamatan to desa to TPS, and covers stages that are not on the wall', () => {
    const picture = new History().picture();
    const codes = (region: string) => stageMatrix(picture, region, at('7.00'))?.rows.map(({ code }) => code);
    expect(codes('15.07')).toEqual(['15.07.01', '15.07.05']);
    expect(codes('15.07.05')).toEqual(['15.07.05.2001', '15.07.05.2002']);
    expect(codes('15.07.05.2002')).toEqual(['15.07.05.2002-001', '15.07.05.2002-002']);
    expect(stageMatrix(picture, '99', at('7.00'))).toBeNull();
    const stages = stageMatrix(picture, '15.07', at('7.00'))?.total.cells.map(({ stage }) => stage);
    expect(stages).toEqual(plan.stages.flatMap(({ code, level }) => (level === 'TPS' ? [code] : [])));
  });
});

describe('a stage that the law lets go on past its limit', () => {
  /** Counting ends at 20.00, and at noon of the next day at the latest. */
  const extended = {
    ...ground,
    plan: {
      ...plan,
      stages: plan.stages.map((stage) =>
        stage.code === 'COUNTED' ? { ...stage, extendedUntil: at('36.00') } : stage,
      ),
    },
  };
  const accountAt = (history: History, tps: string, asOf: number) =>
    tpsStory(history.picture(undefined, extended), tps, asOf)?.stages.find(
      ({ stage }) => stage === 'COUNTED',
    );

  it.each<[string, string, number, StageStatus]>([
    ['at its limit', TPS_A, at('20.00'), 'WAITING'],
    ['1 ms past it', TPS_A, at('20.00') + 1, 'OVERTIME'],
    ['at the end of the overtime', TPS_A, at('36.00'), 'OVERTIME'],
    ['after it, heard of long ago', TPS_A, at('36.00') + 1, 'SILENT'],
    ['after it, within its tolerance', TPS_C, at('37.00'), 'OVERTIME'],
  ])('%s: %s', (_when, tps, asOf, status) => {
    expect(accountAt(heard(tps, at('19.00')), tps, asOf)?.status).toBe(status);
  });

  it('is late after it where the TPS is heard from, and tells both limits', () => {
    const history = heard(TPS_A, at('35.50'));
    expect(accountAt(history, TPS_A, at('36.00') + 1)).toMatchObject({
      status: 'LATE',
      overtimeAfter: at('20.00'),
      limitAt: at('36.00'),
    });
    expect(account(history, TPS_A, 'COUNTED', at('20.00') + 1)).toMatchObject({ overtimeAfter: null });
  });

  it('was done in time in the overtime, and late after it', () => {
    const isDoneLate = (time: number) => {
      const history = new History();
      history.report(TPS_A, 'COUNTED', time);
      return accountAt(history, TPS_A, at('38.00'))?.isDoneLate;
    };
    expect([isDoneLate(at('26.00')), isDoneLate(at('36.01'))]).toEqual([false, true]);
  });

  it('is counted as waiting by regions until then, and no TPS is listed as late', () => {
    const history = heard(TPS_A, at('25.00'));
    const matrix = stageMatrix(history.picture(undefined, extended), '15.07.05.2001', at('25.30'));
    const row = matrix?.rows.find(({ code }) => code === TPS_A);
    expect(row?.cells.find(({ stage }) => stage === 'COUNTED')).toMatchObject({ waiting: 1, late: 0 });
  });

  const rowAt = (scope: SituationScope, asOf: number) =>
    scope.snapshot(asOf).rows.find(({ region }) => region === '15.07.05.2001');

  it('counts a TPS past the limit of the plan as within its time until its own is past', () => {
    const history = heard(TPS_A, at('36.00'));
    history.report(TPS_A, 'OPENED', at('7.00'));
    const scope = history.picture(undefined, extended).scope('15.07.05', 'SECRET')!;
    expect(rowAt(scope, at('20.00'))).toMatchObject({ withinTimeTps: 0 });
    expect(rowAt(scope, at('20.00') + 1)).toMatchObject({ withinTimeTps: 1 });
    const late = rowAt(scope, at('36.00'))?.lateTps ?? Number.NaN;
    expect(rowAt(scope, at('36.00') + 1)).toMatchObject({ lateTps: late + 1, withinTimeTps: 0 });
  });

  it('is sent again when a TPS within its time has done it', () => {
    const history = heard(TPS_C, at('6.00'));
    const past = { seq: history.events.length, asOf: at('7.30') };
    const before = history.picture().scope('15.07.05', 'SECRET')!.snapshot(past.asOf).rows;
    history.report(TPS_C, 'OPENED', at('7.10'));
    const patch = history.picture().scope('15.07.05', 'SECRET')!.changesSince(past, past.asOf);
    const within = (rows: typeof before | undefined) =>
      rows?.find(({ region }) => region === '15.07.05')?.withinTimeTps;
    expect(within(patch?.rows)).toBe((within(before) ?? Number.NaN) - 1);
  });
});
