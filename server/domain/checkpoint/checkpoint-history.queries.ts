import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { type CheckpointReceipt, type CheckpointTables, checkpointReceipt } from './checkpoint.queries.ts';
import {
  liesInAny,
  type PlacedRows,
  type ReportedFilter,
  type ReportedRows,
  reportedWithin,
} from './reported-within.queries.ts';

export interface CheckpointHistoryFilter extends ReportedFilter {
  readonly tps?: string | null;
  readonly stage?: string | null;
  readonly institution?: string | null;
}

type Tables = CheckpointTables & StreamTables;

/** Reads what was reported, for one viewer: what he may not see is not there. Sees committed rows only. */
export class CheckpointHistory {
  readonly #db: Kysely<Tables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<Tables>;
    this.#codec = codec;
  }

  /** Newest first, by receipt. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  checkpointReports(
    filter: CheckpointHistoryFilter,
    page: PageRequest,
    viewer: Viewer,
  ): Promise<Page<CheckpointReceipt>> {
    const regions = viewer.reach('readStages');
    return keysetPage({
      codec: this.#codec,
      list: `checkpointReports ${canonicalText(filter)}`,
      page,
      fetch: (after, limit) => this.#rows(filter, regions, after, limit),
      key: (row) => ({ at: row.received_at, id: row.id }),
      node: checkpointReceipt,
    });
  }

  /** Everything reported of one TPS that the viewer may see, oldest first by receipt, corrected reports included. */
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

  /** A text beside the log; null where there is none, or the viewer may not read it. */
  async textOf(
    report: CheckpointReceipt,
    field: 'note' | 'onBehalfOf',
    viewer: Viewer,
  ): Promise<string | null> {
    if (!viewer.canReadField(field === 'note' ? 'FREE_TEXT' : 'REPORTER', report.tps)) return null;
    const row = await this.#db
      .selectFrom('subject_text')
      .select('text')
      .where('subject', '=', report.id)
      .where('field', '=', field)
      .executeTakeFirst();
    return row?.text ?? null;
  }

  #rows(filter: CheckpointHistoryFilter, regions: readonly string[], after: PageKey | null, limit: number) {
    const { tps, stage, institution } = filter;
    let query = this.#db
      .selectFrom('checkpoint_report')
      .selectAll()
      .where((rows) => reportedWithin(rows as unknown as ReportedRows, filter, after));
    if (tps) query = query.where('tps_code', '=', tps);
    if (stage) query = query.where('stage', '=', stage);
    if (institution) query = query.where('institution', '=', institution);
    // Last, since it takes longest: it is asked of what the filter has let through.
    query = query.where((rows) => liesInAny(rows as unknown as PlacedRows, 'tps_code', regions));
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}
