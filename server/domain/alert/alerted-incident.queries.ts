import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { type OpenDisposition, standingOf } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { ServiceLimitCode, Severity } from '../operation/operation-plan.ts';
import type { AlertEndReason } from './alert.events.ts';

/** What becomes of the alerts about an incident in a state in which nothing more is to be done. */
const OVER: Readonly<Record<string, AlertEndReason>> = {
  CLOSED: 'INCIDENT_CLOSED',
  MERGED: 'INCIDENT_MERGED',
  NOT_AN_INCIDENT: 'INCIDENT_DISMISSED',
};

/** An incident, as far as alerts about it go, as it stands inside the transaction. */
export interface AlertedIncident {
  readonly id: string;
  readonly level: DisclosureLevel;
  readonly series: DisclosureLevel;
  readonly number: number;
  readonly severity: Severity;
  readonly category: string;
  /** The one that leads, and those that support it. */
  readonly agency: string;
  readonly supporting: readonly string[];
  readonly place: string;
  readonly region: string;
  readonly tps: readonly string[];
  readonly hindersStage: string | null;
  readonly acknowledgedAt: number | null;
  readonly acknowledgedBy: string | null;
  /** Put off for a while: meanwhile nobody is called about it. */
  readonly isSnoozed: boolean;
  /** The limit within which nothing was done; null: none. */
  readonly missedLimit: ServiceLimitCode | null;
  /** Directives that were not confirmed in time, and to whom each went. */
  readonly overdueDispositions: readonly Pick<OpenDisposition, 'id' | 'agency'>[];
  /** Null while there is something to be done. */
  readonly over: AlertEndReason | null;
}

type IncidentRow = IncidentTables['incident'];

export async function alertedIncident(tx: WriteTransaction, id: string): Promise<AlertedIncident | null> {
  const row = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? alerted(row) : null;
}

/** Whether somebody had an incident when this act on it was done. */
export async function wasAcknowledgedBefore(tx: WriteTransaction, act: string): Promise<boolean> {
  const row = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .select('standing_before as standing')
    .where('id', '=', act)
    .executeTakeFirst();
  return row?.standing ? standingOf(row).acknowledgedAt !== null : false;
}

/** Incidents of a category that came in after an instant in any of these regions and are something still. */
export async function recentIncidents(
  tx: WriteTransaction,
  { category, after, regions }: { category: string; after: number; regions: readonly string[] },
): Promise<readonly AlertedIncident[]> {
  const rows = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .selectAll()
    .where('category', '=', category)
    .where('received_at', '>', after)
    .where('status', 'not in', ['MERGED', 'NOT_AN_INCIDENT'])
    .where((rows) => rows.or([rows('kecamatan_code', 'in', regions), rows('desa_code', 'in', regions)]))
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(alerted);
}

/** Those that everybody may hear of, came in after an instant and are something still; the newest ones, at most `most`. */
export async function openWordSince(tx: WriteTransaction, after: number, most: number): Promise<string[]> {
  const rows = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident')
    .select('id')
    .where('level', '=', 'BIASA')
    .where('received_at', '>', after)
    .where('status', 'not in', ['MERGED', 'NOT_AN_INCIDENT'])
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

function alerted(row: IncidentRow): AlertedIncident {
  const { running, snoozedUntil, openDispositions, supporting } = standingOf(row);
  return {
    id: row.id,
    level: row.level as DisclosureLevel,
    series: row.series as DisclosureLevel,
    number: row.number,
    severity: row.severity as Severity,
    category: row.category,
    agency: row.agency,
    supporting,
    place: row.place_code,
    region: row.region_code,
    tps: JSON.parse(row.tps_codes) as string[],
    hindersStage: row.hinders_stage,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    isSnoozed: snoozedUntil !== null,
    missedLimit: running?.isMissed ? running.limit : null,
    overdueDispositions: openDispositions.filter(({ isOverdue }) => isOverdue),
    over: OVER[row.status] ?? null,
  };
}
