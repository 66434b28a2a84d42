import { must } from '../../server/kernel/must.ts';
import type { Caller } from './caller.ts';

const EVENTS = `query Log($after: Cursor) { events(first: 100, after: $after) {
  edges { node { id kind subject payload } } pageInfo { hasNextPage endCursor } } }`;

interface EventsPage {
  readonly edges: readonly {
    readonly node: {
      readonly id: string;
      readonly kind: string;
      readonly subject: string;
      readonly payload: Readonly<Record<string, unknown>>;
    };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** In which order things were committed, as the log tells it to somebody who may read all of it. */
export class LogOrder {
  readonly #overseer: Caller;
  /** Of each event, and of each thing that events are about its first one. */
  readonly #places = new Map<string, number>();
  readonly #subjects = new Map<string, string>();
  /** Of the newest event of a kind that names an id. */
  readonly #naming = new Map<string, number>();
  #count = 0;
  #after: string | null = null;
  #reading: Promise<void> = Promise.resolve();

  constructor(overseer: Caller) {
    this.#overseer = overseer;
  }

  /** Resolves once everything is known that was committed before the call. */
  catchUp(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read());
    return this.#reading;
  }

  /** `id`: of an event, or of something that events are about. */
  placeOf(id: string): number {
    return must(this.#places.get(id), `an event ${id}, or one about it, in the log`);
  }

  /** What an event is about; anything else is about itself. */
  subjectOf(id: string): string {
    return this.#subjects.get(id) ?? id;
  }

  placeOfEnd(kind: string, named: string): number {
    return must(this.#naming.get(`${kind} ${named}`), `${kind} of ${named} in the log`);
  }

  async #read(): Promise<void> {
    for (;;) {
      const { events }: { events: EventsPage } = await this.#overseer.read<{ events: EventsPage }>(EVENTS, {
        after: this.#after,
      });
      for (const { node } of events.edges) {
        this.#count += 1;
        this.#places.set(node.id, this.#count);
        this.#subjects.set(node.id, node.subject);
        if (!this.#places.has(node.subject)) this.#places.set(node.subject, this.#count);
        for (const value of Object.values(node.payload))
          if (typeof value === 'string') this.#naming.set(`${node.kind} ${value}`, this.#count);
      }
      this.#after = events.pageInfo.endCursor ?? this.#after;
      if (!events.pageInfo.hasNextPage) return;
    }
  }
}
