import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import {
  type ReportedFilter,
  type ReportedRows,
  reportedWithin,
} from '../checkpoint/reported-within.queries.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { countedWith } from './counted-with.queries.ts';
import type { IncidentTables } from './incident.queries.ts';
import { type DuplicateRecord, DuplicateSearch } from './incident-duplicates.queries.ts';
import { canReadEvidence, canReadReporter, canReadTexts } from './incident-fields.policy.ts';
import { type IncidentRecord, incidentRecord } from './incident-record.queries.ts';
import { waitsForAnswer } from './unanswered.queries.ts';
import { visibleTo } from './visible-incidents.queries.ts';

export interface IncidentHistoryFilter extends ReportedFilter {
  readonly category?: string | null;
  readonly severity?: string | null;
  readonly level?: string | null;
  readonly status?: string | null;
  readonly agency?: string | null;
  readonly isUnanswered?: boolean | null;
}

type Tables = IncidentTables & StreamTables;

/**
 * Reads incidents, for one viewer: an incident that he may not see is none, and a text that he
 * may not read is none. Sees committed rows only.
 */
export class IncidentHistory {
  readonly #db: Kysely<Tables>;
  readonly #codec: CursorCodec;
  readonly #plan: OperationPlan;
  readonly #duplicates: DuplicateSearch;

  constructor(reader: Kysely<unknown>, codec: CursorCodec, plan: OperationPlan) {
    this.#db = reader as Kysely<Tables>;
    this.#codec = codec;
    this.#plan = plan;
    this.#duplicates = new DuplicateSearch(this.#db, plan);
  }

  async incident(id: string, viewer: Viewer): Promise<IncidentRecord | null> {
    const row = await this.#db
      .selectFrom('incident')
      .selectAll()
      .where('id', '=', id)
      .where(visibleTo(viewer))
      .executeTakeFirst();
    return row ? incidentRecord(row) : null;
  }

  /** Newest first, by receipt. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  incidents(filter: IncidentHistoryFilter, page: PageRequest, viewer: Viewer): Promise<Page<IncidentRecord>> {
    return keysetPage({
      codec: this.#codec,
      list: `incidents ${canonicalText(filter)}`,
      page,
      fetch: (after, limit) => this.#rows(filter, viewer, after, limit),
      key: (row) => ({ at: row.received_at, id: row.id }),
      node: incidentRecord,
    });
  }

  /** Every incident that names a TPS, newest first by receipt. */
  async ofTps(tps: string, viewer: Viewer): Promise<readonly IncidentRecord[]> {
    const rows = await this.#db
      .selectFrom('incident')
      .innerJoin('incident_tps', 'incident_tps.incident_id', 'incident.id')
      .selectAll('incident')
      .where('incident_tps.tps_code', '=', tps)
      .where(visibleTo(viewer))
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(incidentRecord);
  }

  /** The incident that one is merged into, by one step; null where it is not, or the viewer may not see that. */
  async mergedInto({ standing }: IncidentRecord, viewer: Viewer): Promise<string | null> {
    if (standing.mergedInto === null) return null;
    return (await this.incident(standing.mergedInto, viewer))?.id ?? null;
  }

  /**
   * Every incident that is counted with one, by however many steps, in the order of their receipt; those that the viewer may
   * not see left out.
   */
  async mergedReports(incident: IncidentRecord, viewer: Viewer): Promise<readonly IncidentRecord[]> {
    const ids = [...(await countedWith(this.#db, [incident.id])).keys()];
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('incident')
      .selectAll()
      .where('id', 'in', ids)
      .where(visibleTo(viewer))
      .orderBy('received_at')
      .orderBy('id')
      .execute();
    return rows.map(incidentRecord);
  }

  /** Incidents that an open one may be the same as, the likeliest first. */
  suggestedDuplicates(incident: IncidentRecord, viewer: Viewer): Promise<readonly DuplicateRecord[]> {
    return this.#duplicates.of(incident, viewer);
  }

  /** Whether the viewer may read what was written about it, or look at its photos. */
  mayRead(incident: IncidentRecord, what: 'TEXTS' | 'EVIDENCE', viewer: Viewer): boolean {
    return (what === 'TEXTS' ? canReadTexts : canReadEvidence)(viewer, incident, this.#plan);
  }

  /** What its reporter wrote; null where there is nothing, or the viewer may not read it. */
  async textOf(
    incident: IncidentRecord,
    field: 'description' | 'placeName' | 'onBehalfOf',
    viewer: Viewer,
  ): Promise<string | null> {
    const isReadable =
      field === 'onBehalfOf' ? canReadReporter(viewer, incident) : canReadTexts(viewer, incident, this.#plan);
    if (!isReadable) return null;
    const row = await this.#db
      .selectFrom('subject_text')
      .select('text')
      .where('subject', '=', incident.id)
      .where('field', '=', field)
      .executeTakeFirst();
    return row?.text ?? null;
  }

  #rows(filter: IncidentHistoryFilter, viewer: Viewer, after: PageKey | null, limit: number) {
    const { category, severity, level, status, agency, isUnanswered } = filter;
    let query = this.#db
      .selectFrom('incident')
      .selectAll()
      .where((rows) => reportedWithin(rows as unknown as ReportedRows, filter, after));
    if (category) query = query.where('category', '=', category);
    if (severity) query = query.where('severity', '=', severity);
    if (level) query = query.where('level', '=', level);
    if (status) query = query.where('status', '=', status);
    if (isUnanswered) query = query.where(waitsForAnswer);
    if (agency) query = query.where('agency', '=', agency);
    // Last, since it takes longest: it is asked of what the filter has let through.
    query = query.where(visibleTo(viewer));
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}
