import { ToyFeed, type ToyFrame, type ToyPosition } from '../../tests/support/toy-feed.ts';
import { type FeedPosition, type FeedSource, Hub, Outlet } from './hub.ts';

/** A member of a group: what it was sent, and when. */
export interface Seat {
  readonly frames: (ToyFrame & { readonly sentAt: number })[];
  readonly outlet: Outlet;
  /** Set to hold frames back, as a socket that does not drain. */
  isStalled: boolean;
  drain(): void;
  readonly leave: () => FeedPosition | null;
}

interface SeatOptions {
  readonly group: string;
  readonly from: ToyPosition | null;
  readonly outlet: Outlet;
  readonly source: ToyFeed;
}

/** A hub with one feed, whose executions are counted. */
export class TrialHub {
  hub = new Hub();
  readonly feed = new ToyFeed();
  executions = 0;

  /** Goes on with an empty hub that tells the time by another clock, in ms. */
  runBy(clock: () => number): void {
    this.hub.close();
    this.hub = new Hub(clock);
  }

  sit({
    group = 'g',
    from = null,
    outlet = new Outlet(),
    source = this.feed,
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
    seat.leave = this.hub.join<ToyFrame, ToyFrame>({
      source: source as FeedSource<FeedPosition, ToyFrame>,
      groupKey: group,
      render: (frame) => {
        this.executions += 1;
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

  publish(count = 1): void {
    this.feed.seq += count;
    this.hub.wake();
  }
}

/** A chain without hole or overlap: each frame begins where the one before it ended. */
export const joined = (frames: readonly ToyFrame[]): boolean =>
  frames.every((frame, index) => index === 0 || frame.after === frames[index - 1]?.until);
