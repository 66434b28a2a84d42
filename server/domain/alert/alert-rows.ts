import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { AlertRaised } from './alert.events.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import type { SeenAlert } from './alert-sight.policy.ts';
import { type AlertedIncident, alertedIncident } from './alerted-incident.queries.ts';

export const tables = (tx: WriteTransaction) => tx.db.withTables<AlertTables>();

export const timerId = (kind: string, alert: string): string => `${kind} ${alert}`;

export const about = (alert: AlertRow) => ({ alertId: alert.id, incidentId: alert.incident_id });

/**
 * As far as the right to be called about it goes, as guarded as its incident is in the transaction: of agencies the one whose own
 * line it is.
 */
export async function seenOnRungs(tx: WriteTransaction, alert: AlertRow): Promise<SeenAlert> {
  return seenBeside(alert, await incidentOf(tx, alert));
}

/** As far as the right to see it goes, with every agency that works on its incident as that stands in the transaction. */
export async function seenWithin(tx: WriteTransaction, alert: AlertRow): Promise<SeenAlert> {
  const incident = await incidentOf(tx, alert);
  const own = seenBeside(alert, incident);
  return incident ? { ...own, agencies: [...own.agencies, incident.agency, ...incident.supporting] } : own;
}

const incidentOf = async (tx: WriteTransaction, alert: AlertRow): Promise<AlertedIncident | null> =>
  alert.incident_id === null ? null : alertedIncident(tx, alert.incident_id);

const seenBeside = (alert: AlertRow, incident: AlertedIncident | null): SeenAlert => ({
  level: incident?.level ?? (alert.level as DisclosureLevel),
  place: alert.place_code,
  agencies: alert.agency === null ? [] : [alert.agency],
  incidentId: alert.incident_id,
  isTest: alert.rule === null,
});

export const tell = (tx: WriteTransaction, alert: AlertRow, kind: string, payload: object): void =>
  tx.append({
    kind,
    subject: alert.incident_id ?? alert.id,
    region: alert.place_code.split('-')[0] ?? '',
    payload,
  });

/** Whether the next step of an alert is still to come. */
export async function hasTimer(tx: WriteTransaction, kind: string, alert: string): Promise<boolean> {
  const timer = await tx.db
    .selectFrom('timer')
    .select('id')
    .where('id', '=', timerId(kind, alert))
    .executeTakeFirst();
  return timer !== undefined;
}

export async function alertOf(tx: WriteTransaction, id: string): Promise<AlertRow | undefined> {
  return tables(tx).selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function change(tx: WriteTransaction, alert: AlertRow, to: Partial<AlertRow>): Promise<void> {
  await tables(tx).updateTable('alert').set(to).where('id', '=', alert.id).execute();
}

/** What somebody answered, on every rung on which he was called. */
export async function answer(
  tx: WriteTransaction,
  alert: AlertRow,
  principal: string,
  to: Partial<AlertTables['alert_call']>,
): Promise<void> {
  await tables(tx)
    .updateTable('alert_call')
    .set(to)
    .where('alert_id', '=', alert.id)
    .where('principal', '=', principal)
    .execute();
}

export const alertRow = (
  raised: AlertRaised,
  { key, awaits }: { readonly key: string | null; readonly awaits: string },
): AlertRow => ({
  id: raised.alertId,
  open_key: key,
  rule: raised.rule,
  ladder: raised.ladder,
  severity: raised.severity,
  level: raised.level,
  agency: raised.agency,
  place_code: raised.place,
  incident_id: raised.incidentId,
  saw: JSON.stringify(raised.saw),
  state: 'CALLING',
  awaits,
  rung: null,
  attempt: 0,
  skipped: '[]',
  raised_at: raised.raisedAt,
  acknowledged_at: null,
  followed_at: null,
  ended_at: null,
});
