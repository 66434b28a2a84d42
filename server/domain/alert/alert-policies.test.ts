import { describe, expect, test } from 'vitest';
import { POLICY } from '../access/access.policy.ts';
import type { AlertCondition, AlertRule, OperationPlan } from '../operation/operation-plan.ts';
import type { AlertRaised, ToldAlertEvent } from './alert.events.ts';
import { isAt, isMissed, openKey, stillHolds } from './alert-cause.policy.ts';
import { AlertFacts } from './alert-facts.ts';
import { canEverFit, type FollowedAlerts, fitsFilter } from './alert-filter.policy.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { concerns } from './alert-sight.policy.ts';
import { toldBy } from './alert-told.policy.ts';
import type { AlertedIncident } from './alerted-incident.queries.ts';

const when = (condition: object) => condition as AlertCondition;
const rule = (code: string, condition: object, severity: AlertRule['severity'] = null) =>
  ({ code, severity, when: when(condition), label: { id: `${code} id`, en: `${code} en` } }) as AlertRule;
const RAISED = rule('KRITIS', { condition: 'INCIDENT_RAISED', severities: ['CRITICAL'], categories: null });
const OF_KIND = rule('RAWAN', { condition: 'INCIDENT_RAISED', severities: ['HIGH'], categories: ['UANG'] });
const BLOCKED = rule('HALANG', { condition: 'STAGE_BLOCKED', stages: ['TIBA'] }, 'HIGH');
const MISSED = rule('LEWAT', { condition: 'LIMIT_MISSED', limits: ['FOLLOW_UP'], severities: ['HIGH'] });
const DIRECTIVE = rule('ARAHAN', { condition: 'DISPOSITION_UNCONFIRMED' }, 'MEDIUM');
const CLUSTER = rule('GUGUS', { condition: 'CLUSTER', categories: ['HOAKS'] }, 'LOW');
const SILENT = rule('DIAM', { condition: 'SILENCE' }, 'MEDIUM');
const RULES = [RAISED, OF_KIND, BLOCKED, MISSED, DIRECTIVE, CLUSTER, SILENT];
const plan = {
  alertRules: RULES,
  categories: [{ code: 'UANG' }, { code: 'HOAKS' }, { code: 'LOGISTIK' }],
  ladders: [{ code: 'WILAYAH', rungs: [{ code: 'DESA', label: { id: 'Desa', en: 'Village' } }] }],
} as unknown as OperationPlan;
const incident = (change: Partial<AlertedIncident> = {}) =>
  ({
    ...{ severity: 'CRITICAL', category: 'LOGISTIK', hindersStage: null, missedLimit: null },
    overdueDispositions: [],
    ...change,
  }) as unknown as AlertedIncident;

describe('what an alert was raised at', () => {
  test.each<[AlertRule, Partial<AlertedIncident>, boolean]>([
    [RAISED, {}, true],
    [RAISED, { severity: 'HIGH' }, false],
    [OF_KIND, { severity: 'HIGH', category: 'UANG' }, true],
    [OF_KIND, { severity: 'HIGH' }, false],
    [OF_KIND, { category: 'UANG' }, false],
    [BLOCKED, { hindersStage: 'TIBA' }, true],
    [BLOCKED, { hindersStage: 'TUTUP' }, false],
    [BLOCKED, { hindersStage: null }, false],
    [rule('X', { condition: 'STAGE_BLOCKED', stages: null }), { hindersStage: 'TUTUP' }, true],
    [rule('X', { condition: 'STAGE_BLOCKED', stages: null }), { hindersStage: null }, false],
    [SILENT, { hindersStage: 'TIBA' }, false],
  ])('%o finds %o: %s', (of, change, finds) => {
    expect(isAt(of.when, incident(change))).toBe(finds);
  });

  test.each([
    ['FOLLOW_UP', 'HIGH', true],
    ['FOLLOW_UP', 'LOW', false],
    ['ACKNOWLEDGE', 'HIGH', false],
    [null, 'HIGH', false],
  ] as const)('the limit %s missed at %s: %s', (missedLimit, severity, finds) => {
    const condition = MISSED.when as Parameters<typeof isMissed>[0];
    expect(isMissed(condition, incident({ missedLimit, severity }))).toBe(finds);
    const alert = { rule: 'LEWAT', open_key: 'LEWAT i' };
    expect(stillHolds(alert, incident({ missedLimit, severity }), plan)).toBe(finds);
  });

  test.each<[string | null, Partial<AlertedIncident>, boolean]>([
    ['KRITIS', {}, true],
    ['KRITIS', { severity: 'LOW' }, false],
    ['KRITIS', { severity: 'LOW', hindersStage: 'TIBA' }, true],
    ['HALANG', {}, true],
    ['HALANG', { severity: 'LOW' }, false],
    ['ARAHAN', { overdueDispositions: [{ id: 'd', agency: 'PLN' }] }, true],
    ['ARAHAN', { overdueDispositions: [{ id: 'e', agency: 'PLN' }] }, false],
    ['ARAHAN', {}, false],
    ['GUGUS', { severity: 'LOW' }, true],
    ['DIAM', { severity: 'LOW' }, true],
    ['LAMA', { severity: 'LOW' }, true],
    [null, { severity: 'LOW' }, true],
  ])('%s, with %o, still holds: %s', (code, change, holds) => {
    expect(stillHolds({ rule: code, open_key: 'ARAHAN d' }, incident(change), plan)).toBe(holds);
  });

  test('is named by rule and thing', () => {
    expect(openKey('KRITIS', 'i')).toBe('KRITIS i');
    expect(stillHolds({ rule: 'KRITIS', open_key: null }, incident(), {})).toBe(true);
  });
});

