import { describe, expect, it } from 'vitest';
import { SHOWING, SIGHTS, type Sight } from '../access/disclosure.policy.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';
import { at, History, iso } from './situation.fixture.ts';
import { tpsStory } from './tps-story.ts';

const TPS = '15.07.05.2001-001';
const DESA = '15.07.05.2001';

const scopeOf = (history: History, sight: Sight, code = '15.07') => {
  const scope = history.picture().scope(code, sight);
  if (scope === null) throw new Error(`no scope ${code}`);
  return scope;
};
const shown = (history: History, sight: Sight, code?: string) =>
  scopeOf(history, sight, code).snapshot(at('8.00'));
const lastChange = (history: History, sight: Sight, code?: string) =>
  scopeOf(history, sight, code).changesSince(
    { seq: history.events.length - 1, asOf: at('8.00') },
    at('8.00'),
  );

/** A history with one open incident at a TPS, acknowledged. */
const withIncident = (level?: DisclosureLevel) => {
  const history = new History();
  const more = { tps: [TPS], placeKind: 'GUDANG', severity: 'HIGH' as const, kind: 'CUT' };
  const id = history.raise(DESA, at('7.00'), level ? { ...more, level } : more);
  history.acknowledge(id, at('7.05'));
  return { history, id };
};

describe('the table of what is shown', () => {
  it('shows every sight that an ordinary incident happened: what it does to a TPS is seen by all', () => {
    for (const sight of SIGHTS) expect(['FULL', 'UNATTRIBUTED']).toContain(SHOWING[sight].BIASA);
  });

  it('shows no sight more of a guarded incident than of a less guarded one', () => {
    const order = ['ABSENT', 'COUNTED', 'MASKED', 'UNATTRIBUTED', 'FULL'];
    for (const sight of SIGHTS) {
      const shownOf = LEVELS.map((level) => order.indexOf(SHOWING[sight][level]));
      expect(shownOf).toEqual([...shownOf].sort((a, b) => b - a));
    }
  });
});

describe('a TERBATAS incident on a wall', () => {
  it('has a row without what and where, beyond its kecamatan', () => {
    const { history } = withIncident('TERBATAS');
    expect(shown(history, 'WALL').incidents).toEqual([
      {
        id: 'incident-1',
        level: 'TERBATAS',
        series: 'TERBATAS',
        number: 1,
        category: null,
        kind: null,
        severity: 'HIGH',
        status: 'ACKNOWLEDGED',
        truth: null,
        region: '15.07.05',
        kecamatan: '15.07.05',
        desa: null,
        tpsNumbers: [],
        placeKind: null,
        agency: 'PLN',
        isAgencyAssigned: false,
        supporting: [],
        happenedAt: iso(at('7.00')),
        receivedAt: iso(at('7.00')),
        acknowledgedAt: iso(at('7.05')),
        acknowledgedBy: 'COORDINATOR',
        acknowledgeDueAt: iso(at('7.10')),
        limit: 'FIRST_ACTION',
        dueAt: iso(at('7.25')),
        calls: 'NONE',
        snoozedUntil: null,
        hindersStage: null,
        hinderedTps: 0,
        isLateArrival: false,
        hasOpenDisposition: false,
        recommendations: [],
        wallText: null,
        reportCount: 0,
        revision: 0,
      },
    ]);
    expect(shown(history, 'WALL').log).toEqual([]);
  });

  it('is counted for its kecamatan and the regency, and for no desa', () => {
    const { history } = withIncident('TERBATAS');
    const counts = shown(history, 'WALL', '15.07.05').rows.map((row) => [row.region, row.openIncidents]);
    expect(counts).toEqual([
      ['15.07.05', 1],
      [DESA, 0],
      ['15.07.05.2002', 0],
    ]);
    expect(shown(history, 'WALL').rows[0]).toMatchObject({ openIncidents: 1, worstSeverity: 'HIGH' });
    expect(shown(history, 'WALL').headline).toMatchObject({ openIncidents: 1, hiddenIncidents: 0 });
  });

  it('closes without a word of what it was', () => {
    const { history, id } = withIncident('TERBATAS');
    history.close(id, at('7.30'));
    expect(lastChange(history, 'WALL')).toMatchObject({ removedIncidents: [id], log: [] });
    expect(shown(history, 'WALL').headline?.lastClosed).toBeNull();
    expect(shown(history, 'RESTRICTED').headline?.lastClosed).toMatchObject({ id, category: 'POWER' });
  });
});

