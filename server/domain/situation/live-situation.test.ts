import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { must } from '../../kernel/must.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import { CursorCodec } from '../../stream/cursor.ts';
import { OperationClock } from '../operation/operation-clock.ts';
import { type FrameKind, LiveSituation } from './live-situation.ts';
import { at, History, iso } from './situation.fixture.ts';
import { placeAt, placeToResync, SituationFeed, type SituationPlace } from './situation-feed.ts';

const LOOKED_AT = Date.parse('2024-02-14T03:00:00.000Z');
const SHOWN = at('8.00');
const SCOPE = '15.07';

/** The picture of an empty log that was last looked at at `LOOKED_AT`; the clock of the computer stands at `now`. */
function live() {
  const is = { now: LOOKED_AT, asOf: LOOKED_AT };
  const realClock = { now: () => is.now };
  const progress = {
    epoch: 1,
    seq: 0,
    get asOf() {
      return is.asOf;
    },
  };
  const situation = new LiveSituation({
    ...{ picture: new History().picture(), realClock, progress, warnings: () => [] },
    operationClock: new OperationClock(realClock, {
      operationTime: SHOWN,
      realTime: LOOKED_AT,
      speed: 2,
    }),
    codec: new CursorCodec(new Map([[1, randomBytes(32)]])),
  });
  return { is, situation };
}

const KINDS: readonly FrameKind[] = ['SNAPSHOT', 'DELTA', 'TIME', 'CAUGHT_UP', 'RESYNC', 'REVOKED'];

function frameOf(situation: LiveSituation, kind: FrameKind) {
  if (kind === 'REVOKED') return situation.revokedFrame(SCOPE, 'RESTRICTED', null);
  if (kind === 'RESYNC') return situation.resyncFrame(SCOPE, 'RESTRICTED', 'EPOCH').frame;
  const from = kind === 'SNAPSHOT' ? null : situation.position(SCOPE, 'RESTRICTED');
  return situation.frameSince(SCOPE, 'RESTRICTED', from, kind).frame;
}

test.each(KINDS)(
  '%s is as of the last look at the log: that stands while nobody looks, and the time of serving goes on',
  (kind) => {
    const { is, situation } = live();
    expect(frameOf(situation, kind)).toMatchObject({ asOf: iso(LOOKED_AT), servedAt: iso(LOOKED_AT) });
    is.now += 60_000;
    expect(frameOf(situation, kind)).toMatchObject({
      asOf: iso(LOOKED_AT),
      servedAt: iso(LOOKED_AT + 60_000),
      operationTime: iso(SHOWN),
    });
    is.asOf += 59_000;
    expect(frameOf(situation, kind)).toMatchObject({
      asOf: iso(LOOKED_AT + 59_000),
      servedAt: iso(LOOKED_AT + 60_000),
      operationTime: iso(SHOWN + 118_000),
    });
  },
);

test('a position stays the same until the log was read again, even where the clock jumps', () => {
  const { is, situation } = live();
  const position = situation.position(SCOPE, 'RESTRICTED');
  is.now += 60_000;
  expect(situation.position(SCOPE, 'RESTRICTED')).toBe(position);
  is.asOf += 1;
  expect(situation.position(SCOPE, 'RESTRICTED')).not.toBe(position);
});

/** What has followed a log of so many events, known by these hashes. Cursors of all are sealed by one key. */
const KEY = randomBytes(32);
function following(hashes: readonly string[], epoch = 1) {
  const history = new History();
  const time = at('8.00');
  const events = hashes.map((hash) => {
    history.raise('15.07.05', time);
    return { ...must(history.events.at(-1), 'an event'), hash: hash.padEnd(64, '0') } as StoredEvent;
  });
  const realClock = { now: () => LOOKED_AT };
  const situation = new LiveSituation({
    ...{ picture: new History().picture(), realClock, warnings: () => ['CLOCK_WRONG'] },
    progress: { epoch, seq: events.length, asOf: LOOKED_AT },
    operationClock: new OperationClock(realClock, { operationTime: SHOWN, realTime: LOOKED_AT, speed: 2 }),
    codec: new CursorCodec(new Map([[1, KEY]])),
  });
  situation.follow(events);
  return situation;
}

describe('a cursor', () => {
  const { cursor } = following(['aa', 'bb']).position(SCOPE, 'OPEN');
  const opened = (hashes: readonly string[], epoch?: number) =>
    following(hashes, epoch).open(SCOPE, 'OPEN', cursor);

  test('continues where this history has come as far, or further', () => {
    const position = { seq: 2, operationTime: SHOWN, cursor };
    expect([opened(['aa', 'bb']), opened(['aa', 'bb', 'cc'])]).toEqual([position, position]);
  });

  test('cannot be continued in a database that was restored since, nor in a history that lacks its event', () => {
    expect(opened(['aa', 'bb'], 2)).toBe('EPOCH');
    expect(opened(['aa'])).toBe('FORK');
    expect(opened(['aa', 'b'])).toBe('FORK');
  });

  test('is of one scope and one sight, and nothing else is a cursor', () => {
    const situation = following(['aa', 'bb']);
    expect(situation.open('15.07.05', 'OPEN', cursor)).toBe('SCOPE');
    expect(situation.open(SCOPE, 'SECRET', cursor)).toBe('SCOPE');
    expect(situation.open(SCOPE, 'OPEN', 'c1.x')).toBe('INVALID');
  });

  test('of the beginning is handed to who had nothing when his right ended, and continues anywhere in this log', () => {
    const { cursor: beginning, after } = following(['aa', 'bb']).revokedFrame(SCOPE, 'OPEN', null);
    expect(after).toBeNull();
    expect(following(['cc']).open(SCOPE, 'OPEN', beginning)).toMatchObject({ seq: 0, operationTime: SHOWN });
  });
});

