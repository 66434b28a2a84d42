import type { Severity } from '../operation/operation-plan.ts';
import type { IncidentTables } from './incident.queries.ts';
import { SecondPersonNeeded } from './incident.refusals.ts';
import type { ActUnderWay } from './incident-acts.ts';
import { newestEntry } from './stale-edit.ts';

const GRAVE: readonly string[] = ['CRITICAL', 'HIGH'] satisfies Severity[];

/**
 * A critical or high incident, or one with which such a report is counted, ends, as an incident or as none, only once somebody else,
 * of another post than `post`, has finished it; nobody gets round that by lowering its severity himself. Refuses
 * `SecondPersonNeeded`.
 */
export async function requireSecondPerson(act: ActUnderWay, post: string): Promise<void> {
  const severities = [act.before.severity, ...(await severitiesOfReports(act)), ...(await loweredBy(act))];
  const grave = severities.find((severity) => GRAVE.includes(severity));
  if (grave !== undefined && !(await isSecondPerson(act, post))) throw new SecondPersonNeeded(grave);
}

/** Whether somebody else, of another post, has said that it is done. */
async function isSecondPerson({ tx, incident, viewer, before }: ActUnderWay, post: string): Promise<boolean> {
  if (before.status !== 'AWAITING_VERIFICATION') return false;
  const finished = await newestEntry(tx, incident.id, ['FINISHED']);
  return finished !== undefined && finished.principal !== viewer.principal && finished.post !== post;
}

/** Of everything that is counted with it. */
async function severitiesOfReports({ tx, incident }: ActUnderWay): Promise<Severity[]> {
  const severities: Severity[] = [];
  for (let into = [incident.id]; into.length > 0; ) {
    const reports = await tx.db
      .withTables<IncidentTables>()
      .selectFrom('incident')
      .select(['id', 'severity'])
      .where('merged_into', 'in', into)
      .execute();
    severities.push(...reports.map(({ severity }) => severity as Severity));
    into = reports.map(({ id }) => id);
  }
  return severities;
}

/** What the severity was before this person changed it. */
async function loweredBy({ tx, incident, viewer }: ActUnderWay): Promise<Severity[]> {
  const changes = await tx.db
    .withTables<IncidentTables>()
    .selectFrom('incident_act')
    .select('was')
    .where('incident_id', '=', incident.id)
    .where('kind', '=', 'SEVERITY_CHANGED')
    .where('principal', '=', viewer.principal)
    .execute();
  return changes.flatMap(({ was }) => JSON.parse(was ?? '[]') as Severity[]);
}
