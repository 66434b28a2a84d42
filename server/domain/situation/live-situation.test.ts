import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { CursorCodec } from '../../stream/cursor.ts';
import { OperationClock } from '../operation/operation-clock.ts';
import { type FrameKind, LiveSituation } from './live-situation.ts';
import { at, History, iso } from './situation.fixture.ts';

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
