import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../stream/chain.ts';
import { AlertBook } from './alert-book.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';

const DESA = '15.07.05.2004';

let book: AlertBook;
let seq: number;
beforeEach(() => {
  [book, seq] = [new AlertBook(), 0];
});

function follow(kind: string, payload: object): void {
  seq += 1;
  book.follow([{ id: `e${seq}`, seq, kind, payload: JSON.stringify(payload) } as unknown as StoredEvent]);
}
const incident = (incidentId = 'i', change: object = {}) =>
  follow('IncidentRaised', { incidentId, region: DESA, agency: 'KPU', level: 'BIASA', ...change });
/** An alert about `i` that has called a rung, whose next is due at 1,000. */
function alert(alertId = 'a', change: object = {}): void {
  follow('AlertRaised', {
    ...{ alertId, rule: 'KRITIS', about: 'i', severity: 'HIGH', ladder: 'WILAYAH', level: 'BIASA' },
    ...{
      incidentId: 'i',
      agency: null,
      place: DESA,
      raisedAt: 0,
      saw: { ...NOTHING_SEEN, incidents: ['i'] },
    },
    ...change,
  });
  const rung = { ladder: 'WILAYAH', rung: 'DESA', attempt: 1, people: [], calledAt: 1, nextAt: 1_000 };
  follow('AlertRungCalled', { alertId, incidentId: null, ...rung });
}
const one = (id = 'a') => {
  const found = book.alert(id);
  if (!found) throw new Error(`no alert ${id}`);
  return found;
};

describe('an incident that is put off', () => {
  const until = 5_000;
  beforeEach(() => {
    incident();
    alert();
    follow('IncidentSnoozed', { incidentId: 'i', until });
  });

  test('lets its alerts rest until then, also one that is raised meanwhile', () => {
    expect([one().nextAt, one().lastSeq]).toEqual([until, seq]);
    alert('b', { about: 'd' });
    expect(one('b').nextAt).toBe(until);
  });

  test.each<[string, object, boolean]>([
    ['IncidentWoken', {}, true],
    ['IncidentSnoozeEnded', {}, true],
    ['IncidentFinished', {}, true],
    ['IncidentClosed', {}, true],
    ['IncidentDismissed', {}, true],
    ['IncidentSeverityChanged', { severity: 'CRITICAL' }, true],
    ['IncidentSeverityChanged', { severity: 'HIGH' }, false],
    [
      'IncidentActUndone',
      { restored: { level: 'BIASA', agency: 'KPU', supporting: [], snoozedUntil: null } },
      true,
    ],
    [
      'IncidentActUndone',
      { restored: { level: 'BIASA', agency: 'KPU', supporting: [], snoozedUntil: until } },
      false,
    ],
    ['IncidentNoted', {}, false],
  ])('is awake again after %s %o: %s', (kind, more, isAwake) => {
    follow(kind, { incidentId: 'i', ...more });
    expect(one().nextAt).toBe(isAwake ? 1_000 : until);
  });

  test('is put off again by the undoing of what woke it', () => {
    follow('IncidentWoken', { incidentId: 'i' });
    const restored = { level: 'BIASA', agency: 'KPU', supporting: [], snoozedUntil: 7_000 };
    follow('IncidentActUndone', { incidentId: 'i', restored });
    expect(one().nextAt).toBe(7_000);
  });

  test('puts off no alert that saw it among others, and none about another', () => {
    incident('j');
    const both = { ...NOTHING_SEEN, incidents: ['i', 'j'] };
    alert('many', { incidentId: null, about: 'x', saw: both });
    alert('other', { incidentId: 'j', about: 'j', saw: { ...NOTHING_SEEN, incidents: ['j'] } });
    follow('IncidentSnoozed', { incidentId: 'i', until: 9_000 });
    expect(['a', 'many', 'other'].map((id) => one(id).nextAt)).toEqual([9_000, 1_000, 1_000]);
  });
});

