import { describe, expect, it } from 'vitest';
import type { HistoryRow } from '../history/history-row.ts';
import type { StageAccount, TpsAccount } from '../situation/tps-story.ts';
import { actFigures } from './act-figures.ts';
import { courseUntil, DayCourse } from './day-course.ts';
import { categoryCounts, countedOf, responseFigures } from './incident-figures.ts';
import { durationsOf, percentile } from './measures.policy.ts';
import { highestOf, isTold } from './report-version.policy.ts';
import { silentTpsList } from './silent-tps.ts';
import { stageCourses } from './stage-figures.ts';

const MINUTE = 60_000;
const T0 = Date.parse('2024-02-14T00:00:00Z');
const at = (minutes: number) => T0 + minutes * MINUTE;

describe('a percentile', () => {
  it('is a value that was measured, by the nearest rank, and none of none', () => {
    expect(percentile([], 0.9)).toBeNull();
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([10, 30, 20, 40], 0.5)).toBe(20);
    expect(percentile([...Array(10).keys()], 0.9)).toBe(8);
    expect(durationsOf([90_400, 30_000])).toEqual({ count: 2, p50Seconds: 30, p90Seconds: 90 });
  });
});

describe('the two versions', () => {
  it('tell of all that the reader may read, or of what a wall shows to guests', () => {
    expect(['BIASA', 'TERBATAS', 'RAHASIA'].map((level) => isTold(level as 'BIASA', 'FULL'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['BIASA', 'TERBATAS', 'RAHASIA'].map((level) => isTold(level as 'BIASA', 'MASKED'))).toEqual([
      true,
      false,
      false,
    ]);
    expect([highestOf([]), highestOf(['TERBATAS', 'BIASA']), highestOf(['RAHASIA', 'BIASA'])]).toEqual([
      'BIASA',
      'TERBATAS',
      'RAHASIA',
    ]);
  });
});

const STAGES = [
  { code: 'DIBUKA', level: 'TPS' as const, wallSlot: 'T3' as const, expectedAt: at(0), limitAt: at(30) },
  { code: 'DITUTUP', level: 'TPS' as const, wallSlot: null, expectedAt: at(360), limitAt: at(370) },
];
const plan = { stages: STAGES } as unknown as Parameters<typeof stageCourses>[0];
const account = (change: Partial<StageAccount>): StageAccount => ({
  ...{ stage: 'DIBUKA', status: 'DONE', isImplied: false, isConflicting: false, isDoneLate: false },
  ...{ expectedAt: at(0), limitAt: at(30), overtimeAfter: null, happenedAt: null, effectiveReports: [] },
  ...change,
});
const tps = (
  code: string,
  change: Partial<StageAccount>,
  lastHeardAt: number | null = at(1),
): TpsAccount => ({
  ...{ code, lastHeardAt },
  stages: [account(change), account({ stage: 'DITUTUP', status: 'SILENT' })],
});

describe('the course of a stage', () => {
  const accounts = [
    tps('15.07.01.2001-001', { happenedAt: at(0) }),
    tps('15.07.01.2001-002', { happenedAt: at(41), isDoneLate: true }),
    tps('15.07.02.2001-001', { isImplied: true }),
    tps('15.07.02.2001-002', { status: 'SILENT' }, null),
    tps('15.07.02.2001-003', { status: 'NOT_APPLICABLE' }),
    tps('15.07.02.2001-004', { status: 'HINDERED' }),
  ];
  const courses = () =>
    stageCourses(plan, { regions: ['15.07', '15.07.01', '15.07.02'], accounts, until: at(600) });

  it('is told of stages of the wall alone, and puts each TPS in one place', async () => {
    const [course, ...others] = await courses();
    expect(others).toEqual([]);
    const [whole, first] = course?.regions ?? [];
    expect(whole).toMatchObject({ tpsCount: 6, dated: 2, inTime: 1, implied: 1, open: 1 });
    expect(whole).toMatchObject({ notApplicable: 1, hindered: 1 });
    expect(first).toMatchObject({ region: '15.07.01', tpsCount: 2, dated: 2, inTime: 1, open: 0 });
  });

  it('counts at each step what was done by then, a step late at most, and nothing after what is known', async () => {
    const { from = 0, stepMinutes = 0, regions = [] } = (await courses())[0] ?? {};
    const done = regions[0]?.done ?? [];
    const by = (instant: number) => done[Math.floor((instant - from) / (stepMinutes * MINUTE))];
    expect([by(at(-1)), by(at(0)), by(at(40)), by(at(45))]).toEqual([0, 1, 1, 2]);
    expect(done.at(-1)).toBe(2);
    const known = await stageCourses(plan, { regions: ['15.07'], accounts, until: at(5) });
    expect(known[0]?.regions[0]?.done).toHaveLength(26);
    const before = await stageCourses(plan, { regions: ['15.07'], accounts: [], until: at(-200) });
    expect(before[0]?.regions[0]?.done).toEqual([]);
  });

  it('is told by the end of its overtime where the law lets it go on, and goes on until after that', async () => {
    const stages = plan.stages.map((stage) => ({ ...stage, extendedUntil: at(200) }));
    const asked = { regions: ['15.07'], accounts, until: at(900) };
    const [course] = await stageCourses({ stages }, asked);
    expect(course?.limitAt).toBe(at(200));
    const steps = (course?.regions[0]?.done.length ?? 0) - 1;
    expect((course?.from ?? 0) + steps * 5 * MINUTE).toBe(at(200 + 240));
  });

  it('has no word from TPS that are silent at a stage of the wall, unless they are hindered at one', () => {
    expect(silentTpsList(plan, accounts)).toEqual([
      { tps: '15.07.02.2001-002', lastHeardAt: null, stages: 1 },
    ]);
    const hindered = accounts.map((account) => ({
      ...account,
      stages: account.stages.map((each, i) => (i === 0 ? { ...each, status: 'HINDERED' as const } : each)),
    }));
    expect(silentTpsList(plan, hindered)).toEqual([]);
  });
});

describe('the course of incidents', () => {
  const logged = (kind: string, payload: object) => ({
    ...{ id: 'e', kind, region: '15.07.01', receivedAt: 0, happenedAt: 0, incident: 'i', restored: null },
    body: { incidentId: 'i', actId: kind, post: 'P', happenedAt: at(0), ...payload },
  });
  const raised = (id: string, severity = 'HIGH') =>
    logged('IncidentRaised', {
      ...{
        incidentId: id,
        number: 1,
        category: 'LISTRIK',
        kind: null,
        severity,
        region: '15.07.01',
        tps: [],
      },
      ...{ placeKind: null, hindersStage: null, agency: 'PLN', institution: 'KPPS', channel: 'APP' },
      ...{ receivedAt: at(0), acknowledgeDueAt: at(5), clockOffsetSeconds: null },
    });
  const courseOf = (...events: ReturnType<typeof logged>[]) => {
    const course = new DayCourse();
    for (const event of events) course.take(event);
    return course;
  };

  it('is answered when somebody first takes it in hand, and no more where that was undone', () => {
    const acknowledged = logged('IncidentAcknowledged', { receivedAt: at(3), firstActionDueAt: null });
    const once = courseOf(raised('i'), acknowledged);
    expect(once.incidents.get('i')?.answeredAt).toBe(at(3));
    const restored = courseOf(raised('i')).incidents.get('i')?.standing;
    const undone = logged('IncidentActUndone', {
      receivedAt: at(4),
      undone: 'IncidentAcknowledged',
      restored,
    });
    expect(courseOf(raised('i'), acknowledged, undone).incidents.get('i')?.answeredAt).toBeNull();
    const assigned = logged('AgencyAssigned', { receivedAt: at(9), agency: 'PLN', followUpDueAt: at(60) });
    expect(courseOf(raised('i'), assigned).incidents.get('i')?.answeredAt).toBe(at(9));
  });

  it('ends at the instant that was asked for', async () => {
    const closed = logged('IncidentClosed', { receivedAt: at(40), verifiedBy: null });
    const past: Parameters<typeof courseUntil>[0] = {
      each: async (_asker, _basis, take) => {
        take(raised('i'), at(0));
        take(closed, at(40));
      },
    };
    const statusAt = async (instant: number) =>
      (await courseUntil(past, 'asker', instant)).incidents.get('i')?.standing.status;
    expect([await statusAt(at(-1)), await statusAt(at(39)), await statusAt(at(40))]).toEqual([
      undefined,
      'NEW',
      'CLOSED',
    ]);
  });

  it('is measured by severity, of all that are counted', () => {
    const closed = logged('IncidentClosed', { receivedAt: at(40), verifiedBy: null });
    const merged = logged('IncidentMerged', { incidentId: 'm', into: 'i', receivedAt: at(1) });
    const { incidents } = courseOf(raised('i'), raised('o'), raised('m'), merged, closed);
    const counted = countedOf([...incidents.values()].map((course) => ({ ...course, part: null })));
    const [, high] = responseFigures(counted);
    expect(high).toMatchObject({ severity: 'HIGH', incidents: 2, answered: { count: 1 } });
    expect(high?.closed).toEqual({ count: 1, p50Seconds: 2_400, p90Seconds: 2_400 });
    expect(categoryCounts(counted)).toEqual([{ category: 'LISTRIK', region: null, count: 2 }]);
  });

  it('has each limit that was missed, and the entries that are starred in the end', () => {
    const star = (actId: string, entry: string, isStarred: boolean) =>
      logged('IncidentEntryStarred', { actId, entry, isStarred, receivedAt: at(2) });
    const restored = courseOf(raised('i')).incidents.get('i')?.standing;
    const course = courseOf(
      raised('i'),
      ...[star('s1', 'a', true), star('s2', 'b', true), star('s3', 'b', false), star('s4', 'c', true)],
      logged('IncidentActUndone', { undone: 's4', restored, receivedAt: at(3) }),
      logged('IncidentLimitMissed', { limit: 'ACKNOWLEDGE', dueAt: at(5), receivedAt: at(5) }),
    );
    expect([...course.starred]).toEqual(['a']);
    expect(course.missed).toEqual([{ incident: 'i', limit: 'ACKNOWLEDGE', dueAt: at(5) }]);
  });
});

describe('what was done', () => {
  const row = (kind: string, receivedAt: number, delay = 0): HistoryRow =>
    ({ kind, receivedAt, happenedAt: receivedAt - delay * MINUTE, alert: null }) as unknown as HistoryRow;

  it('adds up by hours, and tells how late it came', async () => {
    const rows = [
      ...[
        row('STAGE_REPORTED', at(1), 1),
        row('STAGE_REPORTED', at(61), 4),
        row('REPORT_CORRECTED', at(62), 300),
      ],
      ...[row('RAISED', at(63)), row('NOTE_ADDED', at(64), 99), row('TPS_CALLED', at(65))],
    ];
    const { all, hours, delays } = await actFigures(rows, () => true);
    expect(all).toMatchObject({ stageReports: 2, corrections: 1, incidents: 1, incidentActs: 1, calls: 1 });
    expect(hours.map((hour) => hour.at)).toEqual([at(0), at(60)]);
    expect(hours[1]).toMatchObject({
      stageReports: 1,
      corrections: 1,
      incidents: 1,
      incidentActs: 1,
      calls: 1,
    });
    expect(delays).toMatchObject({ count: 4, p50Seconds: 60, p90Seconds: 18_000 });
    expect(delays.counts.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 1]);
    expect((await actFigures([], () => true)).delays).toMatchObject({ count: 0, p50Seconds: null });
  });
});
