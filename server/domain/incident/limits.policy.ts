import type { OperationPlan, Severity } from '../operation/operation-plan.ts';
import type { IncidentLimit } from './incident-standing.policy.ts';

const MINUTE = 60_000;

/** When a service limit ends that runs since an instant; null: there is none for this severity. */
export function limitEnd(
  plan: Pick<OperationPlan, 'severities'>,
  severity: Severity,
  limit: IncidentLimit,
  since: number,
): number | null {
  const { acknowledgeMinutes, firstActionMinutes, followUpMinutes, verificationMinutes } =
    plan.severities[severity];
  const minutes = {
    ACKNOWLEDGE: acknowledgeMinutes,
    FIRST_ACTION: firstActionMinutes,
    FOLLOW_UP: followUpMinutes,
    VERIFICATION: verificationMinutes ?? null,
  }[limit];
  return minutes === null ? null : since + minutes * MINUTE;
}

export const acknowledgeEnd = (
  plan: Pick<OperationPlan, 'severities'>,
  severity: Severity,
  since: number,
): number => since + plan.severities[severity].acknowledgeMinutes * MINUTE;

export const followUpEnd = (
  plan: Pick<OperationPlan, 'severities'>,
  severity: Severity,
  since: number,
): number => since + plan.severities[severity].followUpMinutes * MINUTE;
