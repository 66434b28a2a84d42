import type { Label, Severity } from './operation-plan.ts';

/** From the smallest place to the largest; `AGENCY`: wherever the agency that answers is. */
export const RUNG_LEVELS = ['TPS', 'DESA', 'KECAMATAN', 'KABUPATEN', 'AGENCY'] as const;
export type RungLevel = (typeof RUNG_LEVELS)[number];

/** Who can be called. Only reporters cannot acknowledge: they answer by reporting. */
export const RUNG_ROLES = ['REPORTER', 'KECAMATAN', 'POSKO', 'LEADER', 'AGENCY'] as const;
export type RungRole = (typeof RUNG_ROLES)[number];

/** `CONSOLE`: an open session; `PUSH`: a phone that takes them; `CALL`: a number that somebody dials. */
export const ALERT_CHANNELS = ['CONSOLE', 'PUSH', 'CALL'] as const;
export type AlertChannel = (typeof ALERT_CHANNELS)[number];

/** Those who are called together, and how long they have. */
export interface LadderRung {
  code: string;
  label: Label;
  level: RungLevel;
  role: RungRole;
  /** Only those who hold the role for this post; null: all of them. */
  post: string | null;
  waitMinutes: Record<Severity, number>;
  channels: AlertChannel[];
}

/** Who is called one after the other until somebody acknowledges; the last rung is called again and again. */
export interface Ladder {
  code: string;
  label: Label;
  rungs: LadderRung[];
}

export const CLUSTER_AREAS = ['KECAMATAN', 'NEIGHBOURING_DESA'] as const;
export const SERVICE_LIMITS = ['ACKNOWLEDGE', 'FIRST_ACTION', 'FOLLOW_UP'] as const;
export type ServiceLimitCode = (typeof SERVICE_LIMITS)[number];

/** What an alert is raised at. The list is closed: what a condition means is code, how it is tuned is data. */
export type AlertCondition =
  | { condition: 'INCIDENT_RAISED'; severities: Severity[]; categories: string[] | null }
  | { condition: 'STAGE_BLOCKED'; stages: string[] | null }
  | { condition: 'STAGE_OVERDUE'; stage: string | null; minutes: number; minTps: number }
  | { condition: 'SILENCE'; minutes: number; minTps: number }
  | { condition: 'LIMIT_MISSED'; limits: ServiceLimitCode[]; severities: Severity[] }
  | { condition: 'DISPOSITION_UNCONFIRMED' }
  | {
      condition: 'CLUSTER';
      categories: string[];
      count: number;
      minutes: number;
      within: (typeof CLUSTER_AREAS)[number];
    }
  | { condition: 'FLOOD' }
  | { condition: 'WALL_DEAD'; minutes: number }
  | { condition: 'LINK_LOST'; minutes: number; share: number };
export type ConditionCode = AlertCondition['condition'];

export interface AlertRule {
  code: string;
  label: Label;
  /** Why it was raised, with `{placeholders}` for what was seen. */
  sentence: Label;
  when: AlertCondition;
  /** Null: that of the incident. */
  severity: Severity | null;
  ladder: string;
  /** For so long after an alert has ended of itself it is not raised again about the same thing. */
  againAfterMinutes: number;
}

/** What a sentence may name, by condition. */
export const PLACEHOLDERS: Readonly<Record<ConditionCode, readonly string[]>> = {
  INCIDENT_RAISED: ['place', 'number', 'category'],
  STAGE_BLOCKED: ['place', 'number', 'category', 'stage', 'count'],
  STAGE_OVERDUE: ['place', 'stage', 'count', 'minutes'],
  SILENCE: ['place', 'count', 'minutes'],
  LIMIT_MISSED: ['place', 'number', 'category', 'limit'],
  DISPOSITION_UNCONFIRMED: ['place', 'number', 'category'],
  CLUSTER: ['place', 'count', 'category', 'minutes'],
  FLOOD: ['place', 'count', 'minutes'],
  WALL_DEAD: ['place', 'minutes'],
  LINK_LOST: ['place', 'count', 'minutes'],
};

/** Those about an incident take its severity where the rule names none. */
export const ABOUT_INCIDENTS: readonly ConditionCode[] = [
  'INCIDENT_RAISED',
  'STAGE_BLOCKED',
  'LIMIT_MISSED',
  'DISPOSITION_UNCONFIRMED',
];