describe('a picture for guests', () => {
  it('names no agency and has no news', () => {
    const { history } = withIncident();
    history.report(TPS, 'OPENED', at('7.30'));
    const { incidents, log } = shown(history, 'GUEST');
    expect(incidents).toMatchObject([{ category: 'POWER', agency: null }]);
    expect(log).toEqual([]);
    expect(shown(history, 'WALL').log).not.toEqual([]);
  });

  it('says of guarded incidents only how many there are', () => {
    const { history, id } = withIncident('TERBATAS');
    const { headline, rows, incidents } = shown(history, 'GUEST');
    expect(headline).toMatchObject({ openIncidents: 1, unacknowledgedIncidents: 0, hiddenIncidents: 1 });
    expect([rows[0]?.openIncidents, incidents]).toEqual([0, []]);
    expect(shown(history, 'GUEST', '15.07.05').headline).toMatchObject({
      openIncidents: 0,
      hiddenIncidents: 0,
    });
    history.close(id, at('7.30'));
    expect(shown(history, 'GUEST').headline).toMatchObject({ openIncidents: 0, incidentsToday: 1 });
  });
});

describe('an incident that is classified anew', () => {
  it('leaves those who may not see it any more, with all that was said of it', () => {
    const { history, id } = withIncident();
    history.classify(id, at('7.30'), 'TERBATAS');
    expect(lastChange(history, 'OPEN')).toMatchObject({
      incidents: [],
      removedIncidents: [id],
      removedLog: ['event-000001', 'event-000002'],
    });
    expect(shown(history, 'OPEN')).toEqual({ ...shown(new History(), 'OPEN') });
  });

  it('turns its row into a masked one on a wall, and into a number when it is secret', () => {
    const { history, id } = withIncident();
    history.classify(id, at('7.30'), 'TERBATAS');
    expect(lastChange(history, 'WALL')).toMatchObject({
      incidents: [{ id, category: null, region: '15.07.05' }],
      removedIncidents: [],
      removedLog: ['event-000001', 'event-000002'],
    });
    history.classify(id, at('7.31'), 'RAHASIA');
    expect(lastChange(history, 'WALL')).toMatchObject({
      headline: { openIncidents: 1, hiddenIncidents: 1 },
      incidents: [],
      removedIncidents: [id],
    });
  });

  it('comes to those who may see it now, with its history and its new number', () => {
    const { history, id } = withIncident('RAHASIA');
    history.classify(id, at('7.30'), 'BIASA', { number: 7 });
    expect(lastChange(history, 'OPEN')).toMatchObject({
      incidents: [{ id, level: 'BIASA', series: 'BIASA', number: 7, status: 'ACKNOWLEDGED' }],
      removedIncidents: [],
      log: [{ id: 'event-000001' }, { id: 'event-000002' }],
    });
  });

  it('makes room in the log for what it had pushed out, and takes it again', () => {
    const history = new History();
    for (let count = 0; count < 20; count += 1) history.raise('15.07.01', at('6.00'));
    const id = history.raise('15.07.01', at('6.01'));
    const oldest = () => shown(history, 'OPEN').log[0]?.id;
    expect(oldest()).toBe('event-000002');
    history.classify(id, at('6.02'), 'RAHASIA');
    expect(oldest()).toBe('event-000001');
    expect(lastChange(history, 'OPEN')).toMatchObject({
      log: [{ id: 'event-000001' }],
      removedLog: ['event-000021'],
    });
    history.classify(id, at('6.03'), 'BIASA');
    expect(lastChange(history, 'OPEN')).toMatchObject({
      log: [{ id: 'event-000021' }],
      removedLog: ['event-000001'],
    });
  });

  it('is a word from its TPS only while everybody may hear of it', () => {
    const { history, id } = withIncident();
    const heard = () => tpsStory(history.picture(), TPS, at('7.30'))?.lastHeardAt;
    const hasReports = () => shown(history, 'OPEN', '15.07.05').headline?.hasReports;
    expect([heard(), hasReports()]).toEqual([at('7.00'), true]);
    history.classify(id, at('7.30'), 'TERBATAS');
    expect([heard(), hasReports()]).toEqual([null, false]);
    history.classify(id, at('7.31'), 'BIASA');
    expect([heard(), hasReports()]).toEqual([at('7.00'), true]);
  });

  it('ends and begins a flood with those who see it', () => {
    const history = new History();
    for (const clock of ['7.51', '7.52']) history.raise('15.07.05', at(clock));
    const id = history.raise('15.07.05', at('7.53'));
    const floods = () => SIGHTS.map((sight) => shown(history, sight).headline?.flood?.count ?? 0);
    expect(floods()).toEqual([3, 3, 3, 3, 3]);
    history.classify(id, at('7.54'), 'TERBATAS');
    expect(floods()).toEqual([0, 3, 3, 3, 0]);
    history.classify(id, at('7.55'), 'RAHASIA');
    expect(floods()).toEqual([0, 0, 3, 0, 0]);
    history.classify(id, at('7.56'), 'BIASA');
    expect(floods()).toEqual([3, 3, 3, 3, 3]);
  });

  it('may be closed before: the one closed before it is the last one then', () => {
    const history = new History();
    const [first, second] = [history.raise('15.07', at('7.00')), history.raise('15.07', at('7.01'))];
    history.close(first, at('7.10'));
    history.close(second, at('7.11'));
    history.classify(second, at('7.12'), 'RAHASIA');
    expect(lastChange(history, 'OPEN')?.headline?.lastClosed?.id).toBe(first);
    expect(shown(history, 'SECRET').headline?.lastClosed?.id).toBe(second);
  });
});

