import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sight } from '../access/disclosure.policy.ts';
import { historyOf, instant } from './random-history.fixture.ts';
import { at, History, iso, MINUTE, plan } from './situation.fixture.ts';
import type { SituationPatch } from './situation.view.ts';

const TPS = '15.07.05.2001-001';

/** Where something changes by time in the plan of these tests, in order: the last instant before, or the first after. */
const EDGES = [
  ...[
    '0.00',
    '5.30',
    '6.00',
    '6.30',
    '7.00',
    '7.02',
    '7.10',
    '7.11',
    '7.15',
    '7.30',
    '7.45',
    '8.00',
    '8.15',
    '8.25',
  ],
  ...['8.30', '8.45', '12.30', '13.00', '18.00', '20.00', '20.30', '21.00', '21.30', '24.00', '36.00'],
].map((clock) => at(clock));

const scopeOf = (history: History, code = '15.07', sight: Sight = 'SECRET') => {
  const scope = history.picture().scope(code, sight);
  if (scope === null) throw new Error(`no scope ${code}`);
  return scope;
};

const cellKeys = (patch: SituationPatch | null): string[] =>
  (patch?.cells ?? []).map(({ region, stage }) => `${region} ${stage}`);

describe('what changed', () => {
  it('is nothing while nothing happens and nothing becomes due', () => {
    const history = new History();
    history.report(TPS, 'SUPPLIED', at('5.40'));
    expect(scopeOf(history).changesSince({ seq: 1, asOf: at('5.41') }, at('5.43'))).toBeNull();
  });

  it('is one stage in the rows around the TPS after one report in good time', () => {
    const history = new History();
    for (const clock of ['5.40', '6.40', '6.58'])
      history.report(TPS, 'SUPPLIED', at(clock), { institution: clock });
    history.report(TPS, 'OPENED', at('7.05'));
    const kabupaten = scopeOf(history).changesSince({ seq: 3, asOf: at('7.04') }, at('7.05'));
    expect(cellKeys(kabupaten)).toEqual(['15.07 OPENED', '15.07.05 OPENED']);
    const kecamatan = scopeOf(history, '15.07.05').changesSince({ seq: 3, asOf: at('7.04') }, at('7.05'));
    expect(cellKeys(kecamatan)).toEqual(['15.07.05 OPENED', '15.07.05.2001 OPENED']);
  });

  it('leaves out a stage that was late before and is late after the TPS was heard from again', () => {
    const history = new History();
    history.report(TPS, 'SUPPLIED', at('7.20'));
    history.report(TPS, 'STAFFED', at('7.30'));
    const patch = scopeOf(history).changesSince({ seq: 1, asOf: at('7.29') }, at('7.30'));
    expect(cellKeys(patch)).toEqual([]);
  });

  it('holds the coverage where a TPS owes no longer what it owed at the position', () => {
    const history = new History();
    history.report(TPS, 'SUPPLIED', at('5.25'));
    history.report('15.07.05.2001-002', 'SUPPLIED', at('5.31'));
    const patch = scopeOf(history).changesSince({ seq: 1, asOf: at('5.30') }, at('5.31'));
    expect(patch?.headline).toMatchObject({ coverageOwing: 5 });
  });

  it('is the row of a root where a photo of a report that was merged into it has come', () => {
    const history = new History();
    const [root, report] = [history.raise('15.07.05', at('7.00')), history.raise('15.07.05', at('7.01'))];
    history.change('IncidentMerged', report, at('7.02'), { into: root });
    history.add('PhotoAttached', { photoId: 'photo', incidentId: report, receivedAt: at('7.03') });
    const patch = scopeOf(history).changesSince({ seq: 3, asOf: at('7.03') }, at('7.03'));
    expect(patch?.incidents.map(({ id, revision }) => [id, revision])).toEqual([[root, 2]]);
  });

  it('is told to no other kecamatan', () => {
    const history = new History();
    history.report(TPS, 'OPENED', at('7.05'));
    const position = { seq: 0, asOf: at('7.05') };
    expect(scopeOf(history, '15.07.01').hasVisibleChanges(position, at('7.06'))).toBe(false);
    expect(scopeOf(history, '15.07.05').hasVisibleChanges(position, at('7.06'))).toBe(true);
    expect(scopeOf(history).hasVisibleChanges(position, at('7.06'))).toBe(true);
  });

  it('is not visible where only time changed something', () => {
    const scope = scopeOf(new History());
    const position = { seq: 0, asOf: at('7.15') };
    expect(scope.changesSince(position, at('7.16'))).not.toBeNull();
    expect(scope.hasVisibleChanges(position, at('7.16'))).toBe(false);
  });

  it('holds only what differs, where time alone went on or back', () => {
    fc.assert(
      fc.property(historyOf(30), instant, instant, (history, then, now) => {
        const scope = scopeOf(history, '15.07.05');
        const before = scope.snapshot(then);
        const patch = scope.changesSince({ seq: history.events.length, asOf: then }, now);
        for (const part of ['rows', 'cells', 'incidents', 'log'] as const) {
          for (const entity of patch?.[part] ?? []) expect(before[part]).not.toContainEqual(entity);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('names the incidents that were closed, but none the reader never had', () => {
    const history = new History();
    const seen = history.raise('15.07.05', at('7.00'));
    const unseen = history.raise('15.07.05', at('7.01'));
    history.close(seen, at('7.02'));
    history.close(unseen, at('7.03'));
    const patch = scopeOf(history).changesSince({ seq: 1, asOf: at('7.00') }, at('7.03'));
    expect(patch).toMatchObject({ incidents: [], removedIncidents: [seen] });
    expect(scopeOf(history).changesSince({ seq: 4, asOf: at('7.03') }, at('7.03'))).toBeNull();
    expect(scopeOf(history).changesSince({ seq: 3, asOf: at('7.03') }, at('7.03'))?.removedIncidents).toEqual(
      [unseen],
    );
    expect(patch?.headline?.lastClosed).toEqual({
      id: unseen,
      category: 'POWER',
      truth: 'UNVERIFIED',
      kind: null,
      region: '15.07.05',
      closedAt: iso(at('7.03')),
    });
  });

  it('tells whether the incident closed last was so when that is judged after its end, and nobody who is not told of it', () => {
    const history = new History();
    const open = history.raise('15.07.05', at('7.00'));
    history.close(open, at('7.01'));
    const secret = history.raise('15.07.05', at('7.02'), { level: 'RAHASIA' });
    history.close(secret, at('7.03'));
    const judged = { truth: 'CONFIRMED', was: 'UNVERIFIED' } as const;
    history.change('IncidentTruthJudged', secret, at('7.04'), judged);
    const told = (sight: Sight, seq: number) =>
      history
        .picture()
        .scope('15.07.05', sight)!
        .changesSince({ seq, asOf: at('7.05') }, at('7.05'));
    expect(told('SECRET', 4)?.headline?.lastClosed).toMatchObject({ id: secret, truth: 'CONFIRMED' });
    expect([told('OPEN', 4), told('WALL', 4)]).toEqual([null, null]);
    history.change('IncidentTruthJudged', open, at('7.06'), judged);
    expect(told('OPEN', 5)?.headline?.lastClosed).toMatchObject({ id: open, truth: 'CONFIRMED' });
    expect(told('SECRET', 5)).toBeNull();
  });

  it('keeps the newest 20 lines of the log and names those that left', () => {
    const history = new History();
    for (let count = 0; count < 23; count += 1) history.raise('15.07.01', at('7.00') + count * MINUTE);
    const scope = scopeOf(history);
    expect(scope.snapshot(at('7.30')).log.map(({ id }) => id)).toEqual(
      history.events.slice(3).map(({ id }) => id),
    );
    const patch = scope.changesSince({ seq: 21, asOf: at('7.30') }, at('7.30'));
    expect(patch?.log.map(({ id }) => id)).toEqual(['event-000022', 'event-000023']);
    expect(patch?.removedLog).toEqual(['event-000002', 'event-000003']);
    expect(scopeOf(history, '15.07.05').snapshot(at('7.30')).log).toEqual([]);
  });

  it('refuses a position that is ahead of the log', () => {
    expect(() => scopeOf(new History()).changesSince({ seq: 1, asOf: at('7.00') }, at('7.00'))).toThrow(
      'position 1 is ahead of the picture at 0',
    );
  });
});

describe('a snapshot', () => {
  it('is the same whether it is the first that was asked for or comes after those of other instants', () => {
    const history = new History();
    history.report(TPS, 'SUPPLIED', at('7.40'), { assertion: 'NOT_DONE' });
    history.report('15.07.05.2002-001', 'SUPPLIED', at('8.30'), { assertion: 'NOT_DONE' });
    for (const clock of ['7.00', '7.01', '7.02']) history.raise('15.07.05', at(clock));
    const asked = scopeOf(history, '15.07.05');
    const edges = EDGES.flatMap((edge) => [edge - 1, edge, edge + 1]);
    for (const instant of [...edges, ...edges.toReversed()]) {
      expect(asked.snapshot(instant)).toEqual(scopeOf(history, '15.07.05').snapshot(instant));
    }
  });
});

describe('an incident on the board', () => {
  it('shows the limit that runs in its status', () => {
    const history = new History();
    const board = () => scopeOf(history).snapshot(at('8.00')).incidents[0];
    const id = history.raise('15.07.05.2001', at('7.00'), { tps: [TPS] });
    expect(board()).toMatchObject({ status: 'NEW', dueAt: iso(at('7.10')), agency: 'PLN', tpsNumbers: [1] });
    history.acknowledge(id, at('7.05'));
    expect(board()).toMatchObject({
      status: 'ACKNOWLEDGED',
      dueAt: iso(at('7.25')),
      acknowledgedBy: 'COORDINATOR',
    });
    history.assign(id, at('7.06'));
    expect(board()).toMatchObject({
      status: 'IN_HAND',
      dueAt: iso(at('7.51')),
      agency: 'BPBD',
      isAgencyAssigned: true,
    });
    expect(board()).toMatchObject({
      kecamatan: '15.07.05',
      desa: '15.07.05.2001',
      acknowledgedAt: iso(at('7.05')),
    });
  });

  it('has no limit where the plan sets none', () => {
    const history = new History();
    history.acknowledge(history.raise('15.07.05', at('7.00')), at('7.05'), { firstActionDueAt: null });
    expect(scopeOf(history).snapshot(at('7.06')).incidents[0]?.dueAt).toBeNull();
  });

  it('arrives late when it was on its way for longer than the plan allows', () => {
    const history = new History();
    history.raise('15.07', at('8.00'), { happenedAt: at('7.00') });
    history.raise('15.07', at('8.00'), { happenedAt: at('7.00') - 1 });
    const { incidents } = scopeOf(history).snapshot(at('8.00'));
    expect(incidents.map(({ isLateArrival }) => isLateArrival)).toEqual([false, true]);
  });

  it('leaves the numbers of its TPS out where they are of two desa, for numbers repeat', () => {
    const history = new History();
    history.raise('15.07.05', at('7.00'), { tps: [TPS, '15.07.05.2002-001'], hindersStage: 'OPENED' });
    expect(scopeOf(history).snapshot(at('7.00')).incidents[0]).toMatchObject({
      tpsNumbers: [],
      hinderedTps: 2,
    });
  });

  it('decides the badge of its row: the worst that calls for somebody, otherwise the worst', () => {
    const history = new History();
    const row = () =>
      scopeOf(history)
        .snapshot(at('8.00'))
        .rows.find(({ region }) => region === '15.07.05');
    expect(row()).toMatchObject({ openIncidents: 0, worstSeverity: null, worstCallingSeverity: null });
    history.raise('15.07.05', at('7.00'), { severity: 'LOW' });
    const high = history.raise('15.07.05.2001', at('7.00'), { severity: 'HIGH' });
    expect(row()).toMatchObject({ openIncidents: 2, worstSeverity: 'HIGH', worstCallingSeverity: 'HIGH' });
    history.acknowledge(high, at('7.01'));
    expect(row()).toMatchObject({ worstSeverity: 'HIGH', worstCallingSeverity: 'LOW' });
  });
});

describe('the log', () => {
  const lines = (history: History) => scopeOf(history).snapshot(at('9.00')).log;

  it('says by how many minutes a stage of the wall was done late, once', () => {
    const history = new History();
    history.report(TPS, 'OPENED', at('7.30'), { happenedAt: at('7.22') + 59_000 });
    history.report(TPS, 'OPENED', at('7.31'), { happenedAt: at('7.23'), institution: 'POLRI' });
    history.report(TPS, 'STAFFED', at('7.40'), { happenedAt: at('7.40') });
    expect(lines(history)).toMatchObject([
      {
        id: 'event-000001',
        kind: 'STAGE_DONE_LATE',
        at: iso(at('7.30')),
        minutes: 7,
        region: '15.07.05.2001',
      },
    ]);
  });

  it('stands in the order in which things became known, and of one instant in that of their events', () => {
    const history = new History();
    for (const minute of ['7.03', '7.01', '7.02', '7.01', '7.04'])
      history.raise('15.07.05.2001', at(minute), { tps: [TPS] });
    expect(lines(history).map(({ id, at: known }) => [id, known])).toEqual([
      ['event-000002', iso(at('7.01'))],
      ['event-000004', iso(at('7.01'))],
      ['event-000003', iso(at('7.02'))],
      ['event-000001', iso(at('7.03'))],
      ['event-000005', iso(at('7.04'))],
    ]);
  });

  it('says that an incident is open again where its end is undone, and nothing where another act is', () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('7.00'), { tps: [TPS] });
    history.acknowledge(id, at('7.01'));
    history.undo(id, at('7.02'));
    history.acknowledge(id, at('7.03'));
    history.close(id, at('7.04'));
    history.undo(id, at('7.05'));
    expect(lines(history).map(({ kind }) => kind)).toEqual([
      ...['INCIDENT_RAISED', 'INCIDENT_ACKNOWLEDGED', 'INCIDENT_ACKNOWLEDGED', 'INCIDENT_CLOSED'],
      'INCIDENT_REOPENED',
    ]);
  });

  it('gives an event that says two things two lines', () => {
    const history = new History();
    const id = history.raise('15.07.05.2001', at('7.00'), { tps: [TPS], hindersStage: 'OPENED' });
    history.close(id, at('7.10'));
    expect(lines(history).map((line) => [line.id, line.kind, line.stage])).toEqual([
      ['event-000001', 'INCIDENT_RAISED', null],
      ['event-000001:2', 'STAGE_HINDERED', 'OPENED'],
      ['event-000002', 'INCIDENT_CLOSED', null],
      ['event-000002:2', 'STAGE_RELEASED', 'OPENED'],
    ]);
  });

  it('tells when two institutions begin to contradict each other', () => {
    const history = new History();
    history.report(TPS, 'OPENED', at('7.00'));
    history.report(TPS, 'OPENED', at('7.01'), { institution: 'POLRI', assertion: 'NOT_DONE' });
    expect(lines(history)).toMatchObject([{ kind: 'CONFLICT_OPENED', tpsNumbers: [1], stage: 'OPENED' }]);
  });
});

describe('the headline', () => {
  const head = (history: History, asOf: number, code = '15.07') =>
    scopeOf(history, code).snapshot(asOf).headline;

  it('names the phase and the stage of the hour, and the first ones before the day begins', () => {
    const history = new History();
    expect(head(history, at('0.00') - 1)).toMatchObject({ phase: 'PREPARATION', currentStage: 'SUPPLIED' });
    expect(head(history, at('6.59'))).toMatchObject({ phase: 'PREPARATION', currentStage: 'SUPPLIED' });
    expect(head(history, at('7.00'))).toMatchObject({
      phase: 'VOTING',
      phaseEndsAt: iso(at('13.00')),
      currentStage: 'OPENED',
    });
    expect(head(history, at('13.00'))).toMatchObject({
      phase: 'COUNTING',
      phaseEndsAt: null,
      isClosed: false,
    });
    expect(head(history, plan.closesAt)).toMatchObject({ isClosed: true });
  });

  it('counts incidents by the calendar day of the operation’s zone', () => {
    const history = new History();
    history.raise('15.07', at('0.00') - 1);
    history.raise('15.07', at('0.00'));
    history.raise('15.07', at('24.00') - 1);
    expect(head(history, at('12.00'))?.incidentsToday).toBe(2);
    expect(head(history, at('0.00') - 1)?.incidentsToday).toBe(1);
    expect(head(history, at('24.00'))?.incidentsToday).toBe(0);
  });

  it('counts as covered whoever owes nothing, and asks the others for a word', () => {
    const history = new History();
    expect(head(history, at('5.00'))).toMatchObject({
      coverageOwing: 0,
      coverageHeard: 0,
      hasReports: false,
    });
    history.report(TPS, 'SUPPLIED', at('5.40'));
    expect(head(history, at('5.45'))).toMatchObject({ coverageOwing: 6, coverageHeard: 0, hasReports: true });
    history.report('15.07.05.2001-002', 'SUPPLIED', at('5.44'), { assertion: 'NOT_DONE' });
    expect(head(history, at('5.45'))).toMatchObject({ coverageOwing: 6, coverageHeard: 1 });
    expect(head(history, at('5.45'), '15.07.01')).toMatchObject({ coverageOwing: 2, hasReports: false });
  });

  it('counts the TPS that cannot vote: once each, while a stage is hindered that stops the voting', () => {
    const history = new History();
    const second = '15.07.05.2001-002';
    const one = history.raise('15.07.05.2001', at('7.01'), { tps: [TPS], hindersStage: 'OPENED' });
    history.raise('15.07.05.2001', at('7.02'), { tps: [TPS], hindersStage: 'STAFFED' });
    history.raise('15.07.05.2001', at('7.03'), { tps: [second], hindersStage: 'SUPPLIED' });
    expect(head(history, at('7.05'))).toMatchObject({ cannotVoteTps: 1 });
    expect(head(history, at('7.05'), '15.07.01')).toMatchObject({ cannotVoteTps: 0 });
    const before = { seq: history.events.length, asOf: at('7.05') };
    const three = history.raise('15.07.05.2002', at('7.06'), { hindersStage: 'OPENED' });
    expect(scopeOf(history).changesSince(before, at('7.06'))?.headline).toMatchObject({ cannotVoteTps: 3 });
    history.close(three, at('7.20'));
    history.close(one, at('7.21'));
    expect(head(history, at('7.30'))).toMatchObject({ cannotVoteTps: 1 });
    history.report(TPS, 'OPENED', at('7.40'));
    expect(head(history, at('7.41'))).toMatchObject({ cannotVoteTps: 0 });
  });

  it('is sent where nothing else of it changed but how many cannot vote', () => {
    const history = new History();
    history.raise('15.07.05.2001', at('6.50'), { tps: [TPS], hindersStage: 'STAFFED' });
    const before = { seq: history.events.length, asOf: at('6.55') };
    expect(head(history, at('6.55'))).toMatchObject({ cannotVoteTps: 1 });
    history.report(TPS, 'STAFFED', at('6.55'), { assertion: 'NOT_APPLICABLE' });
    const patch = scopeOf(history).changesSince(before, at('6.55'));
    expect(patch?.headline).toMatchObject({ cannotVoteTps: 0 });
  });

  it('carries the flood of its own scope', () => {
    const history = new History();
    for (const clock of ['7.00', '7.01', '7.02']) history.raise('15.07.05', at(clock));
    expect(head(history, at('7.03'))?.flood).toEqual({ since: iso(at('7.02')), count: 3, windowMinutes: 10 });
    expect(head(history, at('7.03'), '15.07.01')?.flood).toBeNull();
  });
});

describe('the silent TPS of a kecamatan', () => {
  it('are named by desa with their last word, and not in the scope of a kabupaten', () => {
    const history = new History();
    history.report('15.07.05.2001-003', 'SUPPLIED', at('5.40'));
    history.report('15.07.05.2001-002', 'SUPPLIED', at('5.20'));
    const groups = scopeOf(history, '15.07.05').snapshot(at('8.16')).silentGroups;
    expect(groups).toEqual([
      { desa: '15.07.05.2001', tpsNumbers: [1, 2, 3], lastHeardAt: iso(at('5.40')) },
      { desa: '15.07.05.2002', tpsNumbers: [1, 2], lastHeardAt: null },
    ]);
    expect(scopeOf(history).snapshot(at('8.16')).silentGroups).toBeNull();
  });
});
