import { isUnanswered, type Outcome } from '../../server/outcome.ts';
import type { ActHead, Deed } from './deed.ts';
import type { QueueIncident } from './queue-incident.ts';

/** What an act says of an incident; null where nothing is written with it. */
const keyOf = ({ said, text }: Deed, { id }: QueueIncident): string | null =>
  text === undefined ? null : JSON.stringify([id, said, text]);

/** Acts whose answer was lost, by what is written with them: written again it is the same act, which the server does once. */
export class LostActs {
  readonly #heads = new Map<string, ActHead>();

  /** The head of the same act, which no answer came to; null where there is none. */
  of(deed: Deed, incident: QueueIncident): ActHead | null {
    return this.#heads.get(keyOf(deed, incident) ?? '') ?? null;
  }

  note(deed: Deed, incident: QueueIncident, head: ActHead, outcome: Outcome<unknown>): void {
    const key = keyOf(deed, incident);
    if (key === null) return;
    if (isUnanswered(outcome)) this.#heads.set(key, head);
    else this.#heads.delete(key);
  }
}
