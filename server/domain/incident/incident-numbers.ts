import { createHmac } from 'node:crypto';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { IncidentTables } from './incident.queries.ts';

/** Numbers have four digits for as long as free ones are found at once, and five from then on. */
const FIRST = { from: 1_000, count: 9_000 };
const LATER = { from: 10_000, count: 90_000 };
/** With 8,000 of 9,000 numbers given, about one incident in ten gets a fifth digit. */
const TRIES_OF_FOUR_DIGITS = 20;

/**
 * Gives incidents the numbers by which people name them aloud. They are drawn by lot, from the id of the incident and a key of the
 * server: whoever reads some of them learns nothing about how many others there are, as numbers that run from 1 would tell. A
 * number is given once in an operation, whatever becomes of its incident, and at all levels: an incident keeps its number when
 * word of it may travel further.
 */
export class IncidentNumbers {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** Draws the number of an incident that has none that was drawn; answers the one that it has. */
  async numberOf(tx: WriteTransaction, incident: string): Promise<number> {
    const db = tx.db.withTables<IncidentTables>();
    const own = await db
      .selectFrom('incident_number')
      .select('number')
      .where('incident_id', '=', incident)
      .executeTakeFirst();
    if (own) return own.number;
    for (let attempt = 0; ; attempt += 1) {
      const number = this.#draw(incident, attempt);
      const given = await db
        .insertInto('incident_number')
        .values({ number, incident_id: incident })
        .onConflict((conflict) => conflict.column('number').doNothing())
        .returning('number')
        .executeTakeFirst();
      if (given) return given.number;
    }
  }

  #draw(incident: string, attempt: number): number {
    const { from, count } = attempt < TRIES_OF_FOUR_DIGITS ? FIRST : LATER;
    const lot = createHmac('sha256', this.#key).update(`incident number ${attempt} ${incident}`).digest();
    return from + (lot.readUInt32BE(0) % count);
  }
}
