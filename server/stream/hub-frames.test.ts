import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ToyFeed, type ToyFrame, type ToyPosition } from '../../tests/support/toy-feed.ts';
import { type FeedPosition, type FeedSource, type FeedStep, type FrameReason, Outlet } from './hub.ts';
import { TrialHub } from './trial-hub.fixture.ts';

let trial: TrialHub;
beforeEach(() => {
  vi.useFakeTimers();
  trial = new TrialHub();
});
afterEach(() => {
  trial.hub.close();
  vi.useRealTimers();
});

describe('frames', () => {
  test('are at least 100 ms apart in a storm, so at most ten a second', async () => {
    const seat = trial.sit();
    for (let ms = 0; ms < 30_000; ms += 3) {
      trial.publish();
      await vi.advanceTimersByTimeAsync(3);
    }
    const times = seat.frames.map((frame) => frame.sentAt).slice(1);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
    expect(times.length).toBeGreaterThan(200);
  });

  test('a change after a quiet time goes out at once', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_000);
    trial.publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.frames).toHaveLength(2);
  });

  test('a moment that has passed while the turn took its time is not waited for', async () => {
    let spent = 0;
    trial.runBy(() => {
      spent += 5;
      return performance.now() + spent;
    });
    const waits = vi.spyOn(globalThis, 'setTimeout');
    const seat = trial.sit();
    trial.publish();
    await vi.advanceTimersByTimeAsync(1);
    expect(seat.frames).toHaveLength(2);
    expect(Math.min(...waits.mock.calls.map(([, wait]) => wait ?? 0))).toBeGreaterThanOrEqual(0);
  });

  test('a change just before a heartbeat travels with it', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_950);
    trial.publish();
    await vi.advanceTimersByTimeAsync(500);
    expect(seat.frames.slice(1)).toMatchObject([{ reason: 'HEARTBEAT', after: 0, until: 1 }]);
  });

  test('made before the source moved are not handed to those who come after', () => {
    trial.sit();
    trial.publish();
    expect(trial.sit().frames).toMatchObject([{ until: 1 }]);
  });

  test('many wake-ups of one moment become one frame', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_000);
    for (let round = 0; round < 50; round += 1) trial.publish();
    await vi.advanceTimersByTimeAsync(150);
    expect(seat.frames.slice(1)).toMatchObject([{ after: 0, until: 50 }]);
  });

  test('of one group come when they would come without the others', async () => {
    const busy = new ToyFeed();
    trial.sit({ group: 'busy', source: busy });
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(200);
    const at = (moment: number) => vi.advanceTimersByTimeAsync(moment - (performance.now() % 2_000));
    // The busy group was sent something just now, and waits for its gap to send more.
    busy.seq += 1;
    trial.hub.wake();
    await at(230);
    busy.seq += 1;
    trial.hub.wake();
    await at(240);
    trial.publish();
    await at(245);
    expect(seat.frames.at(-1)).toMatchObject({ reason: 'CHANGE', sentAt: 240 });
  });

  test('a wake-up that shows nothing sends nothing', async () => {
    const seat = trial.sit();
    await vi.advanceTimersByTimeAsync(1_000);
    trial.hub.wake();
    await vi.advanceTimersByTimeAsync(500);
    expect(seat.frames).toHaveLength(1);
  });

  test('follow each other at once until the member is caught up', async () => {
    const steps: FrameReason[] = [];
    const resyncing: FeedSource<ToyPosition, ToyFrame> = {
      position: () => trial.feed.position(),
      hasVisibleChanges: () => false,
      frameSince: (from, to, reason): FeedStep<ToyPosition, ToyFrame> => {
        steps.push(reason);
        const isLost = from?.key === 'lost';
        const position = isLost ? { seq: 0, at: 0, key: 'nothing' } : to;
        return { position, frame: { reason, after: null, until: to.seq, text: '' }, isCaughtUp: !isLost };
      },
    };
    const frames: ToyFrame[] = [];
    trial.hub.join<ToyFrame, ToyFrame>({
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
