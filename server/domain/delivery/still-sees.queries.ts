import type { Kysely } from '@mikro-orm/sql';
import { type AccessTables, principalOf, standingGrants } from '../access/access.queries.ts';
import { Viewer } from '../access/viewer.policy.ts';
import type { AlertSight } from '../alert/alert.events.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { canSeeAlert } from '../alert/alert-sight.policy.ts';
import { alertVisibleTo } from '../alert/visible-alerts.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';

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
  return seen !== undefined && (await seesByNow(reader, viewer, [alert])).has(alert);
}

/** Whether nothing that an alert reports is guarded by now, even where the alert itself lags a step behind. */
export async function isForAll(reader: Kysely<unknown>, alert: string): Promise<boolean> {
  const [found] = await levelsByNow(reader, [alert]);
  return found?.level === 'BIASA';
}

/**
 * The alerts that a viewer may see by the present level of the incidents in them. The alert itself follows a change of an
 * incident a moment later, and later still where the server is behind.
 */
export async function seesByNow(
  reader: Kysely<unknown>,
  viewer: Viewer,
  alerts: readonly string[],
): Promise<ReadonlySet<string>> {
  const seen = (await levelsByNow(reader, alerts)).filter(
    ({ alert, level, isOfSeveral }) =>
      !isOfSeveral ||
      canSeeAlert(viewer, {
        ...{ level, place: alert.place_code, agencies: [], incidentId: null },
        isTest: alert.rule === null,
      }),
  );
  return new Set(seen.map(({ alert }) => alert.id));
}

/** Each alert with the present level of its most guarded incident; an alert without incidents has its own level. */
async function levelsByNow(reader: Kysely<unknown>, alerts: readonly string[]) {
  if (alerts.length === 0) return [];
  const db = (reader as Kysely<AlertTables>).withTables<IncidentTables>();
  const rows = await db
    .selectFrom('alert')
    .select(['id', 'rule', 'level', 'place_code', 'incident_id', 'saw'])
    .where('id', 'in', alerts)
    .execute();
  const about = new Map(
    rows.map(({ id, incident_id, saw }) => [
      id,
      incident_id === null ? (JSON.parse(saw) as AlertSight).incidents : [incident_id],
    ]),
  );
  const ids = [...new Set([...about.values()].flat())];
  const incidents =
    ids.length === 0
      ? []
      : await db.selectFrom('incident').select(['id', 'level']).where('id', 'in', ids).execute();
  const levelOf = new Map(incidents.map(({ id, level }) => [id, level]));
  return rows.map((alert) => {
    const saw = about.get(alert.id) ?? [];
    const levels = saw.length === 0 ? [alert.level] : saw.flatMap((id) => levelOf.get(id) ?? []);
    const level = LEVELS.findLast((each) => levels.includes(each)) ?? 'BIASA';
    return { alert, level, isOfSeveral: alert.incident_id === null && saw.length > 0 };
  });
}