describe('what hinders a stage', () => {
  it('cannot be raised, or become, what not everybody sees', () => {
    const history = new History();
    history.raise(DESA, at('7.00'), { tps: [TPS], hindersStage: 'OPENED', level: 'TERBATAS' });
    expect(() => history.picture()).toThrow('event 1 (IncidentRaised) does not belong to this operation');
    const later = new History();
    const id = later.raise(DESA, at('7.00'), { tps: [TPS], hindersStage: 'OPENED' });
    later.classify(id, at('7.01'), 'TERBATAS');
    expect(() => later.picture()).toThrow('event 2 (IncidentLevelChanged) does not belong');
  });

  it('can be classified once it is closed', () => {
    const history = new History();
    const id = history.raise(DESA, at('7.00'), { tps: [TPS], hindersStage: 'OPENED' });
    history.close(id, at('7.01'));
    history.classify(id, at('7.02'), 'TERBATAS');
    expect(shown(history, 'OPEN').log).toEqual([]);
  });
});

describe('a report from elsewhere that is merged', () => {
  it('changes the row of its incident on the boards that count it, and on no other', () => {
    const { history, id } = withIncident();
    const other = history.raise('15.07.01.2001', at('7.10'), { severity: 'HIGH' });
    history.change('IncidentMerged', other, at('7.20'), { into: id });
    const counted = (code: string) =>
      (lastChange(history, 'OPEN', code)?.incidents ?? []).map((row) => row.reportCount);
    expect(counted('15.07')).toEqual([2]);
    expect(counted('15.07.05')).toEqual([]);
  });
});
