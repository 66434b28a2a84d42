import { describe, expect, test } from 'vitest';
import type { AlertRaised } from './alert.events.ts';
import { AlertFacts } from './alert-facts.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';

const RAISED: AlertRaised = {
  ...{ alertId: 'a', rule: 'INSIDEN_KRITIS', about: 'i', severity: 'CRITICAL', ladder: 'WILAYAH' },
  ...{ incidentId: 'i', level: 'BIASA', agency: 'KPU', place: '15.07.05.2004', raisedAt: 100 },
  awaits: 'ACKNOWLEDGEMENT',
  saw: { ...NOTHING_SEEN, incidents: ['i'], series: 'BIASA', number: 1_234 },
};
const facts = (change: Partial<AlertRaised> = {}) => new AlertFacts(5, { ...RAISED, ...change });
const about = { alertId: 'a', incidentId: 'i' };
const call = (change: object = {}) => ({
  ...{ ...about, ladder: 'WILAYAH', rung: 'DESA', attempt: 1, calledAt: 200, nextAt: 260 },
  people: [
    { principal: 'p', channels: [] },
    { principal: 'q', channels: [] },
  ],
  ...change,
});
const skip = (rung = 'DESA') => ({
  ...{ ...about, ladder: 'WILAYAH', rung, reason: 'NOBODY' as const, skippedAt: 150 },
});
const acknowledgement = { ...about, principal: 'p', post: null, acknowledgedAt: 300 };
const end = { ...about, reason: 'INCIDENT_CLOSED' as const, endedAt: 400 };
const back = (reason: 'NO_FOLLOW_UP' | 'ACKNOWLEDGEMENT_UNDONE') => ({ ...about, reason, returnedAt: 350 });

test('as it was raised', () => {
  expect(facts()).toMatchObject({
    ...{ id: 'a', severity: 'CRITICAL', level: 'BIASA', state: 'CALLING', raisedSeq: 5, lastSeq: 5 },
    ...{ nextAt: null, acknowledged: null, returned: null, returns: 0, ended: null, rungs: [] },
    ...{ incidents: ['i'], named: { series: 'BIASA', number: 1_234 }, awaitsAcknowledgement: true },
    seen: { place: '15.07.05.2004', incidentId: 'i', level: 'BIASA', agencies: ['KPU'], isTest: false },
  });
  expect(facts({ agency: null, rule: null }).seen).toMatchObject({ agencies: [], isTest: true });
});

describe('rungs', () => {
  test('one that was skipped and is called after all is called', () => {
    const alert = facts();
    alert.skip(6, skip());
    expect(alert.rungs).toMatchObject([{ skipped: 'NOBODY', attempts: 0, calledAt: null, people: [] }]);
    alert.call(7, call());
    expect(alert.rungs).toMatchObject([
      { ladder: 'WILAYAH', rung: 'DESA', skipped: null, attempts: 1, calledAt: 200, people: ['p', 'q'] },
    ]);
    expect([...alert.called]).toEqual(['p', 'q']);
    expect([alert.nextAt, alert.lastSeq]).toEqual([260, 7]);
  });

  test('one that was called and is skipped later is skipped', () => {
    const alert = facts();
    alert.call(6, call());
    alert.skip(7, skip());
    expect(alert.rungs).toMatchObject([{ skipped: 'NOBODY', attempts: 1 }]);
    expect(alert.lastSeq).toBe(7);
  });

  test('are told apart by ladder and by code', () => {
    const alert = facts();
    alert.call(6, call());
    alert.call(7, call({ ladder: 'INSTANSI' }));
    alert.call(8, call({ rung: 'POSKO' }));
    alert.call(9, call({ attempt: 2, calledAt: 500 }));
    expect(alert.rungs.map(({ ladder, rung, attempts }) => `${ladder} ${rung} ${attempts}`)).toEqual([
      ...['WILAYAH DESA 2', 'INSTANSI DESA 1', 'WILAYAH POSKO 1'],
    ]);
  });

  test('who declines has declined on each rung on which he was called, until he is called again', () => {
    const alert = facts();
    alert.call(6, call());
    alert.call(7, call({ rung: 'POSKO', people: [{ principal: 'q', channels: [] }] }));
    alert.decline(8, 'p');
    alert.decline(9, 'q');
    alert.decline(10, 'stranger');
    expect(alert.rungs.map(({ declined }) => [...declined])).toEqual([['p', 'q'], ['q']]);
    expect(alert.lastSeq).toBe(10);
    alert.call(11, call({ attempt: 2 }));
    expect(alert.rungs.map(({ declined }) => [...declined])).toEqual([[], ['q']]);
  });
});

