import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ToyFeed, type ToyFrame, type ToyPosition } from '../../tests/support/toy-feed.ts';
import { type FeedPosition, type FeedSource, type FeedStep, type FrameReason, Hub, Outlet } from './hub.ts';

interface Seat {
  readonly frames: (ToyFrame & { readonly sentAt: number })[];
  readonly outlet: Outlet;
  /** Set to hold frames back, as a socket that does not drain. */
  isStalled: boolean;
  drain(): void;
  readonly leave: () => FeedPosition | null;
}

let hub: Hub;
let feed: ToyFeed;
let executions: number;

function sit({
  group = 'g',
  from = null,
  outlet = new Outlet(),
  source = feed,
}: Partial<SeatOptions> = {}): Seat {
  let held: (() => void) | null = null;
  const seat = {
    frames: [] as Seat['frames'],
    outlet,
    isStalled: false,
    drain() {
      const done = held;
      held = null;
      done?.();
    },
    leave: (): FeedPosition | null => null,
  };
  seat.leave = hub.join<ToyFrame, ToyFrame>({
    source: source as FeedSource<FeedPosition, ToyFrame>,
    groupKey: group,
    render: (frame) => {
      executions += 1;
      return frame;
    },
    from,
    outlet,
    deliver: (frame, done) => {
      seat.frames.push({ ...frame, sentAt: performance.now() });
      if (seat.isStalled) held = done;
      else queueMicrotask(done);
    },
  });
  return seat;
}

interface SeatOptions {
  readonly group: string;
  readonly from: ToyPosition | null;
  readonly outlet: Outlet;
  readonly source: ToyFeed;
}

const publish = (count = 1) => {
  feed.seq += count;
  hub.wake();
};

/** A chain without hole or overlap: each frame begins where the one before it ended. */
const joined = (frames: readonly ToyFrame[]) =>
  frames.every((frame, index) => index === 0 || frame.after === frames[index - 1]?.until);

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub();
  feed = new ToyFeed();
  executions = 0;
});

afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

describe('a group', () => {
  test('of a thousand members costs one frame and one execution for each change', async () => {
    const seats = Array.from({ length: 1_000 }, () => sit());
    expect(executions).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    publish();
    await vi.advanceTimersByTimeAsync(200);
    expect(executions).toBe(2);
    expect(feed.framesMade).toBe(2);
    expect(seats.every((seat) => seat.frames.length === 2 && joined(seat.frames))).toBe(true);
  });

  test('with another document is executed apart, on the same frame', async () => {
    sit({ group: 'one' });
    sit({ group: 'two' });
    await vi.advanceTimersByTimeAsync(200);
    publish();
    await vi.advanceTimersByTimeAsync(200);
    expect(feed.framesMade).toBe(2);
    expect(executions).toBe(4);
  });

  test('lets a member that comes back continue from its own place', async () => {
    feed.seq = 7;
    const seat = sit({ from: feed.at(3) });
    expect(seat.frames).toMatchObject([{ reason: 'JOIN', after: 3, until: 7 }]);
    expect(seat.leave()).toMatchObject({ seq: 7 });
  });

  test('that one of its members leaves goes on for the others', async () => {
    const [first, second] = [sit(), sit()];
    first.leave();
    expect(hub.size).toMatchObject({ members: 1, groups: 1 });
    await vi.advanceTimersByTimeAsync(150);
    publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(second.frames.at(-1)).toMatchObject({ reason: 'CHANGE', until: 1 });
  });
});

