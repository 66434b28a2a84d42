import { ABOUT_INCIDENTS } from '../operation/alert-plan.ts';
import { type OperationPlan, SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import type { AlertFacts } from './alert-facts.ts';
import { concerns } from './alert-sight.policy.ts';

/** What is followed; null does not narrow. */
export interface FollowedAlerts {
  readonly region: string | null;
  readonly severities: readonly Severity[] | null;
  readonly rules: readonly string[] | null;
  readonly categories: readonly string[] | null;
  /** Only those about which this principal was called. */
  readonly called: string | null;
}

export function fitsFilter({ raised, seen, severity, called }: AlertFacts, filter: FollowedAlerts): boolean {
  return (
    (filter.region === null || concerns(seen, filter.region)) &&
    (filter.severities === null || filter.severities.includes(severity)) &&
    (filter.rules === null || (raised.rule !== null && filter.rules.includes(raised.rule))) &&
    (filter.categories === null ||
      (raised.saw.category !== null && filter.categories.includes(raised.saw.category))) &&
    (filter.called === null || called.has(filter.called))
  );
}

/** Whether any rule of the plan could ever raise what a filter asks for. */
export function canEverFit({ severities, rules, categories }: FollowedAlerts, plan: OperationPlan): boolean {
  return (plan.alertRules ?? []).some(({ code, severity, when }) => {
    if (rules !== null && !rules.includes(code)) return false;
    const possible =
      severity !== null
        ? [severity]
        : when.condition === 'INCIDENT_RAISED' || when.condition === 'LIMIT_MISSED'
          ? when.severities
          : SEVERITIES;
    if (severities !== null && !severities.some((each) => possible.includes(each))) return false;
    if (categories === null) return true;
    if (when.condition === 'CLUSTER' || (when.condition === 'INCIDENT_RAISED' && when.categories !== null))
      return categories.some((each) => when.categories?.includes(each));
    const isKnown = categories.some((each) => plan.categories.some((category) => category.code === each));
    return isKnown && ABOUT_INCIDENTS.includes(when.condition);
  });
}
