import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { AlertChannel, ServiceLimitCode, Severity } from '../operation/operation-plan.ts';

/**
 * What made a rule raise an alert: what it links and what its sentence is made of. What does not belong to the condition is
 * null, or an empty list.
 */
export interface AlertSight {
  incidents: string[];
  /** Those concerned, at most 30 of them. */
  tps: string[];
  count: number | null;
  minutes: number | null;
  stage: string | null;
  category: string | null;
  /** What the incident is called. */
  series: DisclosureLevel | null;
  number: number | null;
  limit: ServiceLimitCode | null;
  wall: string | null;
}

/**
 * Payloads of the events of these names. Instants are epoch milliseconds on the operation's clock; people are told by their
 * principals' ids alone. Subject is the incident where it is about one, else the alert.
 */
export interface AlertRaised {
  alertId: string;
  /** Null: a test. */
  rule: string | null;
  /** What the rule was raised about: an incident, a directive, a region, a stage in one, a wall. */
  about: string;
  severity: Severity;
  /** Null: every ladder, of a test. */
  ladder: string | null;
  incidentId: string | null;
  /** How far word of it may travel: as far as that of everything it saw. */
  level: DisclosureLevel;
  /** The agency that answers, or to which the directive went; null where it is about no single incident. */
  agency: string | null;
  /** Code of the region or TPS that it is about. */
  place: string;
  raisedAt: number;
  /** What stops it: the acknowledgement of its incident, or only something done. Left out of a test. */
  awaits?: 'ACKNOWLEDGEMENT' | 'ACTION';
  saw: AlertSight;
}

/** Those of a rung are called, for the first time or again. */
export interface AlertRungCalled {
  alertId: string;
  incidentId: string | null;
  ladder: string;
  rung: string;
  /** 1 at the first call of this rung. */
  attempt: number;
  /** Everybody reachable who stands on the rung, with the channels by which he can be reached. */
  people: { principal: string; channels: AlertChannel[] }[];
  calledAt: number;
  /** When the next rung is called unless somebody acknowledges; null: never, of a test. */
  nextAt: number | null;
}

/** `NOBODY`: no one holds the office, or may see this; `UNREACHABLE`: by none of the channels. */
export interface AlertRungSkipped {
  alertId: string;
  incidentId: string | null;
  ladder: string;
  rung: string;
  reason: 'NOBODY' | 'UNREACHABLE';
  skippedAt: number;
}

/** Somebody has it: nobody else is called. Of a test: he was reached. */
export interface AlertAcknowledged {
  alertId: string;
  incidentId: string | null;
  /** Null where the server knows nobody: an incident that was taken up before principals were known. */
  principal: string | null;
  post: string | null;
  acknowledgedAt: number;
}

/** Somebody who was called cannot. */
export interface AlertDeclined {
  alertId: string;
  incidentId: string | null;
  principal: string;
  declinedAt: number;
}

export const ALERT_RETURN_REASONS = ['NO_FOLLOW_UP', 'ACKNOWLEDGEMENT_UNDONE'] as const;
export type AlertReturnReason = (typeof ALERT_RETURN_REASONS)[number];

/** The ladder is climbed again, from the rung that had acknowledged. */
export interface AlertReturned {
  alertId: string;
  incidentId: string | null;
  reason: AlertReturnReason;
  returnedAt: number;
}

export const ALERT_END_REASONS = [
  'INCIDENT_CLOSED',
  'INCIDENT_MERGED',
  'INCIDENT_DISMISSED',
  'SUPERSEDED',
  'CONDITION_OVER',
  'TEST_OVER',
] as const;
export type AlertEndReason = (typeof ALERT_END_REASONS)[number];

/** Nothing more is said of it, to nobody. */
export interface AlertEnded {
  alertId: string;
  incidentId: string | null;
  reason: AlertEndReason;
  endedAt: number;
}

/** The payload of each event of alerts. */
export interface AlertEvents {
  AlertRaised: AlertRaised;
  AlertRungCalled: AlertRungCalled;
  AlertRungSkipped: AlertRungSkipped;
  AlertAcknowledged: AlertAcknowledged;
  AlertDeclined: AlertDeclined;
  AlertReturned: AlertReturned;
  AlertEnded: AlertEnded;
}

/** An event of alerts as it is told, under its own id. */
export type ToldAlertEvent = {
  [Kind in keyof AlertEvents]: {
    readonly id: string;
    readonly kind: Kind;
    readonly payload: AlertEvents[Kind];
  };
}[keyof AlertEvents];

/** Those that say who was called, or who answered. */
export const ALERT_CALL_KINDS: readonly string[] = [
  'AlertRungCalled',
  'AlertAcknowledged',
  'AlertDeclined',
] satisfies (keyof AlertEvents)[];

export const ALERT_EVENT_KINDS: readonly string[] = [
  'AlertRaised',
  'AlertRungCalled',
  'AlertRungSkipped',
  'AlertAcknowledged',
  'AlertDeclined',
  'AlertReturned',
  'AlertEnded',
] satisfies (keyof AlertEvents)[];
