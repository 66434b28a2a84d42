import type { Clock } from '../../kernel/clock.ts';

/** How long this server itself has known of each announcement: a duration that nobody can set. */
export class SeenAnnouncements {
  readonly #steady: Clock;
  #since = new Map<string, number>();

  constructor(steady: Clock) {
    this.#steady = steady;
  }

  /** Takes note of all that there are; the answer says whether one has been known for so many milliseconds. */
  note(announced: readonly { readonly id: string }[]): (id: string, milliseconds: number) => boolean {
    const now = this.#steady.now();
    this.#since = new Map(announced.map(({ id }) => [id, this.#since.get(id) ?? now]));
    return (id, milliseconds) => now - (this.#since.get(id) ?? now) >= milliseconds;
  }
}
