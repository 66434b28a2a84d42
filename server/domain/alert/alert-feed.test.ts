import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { StoredEvent } from '../../stream/chain.ts';
import { CursorCodec } from '../../stream/cursor.ts';
import type { FrameReason } from '../../stream/hub.ts';
import { OperationClock } from '../operation/operation-clock.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { AlertBook } from './alert-book.ts';
import { AlertFeed, alertsToResync } from './alert-feed.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';

const LOOKED_AT = Date.parse('2024-02-14T03:00:00.000Z');
const SHOWN = Date.parse('2024-02-14T10:00:00.000Z');
const EVERYTHING = { region: null, severities: null, rules: null, categories: null, called: null };

/** The alerts of one regency, as the log told them that was last looked at at `asOf`; the clock of the computer stands at `now`. */
function alerts() {
  const book = new AlertBook();
  const is = { now: LOOKED_AT, asOf: LOOKED_AT, seq: 0 };
  const realNow = () => is.now;
  const anchor = { operationTime: SHOWN, realTime: LOOKED_AT, speed: 2 };
  const feed = new AlertFeed(
    {
      ...{ book, realNow, plan: loadOperationPlan('operations/latihan.yaml') },
      roster: { place: () => null } as never,
      codec: new CursorCodec(new Map([[1, randomBytes(32)]])),
      clock: new OperationClock({ now: realNow }, anchor),
      progress: {
        epoch: 1,
        get seq() {
          return is.seq;
        },
        get asOf() {
          return is.asOf;
        },
        hashPrefixAt: () => '0'.repeat(16),
      },
    },
    'alerts',
    { regions: ['15.07'], incidents: [] },
    EVERYTHING,
  );
  const follow = (kind: string, payload: object) => {
    is.seq += 1;
    const event = { id: `e${is.seq}`, seq: is.seq, kind, payload: JSON.stringify(payload) };
    book.follow([event as unknown as StoredEvent]);
  };
  return { is, feed, follow };
}

/** A test of the ladders: it tells of no incident. */
const raised = (alertId: string) => ({
  ...{ alertId, rule: null, about: alertId, severity: 'LOW', ladder: null, level: 'BIASA' },
  ...{ incidentId: null, agency: null, place: '15.07', raisedAt: SHOWN, saw: NOTHING_SEEN },
});

test.each(['SNAPSHOT', 'DELTA', 'TIME', 'CAUGHT_UP', 'RESYNC', 'REVOKED'])(
  '%s is as of the last look at the log: that stands while nobody looks, and the time of serving goes on',
  (kind) => {
    const { is, feed } = alerts();
    const frame = () => {
      const place = feed.position();
      const resync = { RESYNC: alertsToResync('EPOCH'), SNAPSHOT: null }[kind];
      const reasons: Readonly<Record<string, FrameReason>> = { CAUGHT_UP: 'JOIN', TIME: 'HEARTBEAT' };
      const reason = reasons[kind] ?? 'CHANGE';
      if (kind === 'REVOKED') return feed.farewell(place);
      return feed.frameSince(resync === undefined ? place : resync, place, reason).frame;
    };
    is.now += 60_000;
    expect(frame()).toMatchObject({
      ...{ kind, asOf: LOOKED_AT, servedAt: LOOKED_AT + 60_000 },
      operationTime: SHOWN,
    });
    is.asOf += 59_000;
    expect(frame()).toMatchObject({
      ...{ kind, asOf: LOOKED_AT + 59_000, servedAt: LOOKED_AT + 60_000 },
      operationTime: SHOWN + 118_000,
    });
  },
);

test('an alert that is the newest event of the log is sent once, however often it is looked at in the quiet after it', () => {
  const { is, feed, follow } = alerts();
  const before = feed.position();
  follow('AlertRaised', raised('a'));
  const sent = feed.frameSince(before, feed.position(), 'CHANGE');
  expect(feed.hasVisibleChanges(before)).toBe(true);
  expect(sent.frame.alerts.map(({ id }) => id)).toEqual(['a']);
  for (let look = 1; look <= 3; look += 1) {
    is.now += 500;
    is.asOf += 500;
    expect(feed.hasVisibleChanges(sent.position)).toBe(false);
    expect(feed.frameSince(sent.position, feed.position(), 'HEARTBEAT').frame.alerts).toEqual([]);
  }
  follow('AlertEnded', { alertId: 'a', reason: 'TEST_OVER', endedAt: SHOWN });
  expect(feed.hasVisibleChanges(sent.position)).toBe(true);
  const ended = feed.frameSince(sent.position, feed.position(), 'CHANGE');
  expect(ended.frame.alerts.map(({ state }) => state)).toEqual(['ENDED']);
  expect(feed.hasVisibleChanges(ended.position)).toBe(false);
});
