import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToyFrame } from '../../tests/support/toy-feed.ts';
import { type FeedPosition, type FeedSource, Outlet } from './hub.ts';
import { joined, type Seat, TrialHub } from './trial-hub.fixture.ts';

let trial: TrialHub;
beforeEach(() => {
  vi.useFakeTimers();
  trial = new TrialHub();
});
afterEach(() => {
  trial.hub.close();
  vi.useRealTimers();
});

describe('the heartbeat', () => {
  const beatsOf = (seat: Seat) => seat.frames.filter((f) => f.reason === 'HEARTBEAT').map((f) => f.sentAt);

  test('comes exactly every 2 seconds without events', async () => {
    const seat = trial.sit();
    const start = performance.now();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(beatsOf(seat).map((at) => at - start)).toEqual(
      [2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((s) => s * 1_000),
    );
  });

  test('comes exactly every 2 seconds in a storm of events, and carries what is new', async () => {
    const seat = trial.sit();
    const start = performance.now();
    for (let ms = 0; ms < 20_000; ms += 7) {
      trial.publish();
      await vi.advanceTimersByTimeAsync(7);
    }
    expect(beatsOf(seat).map((at) => at - start)).toEqual(
      [2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((s) => s * 1_000),
    );
    expect(joined(seat.frames)).toBe(true);
  });

  test('stays on its grid when one beat is late', async () => {
    let skew = 0;
    trial.runBy(() => performance.now() + skew);
    const seat = trial.sit();
    const start = performance.now();
    await vi.advanceTimersByTimeAsync(1_000);
    // The event loop stands still: the pending beat fires 1.3 s late.
    skew = 1_300;
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(1_700);
    expect(beatsOf(seat).map((at) => at + skew - start)).toEqual([3_300, 4_000]);
  });

  test('is sent once where its timer rings early, as timers do by less than 1 ms', async () => {
    let skew = 0;
    trial.runBy(() => performance.now() + skew);
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_000);
    skew = -0.4;
    await vi.advanceTimersByTimeAsync(6_000);
    expect(beatsOf(seat)).toHaveLength(3);
  });

  test('is sent once for each point of the grid, wherever that began', async () => {
    // The fourth point of this grid, computed from its origin, is a little less than four beats after it.
    const origin = 1_234.567;
    const fourth = origin + 4 * 2_000;
    expect((fourth - origin) / 2_000).toBeLessThan(4);
    const start = performance.now();
    trial.runBy(() => origin + (performance.now() - start));
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(20_500);
    expect(beatsOf(seat)).toHaveLength(10);
  });

  test('carries what has come by then, also where nobody has said that anything did', async () => {
    const seat = trial.sit();
    trial.feed.seq = 1;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'HEARTBEAT', after: 0, until: 1 });
  });

  test('is not what somebody gets who joins in the same turn at the same place', async () => {
    const from = trial.feed.position();
    const late: Seat[] = [];
    trial.hub.join<ToyFrame, ToyFrame>({
      ...{ source: trial.feed as FeedSource<FeedPosition, ToyFrame>, groupKey: 'g', from: null },
      ...{ render: (frame) => frame, outlet: new Outlet() },
      deliver: (frame, done) => {
        if (frame.reason === 'HEARTBEAT') late.push(trial.sit({ group: 'late', from }));
        queueMicrotask(done);
      },
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(late[0]?.frames[0]).toMatchObject({ reason: 'JOIN', after: 0 });
  });
});