describe('what becomes of it', () => {
  test.each([
    ['INSIDEN_KRITIS', 'ACKNOWLEDGED', null],
    [null, 'CALLING', 260],
  ] as const)('acknowledged, raised by %s: %s, next at %s', (rule, state, nextAt) => {
    const alert = facts({ rule });
    alert.call(6, call());
    alert.acknowledge(7, acknowledgement);
    expect(alert).toMatchObject({ state, nextAt, acknowledged: acknowledgement, lastSeq: 7 });
  });

  test.each([
    ['NO_FOLLOW_UP', false],
    ['ACKNOWLEDGEMENT_UNDONE', true],
  ] as const)('it comes back by %s, and then waits for an acknowledgement: %s', (reason, awaits) => {
    const alert = facts();
    alert.acknowledge(6, acknowledgement);
    expect(alert.awaitsAcknowledgement).toBe(false);
    alert.comeBack(7, back(reason));
    expect(alert).toMatchObject({
      ...{ state: 'CALLING', acknowledged: null, returned: back(reason), returns: 1, lastSeq: 7 },
      awaitsAcknowledgement: awaits,
    });
    alert.comeBack(8, back(reason));
    expect(alert.returns).toBe(2);
  });

  test('one that waits for an action never waits for an acknowledgement', () => {
    expect(facts({ awaits: 'ACTION' }).awaitsAcknowledgement).toBe(false);
  });

  test('it ends, and nothing is due any more', () => {
    const alert = facts();
    alert.call(6, call());
    alert.end(7, end);
    expect(alert).toMatchObject({
      ...{ state: 'ENDED', ended: { reason: 'INCIDENT_CLOSED', at: 400 }, nextAt: null, lastSeq: 7 },
      awaitsAcknowledgement: false,
    });
  });
});

describe('put off', () => {
  test.each([
    [null, 260],
    [250, 260],
    [300, 300],
  ])('until %s: the next rung is due at %d', (until, expected) => {
    const alert = facts();
    alert.call(6, call());
    alert.rest(7, until);
    expect(alert.nextAt).toBe(expected);
  });

  test('nothing is due where nothing was, and only a change is news', () => {
    const alert = facts();
    alert.rest(6, 300);
    expect([alert.nextAt, alert.lastSeq]).toEqual([null, 6]);
    alert.rest(7, 300);
    expect(alert.lastSeq).toBe(6);
    alert.rest(8, null);
    expect(alert.lastSeq).toBe(8);
  });

  test('what has ended is not news by it', () => {
    const alert = facts();
    alert.end(6, end);
    alert.rest(7, 300);
    expect(alert.lastSeq).toBe(6);
  });
});

describe('how far word of it travels', () => {
  test.each<[string, 'BIASA' | 'RAHASIA', readonly string[], boolean]>([
    ['the same', 'BIASA', ['KPU'], false],
    ['another level', 'RAHASIA', ['KPU'], true],
    ['another agency', 'BIASA', ['PLN'], true],
    ['one agency more', 'BIASA', ['KPU', 'PLN'], true],
    ['one agency less', 'BIASA', [], true],
  ])('%s', (_what, level, agencies, isNews) => {
    const alert = facts();
    alert.place(6, level, agencies);
    expect(alert.lastSeq).toBe(isNews ? 6 : 5);
    expect(alert.level).toBe(level);
    expect(alert.seen).toMatchObject({ level, agencies });
    expect(alert.seenAfter(4)).toBeNull();
    expect(alert.seenAfter(5)).toMatchObject({ level: 'BIASA', agencies: ['KPU'] });
    expect(alert.seenAfter(6)).toMatchObject({ level, agencies });
    expect(alert.seenAfter(60)).toMatchObject({ level, agencies });
  });
});

test.each([
  ['BIASA', 1_234, false],
  ['TERBATAS', 1_234, true],
  ['BIASA', 1_235, true],
] as const)('called %s %d from then on: news %s', (series, number, isNews) => {
  const alert = facts();
  alert.name(6, { series, number });
  expect(alert.named).toEqual({ series, number, kind: null, truth: null });
  expect(alert.lastSeq).toBe(isNews ? 6 : 5);
});
