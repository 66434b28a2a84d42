import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Action } from '../access/access.policy.ts';
import type { IncidentReach, Viewer } from '../access/viewer.policy.ts';
import { liesInAny, type PlacedRows } from '../checkpoint/reported-within.queries.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';
import type { IncidentTables } from './incident.queries.ts';

export type IncidentRows = ExpressionBuilder<IncidentTables, 'incident'>;

/** The condition that a viewer may see an incident. The database decides it, for one incident as for a list of them. */
export const visibleTo =
  (viewer: Viewer) =>
  (rows: IncidentRows): Expression<SqlBool> =>
    withinAny(rows, viewer.incidentReach());

/** The condition that a viewer may see an incident and do this about it, by one and the same right. */
export const openTo =
  (viewer: Viewer, action: Action) =>
  (rows: IncidentRows): Expression<SqlBool> =>
    rows.and([withinAny(rows, viewer.incidentReach(action)), liesIn(rows, viewer.reach(action))]);

const withinAny = (rows: IncidentRows, reaches: readonly IncidentReach[]): Expression<SqlBool> =>
  rows.or(reaches.map((reach) => withinReach(rows, reach)));

function withinReach(rows: IncidentRows, { region, levels, agency, reporter }: IncidentReach) {
  const conditions: Expression<SqlBool>[] = [liesIn(rows, [region])];
  if (levels.length < LEVELS.length) conditions.push(rows('level', 'in', levels));
  if (agency !== null) conditions.push(workedOnBy(rows, agency));
  if (reporter !== null) conditions.push(rows('reporter', '=', reporter));
  return rows.and(conditions);
}

/** The condition that an agency leads an incident, or supports it. */
export const workedOnBy = (rows: IncidentRows, agency: string): Expression<SqlBool> =>
  rows.or([rows('incident.agency', '=', agency), supportedBy(rows, agency)]);

/** Codes stand in a JSON array, in quotes; an underscore in a code must not stand for any letter. */
const supportedBy = (rows: IncidentRows, agency: string): Expression<SqlBool> => {
  const pattern = `%${JSON.stringify(agency).replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`${rows.ref('incident.supporting')} like ${pattern} escape '\\'`;
};

const liesIn = (rows: IncidentRows, regions: readonly string[]): Expression<SqlBool> =>
  liesInAny(rows as unknown as PlacedRows, 'place_code', regions);
