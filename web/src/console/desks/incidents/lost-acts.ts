import { isUnanswered, type Outcome } from '../../server/outcome.ts';
import type { ActHead, Deed } from './deed.ts';
import type { QueueIncident } from './queue-incident.ts';

interface Lost {
  readonly head: ActHead;
  readonly incident: string;
  readonly isWritten: boolean;
}

/** All that an act says of an incident, in whose name; null where nothing is like it. */
const keyOf = ({ send }: Deed, incident: QueueIncident, post: string): string | null =>
  send.says === undefined ? null : JSON.stringify([incident.id, post, send.says(incident)]);

/**
 * Acts whose outcome is not known, by all that they say: pressed or written again each is the same act, which the server does once.
 * What carries no text is forgotten as soon as another act on the incident is answered: pressed after that, it is meant anew.
 */
export class LostActs {
  readonly #lost = new Map<string, Lost>();

  /** The head of the same act, which no answer came to; null where there is none. */
  of(deed: Deed, incident: QueueIncident, post: string): ActHead | null {
    return this.#lost.get(keyOf(deed, incident, post) ?? '')?.head ?? null;
  }

  note(deed: Deed, incident: QueueIncident, head: ActHead, outcome: Outcome<unknown>): void {
    const key = keyOf(deed, incident, head.post);
    if (isUnanswered(outcome)) {
      if (key !== null)
        this.#lost.set(key, { head, incident: incident.id, isWritten: deed.text !== undefined });
      return;
    }
    if (key !== null) this.#lost.delete(key);
    for (const [other, { incident: about, isWritten }] of this.#lost)
      if (about === incident.id && !isWritten) this.#lost.delete(other);
  }
}