test('who had a place when his right ended keeps its cursor, and is told nothing of the picture', () => {
  const situation = following(['aa', 'bb']);
  const from = situation.position(SCOPE, 'OPEN');
  expect(situation.revokedFrame(SCOPE, 'OPEN', from)).toMatchObject({
    ...{ after: from.cursor, cursor: from.cursor, stateHash: null, resyncReason: null },
    patch: { headline: null, rows: [], incidents: [], log: [] },
  });
});

test('a position is another one once an event was followed', () => {
  const situation = following(['aa']);
  const before = situation.position(SCOPE, 'OPEN');
  const history = new History();
  history.raise('15.07.05', SHOWN);
  history.raise('15.07.05', SHOWN, { incidentId: 'another' });
  situation.follow([
    { ...must(history.events.at(-1), 'an event'), hash: 'bb'.padEnd(64, '0') } as StoredEvent,
  ]);
  expect([before.seq, situation.position(SCOPE, 'OPEN').seq]).toEqual([1, 2]);
  expect(situation.hasVisibleChanges(SCOPE, 'OPEN', before)).toBe(true);
});

test.each([
  ['SNAPSHOT', true],
  ['CAUGHT_UP', true],
  ['TIME', true],
  ['DELTA', false],
  ['RESYNC', false],
  ['REVOKED', false],
] as const)(
  '%s bears a hash of the state: %s; each bears the speed of the clock and what is warned of',
  (kind, hasHash) => {
    const frame = frameOf(following(['aa']), kind);
    expect(frame.stateHash !== null).toBe(hasHash);
    expect(frame).toMatchObject({ kind, operationSpeed: 2, warnings: ['CLOCK_WRONG'] });
  },
);

test('a frame holds what its reader lacks: all of it for who has nothing, nothing for who is level', () => {
  const situation = following(['aa', 'bb']);
  const step = (from: Parameters<LiveSituation['frameSince']>[2]) =>
    situation.frameSince(SCOPE, 'OPEN', from, 'CAUGHT_UP').frame;
  expect(step(null)).toMatchObject({ after: null, patch: { incidents: [{}, {}] } });
  const { cursor, ...rest } = situation.position(SCOPE, 'OPEN');
  expect(step({ ...rest, cursor }).patch).toMatchObject({ headline: null, rows: [], incidents: [] });
  expect(step({ ...rest, cursor, seq: 1 }).patch.incidents).toHaveLength(1);
});

describe('the feed of a scope', () => {
  const situation = following(['aa', 'bb']);
  const feed = new SituationFeed(situation, SCOPE, 'OPEN');
  const here = feed.position();
  const kinds = (from: SituationPlace | null, reason: 'JOIN' | 'CHANGE' | 'HEARTBEAT') => {
    const { frame, isCaughtUp, position } = feed.frameSince(from, here, reason);
    return [frame.kind, isCaughtUp, position.position?.seq ?? null];
  };

  test('begins with the whole, goes on with what was missed, and then with changes and beats', () => {
    expect(kinds(null, 'JOIN')).toEqual(['SNAPSHOT', false, 2]);
    expect(kinds(here, 'JOIN')).toEqual(['CAUGHT_UP', true, 2]);
    expect(kinds(here, 'CHANGE')).toEqual(['DELTA', true, 2]);
    expect(kinds(here, 'HEARTBEAT')).toEqual(['TIME', true, 2]);
  });

  test('says first why nothing can be continued, then begins with the whole', () => {
    const { position, frame } = feed.frameSince(placeToResync('FORK'), here, 'JOIN');
    expect(frame).toMatchObject({ kind: 'RESYNC', resyncReason: 'FORK', after: null });
    expect(kinds(placeToResync('FORK'), 'JOIN')).toEqual(['RESYNC', false, null]);
    expect(kinds(position, 'JOIN')).toEqual(['SNAPSHOT', false, 2]);
  });

  test('has something for who has nothing in hand, and for others where an event changed something', () => {
    const earlier = placeAt({ ...must(here.position, 'a position'), seq: 1 });
    expect([null, placeToResync('FORK'), earlier, here].map((from) => feed.hasVisibleChanges(from))).toEqual([
      ...[true, true, true, false],
    ]);
  });
});
