import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { grant, SOMEBODY } from '../../tests/support/open-access.ts';
import { AccessRegister, type Admission } from '../domain/access/access-register.ts';
import { Presence } from './presence.ts';

const SESSION = '0198a0e0-0000-7000-8000-00000000000c';

/** Real time, which can be set while the timers of the process go on by their own. */
let now: number;
let register: AccessRegister;
let here: Presence | undefined;

const tell = (kind: string, payload: object) =>
  register.follow([{ kind, recordedAt: now, payload: JSON.stringify(payload) } as never]);

/** Somebody who is here, and how often he was told of a change. */
function arrive(change: Partial<Admission> = {}) {
  const presence = new Presence(register, {
    ...{ principal: SOMEBODY, kind: 'PERSON', session: SESSION, expiresAt: null },
    ...change,
  });
  here = presence;
  const told = vi.fn();
  const forget = presence.whenChanged(told);
  return { presence, told, forget };
}

/** Both clocks go on alike. */
function pass(ms: number): void {
  for (let left = ms; left > 0; left -= 1_000) {
    now += Math.min(1_000, left);
    vi.advanceTimersByTime(Math.min(1_000, left));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  now = 1_000_000;
  register = new AccessRegister(() => now);
  const { id: grantId, ...rest } = grant({ startsAt: 0 });
  tell('AccessGranted', { grantId, ...rest });
});
afterEach(() => {
  here?.leave();
  here = undefined;
  vi.useRealTimers();
});

describe('the end of a term', () => {
  test('is told of once, right after it has come', () => {
    const { presence, told } = arrive({ expiresAt: now + 5_000 });
    pass(5_000);
    expect(told).not.toHaveBeenCalled();
    pass(10);
    expect(told).toHaveBeenCalledOnce();
    expect([presence.viewer, presence.isExpired]).toEqual([null, true]);
    pass(200_000);
    expect(told).toHaveBeenCalledOnce();
  });

  test('an hour from now is seen within 30 seconds where the clock is set to it meanwhile', () => {
    const { presence, told } = arrive({ expiresAt: now + 3_600_000 });
    vi.advanceTimersByTime(10_000);
    now += 3_600_000;
    vi.advanceTimersByTime(20_000);
    expect(told).toHaveBeenCalledOnce();
    expect(presence.isExpired).toBe(true);
  });

  test('is told of when it comes, though the clock was set back meanwhile', () => {
    const { told } = arrive({ expiresAt: now + 5_000 });
    now -= 60_000;
    vi.advanceTimersByTime(5_001);
    expect(told).not.toHaveBeenCalled();
    pass(65_010);
    expect(told).toHaveBeenCalledOnce();
  });

  test('of a right that was given meanwhile is told of as well, and so is the one after it', () => {
    const { told, presence } = arrive();
    for (const [at, seconds] of [10, 20].entries()) {
      const { id: _, ...rest } = grant({ endsAt: now + seconds * 1_000 });
      tell('AccessGranted', { grantId: `0198a0e0-0000-7000-8000-00000000001${at}`, ...rest });
    }
    expect(told).toHaveBeenCalledTimes(2);
    pass(10_010);
    expect([told.mock.calls.length, presence.viewer?.grants.length]).toEqual([3, 2]);
    pass(10_000);
    expect([told.mock.calls.length, presence.viewer?.grants.length]).toEqual([4, 1]);
  });
});

describe('rights that are gone', () => {
  test.each([
    ['at the end of a session', 'SessionEnded', { session: SESSION, principal: SOMEBODY }],
    ['for somebody barred', 'PrincipalBarred', { principal: SOMEBODY }],
  ])('%s were taken, and are no matter of a term', (_, kind, payload) => {
    const { presence, told } = arrive({ expiresAt: now + 5_000 });
    expect([presence.viewer === null, presence.isExpired]).toEqual([false, false]);
    tell(kind, payload);
    expect(told).toHaveBeenCalledOnce();
    expect([presence.viewer, presence.isExpired]).toEqual([null, false]);
    pass(10_000);
    expect(presence.isExpired).toBe(false);
  });

  test('for a program whose term is over are a matter of the term', () => {
    const { presence } = arrive({ session: null, expiresAt: now + 1_000 });
    pass(1_010);
    expect(presence.isExpired).toBe(true);
  });
});

test('nobody in particular has no term, and no rights that could end', () => {
  const presence = new Presence(register, null);
  expect([presence.viewer?.principal, presence.isExpired, vi.getTimerCount()]).toEqual([null, false, 0]);
  presence.leave();
});

test('who has left is told of nothing more, and leaves no timer', () => {
  const { presence, told } = arrive({ expiresAt: now + 5_000 });
  presence.leave();
  expect(vi.getTimerCount()).toBe(0);
  tell('WallModeSet', { wall: SOMEBODY, mode: 'BLANK' });
  expect(vi.getTimerCount()).toBe(0);
  pass(10_000);
  expect(told).not.toHaveBeenCalled();
});

test('one who does not listen any more is told of nothing, and the others are', () => {
  const { presence, told, forget } = arrive();
  const other = vi.fn();
  presence.whenChanged(other);
  forget();
  tell('PrincipalBarred', { principal: SOMEBODY });
  expect([told.mock.calls.length, other.mock.calls.length]).toEqual([0, 1]);
});