describe('word of an alert', () => {
  const seen = (id = 'a') => [one(id).seen.level, one(id).seen.agencies];

  test.each<[string, object, readonly unknown[]]>([
    ['AgencyAssigned', { agency: 'PLN' }, ['BIASA', ['PLN']]],
    ['AgencyAssigned', { agency: 'PLN', supporting: ['KPU', 'BPBD'] }, ['BIASA', ['PLN', 'KPU', 'BPBD']]],
    ['DispositionIssued', { agency: 'PLN' }, ['BIASA', ['KPU', 'PLN']]],
    ['DispositionIssued', { agency: 'KPU' }, ['BIASA', ['KPU']]],
    ['IncidentLevelChanged', { level: 'RAHASIA', series: 'RAHASIA', number: 3 }, ['RAHASIA', ['KPU']]],
    [
      'IncidentActUndone',
      { restored: { level: 'TERBATAS', agency: 'PLN', supporting: ['BPBD'], snoozedUntil: null } },
      ['TERBATAS', ['PLN', 'BPBD']],
    ],
    ['IncidentNoted', { agency: 'PLN' }, ['BIASA', ['KPU']]],
  ])('goes, after %s %o, as far as %o', (kind, more, expected) => {
    incident();
    alert();
    follow(kind, { incidentId: 'i', ...more });
    expect(seen()).toEqual(expected);
    const before = seq;
    alert('later', { about: 'l' });
    expect(seen('later')).toEqual(expected);
    expect(one('later').seenAfter(before)).toBeNull();
  });

  test('of a guarded incident goes no further from its beginning', () => {
    incident('i', { level: 'TERBATAS' });
    alert();
    expect(seen()).toEqual(['TERBATAS', ['KPU']]);
  });

  test('about a directive goes to its agency as well, whichever agency leads', () => {
    incident();
    alert('a', { about: 'd', agency: 'PLN' });
    expect(seen()).toEqual(['BIASA', ['KPU', 'PLN']]);
    alert('b', { agency: 'PLN' });
    expect(seen('b')).toEqual(['BIASA', ['KPU']]);
  });

  test('that saw several goes as far as that of the most guarded one, and to no agency', () => {
    incident('i', { level: 'TERBATAS' });
    incident('j');
    alert('a', { incidentId: null, about: 'x', saw: { ...NOTHING_SEEN, incidents: ['i', 'j', 'gone'] } });
    expect(seen()).toEqual(['TERBATAS', []]);
    follow('IncidentLevelChanged', { incidentId: 'j', level: 'RAHASIA', series: 'RAHASIA', number: 3 });
    expect(seen()).toEqual(['RAHASIA', []]);
    // It keeps what it is called: of several, none lends it a number.
    expect(one().named).toMatchObject({ series: null, number: null });
  });

  test('calls an incident by its new number', () => {
    incident();
    alert('a', { saw: { ...NOTHING_SEEN, incidents: ['i'], series: 'BIASA', number: 9 } });
    follow('IncidentLevelChanged', { incidentId: 'i', level: 'TERBATAS', series: 'TERBATAS', number: 3 });
    expect(one().named).toMatchObject({ series: 'TERBATAS', number: 3 });
  });

  test('tells whether its incident is so, from the event on that says it, and takes it back with what is undone', () => {
    incident('i', { kind: 'KURANG' });
    alert('a');
    expect(one().named).toMatchObject({ kind: 'KURANG', truth: 'UNVERIFIED' });
    const seq = one().lastSeq;
    follow('IncidentTruthJudged', { incidentId: 'i', truth: 'CONFIRMED', was: 'UNVERIFIED' });
    expect(one().named).toMatchObject({ kind: 'KURANG', truth: 'CONFIRMED' });
    expect(one().lastSeq).toBeGreaterThan(seq);
    alert('b', { rule: 'LAIN' });
    expect(one('b').named).toMatchObject({ truth: 'CONFIRMED' });
    alert('c', { rule: 'GUGUS', incidentId: null, about: 'x', saw: { ...NOTHING_SEEN, incidents: ['i'] } });
    expect(one('c').named).toMatchObject({ kind: null, truth: null });
    const restored = {
      level: 'BIASA',
      agency: 'KPU',
      supporting: [],
      snoozedUntil: null,
      truth: 'UNVERIFIED',
    };
    follow('IncidentActUndone', { incidentId: 'i', restored });
    expect(one().named).toMatchObject({ truth: 'UNVERIFIED' });
  });

  test('about an incident that is not known here changes nothing', () => {
    for (const kind of [
      'AgencyAssigned',
      'IncidentTruthJudged',
      'DispositionIssued',
      'IncidentLevelChanged',
      'IncidentSnoozed',
    ])
      expect(() => follow(kind, { incidentId: 'x', agency: 'PLN', level: 'BIASA', until: 1 })).not.toThrow();
    expect([...book.all]).toEqual([]);
  });
});

