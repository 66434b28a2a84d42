import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import {
  type ReportedFilter,
  type ReportedRows,
  reportedWithin,
} from '../checkpoint/reported-within.queries.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type { IncidentTables } from './incident.queries.ts';

export type IncidentStatus = 'NEW' | 'ACKNOWLEDGED' | 'IN_HAND' | 'CLOSED';

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export interface IncidentRecord {
  readonly id: string;
  readonly number: number;
  readonly category: string;
  readonly kind: string | null;
  readonly severity: Severity;
  readonly status: IncidentStatus;
  readonly region: string;
  readonly tps: readonly string[];
  readonly placeKind: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly agency: string;
  readonly isAgencyAssigned: boolean;
  readonly hindersStage: string | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  readonly closedAt: number | null;
}

/** Something done about an incident. */
export interface IncidentActRecord {
  readonly id: string;
  readonly kind: 'RAISED' | 'ACKNOWLEDGED' | 'AGENCY_ASSIGNED' | 'CLOSED';
  readonly post: string | null;
  readonly agency: string | null;
  readonly verifiedBy: string | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly note: string | null;
}

export interface IncidentHistoryFilter extends ReportedFilter {
  readonly category?: string | null;
  readonly severity?: string | null;
  readonly status?: string | null;
  readonly agency?: string | null;
}

type Tables = IncidentTables & StreamTables;

/** Reads incidents and what was done about them; sees committed rows only. */
export class IncidentHistory {
  readonly #db: Kysely<Tables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<Tables>;
    this.#codec = codec;
  }

  async incident(id: string): Promise<IncidentRecord | null> {
    const row = await this.#db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? incidentRecord(row) : null;
  }

  /** Newest first, by receipt. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  incidents(filter: IncidentHistoryFilter, page: PageRequest): Promise<Page<IncidentRecord>> {
    return keysetPage({
      codec: this.#codec,
      list: `incidents ${canonicalText(filter)}`,
      page,
      fetch: (after, limit) => this.#rows(filter, after, limit),
      key: (row) => ({ at: row.received_at, id: row.id }),
      node: incidentRecord,
    });
  }

  /** Every incident that names a TPS, newest first by receipt. */
  async ofTps(tps: string): Promise<readonly IncidentRecord[]> {
    const rows = await this.#db
      .selectFrom('incident')
      .innerJoin('incident_tps', 'incident_tps.incident_id', 'incident.id')
      .selectAll('incident')
      .where('incident_tps.tps_code', '=', tps)
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    return rows.map(incidentRecord);
  }

  /** What was done about an incident, oldest first, its raising included; empty where there is none. */
  async timelineOf(incidentId: string): Promise<readonly IncidentActRecord[]> {
    const incident = await this.incident(incidentId);
    if (!incident) return [];
    const acts = await this.#db
      .selectFrom('incident_act')
      .leftJoin('subject_text', (join) =>
        join.onRef('subject_text.subject', '=', 'incident_act.id').on('subject_text.field', '=', 'result'),
      )
      .select([
        'incident_act.id',
        'kind',
        'post',
        'agency',
        'verified_by',
        'happened_at',
        'received_at',
        'text',
      ])
      .where('incident_id', '=', incidentId)
      .orderBy('received_at')
      .orderBy('incident_act.id')
      .execute();
    const raised: IncidentActRecord = {
      id: incident.id,
      kind: 'RAISED',
      post: null,
      agency: null,
      verifiedBy: null,
      happenedAt: incident.happenedAt,
      receivedAt: incident.receivedAt,
      note: null,
    };
    return [
      raised,
      ...acts.map((row) => ({
        id: row.id,
        kind: row.kind as IncidentActRecord['kind'],
        post: row.post,
        agency: row.agency,
        verifiedBy: row.verified_by,
        happenedAt: row.happened_at,
        receivedAt: row.received_at,
        note: row.text,
      })),
    ];
  }

  /** A text stored beside the log; null where there is none. */
  async textOf(incidentId: string, field: 'description' | 'placeName'): Promise<string | null> {
    const row = await this.#db
      .selectFrom('subject_text')
      .select('text')
      .where('subject', '=', incidentId)
      .where('field', '=', field)
      .executeTakeFirst();
    return row?.text ?? null;
  }

  #rows(filter: IncidentHistoryFilter, after: PageKey | null, limit: number) {
    const { category, severity, status, agency } = filter;
    let query = this.#db
      .selectFrom('incident')
      .selectAll()
      .where((rows) => reportedWithin(rows as unknown as ReportedRows, filter, after));
    if (category) query = query.where('category', '=', category);
    if (severity) query = query.where('severity', '=', severity);
    if (status) query = query.where('status', '=', status);
    if (agency) query = query.where('agency', '=', agency);
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}

const incidentRecord = (row: IncidentTables['incident']): IncidentRecord => ({
  id: row.id,
  number: row.number,
  category: row.category,
  kind: row.kind,
  severity: row.severity as Severity,
  status: row.status as IncidentStatus,
  region: row.region_code,
  tps: JSON.parse(row.tps_codes) as string[],
  placeKind: row.place_kind,
  point:
    row.latitude === null || row.longitude === null
      ? null
      : { latitude: Number(row.latitude), longitude: Number(row.longitude) },
  agency: row.agency,
  isAgencyAssigned: Boolean(row.is_agency_assigned),
  hindersStage: row.hinders_stage,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
  acknowledgedAt: row.acknowledged_at,
  acknowledgedBy: row.acknowledged_by,
  closedAt: row.closed_at,
});
