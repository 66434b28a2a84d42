import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';

interface ReleasingEvent {
  readonly kind: string;
  readonly payload: string;
}

/** The words that were released for walls, which the log does not hold: read before the events that release them are folded. */
export class WallWords {
  readonly #db: Kysely<StreamTables>;
  readonly #words = new Map<string, string>();

  constructor(reader: Kysely<unknown>) {
    this.#db = reader as Kysely<StreamTables>;
  }

  /** Of the acts among these events. */
  async learn(events: readonly ReleasingEvent[]): Promise<void> {
    const acts = events
      .filter(({ kind }) => kind === 'WallTextReleased')
      .map(({ payload }) => (JSON.parse(payload) as { actId: string }).actId);
    if (acts.length === 0) return;
    this.#keep(await this.#released().where('subject', 'in', acts).execute());
  }

  /** Of every act there is. */
  async learnAll(): Promise<void> {
    this.#keep(await this.#released().execute());
  }

  #released() {
    return this.#db.selectFrom('subject_text').select(['subject', 'text']).where('field', '=', 'wallText');
  }

  #keep(rows: readonly { readonly subject: string; readonly text: string }[]): void {
    for (const { subject, text } of rows) this.#words.set(subject, text);
  }

  /** Null: none were learned, or they were erased. */
  readonly of = (act: string): string | null => this.#words.get(act) ?? null;
}
