import type { Kysely } from '@mikro-orm/sql';
import { must } from '../../kernel/must.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import {
  INCIDENT_CHANGES,
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
} from './incident.events.ts';
import type { IncidentTables } from './incident.queries.ts';
import { type IncidentStanding, standingOf } from './incident-standing.policy.ts';
import { standingAfter, standingNoted, standingWhenRaised } from './standing-after.policy.ts';

export type IncidentRow = IncidentTables['incident'];

/** The columns of an incident that acts change, as it stands. */
export const columnsOf = (standing: IncidentStanding) => ({
  series: standing.series,
  number: standing.number,
  level: standing.level,
  severity: standing.severity,
  status: standing.status,
  agency: standing.agency,
  is_agency_assigned: standing.isAgencyAssigned,
  supporting: standing.supporting.length === 0 ? null : JSON.stringify(standing.supporting),
  hinders_stage: standing.hindersStage,
  acknowledge_due_at: standing.acknowledgeDueAt,
  acknowledged_at: standing.acknowledgedAt,
  acknowledged_by: standing.acknowledgedBy,
  closed_at: standing.closedAt,
  merged_into: standing.mergedInto,
  standing: JSON.stringify(standing),
});

const isChange = (kind: string): kind is IncidentChange => INCIDENT_CHANGES.some((change) => change === kind);

/**
 * How an incident stands by its events in the log: the payload of its raising, and of what followed. Events of `noted` kinds
 * are about it and no acts on it; what else has it as its subject, such as an alert, leaves it as it stands.
 */
export const foldStanding = (
  events: readonly { readonly kind: string; readonly payload: string }[],
  noted: readonly string[] = [],
): IncidentStanding =>
  events.slice(1).reduce(
    (standing, { kind, payload }) => {
      if (isChange(kind))
        return standingAfter(standing, kind, JSON.parse(payload) as IncidentChanges[typeof kind]);
      return noted.includes(kind) ? standingNoted(standing) : standing;
    },
    standingWhenRaised(JSON.parse(must(events[0], 'its raising').payload) as IncidentRaised),
  );

/** Something that is no act on an incident has changed what is told of it. */
export async function noteIncident(tx: WriteTransaction, id: string): Promise<void> {
  const db = tx.db.withTables<IncidentTables>();
  const row = await db
    .selectFrom('incident')
    .select('standing')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { standing } = columnsOf(standingNoted(standingOf(row)));
  await db.updateTable('incident').set({ standing }).where('id', '=', id).execute();
}

/** Gives each incident of a database from before there were standings its own, from the log. */
export async function completeStandings(
  writer: Kysely<unknown>,
  streamId: number,
  noted: readonly string[],
): Promise<void> {
  const db = writer as Kysely<IncidentTables & StreamTables>;
  const rows = await db.selectFrom('incident').select('id').where('standing', 'is', null).execute();
  for (const { id } of rows) {
    const events = await db
      .selectFrom('stream_event')
      .select(['kind', 'payload'])
      .where('stream_id', '=', streamId)
      .where('subject', '=', id)
      .orderBy('seq')
      .execute();
    const { standing } = columnsOf(foldStanding(events, noted));
    await db.updateTable('incident').set({ standing }).where('id', '=', id).execute();
  }
}
