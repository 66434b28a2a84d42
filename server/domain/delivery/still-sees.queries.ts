import type { Kysely } from '@mikro-orm/sql';
import { type AccessTables, principalOf, standingGrants } from '../access/access.queries.ts';
import { Viewer } from '../access/viewer.policy.ts';
import type { AlertSight } from '../alert/alert.events.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { alertVisibleTo } from '../alert/visible-alerts.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';

/**
 * Whether somebody may see an alert about which he was called, by his rights and the alert as both are by now. Of a test nothing
 * is guarded.
 */
export async function stillSees(
  reader: Kysely<unknown>,
  { principal, alert, now }: { readonly principal: string; readonly alert: string; readonly now: number },
): Promise<boolean> {
  const db = reader as Kysely<AccessTables & AlertTables>;
  const known = await principalOf(db as Kysely<AccessTables>, principal);
  if (!known || known.isBarred) return false;
  const standing = await standingGrants(db as Kysely<AccessTables>, principal);
  const grants = standing.filter(
    ({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || now < endsAt),
  );
  const viewer = new Viewer({ principal, kind: known.kind, session: null, grants, wallMode: 'NORMAL' });
  const seen = await db
    .withTables<AlertTables>()
    .selectFrom('alert')
    .select('id')
    .where('id', '=', alert)
    .where((alerts) => alerts.or([alerts('rule', 'is', null), alertVisibleTo(viewer)(alerts)]))
    .executeTakeFirst();
  return seen !== undefined;
}

/** Whether nothing of what an alert tells of is guarded by now, be it a step ahead of the alert itself. */
export async function isForAll(reader: Kysely<unknown>, alert: string): Promise<boolean> {
  const db = (reader as Kysely<AlertTables>).withTables<IncidentTables>();
  const row = await db
    .selectFrom('alert')
    .select(['level', 'incident_id', 'saw'])
    .where('id', '=', alert)
    .executeTakeFirst();
  if (!row) return false;
  const { incidents } = JSON.parse(row.saw) as AlertSight;
  const about = row.incident_id === null ? incidents : [row.incident_id];
  if (about.length === 0) return row.level === 'BIASA';
  const levels = await db.selectFrom('incident').select('level').where('id', 'in', about).execute();
  return levels.every(({ level }) => level === 'BIASA');
}