const ALL: FollowedAlerts = { region: null, severities: null, rules: null, categories: null, called: null };
const facts = (change: Partial<AlertRaised> = {}, saw: Partial<AlertRaised['saw']> = {}) =>
  new AlertFacts(1, {
    ...{ alertId: 'a', rule: 'KRITIS', about: 'i', severity: 'HIGH', ladder: 'WILAYAH', incidentId: null },
    ...{ level: 'BIASA', agency: null, place: '15.07.05', raisedAt: 1 },
    ...change,
    saw: { ...NOTHING_SEEN, ...saw },
  });

describe('who follows some alerts alone', () => {
  test.each<[string, Partial<FollowedAlerts>, boolean]>([
    ['all', {}, true],
    ['the region', { region: '15.07' }, true],
    ['the place itself', { region: '15.07.05' }, true],
    ['a place within', { region: '15.07.05.2004' }, false],
    ['another region', { region: '15.07.02' }, false],
    ['its severity', { severities: ['LOW', 'HIGH'] }, true],
    ['another severity', { severities: ['LOW'] }, false],
    ['its rule', { rules: ['KRITIS'] }, true],
    ['another rule', { rules: ['DIAM'] }, false],
    ['its category', { categories: ['UANG'] }, true],
    ['another category', { categories: ['HOAKS'] }, false],
    ['who was called', { called: 'p' }, true],
    ['who was not called', { called: 'q' }, false],
  ])('%s', (_what, change, fits) => {
    const alert = facts({}, { category: 'UANG' });
    alert.called.add('p');
    expect(fitsFilter(alert, { ...ALL, ...change })).toBe(fits);
  });

  test('a test is of no rule and no category, and concerns every place within it', () => {
    const alert = facts({ rule: null });
    expect(fitsFilter(alert, { ...ALL, rules: ['KRITIS'] })).toBe(false);
    expect(fitsFilter(alert, { ...ALL, categories: ['UANG'] })).toBe(false);
    expect(fitsFilter(alert, { ...ALL, region: '15.07.05.2004' })).toBe(true);
    expect(fitsFilter(alert, { ...ALL, region: '15.07.02' })).toBe(false);
  });

  test.each([
    ['15.07.05', false, '15.07', true],
    ['15.07.05', false, '15.07.05.2004', false],
    ['15.07.05', true, '15.07.05.2004', true],
    ['15.07.05', true, '15.07.02', false],
  ])('%s, a test %s, concerns %s: %s', (place, isTest, region, does) => {
    expect(concerns({ place, isTest }, region)).toBe(does);
  });

  test.each<[Partial<FollowedAlerts>, boolean]>([
    [{}, true],
    [{ rules: ['KRITIS'] }, true],
    [{ rules: ['LAMA'] }, false],
    [{ rules: ['KRITIS'], severities: ['CRITICAL'] }, true],
    [{ rules: ['KRITIS'], severities: ['HIGH'] }, false],
    [{ rules: ['LEWAT'], severities: ['HIGH', 'LOW'] }, true],
    [{ rules: ['LEWAT'], severities: ['LOW'] }, false],
    [{ rules: ['GUGUS'], severities: ['LOW'] }, true],
    [{ rules: ['GUGUS'], severities: ['HIGH'] }, false],
    [{ rules: ['GUGUS'], categories: ['HOAKS'] }, true],
    [{ rules: ['GUGUS'], categories: ['UANG'] }, false],
    [{ rules: ['RAWAN'], categories: ['UANG'] }, true],
    [{ rules: ['RAWAN'], categories: ['HOAKS'] }, false],
    [{ rules: ['KRITIS'], categories: ['HOAKS'] }, true],
    [{ rules: ['KRITIS'], categories: ['LAMA'] }, false],
    [{ rules: ['HALANG'], categories: ['LOGISTIK'] }, true],
    [{ rules: ['ARAHAN'], categories: ['LOGISTIK'] }, true],
    [{ rules: ['LEWAT'], categories: ['LOGISTIK'] }, true],
    [{ rules: ['DIAM'], categories: ['LOGISTIK'] }, false],
    [{ rules: ['DIAM'], severities: ['MEDIUM'] }, true],
    [{ severities: [] }, false],
  ])('%o can ever be: %s', (change, can) => {
    expect(canEverFit({ ...ALL, ...change }, plan)).toBe(can);
  });

  test('nothing ever comes where there are no rules', () => {
    expect(canEverFit(ALL, {} as OperationPlan)).toBe(false);
  });
});

