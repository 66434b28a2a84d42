import type { IncidentRow } from './incident-rows.ts';
import {
  callsOf,
  type IncidentCalls,
  type IncidentLimit,
  type IncidentStanding,
  standingOf,
} from './incident-standing.policy.ts';

/** What of how it stands is told as it is. */
type Told = Pick<
  IncidentStanding,
  | 'level'
  | 'series'
  | 'number'
  | 'status'
  | 'truth'
  | 'severity'
  | 'agency'
  | 'isAgencyAssigned'
  | 'supporting'
  | 'acknowledgedAt'
  | 'acknowledgedBy'
  | 'acknowledgeDueAt'
  | 'snoozedUntil'
  | 'hindersStage'
  | 'recommendations'
  | 'closedAt'
  | 'revision'
>;

/** An incident as it stands. Instants are epoch milliseconds on the operation's clock. */
export interface IncidentRecord extends Told {
  readonly id: string;
  readonly category: string;
  readonly kind: string | null;
  readonly region: string;
  /** Where it is, as exactly as is known: what may be read of it is judged there. */
  readonly place: string;
  readonly tps: readonly string[];
  readonly placeKind: string | null;
  readonly point: { readonly latitude: number; readonly longitude: number } | null;
  readonly institution: string;
  readonly channel: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
  /** The limit that runs and its end; null where none does. */
  readonly limit: IncidentLimit | null;
  readonly dueAt: number | null;
  readonly calls: IncidentCalls;
  /** The principal who raised it; not for everybody who sees the rest. */
  readonly reporter: string | null;
  readonly standing: IncidentStanding;
}

export function incidentRecord(row: IncidentRow): IncidentRecord {
  const standing = standingOf(row);
  const { running } = standing;
  return {
    ...toldOf(standing),
    id: row.id,
    category: row.category,
    kind: row.kind,
    region: row.region_code,
    place: row.place_code,
    tps: JSON.parse(row.tps_codes) as string[],
    placeKind: row.place_kind,
    point: pointOf(row),
    institution: row.institution,
    channel: row.channel,
    happenedAt: row.happened_at,
    receivedAt: row.received_at,
    limit: running === null || running.dueAt === null ? null : running.limit,
    dueAt: running?.dueAt ?? null,
    calls: callsOf(standing),
    reporter: row.reporter,
    standing,
  };
}

const toldOf = (standing: IncidentStanding): Told => ({
  level: standing.level,
  series: standing.series,
  number: standing.number,
  status: standing.status,
  truth: standing.truth,
  severity: standing.severity,
  agency: standing.agency,
  isAgencyAssigned: standing.isAgencyAssigned,
  supporting: standing.supporting,
  acknowledgedAt: standing.acknowledgedAt,
  acknowledgedBy: standing.acknowledgedBy,
  acknowledgeDueAt: standing.acknowledgeDueAt,
  snoozedUntil: standing.snoozedUntil,
  hindersStage: standing.hindersStage,
  recommendations: standing.recommendations,
  closedAt: standing.closedAt,
  revision: standing.revision,
});

const pointOf = ({ latitude, longitude }: IncidentRow): IncidentRecord['point'] =>
  latitude === null || longitude === null
    ? null
    : { latitude: Number(latitude), longitude: Number(longitude) };
