import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import { type CheckpointReceipt, type CheckpointTables, checkpointReceipt } from './checkpoint.queries.ts';
import { type ReportedFilter, type ReportedRows, reportedWithin } from './reported-within.queries.ts';

export interface CheckpointHistoryFilter extends ReportedFilter {
  readonly tps?: string | null;
  readonly stage?: string | null;
  readonly institution?: string | null;
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
    const { tps, stage, institution } = filter;
    let query = this.#db
      .selectFrom('checkpoint_report')
      .selectAll()
      .where((rows) => reportedWithin(rows as unknown as ReportedRows, filter, after));
    if (tps) query = query.where('tps_code', '=', tps);
    if (stage) query = query.where('stage', '=', stage);
    if (institution) query = query.where('institution', '=', institution);
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}
