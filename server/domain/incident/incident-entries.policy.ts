/** What stands in the timeline of an incident. */
export const ENTRY_KINDS = [
  'RAISED',
  'ACKNOWLEDGED',
  'AGENCY_ASSIGNED',
  'SEVERITY_CHANGED',
  'TRUTH_JUDGED',
  'SNOOZED',
  'WOKEN',
  'SNOOZE_ENDED',
  'MERGED',
  'UNMERGED',
  'DISMISSED',
  'REOPENED',
  'HINDRANCE_CHANGED',
  'ACTION_RECORDED',
  'NOTE_ADDED',
  'ENTRY_STARRED',
  'ENTRY_UNSTARRED',
  'FINISHED',
  'CLOSED',
  'CLASSIFIED',
  'DISPOSITION_ISSUED',
  'DISPOSITION_CONFIRMED',
  'DISPOSITION_UNCONFIRMED',
  'HANDED_OVER',
  'REVOTE_RECOMMENDED',
  'REVOTE_NOT_RECOMMENDED',
  'WALL_TEXT_RELEASED',
  'LIMIT_MISSED',
  'ACT_UNDONE',
  'PHOTO_ATTACHED',
  'PHOTO_REMOVED',
  'ALERT_RAISED',
  'ALERT_RUNG_CALLED',
  'ALERT_RUNG_SKIPPED',
  'ALERT_ACKNOWLEDGED',
  'ALERT_DECLINED',
  'ALERT_RETURNED',
  'ALERT_ENDED',
  'SHOWN_ON_WALLS',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * What is not undone: what has been told to others, what another road takes back, and undoing itself.
 */
export const NOT_UNDOABLE: readonly EntryKind[] = ['CLASSIFIED', 'UNMERGED', 'ACT_UNDONE'];