describe('a stalled member', () => {
  test('gets exactly one frame once it drains, from its own place to the newest', async () => {
    const [slow, quick] = [sit(), sit()];
    await vi.advanceTimersByTimeAsync(150);
    slow.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(150);
    for (let round = 0; round < 5; round += 1) {
      publish();
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
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_800);
    seat.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(1_000);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.map((frame) => frame.reason)).toEqual(['JOIN', 'CHANGE', 'HEARTBEAT']);
  });

  test('is owed that heartbeat still when something changes after it', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_800);
    seat.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(500);
    publish();
    await vi.advanceTimersByTimeAsync(200);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'HEARTBEAT', after: 1, until: 2 });
  });

  test('costs nothing for 5,000 publishes: no frame is made, nothing is kept, nobody dies', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(150);
    seat.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(150);
    const made = feed.framesMade;
    for (let round = 0; round < 5_000; round += 1) {
      publish();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(feed.framesMade).toBe(made);
    expect(seat.frames).toHaveLength(2);
    seat.isStalled = false;
    seat.drain();
    expect(seat.frames.at(-1)).toMatchObject({ after: 1, until: 5_001 });
  });

  test('holds up nobody but the subscriptions of its own socket', async () => {
    const outlet = new Outlet();
    const first = sit({ group: 'one', outlet });
    const second = sit({ group: 'two', outlet });
    const other = sit({ group: 'two' });
    await vi.advanceTimersByTimeAsync(150);
    first.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(150);
    publish();
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
    const first = sit({ group: 'one', outlet });
    const second = sit({ group: 'two', outlet });
    first.isStalled = second.isStalled = true;
    for (let round = 0; round < 10; round += 1) {
      publish();
      await vi.advanceTimersByTimeAsync(150);
      first.drain();
      second.drain();
    }
    expect(Math.abs(first.frames.length - second.frames.length)).toBeLessThanOrEqual(2);
  });
});

