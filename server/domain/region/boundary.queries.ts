import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { Boundary } from './boundary.entity.ts';

type BoundaryTables = { boundary: InferKyselyTable<typeof Boundary> };

/** Reads the outlines of regions. They do not change while the server runs, so each is read once. */
export class BoundaryReading {
  readonly #db: Kysely<BoundaryTables>;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(reader: Kysely<unknown>) {
    this.#db = reader as Kysely<BoundaryTables>;
  }

  /** GeoJSON geometry of a region; null where no boundaries were imported. */
  outlineOf(code: string): Promise<unknown> {
    const known = this.#known.get(code);
    if (known) return known;
    const read = this.#read(code);
    this.#known.set(code, read);
    read.catch(() => this.#known.delete(code));
    return read;
  }

  async #read(code: string): Promise<unknown> {
    const row = await this.#db
      .selectFrom('boundary')
      .select('geometry')
      .where('region_code', '=', code)
      .executeTakeFirst();
    return row ? (JSON.parse(row.geometry) as unknown) : null;
  }
}
