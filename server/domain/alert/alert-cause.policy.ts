import type { AlertCondition, OperationPlan } from '../operation/operation-plan.ts';
import type { AlertRow } from './alert.queries.ts';
import type { AlertedIncident } from './alerted-incident.queries.ts';

type When<Name> = Extract<AlertCondition, { condition: Name }>;

/** Names what a rule raises about a thing: of each there is one open alert. */
export const openKey = (rule: string, about: string): string => `${rule} ${about}`;

/** Whether what an alert was raised at is still so. */
export function stillHolds(
  alert: Pick<AlertRow, 'rule' | 'open_key'>,
  incident: AlertedIncident,
  { alertRules: rules = [] }: Pick<OperationPlan, 'alertRules'>,
): boolean {
  const when = rules.find(({ code }) => code === alert.rule)?.when;
  switch (when?.condition) {
    case 'INCIDENT_RAISED':
    case 'STAGE_BLOCKED':
      // Where only another rule finds it now, its alert takes over by how bad it is.
      return rules.some((rule) => isAt(rule.when, incident));
    case 'LIMIT_MISSED':
      return isMissed(when, incident);
    case 'DISPOSITION_UNCONFIRMED':
      return incident.overdueDispositions.some(({ id }) => alert.open_key === openKey(alert.rule ?? '', id));
    default:
      return true;
  }
}

/** Whether a rule about new incidents finds this one. */
export function isAt(when: AlertCondition, incident: AlertedIncident): boolean {
  if (when.condition === 'INCIDENT_RAISED') return isRaised(when, incident);
  if (when.condition !== 'STAGE_BLOCKED' || incident.hindersStage === null) return false;
  return when.stages === null || when.stages.includes(incident.hindersStage);
}

/** Whether a rule about limits finds this incident: by its severity of now. */
export const isMissed = (
  { limits, severities }: When<'LIMIT_MISSED'>,
  { missedLimit, severity }: AlertedIncident,
): boolean => missedLimit !== null && limits.includes(missedLimit) && severities.includes(severity);

const isRaised = (
  { severities, categories }: When<'INCIDENT_RAISED'>,
  { severity, category }: AlertedIncident,
): boolean => severities.includes(severity) && (categories === null || categories.includes(category));
