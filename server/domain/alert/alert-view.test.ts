import { expect, test } from 'vitest';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { AlertRaised } from './alert.events.ts';
import { AlertFacts } from './alert-facts.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { TEST_LABEL } from './alert-sentence.ts';
import { alertView } from './alert-view.ts';

const label = (word: string) => ({ id: `${word} id`, en: `${word} en` });
const rung = (code: string, level: string) => ({ code, level, label: label(code) });
const plan = {
  alertRules: [
    { code: 'LAIN', label: label('LAIN'), sentence: label('lain') },
    {
      code: 'KRITIS',
      label: label('KRITIS'),
      sentence: { id: '{number} di {place}', en: '{number} in {place}' },
    },
  ],
  ladders: [
    {
      code: 'WILAYAH',
      rungs: [rung('TPS', 'TPS'), rung('DESA', 'DESA'), rung('KEC', 'KECAMATAN'), rung('KAB', 'KABUPATEN')],
    },
    { code: 'LAIN', rungs: [rung('DESA', 'DESA')] },
  ],
  ...{ categories: [], stages: [] },
} as unknown as OperationPlan;
const roster = {
  regions: new Map([['15.07.05', { code: '15.07.05', name: 'Sadu', level: 'KECAMATAN' }]]),
} as never;

const RAISED: AlertRaised = {
  ...{ alertId: 'a', rule: 'KRITIS', about: 'i', severity: 'CRITICAL', ladder: 'WILAYAH', incidentId: 'i' },
  ...{ level: 'BIASA', agency: 'KPU', place: '15.07.05', raisedAt: 100, awaits: 'ACKNOWLEDGEMENT' },
  saw: {
    ...NOTHING_SEEN,
    incidents: ['i'],
    tps: ['t'],
    category: 'UANG',
    wall: 'w',
    series: 'BIASA',
    number: 7,
  },
};
const facts = (change: Partial<AlertRaised> = {}) => new AlertFacts(5, { ...RAISED, ...change });
const view = (alert: AlertFacts) => alertView(alert, plan, roster);
const about = { alertId: 'a', incidentId: 'i' };
const people = ['p', 'q', 'r'].map((principal) => ({ principal, channels: [] }));
const call = (ladder: string, code: string) => ({
  ...{ ...about, ladder, rung: code, attempt: 2, people, calledAt: 200, nextAt: 260 },
});

test('an alert is shown with all that its events left', () => {
  const alert = facts();
  expect(view(alert)).toMatchObject({
    ...{
      id: 'a',
      rule: 'KRITIS',
      isTest: false,
      label: label('KRITIS'),
      severity: 'CRITICAL',
      level: 'BIASA',
    },
    ...{ sentence: { id: 'INS-0007 di Sadu', en: 'INS-0007 in Sadu' }, state: 'CALLING', region: '15.07.05' },
    ...{
      incident: 'i',
      category: 'UANG',
      incidents: ['i'],
      tps: ['t'],
      wall: 'w',
      raisedAt: 100,
      nextAt: null,
    },
    ...{ acknowledgedAt: null, acknowledgedBy: null, returns: 0, endedAt: null, endReason: null },
  });
  alert.name(6, { series: 'RAHASIA', number: 2 });
  alert.place(6, 'RAHASIA', ['KPU']);
  alert.call(7, call('WILAYAH', 'KEC'));
  expect(view(alert)).toMatchObject({ level: 'RAHASIA', nextAt: 260, sentence: { en: 'INS-R0002 in Sadu' } });
  alert.acknowledge(8, { ...about, principal: 'p', post: 'CAMAT', acknowledgedAt: 300 });
  expect(view(alert)).toMatchObject({
    ...{ state: 'ACKNOWLEDGED', acknowledgedAt: 300, acknowledgedBy: 'CAMAT', nextAt: null },
  });
  alert.comeBack(9, { ...about, reason: 'NO_FOLLOW_UP', returnedAt: 350 });
  expect(view(alert)).toMatchObject({
    state: 'CALLING',
    acknowledgedAt: null,
    acknowledgedBy: null,
    returns: 1,
  });
  alert.end(10, { ...about, reason: 'INCIDENT_CLOSED', endedAt: 400 });
  expect(view(alert)).toMatchObject({ state: 'ENDED', endedAt: 400, endReason: 'INCIDENT_CLOSED' });
});

test('a TPS is named by its desa', () => {
  expect(view(facts({ place: '15.07.05.2004-001' })).region).toBe('15.07.05.2004');
});

test.each([
  ['15.07.05.2004-001', ['TPS', 'DESA', 'KEC', 'KAB']],
  ['15.07.05.2004', ['DESA', 'KEC', 'KAB']],
  ['15.07.05', ['KEC', 'KAB']],
  ['15.07', ['KAB']],
])('from %s it climbs %o of its own ladder', (place, codes) => {
  const { rungs } = view(facts({ place }));
  expect(rungs.map(({ ladder, code }) => `${ladder} ${code}`)).toEqual(
    codes.map((code) => `WILAYAH ${code}`),
  );
});

test('each rung says whether it was its turn, why not, whom it called and who declined', () => {
  const alert = facts({ place: '15.07.05.2004' });
  alert.skip(6, { ...about, ladder: 'WILAYAH', rung: 'DESA', reason: 'NOBODY', skippedAt: 150 });
  alert.call(7, call('WILAYAH', 'KEC'));
  alert.call(7, call('LAIN', 'KAB'));
  alert.decline(8, 'q');
  const nothing = { ladder: 'WILAYAH', reason: null, attempts: 0, calledAt: null, called: 0, declined: 0 };
  expect(view(alert).rungs).toEqual([
    { ...nothing, code: 'DESA', label: label('DESA'), state: 'SKIPPED', reason: 'NOBODY' },
    {
      ...nothing,
      code: 'KEC',
      label: label('KEC'),
      state: 'CALLED',
      attempts: 2,
      calledAt: 200,
      called: 3,
      declined: 1,
    },
    { ...nothing, code: 'KAB', label: label('KAB'), state: 'WAITING' },
  ]);
});

test('a test is of no rule, and tells of every rung of every ladder', () => {
  const alert = facts({ rule: null, ladder: null, incidentId: null });
  alert.call(6, call('LAIN', 'DESA'));
  const { rule, isTest, label: called, rungs, incident } = view(alert);
  expect({ rule, isTest, called, incident }).toEqual({
    rule: null,
    isTest: true,
    called: TEST_LABEL,
    incident: null,
  });
  expect(rungs.map(({ ladder, code, state }) => `${ladder} ${code} ${state}`)).toEqual([
    ...['TPS', 'DESA', 'KEC', 'KAB'].map((code) => `WILAYAH ${code} WAITING`),
    'LAIN DESA CALLED',
  ]);
});

test('a plan without rules and ladders tells of an alert all the same', () => {
  const bare = { categories: [], stages: [] } as unknown as OperationPlan;
  expect(alertView(facts(), bare, roster)).toMatchObject({
    label: TEST_LABEL,
    rungs: [],
    sentence: { id: 'KRITIS' },
  });
});
