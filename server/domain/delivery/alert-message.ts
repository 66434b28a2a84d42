import type { Severity } from '../operation/operation-plan.ts';

/** An alert as it is told outside the house: codes, numbers and times. */
export interface ToldAlert {
  readonly id: string;
  /** Null: a test. */
  readonly rule: string | null;
  readonly severity: Severity;
  readonly place: string;
  readonly incident: string | null;
}

export interface Telling {
  readonly type: 'alert.raised' | 'alert.acknowledged' | 'alert.returned' | 'alert.ended';
  readonly alert: ToldAlert;
  /** When it happened, on the clock of the operation, epoch milliseconds. */
  readonly at: number;
  /** What is particular to this type: codes. */
  readonly more: Readonly<Record<string, string | null>>;
}

/** What webhooks are sent, and what agencies' tools read. */
export interface AlertBody {
  readonly type: Telling['type'];
  /** When it happened, on the clock of the operation. */
  readonly timestamp: string;
  readonly data: {
    readonly alert: string;
    readonly rule: string | null;
    readonly severity: Severity;
    readonly place: string;
    readonly incident: string | null;
    readonly isTest: boolean;
    readonly isExercise: boolean;
  };
}

/** The body of a message for webhooks: type, time and data, as Standard Webhooks advises. */
export function webhookBody(
  { type, alert, at, more }: Telling,
  { isExercise }: { isExercise: boolean },
): string {
  const timestamp = new Date(at).toISOString();
  const { id, rule, severity, place, incident } = alert;
  const data = { alert: id, rule, severity, place, incident, isTest: rule === null, isExercise, ...more };
  return JSON.stringify({ type, timestamp, data });
}

/**
 * What ends an alert for webhooks that were told of it before it became guarded: by its id, which they know, and by nothing that
 * whoever had not heard of it could learn from.
 */
export const withdrawnBody = ({
  alert,
  at,
  isExercise,
}: {
  readonly alert: string;
  readonly at: number;
  readonly isExercise: boolean;
}): string => {
  const type: Telling['type'] = 'alert.ended';
  const data = { alert, isExercise, reason: 'WITHDRAWN' };
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
};

/** What wakes a phone: enough to say that there is something and how bad it is, and nothing of what or where. */
export const pushBody = (
  alert: Pick<ToldAlert, 'id' | 'severity'>,
  { isExercise }: { isExercise: boolean },
): string => JSON.stringify({ alert: alert.id, severity: alert.severity, isExercise });
