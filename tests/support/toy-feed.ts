import type { FeedPosition, FeedSource, FeedStep, FrameReason } from '../../server/stream/hub.ts';

export interface ToyPosition extends FeedPosition {
  readonly seq: number;
  readonly at: number;
}

export interface ToyFrame {
  readonly reason: FrameReason;
  readonly after: number | null;
  readonly until: number;
  readonly text: string;
}

const place = (seq: number, at: number): ToyPosition => ({ seq, at, key: `${seq}@${at}` });

/** A feed of numbers: a frame tells which of them lie between two places, and how often it was asked. */
export class ToyFeed implements FeedSource<ToyPosition, ToyFrame> {
  seq = 0;
  framesMade = 0;
  text = '';
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  at(seq: number): ToyPosition {
    return place(seq, -1);
  }

  position(): ToyPosition {
    return place(this.seq, this.#now());
  }

  frameSince(
    from: ToyPosition | null,
    to: ToyPosition,
    reason: FrameReason,
  ): FeedStep<ToyPosition, ToyFrame> {
    this.framesMade += 1;
    const frame = { reason, after: from?.seq ?? null, until: to.seq, text: this.text };
    return { position: to, frame, isCaughtUp: true };
  }

  hasVisibleChanges(from: ToyPosition | null, to: ToyPosition): boolean {
    return from?.seq !== to.seq;
  }
}
