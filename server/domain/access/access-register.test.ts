import { describe, expect, test } from 'vitest';
import { grant, SOMEBODY } from '../../../tests/support/open-access.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import { AccessRegister, type Admission } from './access-register.ts';

const OTHER = '0198a0e0-0000-7000-8000-0000000000ff';
const SESSION = '0198a0e0-0000-7000-8000-0000000000aa';
const admission: Admission = { principal: SOMEBODY, kind: 'PERSON', session: SESSION, expiresAt: null };

const event = (kind: string, payload: object, recordedAt?: number) =>
  ({ kind, payload: JSON.stringify(payload), recordedAt }) as StoredEvent;
const granted = (change = {}) => {
  const { id: grantId, ...rest } = grant(change);
  return event('AccessGranted', { grantId, ...rest });
};

function registerWith(...events: StoredEvent[]) {
  const clock = { now: 1_000 };
  const register = new AccessRegister(() => clock.now);
  register.follow(events);
  return { register, clock };
}

test('somebody without a grant is let in and may do nothing', () => {
  const { register } = registerWith();
  expect(register.viewerOf(admission)?.grants).toEqual([]);
});

test('a grant counts from its event on, and not after its revocation', () => {
  const { register } = registerWith(granted());
  expect(register.viewerOf(admission)?.may('readLog')).toBe(true);
  register.follow([event('AccessRevoked', { grantId: grant().id, principal: SOMEBODY })]);
  expect(register.viewerOf(admission)?.may('readLog')).toBe(false);
});

test('a grant begins and ends by the clock, and tells when', () => {
  const { register, clock } = registerWith(granted({ startsAt: 2_000, endsAt: 3_000 }));
  const may = () => register.viewerOf(admission)?.may('readLog');
  expect([may(), register.nextChangeOf(admission)]).toEqual([false, 2_000]);
  clock.now = 2_000;
  expect([may(), register.nextChangeOf(admission)]).toEqual([true, 3_000]);
  clock.now = 3_000;
  expect([may(), register.nextChangeOf(admission)]).toEqual([false, null]);
});

test('who was barred is nobody, for good: a later grant changes nothing', () => {
  const { register } = registerWith(granted(), event('PrincipalBarred', { principal: SOMEBODY }), granted());
  expect(register.viewerOf(admission)).toBeNull();
});

test('a session ends alone: another one of the same person goes on', () => {
  const { register } = registerWith(
    granted(),
    event('SessionEnded', { session: SESSION, principal: SOMEBODY }),
  );
  expect(register.viewerOf(admission)).toBeNull();
  expect(register.viewerOf({ ...admission, session: OTHER })).not.toBeNull();
});

test('credentials that expired let nobody in', () => {
  const { register, clock } = registerWith(granted());
  const until = { ...admission, expiresAt: 2_000 };
  expect(register.nextChangeOf(until)).toBe(2_000);
  clock.now = 2_000;
  expect(register.viewerOf(until)).toBeNull();
});

test('the mode of all walls holds for each until it is set by itself', () => {
  const { register } = registerWith(event('WallModeSet', { wall: null, mode: 'BLANK' }));
  expect([register.wallModeOf(SOMEBODY), register.wallModeOf(OTHER)]).toEqual(['BLANK', 'BLANK']);
  register.follow([event('WallModeSet', { wall: SOMEBODY, mode: 'NORMAL' })]);
  expect([register.wallModeOf(SOMEBODY), register.wallModeOf(OTHER)]).toEqual(['NORMAL', 'BLANK']);
  register.follow([event('WallModeSet', { wall: null, mode: 'GUEST' })]);
  expect([register.wallModeOf(SOMEBODY), register.wallModeOf(OTHER)]).toEqual(['GUEST', 'GUEST']);
});

test('listeners are told at the very event, before the next one is folded', () => {
  const { register } = registerWith(granted());
  const seen: (boolean | undefined)[] = [];
  register.whenChanged(SOMEBODY, () => seen.push(register.viewerOf(admission)?.may('readLog')));
  register.follow([
    event('AccessRevoked', { grantId: grant().id, principal: SOMEBODY }),
    granted(),
    event('WallModeSet', { wall: null, mode: 'BLANK' }),
  ]);
  expect(seen).toEqual([false, true, true]);
});

