import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Viewer } from '../access/viewer.policy.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { workedOnBy } from '../incident/visible-incidents.queries.ts';
import type { AlertTables } from './alert.queries.ts';
import { type AlertReach, alertReach } from './alert-sight.policy.ts';

type AlertRows = ExpressionBuilder<AlertTables, 'alert'>;

/** The condition that a viewer may see an alert as it stands now. The database decides it as `canSeeAlert` does. */
export const alertVisibleTo =
  (viewer: Viewer) =>
  (rows: AlertRows): Expression<SqlBool> =>
    withinReach(rows, alertReach(viewer));

function withinReach(rows: AlertRows, { regions, incidents }: AlertReach): Expression<SqlBool> {
  const tellsOfNone = rows.and([rows('alert.incident_id', 'is', null), rows('alert.level', '=', 'BIASA')]);
  const ofIncidents = incidents.map(({ region, levels, agency }) =>
    rows.and([
      liesIn(rows, region),
      rows('alert.level', 'in', levels),
      rows.or([rows('alert.incident_id', 'is', null), isNowOf(rows, levels)]),
      ...(agency === null ? [] : [rows.or([rows('alert.agency', '=', agency), isOfAgency(rows, agency)])]),
    ]),
  );
  return rows.or([
    rows.and([tellsOfNone, rows.or(regions.map((region) => concerns(rows, region)))]),
    rows.and([rows.not(tellsOfNone), rows.or(ofIncidents)]),
  ]);
}

/** Whether the incident still has the level of the alert: an alert follows its incident a moment later. */
const isNowOf = (rows: AlertRows, levels: readonly string[]): Expression<SqlBool> =>
  rows(
    'alert.incident_id',
    'not in',
    (rows as unknown as ExpressionBuilder<AlertTables & IncidentTables, 'alert'>)
      .selectFrom('incident')
      .select('incident.id')
      .where('incident.level', 'not in', levels),
  );

/** Whether the agency leads or supports the incident that the alert is about. */
const isOfAgency = (rows: AlertRows, agency: string): Expression<SqlBool> =>
  rows(
    'alert.incident_id',
    'in',
    (rows as unknown as ExpressionBuilder<AlertTables & IncidentTables, 'alert'>)
      .selectFrom('incident')
      .select('incident.id')
      .where((incidents) => workedOnBy(incidents, agency)),
  );

/** Whether an alert that tells of no incident is one of this region: a test is also one of every part of its place. */
const concerns = (rows: AlertRows, region: string): Expression<SqlBool> =>
  rows.or([
    liesIn(rows, region),
    rows.and([rows('alert.rule', 'is', null), rows('alert.place_code', 'in', around(region))]),
  ]);

/** The codes of all that a region or TPS lies in: it begins with them. */
const around = (region: string): string[] =>
  [...region.matchAll(/[.-]/g)].map(({ index }) => region.slice(0, index));

const liesIn = (rows: AlertRows, region: string): Expression<SqlBool> =>
  rows.or([
    rows('alert.place_code', '=', region),
    rows('alert.place_code', 'like', `${region}.%`),
    rows('alert.place_code', 'like', `${region}-%`),
  ]);
