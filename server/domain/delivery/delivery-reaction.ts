import type { StoredEvent } from '../../stream/chain.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { PrincipalBarred, SessionEnded } from '../access/access.events.ts';
import type { PushSubscriptions } from './push-subscriptions.ts';

export interface DeliveryReactionParts {
  readonly subscriptions: PushSubscriptions;
}

type React = (tx: WriteTransaction, event: StoredEvent) => Promise<unknown>;

/** What follows from the log for what leaves the house. */
export class DeliveryReaction {
  readonly #parts: DeliveryReactionParts;
  readonly #reactions: Readonly<Record<string, React>> = {
    SessionEnded: (tx, event) => {
      const { session } = JSON.parse(event.payload) as SessionEnded;
      return this.#parts.subscriptions.remove(tx, { session });
    },
    PrincipalBarred: (tx, event) => {
      const { principal } = JSON.parse(event.payload) as PrincipalBarred;
      return this.#parts.subscriptions.remove(tx, { principal });
    },
  };

  constructor(parts: DeliveryReactionParts) {
    this.#parts = parts;
  }

  get kinds(): ReadonlySet<string> {
    return new Set(Object.keys(this.#reactions));
  }

  async react(tx: WriteTransaction, events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) await this.#reactions[event.kind]?.(tx, event);
  }
}
