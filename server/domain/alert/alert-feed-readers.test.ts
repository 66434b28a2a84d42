import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../stream/chain.ts';
import { CursorCodec } from '../../stream/cursor.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { AlertBook } from './alert-book.ts';
import { AlertFeed, type AlertPlace, alertsToResync } from './alert-feed.ts';
import type { FollowedAlerts } from './alert-filter.policy.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import type { AlertReach } from './alert-sight.policy.ts';

const EVERYTHING: FollowedAlerts = {
  ...{ region: null, severities: null, rules: null, categories: null, called: null },
};
const OPEN: AlertReach = {
  regions: ['15.07'],
  incidents: [{ region: '15.07', levels: ['BIASA'], agency: null }],
};
const plan = loadOperationPlan('operations/latihan.yaml');
/** Of each event another. */
const hashOf = (seq: number): string | null => String(seq).padStart(16, '0');

let book: AlertBook;
let log: { seq: number; epoch: number; hash: (seq: number) => string | null };
const codec = new CursorCodec(new Map([[1, Buffer.alloc(32, 1)]]));
beforeEach(() => {
  book = new AlertBook();
  log = { seq: 0, epoch: 1, hash: hashOf };
});

const feedOf = ({ reach = OPEN, filter = EVERYTHING, key = 'alerts' } = {}) =>
  new AlertFeed(
    {
      ...{ book, codec, realNow: () => 0, plan },
      roster: { regions: new Map() } as never,
      clock: { now: () => 0, speed: 1, at: (time: number) => time },
      progress: {
        get seq() {
          return log.seq;
        },
        get epoch() {
          return log.epoch;
        },
        asOf: 0,
        hashPrefixAt: (seq) => log.hash(seq),
      },
    },
    key,
    reach,
    filter,
  );
function follow(kind: string, payload: object): void {
  log.seq += 1;
  const event = { id: `e${log.seq}`, seq: log.seq, kind, payload: JSON.stringify(payload) };
  book.follow([event as unknown as StoredEvent]);
}
const incident = (incidentId: string, change: object = {}) =>
  follow('IncidentRaised', { incidentId, region: '15.07.05', agency: 'KPU', level: 'BIASA', ...change });
const alert = (alertId: string, change: object = {}) =>
  follow('AlertRaised', {
    ...{
      alertId,
      rule: 'INSIDEN_KRITIS',
      about: alertId,
      severity: 'HIGH',
      ladder: 'WILAYAH',
      level: 'BIASA',
    },
    ...{
      incidentId: 'i',
      agency: null,
      place: '15.07.05',
      raisedAt: 0,
      saw: { ...NOTHING_SEEN, incidents: ['i'] },
    },
    ...change,
  });
const end = (alertId: string) => follow('AlertEnded', { alertId, reason: 'INCIDENT_CLOSED', endedAt: 1 });
const frame = (feed: AlertFeed, from: AlertPlace | null) =>
  feed.frameSince(from, feed.position(), 'CHANGE').frame;
const ids = (told: { readonly alerts: readonly { readonly id: string }[] }) =>
  told.alerts.map(({ id }) => id);

describe('a cursor', () => {
  test('that fits the log is continued from its place', () => {
    const feed = feedOf();
    incident('i');
    const { cursor, seq } = feed.position();
    alert('a');
    expect(feed.open(cursor ?? '')).toEqual({ key: cursor, seq, cursor, resync: null });
    const now = feed.position();
    const { frame: told, isCaughtUp, position } = feed.frameSince(feed.open(cursor ?? ''), now, 'CHANGE');
    expect([told.kind, told.after, ids(told), told.cursor]).toEqual(['DELTA', cursor, ['a'], now.cursor]);
    expect([isCaughtUp, position]).toEqual([true, now]);
  });

  test.each<[string, () => object, string]>([
    ['of an earlier life of the log', () => Object.assign(log, { epoch: 2 }), 'EPOCH'],
    ['of a log that was put back', () => Object.assign(log, { hash: () => 'cd'.repeat(8) }), 'FORK'],
    ['of more than the log holds', () => Object.assign(log, { hash: () => null }), 'FORK'],
  ])('%s has to begin again', (_, change, reason) => {
    incident('i');
    const feed = feedOf();
    const { cursor } = feed.position();
    change();
    expect(feed.open(cursor ?? '')).toEqual({
      key: `resync ${reason}`,
      seq: null,
      cursor: null,
      resync: reason,
    });
  });

  test('of other alerts, or of nothing, has to begin again', () => {
    const { cursor } = feedOf({ key: 'others' }).position();
    expect(feedOf().open(cursor ?? '').resync).toBe('SCOPE');
    expect(feedOf().open('x').resync).toBe('INVALID');
  });

  test('that has to begin again gets the reason, and then gets all that is open', () => {
    incident('i');
    alert('a');
    alert('b');
    end('b');
    const feed = feedOf();
    const why = feed.frameSince(alertsToResync('FORK'), feed.position(), 'JOIN');
    expect(why).toMatchObject({
      ...{ isCaughtUp: false, position: { seq: null, cursor: null, resync: null } },
      frame: { kind: 'RESYNC', resyncReason: 'FORK', after: null, alerts: [], removedAlerts: [] },
    });
    const now = feed.position();
    const whole = feed.frameSince(why.position, now, 'JOIN');
    expect([whole.isCaughtUp, whole.position]).toEqual([false, now]);
    expect([whole.frame.kind, whole.frame.resyncReason, ids(whole.frame)]).toEqual(['SNAPSHOT', null, ['a']]);
    expect(feed.frameSince(whole.position, feed.position(), 'JOIN')).toMatchObject({
      ...{ isCaughtUp: true, frame: { kind: 'CAUGHT_UP', alerts: [] } },
    });
  });
});

