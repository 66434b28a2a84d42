import { type FeedPosition, type FeedSource, type Hub, type Joining, Outlet } from './hub.ts';

export interface SharedFeedOptions<Frame> {
  readonly hub: Hub;
  readonly source: FeedSource<FeedPosition, Frame>;
  /** Names what is fed: two feeds of one key give the same frames from the same place. */
  readonly key: string;
  /** The root field of the subscription: payloads are `{ [field]: frame }`. */
  readonly field: string;
  /** Where the subscriber stands; null where it has nothing yet. */
  readonly from: FeedPosition | null;
  /** Where a subscriber stands who was fed something else before, and has to be told. */
  readonly anew: FeedPosition | null;
  /** The last frame for a subscriber at `position` who may not be fed any more. */
  readonly farewell: (position: FeedPosition | null) => Frame;
  /** Told when a subscriber takes his place; what it returns, when he gives it up. */
  readonly attend?: () => () => void;
}

/**
 * The answer of a subscription resolver: a feed that many may share. A transport that knows it joins the hub with it,
 * so that one execution serves all; anybody else iterates it. Iterating holds at most one frame: whoever does not ask
 * for the next one gets, once he does, all that happened since in a single frame.
 */
export class SharedFeed<Frame> implements AsyncIterable<Record<string, Frame>> {
  readonly hub: Hub;
  readonly source: FeedSource<FeedPosition, Frame>;
  readonly key: string;
  readonly from: FeedPosition | null;
  readonly anew: FeedPosition | null;
  readonly farewell: (position: FeedPosition | null) => Frame;
  readonly #options: SharedFeedOptions<Frame>;

  constructor(options: SharedFeedOptions<Frame>) {
    this.hub = options.hub;
    this.source = options.source;
    this.key = options.key;
    this.from = options.from;
    this.anew = options.anew;
    this.farewell = options.farewell;
    this.#options = options;
  }

  /** The same feed, with one more told of each subscriber's coming and going. */
  attendedBy(attend: () => () => void): SharedFeed<Frame> {
    const before = this.#options.attend;
    const both = () => {
      const departures = [before?.(), attend()];
      return () => {
        for (const depart of departures) depart?.();
      };
    };
    return new SharedFeed({ ...this.#options, attend: both });
  }

  /** Takes a place; returns the way to give it up, which tells the position of the last frame that was handed over. */
  join<Rendered>(joining: Omit<Joining<Frame, Rendered>, 'source'>): () => FeedPosition | null {
    const depart = this.#options.attend?.();
    const leave = this.hub.join<Frame, Rendered>({ ...joining, source: this.source });
    return () => {
      depart?.();
      return leave();
    };
  }

  /** The root value that a frame is executed with. */
  payload(frame: Frame): Record<string, Frame> {
    return { [this.#options.field]: frame };
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Record<string, Frame>> {
    return new FeedIterator(this);
  }
}

type Payload<Frame> = Record<string, Frame>;

class FeedIterator<Frame> implements AsyncIterableIterator<Payload<Frame>> {
  readonly #feed: SharedFeed<Frame>;
  #leave: (() => unknown) | null = null;
  #isOver = false;
  #held: { readonly frame: Frame; readonly done: () => void } | null = null;
  #waiting: ((result: IteratorResult<Payload<Frame>, undefined>) => void) | null = null;

  constructor(feed: SharedFeed<Frame>) {
    this.#feed = feed;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Payload<Frame>, undefined>> {
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#leave ??= this.#join();
      this.#hand();
    });
  }

  return(): Promise<IteratorResult<Payload<Frame>, undefined>> {
    this.#isOver = true;
    this.#leave?.();
    this.#held = null;
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = null;
    return Promise.resolve({ done: true, value: undefined });
  }

  #join(): () => unknown {
    const { key, from } = this.#feed;
    return this.#feed.join<Frame>({
      groupKey: `frames of ${key}`,
      render: (frame) => frame,
      from,
      outlet: new Outlet(),
      deliver: (frame, done) => {
        this.#held = { frame, done };
        this.#hand();
      },
    });
  }

  #hand(): void {
    const held = this.#held;
    const resolve = this.#waiting;
    if (!held || !resolve) return;
    this.#held = null;
    this.#waiting = null;
    resolve({ done: false, value: this.#feed.payload(held.frame) });
    held.done();
  }
}
