import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type DisclosureLevel, LEVELS } from '../operation/disclosure-level.policy.ts';
import type { AlertSight } from './alert.events.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import { type AlertedIncident, alertedIncident } from './alerted-incident.queries.ts';

/** Alerts about an incident that have not ended, in the order of their raising. */
export const openAlertsAbout = (tx: WriteTransaction, incident: string): Promise<AlertRow[]> =>
  openAlerts(tx).where('incident_id', '=', incident).orderBy('raised_at').orderBy('id').execute();

/** Alerts about several incidents, this one among them, that have not ended. */
export const openAlertsThatSaw = (tx: WriteTransaction, incident: string): Promise<AlertRow[]> =>
  openAlerts(tx).where('incident_id', 'is', null).where('saw', 'like', `%"${incident}"%`).execute();

/** The incidents that an alert saw together, as they stand in the transaction. */
export async function incidentsSeenBy(tx: WriteTransaction, alert: AlertRow): Promise<AlertedIncident[]> {
  const { incidents } = JSON.parse(alert.saw) as AlertSight;
  const found = await Promise.all(incidents.map((id) => alertedIncident(tx, id)));
  return found.filter((each) => each !== null);
}

/** Word of several travels no further than that of the most guarded one. */
export const mostGuarded = (incidents: readonly { readonly level: DisclosureLevel }[]): DisclosureLevel =>
  LEVELS[Math.max(0, ...incidents.map(({ level }) => LEVELS.indexOf(level)))] ?? 'BIASA';

/** Every open alert that tells of an incident, each with how far word of it may travel by what it tells of in the transaction. */
export async function openAlertsOf(
  tx: WriteTransaction,
  incident: string,
): Promise<{ readonly alert: AlertRow; readonly level: DisclosureLevel }[]> {
  const own = await alertedIncident(tx, incident);
  if (!own) return [];
  const about = await openAlertsAbout(tx, incident);
  const among = await openAlertsThatSaw(tx, incident);
  return [
    ...about.map((alert) => ({ alert, level: own.level })),
    ...(await Promise.all(
      among.map(async (alert) => ({ alert, level: mostGuarded(await incidentsSeenBy(tx, alert)) })),
    )),
  ];
}

const openAlerts = (tx: WriteTransaction) =>
  tx.db.withTables<AlertTables>().selectFrom('alert').selectAll().where('state', '!=', 'ENDED');