test('a listener that has left is told nothing, and others of the same principal are', () => {
  const { register } = registerWith();
  const told: string[] = [];
  const leave = register.whenChanged(SOMEBODY, () => told.push('first'));
  register.whenChanged(SOMEBODY, () => told.push('second'));
  leave();
  register.follow([granted()]);
  expect(told).toEqual(['second']);
});

test('events of other principals tell nothing', () => {
  const { register } = registerWith();
  let told = 0;
  register.whenChanged(OTHER, () => {
    told += 1;
  });
  register.follow([granted(), event('CheckpointReported', { reportId: 'x' })]);
  expect(told).toBe(0);
});

test('who was barred and which session has ended is known by name', () => {
  const { register } = registerWith(granted());
  expect([register.isBarred(SOMEBODY), register.isSessionEnded(SESSION)]).toEqual([false, false]);
  register.follow([
    event('PrincipalBarred', { principal: SOMEBODY }),
    event('SessionEnded', { session: SESSION, principal: SOMEBODY }),
  ]);
  expect([register.isBarred(SOMEBODY), register.isSessionEnded(SESSION)]).toEqual([true, true]);
  expect([register.isBarred(OTHER), register.isSessionEnded(OTHER)]).toEqual([false, false]);
});

test('somebody is known from the first event about his rights on, and nobody else with him', () => {
  const known = (...events: StoredEvent[]) => {
    const { register } = registerWith(...events);
    return [SOMEBODY, OTHER].map((principal) => register.knows(principal));
  };
  expect(known()).toEqual([false, false]);
  expect(known(granted())).toEqual([true, false]);
  expect(known(event('PrincipalBarred', { principal: OTHER }))).toEqual([false, true]);
  expect(known(event('SessionEnded', { session: SESSION, principal: OTHER }))).toEqual([false, false]);
});

test('who begins to listen while all walls are told of a mode is told of the next', () => {
  const { register } = registerWith();
  const told: string[] = [];
  register.whenChanged(SOMEBODY, () => {
    if (told.push('his') < 3) register.whenChanged(OTHER, () => told.push('the new one'));
  });
  register.follow([event('WallModeSet', { wall: null, mode: 'GUEST' })]);
  expect(told).toEqual(['his']);
});

test('the next change is the nearest one still ahead, of every grant and of the credentials', () => {
  const { register, clock } = registerWith(
    granted({ startsAt: 500, endsAt: 9_000 }),
    granted({ id: OTHER, startsAt: 3_000, endsAt: null }),
  );
  const next = (expiresAt: number | null) => register.nextChangeOf({ ...admission, expiresAt });
  expect([next(null), next(2_000), next(900)]).toEqual([3_000, 2_000, 3_000]);
  clock.now = 3_000;
  expect([next(null), next(9_500)]).toEqual([9_000, 9_000]);
  expect(register.nextChangeOf({ ...admission, principal: OTHER })).toBeNull();
});

test('each of two grants counts until it is taken back itself', () => {
  const { register } = registerWith(granted(), granted({ id: OTHER }));
  const ids = () => register.viewerOf(admission)?.grants.map(({ id }) => id);
  expect(ids()).toEqual([grant().id, OTHER]);
  register.follow([event('AccessRevoked', { grantId: grant().id, principal: SOMEBODY })]);
  expect(ids()).toEqual([OTHER]);
});