describe('the heartbeat', () => {
  const beatsOf = (seat: Seat) => seat.frames.filter((f) => f.reason === 'HEARTBEAT').map((f) => f.sentAt);

  test('comes exactly every 2 seconds without events', async () => {
    const seat = sit();
    const start = performance.now();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(beatsOf(seat).map((at) => at - start)).toEqual(
      [2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((s) => s * 1_000),
    );
  });

  test('comes exactly every 2 seconds in a storm of events, and carries what is new', async () => {
    const seat = sit();
    const start = performance.now();
    for (let ms = 0; ms < 20_000; ms += 7) {
      publish();
      await vi.advanceTimersByTimeAsync(7);
    }
    expect(beatsOf(seat).map((at) => at - start)).toEqual(
      [2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((s) => s * 1_000),
    );
    expect(joined(seat.frames)).toBe(true);
  });

  test('stays on its grid when one beat is late', async () => {
    let skew = 0;
    hub.close();
    hub = new Hub(() => performance.now() + skew);
    const seat = sit();
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
    hub.close();
    hub = new Hub(() => performance.now() + skew);
    const seat = sit();
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
    hub.close();
    const start = performance.now();
    hub = new Hub(() => origin + (performance.now() - start));
    const seat = sit();
    await vi.advanceTimersByTimeAsync(20_500);
    expect(beatsOf(seat)).toHaveLength(10);
  });

  test('carries what has come by then, also where nobody has said that anything did', async () => {
    const seat = sit();
    feed.seq = 1;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'HEARTBEAT', after: 0, until: 1 });
  });

  test('is not what somebody gets who joins in the same turn at the same place', async () => {
    const from = feed.position();
    const late: Seat[] = [];
    hub.join<ToyFrame, ToyFrame>({
      ...{ source: feed as FeedSource<FeedPosition, ToyFrame>, groupKey: 'g', from: null },
      ...{ render: (frame) => frame, outlet: new Outlet() },
      deliver: (frame, done) => {
        if (frame.reason === 'HEARTBEAT') late.push(sit({ group: 'late', from }));
        queueMicrotask(done);
      },
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(late[0]?.frames[0]).toMatchObject({ reason: 'JOIN', after: 0 });
  });
});

describe('frames', () => {
  test('are at least 100 ms apart in a storm, so at most ten a second', async () => {
    const seat = sit();
    for (let ms = 0; ms < 30_000; ms += 3) {
      publish();
      await vi.advanceTimersByTimeAsync(3);
    }
    const times = seat.frames.map((frame) => frame.sentAt).slice(1);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    expect(times.length).toBeGreaterThan(200);
  });

  test('a change after a quiet time goes out at once', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_000);
    publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.frames).toHaveLength(2);
  });

  test('a moment that has passed while the turn took its time is not waited for', async () => {
    let spent = 0;
    hub.close();
    hub = new Hub(() => {
      spent += 5;
      return performance.now() + spent;
    });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    const seat = sit();
    publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.frames).toHaveLength(2);
    expect(Math.min(...waits.mock.calls.map(([, wait]) => wait ?? 0))).toBeGreaterThanOrEqual(0);
  });

  test('a change just before a heartbeat travels with it', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_950);
    publish();
    await vi.advanceTimersByTimeAsync(500);
    expect(seat.frames.slice(1)).toMatchObject([{ reason: 'HEARTBEAT', after: 0, until: 1 }]);
  });

  test('made before the source moved are not handed to whoever comes after', () => {
    sit();
    publish();
    expect(sit().frames).toMatchObject([{ until: 1 }]);
  });

  test('many wake-ups of one moment become one frame', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let round = 0; round < 50; round += 1) publish();
    await vi.advanceTimersByTimeAsync(150);
    expect(seat.frames.slice(1)).toMatchObject([{ after: 0, until: 50 }]);
  });

  test('of one group come when they would come without the others', async () => {
    const busy = new ToyFeed();
    sit({ group: 'busy', source: busy });
    const seat = sit();
    await vi.advanceTimersByTimeAsync(200);
    const at = (moment: number) => vi.advanceTimersByTimeAsync(moment - (performance.now() % 2_000));
    // The busy group was sent something just now, and waits for its gap to send more.
    busy.seq += 1;
    hub.wake();
    await at(230);
    busy.seq += 1;
    hub.wake();
    await at(240);
    publish();
    await at(245);
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'CHANGE', sentAt: 240 });
  });

  test('a wake-up that shows nothing sends nothing', async () => {
    const seat = sit();
    await vi.advanceTimersByTimeAsync(1_000);
    hub.wake();
    await vi.advanceTimersByTimeAsync(500);
    expect(seat.frames).toHaveLength(1);
  });

  test('follow each other at once until the member is caught up', async () => {
    const steps: FrameReason[] = [];
    const resyncing: FeedSource<ToyPosition, ToyFrame> = {
      position: () => feed.position(),
      hasVisibleChanges: () => false,
      frameSince: (from, to, reason): FeedStep<ToyPosition, ToyFrame> => {
        steps.push(reason);
        const isLost = from?.key === 'lost';
        const position = isLost ? { seq: 0, at: 0, key: 'nothing' } : to;
        return { position, frame: { reason, after: null, until: to.seq, text: '' }, isCaughtUp: !isLost };
      },
    };
    const frames: ToyFrame[] = [];
    hub.join<ToyFrame, ToyFrame>({
      source: resyncing as FeedSource<FeedPosition, ToyFrame>,
      groupKey: 'r',
      render: (frame) => frame,
      from: { key: 'lost' },
      outlet: new Outlet(),
      deliver: (frame, done) => {
        frames.push(frame);
        queueMicrotask(done);
      },
    });
    await vi.advanceTimersByTimeAsync(1);
    expect(steps).toEqual(['JOIN', 'JOIN']);
    expect(frames).toHaveLength(2);
  });
});

describe('leaving', () => {
  test('frees everything: no member, no group, no timer', async () => {
    const seats = Array.from({ length: 10 }, (_, index) => sit({ group: `g${index % 3}` }));
    publish();
    await vi.advanceTimersByTimeAsync(50);
    publish();
    for (const seat of seats) seat.leave();
    expect(hub.size).toEqual({ members: 0, groups: 0, timers: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('with a frame under way leaves the outlet to the others', async () => {
    const outlet = new Outlet();
    const [first, second] = [sit({ group: 'one', outlet }), sit({ group: 'two', outlet })];
    await vi.advanceTimersByTimeAsync(150);
    first.isStalled = true;
    publish();
    await vi.advanceTimersByTimeAsync(150);
    first.leave();
    first.drain();
    await vi.advanceTimersByTimeAsync(1);
    expect(second.frames.at(-1)?.until).toBe(1);
    first.leave();
    expect(hub.size.members).toBe(1);
  });

  test('a wake-up without members starts nothing', () => {
    publish();
    expect(vi.getTimerCount()).toBe(0);
  });
});