describe('a book', () => {
  const end = (alertId: string, endedAt: number) =>
    follow('AlertEnded', { alertId, incidentId: null, reason: 'CONDITION_OVER', endedAt });

  test('knows what is open by rule and thing, and when it has ended last', () => {
    incident();
    alert();
    alert('b', { rule: 'DIAM', about: DESA });
    alert('test', { rule: null, incidentId: null });
    const open = (...rules: string[]) => [...book.openOf(new Set(rules))];
    expect(open('KRITIS', 'DIAM')).toEqual([
      ['KRITIS i', 'a'],
      [`DIAM ${DESA}`, 'b'],
    ]);
    expect([open('DIAM').length, open().length, book.endedAt('KRITIS i')]).toEqual([1, 0, null]);
    end('a', 70);
    expect([open('KRITIS'), book.endedAt('KRITIS i')]).toEqual([[], 70]);
    alert('c');
    end('c', 60);
    expect(book.endedAt('KRITIS i')).toBe(60);
    end('test', 80);
    expect(one('test').state).toBe('ENDED');
    expect(() => end('never', 80)).not.toThrow();
  });

  test('lists of an incident the alerts about it, not those that saw it among others', () => {
    incident();
    alert();
    alert('many', { incidentId: null, about: 'x' });
    alert('b', { about: 'd' });
    expect(book.aboutIncident('i').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(book.aboutIncident('other')).toEqual([]);
  });

  test('knows what changed after an event, and not at it', () => {
    incident();
    alert();
    const before = seq;
    expect(book.changedSince(before)).toEqual([]);
    follow('AlertRungSkipped', {
      alertId: 'a',
      ladder: 'WILAYAH',
      rung: 'DESA',
      reason: 'NOBODY',
      skippedAt: 2,
    });
    expect(book.changedSince(before).map(({ id }) => id)).toEqual(['a']);
    expect(book.changedSince(seq)).toEqual([]);
  });

  test.each<[string, object, object]>([
    ['AlertAcknowledged', { principal: 'p', post: null, acknowledgedAt: 5 }, { state: 'ACKNOWLEDGED' }],
    ['AlertReturned', { reason: 'NO_FOLLOW_UP', returnedAt: 5 }, { state: 'CALLING', returns: 1 }],
    ['AlertEnded', { reason: 'INCIDENT_CLOSED', endedAt: 5 }, { state: 'ENDED' }],
    [
      'AlertRungSkipped',
      { ladder: 'WILAYAH', rung: 'KEC', reason: 'NOBODY', skippedAt: 5 },
      { rungs: [{}, { skipped: 'NOBODY' }] },
    ],
  ])('folds %s into its alert and its story, and into no other', (kind, payload, expected) => {
    incident();
    alert();
    alert('b', { about: 'd' });
    const count = one().story.length;
    follow(kind, { alertId: 'a', incidentId: 'i', ...payload });
    expect(one()).toMatchObject(expected);
    expect(one().story.slice(count)).toEqual([
      { id: `e${seq}`, kind, payload: { alertId: 'a', incidentId: 'i', ...payload } },
    ]);
    expect([one('b').state, one('b').story.length]).toEqual(['CALLING', count]);
  });

  test('one who declines is kept with the rung that called him', () => {
    incident();
    alert();
    const people = [{ principal: 'p', channels: [] }];
    const rung = { ladder: 'WILAYAH', rung: 'KEC', attempt: 1, people, calledAt: 1, nextAt: null };
    follow('AlertRungCalled', { alertId: 'a', incidentId: 'i', ...rung });
    follow('AlertDeclined', { alertId: 'a', incidentId: 'i', principal: 'p', declinedAt: 2 });
    expect(one().rungs.map(({ declined }) => [...declined])).toEqual([[], ['p']]);
  });

  test('of a test no story is kept', () => {
    alert('test', { rule: null, incidentId: null });
    expect(one('test').story).toEqual([]);
  });
});