describe('a reader', () => {
  test('hears of what he may see and follows, in the order in which it was raised', () => {
    incident('i');
    incident('guarded', { level: 'TERBATAS' });
    for (const id of ['a', 'b']) alert(id);
    alert('g', { incidentId: 'guarded', saw: { ...NOTHING_SEEN, incidents: ['guarded'] } });
    alert('low', { severity: 'LOW' });
    expect(ids(frame(feedOf(), null))).toEqual(['a', 'b', 'low']);
    expect(ids(frame(feedOf({ filter: { ...EVERYTHING, severities: ['LOW'] } }), null))).toEqual(['low']);
    const elsewhere = { regions: ['15.07.02'], incidents: [] };
    expect(ids(frame(feedOf({ reach: elsewhere }), null))).toEqual([]);
  });

  test('hears of one that was raised and has ended meanwhile', () => {
    incident('i');
    const feed = feedOf();
    const before = feed.position();
    alert('a');
    end('a');
    expect(frame(feed, before).alerts.map(({ id, state }) => [id, state])).toEqual([['a', 'ENDED']]);
    alert('b');
    const then = feed.position();
    end('b');
    const { removedAlerts, alerts } = frame(feed, then);
    expect([removedAlerts, alerts.map(({ id, state }) => [id, state])]).toEqual([[], [['b', 'ENDED']]]);
    expect(ids(frame(feed, null))).toEqual([]);
  });

  test('loses what is guarded from now on, and hears so once', () => {
    incident('i');
    alert('a');
    const feed = feedOf();
    const before = feed.position();
    follow('IncidentLevelChanged', { incidentId: 'i', level: 'TERBATAS', series: 'TERBATAS', number: 1 });
    expect(feed.hasVisibleChanges(before)).toBe(true);
    const told = frame(feed, before);
    expect([ids(told), told.removedAlerts]).toEqual([[], ['a']]);
    expect(feed.hasVisibleChanges(feed.position())).toBe(false);
    expect(frame(feed, feed.position()).removedAlerts).toEqual([]);
    expect(frame(feed, null).removedAlerts).toEqual([]);
  });

  test('loses nothing that he never had: neither what was guarded before nor what was raised since', () => {
    incident('i');
    incident('j', { level: 'TERBATAS' });
    alert('old', { incidentId: 'j', saw: { ...NOTHING_SEEN, incidents: ['j'] } });
    const feed = feedOf();
    const before = feed.position();
    alert('new');
    follow('IncidentLevelChanged', { incidentId: 'i', level: 'TERBATAS', series: 'TERBATAS', number: 1 });
    follow('IncidentLevelChanged', { incidentId: 'j', level: 'RAHASIA', series: 'RAHASIA', number: 1 });
    expect(frame(feed, before).removedAlerts).toEqual([]);
    expect(feed.hasVisibleChanges(before)).toBe(false);
  });

  test('of nothing yet always has something to hear', () => {
    expect(feedOf().hasVisibleChanges(null)).toBe(true);
    expect(feedOf().hasVisibleChanges(alertsToResync('SCOPE'))).toBe(true);
  });

  test('whose right ends hears so after his last place, or from the beginning where he had none', () => {
    incident('i');
    alert('a');
    const feed = feedOf();
    const place = feed.position();
    const had = { kind: 'REVOKED', alerts: [], removedAlerts: [] };
    expect(feed.farewell(place)).toMatchObject({ ...had, after: place.cursor, cursor: place.cursor });
    for (const none of [null, alertsToResync('SCOPE')]) {
      const told = feed.farewell(none);
      expect(told).toMatchObject({ ...had, after: null });
      expect(codec.openPosition(told.cursor, 'alerts')).toMatchObject({ seq: 0, epoch: 1 });
    }
  });

  test('who follows what no rule can raise hears so', () => {
    expect(frame(feedOf(), null).filterMatches).toBe(true);
    expect(frame(feedOf({ filter: { ...EVERYTHING, rules: ['TIDAK_ADA'] } }), null).filterMatches).toBe(
      false,
    );
  });
});
