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

describe('a stalled member', () => {
  test('gets exactly one frame once it drains, from its own place to the newest', async () => {
    const [slow, quick] = [trial.sit(), trial.sit()];
    await vi.advanceTimersByTimeAsync(150);
    slow.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    for (let round = 0; round < 5; round += 1) {
      trial.publish();
      await vi.advanceTimersByTimeAsync(150);
    }
    expect(slow.frames).toHaveLength(2);
    expect(quick.frames).toHaveLength(7);
    slow.isStalled = false;
    slow.drain();
    await vi.advanceTimersByTimeAsync(1);
    expect(slow.frames.slice(2)).toMatchObject([{ after: 1, until: 6 }]);
    expect(joined(slow.frames)).toBe(true);
  });

  test('is owed the heartbeat it missed', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_800);
    seat.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(1_000);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.map((frame) => frame.reason)).toEqual(['JOIN', 'CHANGE', 'HEARTBEAT']);
  });

  test('is owed that heartbeat still when something changes after it', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_800);
    seat.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(500);
    trial.publish();
    await vi.advanceTimersByTimeAsync(200);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'HEARTBEAT', after: 1, until: 2 });
  });

  test('costs nothing for 5,000 publishes: no frame is made, nothing is kept, nobody dies', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(150);
    seat.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    const made = trial.feed.framesMade;
    for (let round = 0; round < 5_000; round += 1) {
      trial.publish();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(trial.feed.framesMade).toBe(made);
    expect(seat.frames).toHaveLength(2);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.at(-1)).toMatchObject({ after: 1, until: 5_001 });
  });

  test('holds up nobody but the subscriptions of its own socket', async () => {
    const outlet = new Outlet();
    const first = trial.sit({ group: 'one', outlet });
    const second = trial.sit({ group: 'two', outlet });
    const other = trial.sit({ group: 'two' });
    await vi.advanceTimersByTimeAsync(150);
    first.isStalled = true;
    trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    expect([first.frames.length, second.frames.length, other.frames.length]).toEqual([2, 1, 3]);
    first.isStalled = false;
    first.drain();
    await vi.advanceTimersByTimeAsync(1);
    expect([first, second].every((seat) => joined(seat.frames) && seat.frames.at(-1)?.until === 2)).toBe(
      true,
    );
  });

  test('one busy subscription does not starve its neighbour on the same socket', async () => {
    const outlet = new Outlet();
    const first = trial.sit({ group: 'one', outlet });
    const second = trial.sit({ group: 'two', outlet });
    first.isStalled = second.isStalled = true;
    for (let round = 0; round < 10; round += 1) {
      trial.publish();
      await vi.advanceTimersByTimeAsync(150);
      first.drain();
      second.drain();
    }
    expect(Math.abs(first.frames.length - second.frames.length)).toBeLessThanOrEqual(2);
  });
});
