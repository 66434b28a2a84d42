import type { SituationFrame } from './situation.types.ts';
import type { EndReason } from './situation-machine.types.ts';

export interface SubscriptionRequest {
  readonly scope: string;
  /** The position to resume from; null asks for a snapshot. */
  readonly after: string | null;
}

export interface SubscriptionListener {
  /** The socket is open; called again once the server has acknowledged it. */
  opened(): void;
  frame(frame: SituationFrame): void;
  /** Called at most once; nothing follows. */
  ended(reason: EndReason): void;
}

/** The way to the server. */
export interface SituationTransport {
  /**
   * Opens one subscription on a connection of its own and delivers its frames in order. The answer ends it: the
   * connection is dropped without waiting for the other side, and the listener hears nothing more.
   */
  subscribe(request: SubscriptionRequest, listener: SubscriptionListener): () => void;
}
