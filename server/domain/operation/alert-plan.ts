import type { ConditionCode } from './operation-plan.ts';

/** What a sentence may name, by condition. */
export const PLACEHOLDERS: Readonly<Record<ConditionCode, readonly string[]>> = {
  INCIDENT_RAISED: ['place', 'number', 'what', 'truth'],
  STAGE_BLOCKED: ['where', 'number', 'what', 'truth', 'stage'],
  STAGE_OVERDUE: ['place', 'stage', 'count', 'minutes'],
  SILENCE: ['place', 'count', 'minutes'],
  LIMIT_MISSED: ['place', 'number', 'what', 'truth', 'limit'],
  DISPOSITION_UNCONFIRMED: ['place', 'number', 'what', 'truth'],
  CLUSTER: ['place', 'count', 'what', 'minutes'],
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

/** A fault of the machines concerns those who run the command post: its ladder calls nobody else. */
export const TECHNICAL: readonly ConditionCode[] = ['WALL_DEAD'];