test('a wall is told of its own mode and of that of all, a bar and the end of a session tell theirs', () => {
  const { register } = registerWith();
  const told: string[] = [];
  register.whenChanged(SOMEBODY, () => told.push('his'));
  register.whenChanged(OTHER, () => told.push('the other'));
  const toldBy = (...events: StoredEvent[]) => {
    register.follow(events);
    return told.splice(0);
  };
  expect(toldBy(event('WallModeSet', { wall: OTHER, mode: 'GUEST' }))).toEqual(['the other']);
  expect(toldBy(event('WallModeSet', { wall: null, mode: 'GUEST' }))).toEqual(['his', 'the other']);
  expect(toldBy(event('PrincipalBarred', { principal: SOMEBODY }))).toEqual(['his']);
  expect(toldBy(event('SessionEnded', { session: SESSION, principal: OTHER }))).toEqual(['the other']);
});

test('a listener may leave while it is told, and a new one hears from the next event on', () => {
  const { register } = registerWith();
  const told: string[] = [];
  const leave = register.whenChanged(SOMEBODY, () => {
    told.push('first');
    leave();
    register.whenChanged(SOMEBODY, () => told.push('second'));
  });
  register.follow([granted()]);
  expect(told).toEqual(['first']);
  leave();
  register.follow([granted()]);
  expect(told).toEqual(['first', 'second']);
});

test('who was barred holds nothing: their grants change nothing by the clock', () => {
  const { register } = registerWith(
    granted({ startsAt: 500, endsAt: 9_000 }),
    event('PrincipalBarred', { principal: SOMEBODY }),
  );
  expect(register.nextChangeOf(admission)).toBeNull();
});

test('an instant of real time is so many milliseconds away, and none once it has come', () => {
  const { register, clock } = registerWith();
  clock.now = 1_000;
  expect([1_500, 1_000, 400].map((instant) => register.untilInstant(instant))).toEqual([500, 0, 0]);
});

describe('a grant whose time had come when it was given', () => {
  const given = (startsAt: number, change = {}) => {
    const { id: grantId, ...rest } = grant({ startsAt, endsAt: 9_000, ...change });
    return event('AccessGranted', { grantId, ...rest }, 5_000);
  };
  const taken = event('AccessRevoked', { grantId: grant().id, principal: SOMEBODY });

  test.each([
    [4_999, true],
    [5_000, true],
    [5_001, false],
  ])(
    'begins at %i, was given at 5,000, and counts by a clock that was set back to 1,000: %s',
    (startsAt, counts) => {
      const { register } = registerWith(given(startsAt));
      expect(register.viewerOf(admission)?.may('readLog')).toBe(counts);
      expect(register.isInForce(grant({ startsAt, endsAt: 9_000 }), 1_000)).toBe(counts);
      // One that has begun already does not begin again.
      expect(register.nextChangeOf(admission)).toBe(counts ? 9_000 : startsAt);
    },
  );

  test('ends by the clock all the same', () => {
    const { register, clock } = registerWith(given(5_000));
    clock.now = 9_000;
    expect(register.viewerOf(admission)?.may('readLog')).toBe(false);
  });

  test('has not begun any more once it was taken back, or its holder barred', () => {
    for (const end of [taken, event('PrincipalBarred', { principal: SOMEBODY })]) {
      const { register } = registerWith(given(5_000), end);
      expect(register.isInForce(grant({ startsAt: 5_000 }), 1_000)).toBe(false);
    }
    const { register } = registerWith(given(5_000), given(5_000, { id: OTHER }), taken);
    expect(register.isInForce(grant({ id: OTHER, startsAt: 5_000 }), 1_000)).toBe(true);
  });
});

test('who left late takes no place from those who came after', () => {
  const { register } = registerWith();
  const told: string[] = [];
  const first = register.whenChanged(SOMEBODY, () => told.push('first'));
  first();
  register.whenChanged(SOMEBODY, () => told.push('second'));
  first();
  register.follow([granted()]);
  expect(told).toEqual(['second']);
});

test('the rights of a viewer are those of the door: kind, session and the mode of that wall come along', () => {
  const { register } = registerWith(granted(), event('WallModeSet', { wall: SOMEBODY, mode: 'GUEST' }));
  expect(register.viewerOf({ ...admission, kind: 'WALL' })).toMatchObject({
    ...{ principal: SOMEBODY, kind: 'WALL', session: SESSION, wallMode: 'GUEST' },
  });
});
