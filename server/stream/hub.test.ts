import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Outlet } from './hub.ts';
import { joined, TrialHub } from './trial-hub.fixture.ts';

let trial: TrialHub;
beforeEach(() => {
  vi.useFakeTimers();
  trial = new TrialHub();
});
afterEach(() => {
  trial.hub.close();
  vi.useRealTimers();
});

describe('a group', () => {
  test('of a thousand members costs one frame and one execution for each change', async () => {
    const seats = Array.from({ length: 1_000 }, () => trial.sit());
    expect(trial.executions).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    trial.publish();
    await vi.advanceTimersByTimeAsync(200);
    expect(trial.executions).toBe(2);
    expect(trial.feed.framesMade).toBe(2);
    expect(seats.every((seat) => seat.frames.length === 2 && joined(seat.frames))).toBe(true);
  });

  test('with another document is executed apart, on the same frame', async () => {
    trial.sit({ group: 'one' });
    trial.sit({ group: 'two' });
    await vi.advanceTimersByTimeAsync(200);
    trial.publish();
    await vi.advanceTimersByTimeAsync(200);
    expect(trial.feed.framesMade).toBe(2);
    expect(trial.executions).toBe(4);
  });

  test('lets a member that comes back continue from its own place', async () => {
    trial.feed.seq = 7;
    const seat = trial.sit({ from: trial.feed.at(3) });
    expect(seat.frames).toMatchObject([{ reason: 'JOIN', after: 3, until: 7 }]);
    expect(seat.leave()).toMatchObject({ seq: 7 });
  });

  test('that one of its members leaves goes on for the others', async () => {
    const [first, second] = [trial.sit(), trial.sit()];
    first.leave();
    expect(trial.hub.size).toMatchObject({ members: 1, groups: 1 });
    await vi.advanceTimersByTimeAsync(150);
    trial.publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(second.frames.at(-1)).toMatchObject({ reason: 'CHANGE', until: 1 });
  });
});

describe('leaving', () => {
  test('frees everything: no member, no group, no timer', async () => {
    const seats = Array.from({ length: 10 }, (_, index) => trial.sit({ group: `g${index % 3}` }));
    trial.publish();
    await vi.advanceTimersByTimeAsync(50);
    trial.publish();
    expect(trial.hub.size).toEqual({ members: 10, groups: 3, timers: 2 });
    for (const seat of seats) seat.leave();
    expect(trial.hub.size).toEqual({ members: 0, groups: 0, timers: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('of the last one leaves nothing computed for the next: the newcomer is told what is by then', async () => {
    trial.sit().leave();
    // Time alone moves a source, and wakes nobody.
    trial.feed.seq = 5;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(trial.sit().frames).toMatchObject([{ reason: 'JOIN', until: 5 }]);
  });

  test('with a frame under way leaves the outlet to the others', async () => {
    const outlet = new Outlet();
    const [first, second] = [trial.sit({ group: 'one', outlet }), trial.sit({ group: 'two', outlet })];
    await vi.advanceTimersByTimeAsync(150);
    first.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    first.leave();
    first.drain();
    await vi.advanceTimersByTimeAsync(1);
    expect(second.frames.at(-1)?.until).toBe(1);
    first.leave();
    expect(trial.hub.size.members).toBe(1);
  });

  test('a wake-up without members starts nothing', () => {
    trial.publish();
    expect(vi.getTimerCount()).toBe(0);
  });
});