describe('what a timeline tells of', () => {
  const { raised } = facts();
  const label = { id: 'KRITIS id', en: 'KRITIS en' };
  const bare = {
    ...{ alert: 'a', label, rung: null, rungLabel: null, attempt: null, called: null, channels: [] },
    ...{ skipReason: null, returnReason: null, endReason: null },
  };
  const about = { alertId: 'a', incidentId: null };
  const people = [
    { principal: 'p', channels: ['PUSH'] },
    { principal: 'q', channels: ['PUSH', 'CONSOLE'] },
  ];
  const rung = { rung: 'DESA', rungLabel: { id: 'Desa', en: 'Village' } };

  test.each<[string, object, object]>([
    ['AlertRaised', { ...raised, raisedAt: 10 }, { kind: 'ALERT_RAISED', at: 10, entry: {}, step: bare }],
    [
      'AlertRungCalled',
      { ...about, ladder: 'WILAYAH', rung: 'DESA', attempt: 2, people, calledAt: 20, nextAt: 30 },
      {
        ...{ kind: 'ALERT_RUNG_CALLED', at: 20, entry: { dueAt: 30 } },
        step: { ...bare, ...rung, attempt: 2, called: 2, channels: ['CONSOLE', 'PUSH'] },
      },
    ],
    [
      'AlertRungSkipped',
      { ...about, ladder: 'WILAYAH', rung: 'LAMA', reason: 'NOBODY', skippedAt: 25 },
      {
        ...{ kind: 'ALERT_RUNG_SKIPPED', at: 25, entry: {} },
        step: { ...bare, rung: 'LAMA', rungLabel: { id: 'LAMA', en: 'LAMA' }, skipReason: 'NOBODY' },
      },
    ],
    [
      'AlertAcknowledged',
      { ...about, principal: 'p', post: 'CAMAT', acknowledgedAt: 40 },
      { kind: 'ALERT_ACKNOWLEDGED', at: 40, entry: { by: 'p', post: 'CAMAT' }, step: bare },
    ],
    [
      'AlertDeclined',
      { ...about, principal: 'p', declinedAt: 41 },
      { kind: 'ALERT_DECLINED', at: 41, entry: { by: 'p' }, step: bare },
    ],
    [
      'AlertReturned',
      { ...about, reason: 'NO_FOLLOW_UP', returnedAt: 42 },
      { kind: 'ALERT_RETURNED', at: 42, entry: {}, step: { ...bare, returnReason: 'NO_FOLLOW_UP' } },
    ],
    [
      'AlertEnded',
      { ...about, reason: 'INCIDENT_CLOSED', endedAt: 43 },
      { kind: 'ALERT_ENDED', at: 43, entry: {}, step: { ...bare, endReason: 'INCIDENT_CLOSED' } },
    ],
  ])('%s', (kind, payload, expected) => {
    expect(toldBy({ kind, payload } as ToldAlertEvent, raised, plan)).toEqual(expected);
  });

  test('a rule that the plan does not know, by its code', () => {
    const unknown = { ...raised, rule: 'LAMA' };
    const event = { kind: 'AlertRaised', payload: unknown } as ToldAlertEvent;
    expect(toldBy(event, unknown, plan).step.label).toEqual({ id: 'LAMA', en: 'LAMA' });
  });
});

test('no role that sees what its holder reported himself may answer alerts', () => {
  const answering = Object.values(POLICY).filter(({ actions }) => actions.answerAlert !== 'NO');
  expect(answering.length).toBeGreaterThan(0);
  expect(answering.flatMap(({ incidents }) => Object.values(incidents))).not.toContain('OWN');
});
