import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import { type CheckpointReceipt, type CheckpointTables, checkpointReceipt } from './checkpoint.queries.ts';

/** Half-open: from `from`, before `until`. Epoch milliseconds on the operation's clock. */
export interface InstantRange {
  readonly from?: number | null;
  readonly until?: number | null;
}

export interface CheckpointHistoryFilter {
  readonly region?: string | null;
  readonly tps?: string | null;
  readonly stage?: string | null;
  readonly institution?: string | null;
  readonly happened?: InstantRange | null;
  readonly received?: InstantRange | null;
}

/** Reads what was reported; sees committed rows only. */
export class CheckpointHistory {
  readonly #db: Kysely<CheckpointTables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<CheckpointTables>;
    this.#codec = codec;
  }

  /** Newest first, by receipt. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  checkpointReports(filter: CheckpointHistoryFilter, page: PageRequest): Promise<Page<CheckpointReceipt>> {
    return keysetPage({
      codec: this.#codec,
      list: `checkpointReports ${canonicalText(filter)}`,
      page,
      fetch: (after, limit) => this.#rows(filter, after, limit),
      key: (row) => ({ at: row.received_at, id: row.id }),
      node: checkpointReceipt,
    });
  }

  /** Everything reported of one TPS, oldest first by receipt, corrected reports included. */
  async ofTps(tps: string): Promise<readonly CheckpointReceipt[]> {
    const rows = await this.#db
      .selectFrom('checkpoint_report')
      .selectAll()
      .where('tps_code', '=', tps)
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map(checkpointReceipt);
  }

  #rows(filter: CheckpointHistoryFilter, after: PageKey | null, limit: number) {
    const { region, tps, stage, institution, happened, received } = filter;
    let query = this.#db.selectFrom('checkpoint_report').selectAll();
    if (region) {
      const level = region.split('.').length;
      if (level === 3) query = query.where('kecamatan_code', '=', region);
      if (level === 4) query = query.where('desa_code', '=', region);
    }
    if (tps) query = query.where('tps_code', '=', tps);
    if (stage) query = query.where('stage', '=', stage);
    if (institution) query = query.where('institution', '=', institution);
    if (typeof happened?.from === 'number') query = query.where('happened_at', '>=', happened.from);
    if (typeof happened?.until === 'number') query = query.where('happened_at', '<', happened.until);
    if (typeof received?.from === 'number') query = query.where('received_at', '>=', received.from);
    if (typeof received?.until === 'number') query = query.where('received_at', '<', received.until);
    if (after) {
      query = query.where((eb) => eb(eb.refTuple('received_at', 'id'), '<', eb.tuple(after.at, after.id)));
    }
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}
