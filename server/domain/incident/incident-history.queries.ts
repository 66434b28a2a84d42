import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec, PageKey } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { DisclosureLevel } from '../access/disclosure.policy.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import {
  type ReportedFilter,
  type ReportedRows,
  reportedWithin,
} from '../checkpoint/reported-within.queries.ts';
import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import type { IncidentTables } from './incident.queries.ts';
import { canReadReporter, canReadTexts } from './incident-fields.policy.ts';
import { visibleTo } from './visible-incidents.queries.ts';

export type IncidentStatus = 'NEW' | 'ACKNOWLEDGED' | 'IN_HAND' | 'CLOSED';

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export interface IncidentRecord {
  readonly id: string;
  readonly series: DisclosureLevel;
  readonly number: number;
  readonly level: DisclosureLevel;
  readonly category: string;
  readonly kind: string | null;
  readonly severity: Severity;
  readonly status: IncidentStatus;
  readonly region: string;
  /** Where it is, as exactly as is known: what may be read of it is judged there. */
  readonly place: string;
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
  /** The principal who raised it; not for everybody who sees the rest. */
  readonly reporter: string | null;
}

/** Something done about an incident. */
export interface IncidentActRecord {
  readonly id: string;
  readonly kind: 'RAISED' | 'ACKNOWLEDGED' | 'AGENCY_ASSIGNED' | 'CLASSIFIED' | 'CLOSED';
  readonly post: string | null;
  readonly agency: string | null;
  readonly verifiedBy: string | null;
  readonly level: DisclosureLevel | null;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly note: string | null;
}

export interface IncidentHistoryFilter extends ReportedFilter {
  readonly category?: string | null;
  readonly severity?: string | null;
  readonly level?: string | null;
  readonly status?: string | null;
  readonly agency?: string | null;
}

type Tables = IncidentTables & StreamTables;

/**
 * Reads incidents and what was done about them, for one viewer: an incident that he may not see is none, and a text that he
 * may not read is none. Sees committed rows only.
 */
export class IncidentHistory {
  readonly #db: Kysely<Tables>;
  readonly #codec: CursorCodec;
  readonly #plan: OperationPlan;

  constructor(reader: Kysely<unknown>, codec: CursorCodec, plan: OperationPlan) {
    this.#db = reader as Kysely<Tables>;
    this.#codec = codec;
    this.#plan = plan;
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

  /** What was done about an incident that the viewer sees, oldest first, its raising included. */
  async timelineOf(incident: IncidentRecord, viewer: Viewer): Promise<readonly IncidentActRecord[]> {
    const isReadable = canReadTexts(viewer, incident, this.#plan);
    const acts = await this.#db
      .selectFrom('incident_act')
      .leftJoin('subject_text', (join) =>
        join
          .onRef('subject_text.subject', '=', 'incident_act.id')
          .on('subject_text.field', 'in', ['result', 'reason']),
      )
      .select([
        'incident_act.id',
        'kind',
        'post',
        'agency',
        'verified_by',
        'level',
        'happened_at',
        'received_at',
        'text',
      ])
      .where('incident_id', '=', incident.id)
      .orderBy('received_at')
      .orderBy('incident_act.id')
      .execute();
    return [
      raising(incident),
      ...acts.map((row) => ({
        id: row.id,
        kind: row.kind as IncidentActRecord['kind'],
        post: row.post,
        agency: row.agency,
        verifiedBy: row.verified_by,
        level: row.level as DisclosureLevel | null,
        happenedAt: row.happened_at,
        receivedAt: row.received_at,
        note: isReadable ? row.text : null,
      })),
    ];
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
    const { category, severity, level, status, agency } = filter;
    let query = this.#db
      .selectFrom('incident')
      .selectAll()
      .where((rows) => reportedWithin(rows as unknown as ReportedRows, filter, after));
    if (category) query = query.where('category', '=', category);
    if (severity) query = query.where('severity', '=', severity);
    if (level) query = query.where('level', '=', level);
    if (status) query = query.where('status', '=', status);
    if (agency) query = query.where('agency', '=', agency);
    // Last, since it takes longest: it is asked of what the filter has let through.
    query = query.where(visibleTo(viewer));
    return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  }
}

const incidentRecord = (row: IncidentTables['incident']): IncidentRecord => ({
  id: row.id,
  series: row.series as DisclosureLevel,
  number: row.number,
  level: row.level as DisclosureLevel,
  category: row.category,
  kind: row.kind,
  severity: row.severity as Severity,
  status: row.status as IncidentStatus,
  region: row.region_code,
  place: row.place_code,
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
  reporter: row.reporter,
});

const raising = ({ id, happenedAt, receivedAt }: IncidentRecord): IncidentActRecord => ({
  id,
  kind: 'RAISED',
  post: null,
  agency: null,
  verifiedBy: null,
  level: null,
  happenedAt,
  receivedAt,
  note: null,
});
