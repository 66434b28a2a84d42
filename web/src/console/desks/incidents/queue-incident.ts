import type { BoardIncident } from '../../../situation/situation.types.ts';

/** What the queue needs to know of an incident: told by the live picture while it is open, and by the list of those done with. */
export interface QueueIncident
  extends Pick<
    BoardIncident,
    | 'id'
    | 'level'
    | 'series'
    | 'number'
    | 'category'
    | 'kind'
    | 'severity'
    | 'status'
    | 'region'
    | 'kecamatan'
    | 'desa'
    | 'tpsNumbers'
    | 'placeKind'
    | 'agency'
    | 'isAgencyAssigned'
    | 'supporting'
    | 'happenedAt'
    | 'receivedAt'
    | 'acknowledgedAt'
    | 'acknowledgedBy'
    | 'dueAt'
    | 'hindersStage'
    | 'hinderedTps'
    | 'truth'
    | 'snoozedUntil'
    | 'limit'
    | 'isFollowUpMissing'
    | 'hasOpenDisposition'
    | 'recommendations'
    | 'wallText'
    | 'reportCount'
    | 'revision'
  > {
  /** When it was done with; null while it is open. */
  readonly closedAt: string | null;
}

/** An open incident of the live picture. */
export const openIncident = (incident: BoardIncident): QueueIncident => ({ ...incident, closedAt: null });

export type QueueGroup = 'unacknowledged' | 'awaiting' | 'handled' | 'snoozed' | 'done';

/** The groups from top to bottom. */
export const GROUPS: readonly QueueGroup[] = ['unacknowledged', 'awaiting', 'handled', 'snoozed', 'done'];

export function groupOf({ status, snoozedUntil, closedAt }: QueueIncident): QueueGroup {
  if (closedAt !== null) return 'done';
  switch (status) {
    case 'CLOSED':
    case 'MERGED':
    case 'NOT_AN_INCIDENT':
      return 'done';
    case 'AWAITING_VERIFICATION':
      return 'awaiting';
    case 'NEW':
      return snoozedUntil === null ? 'unacknowledged' : 'snoozed';
    case 'ACKNOWLEDGED':
    case 'IN_HAND':
      return snoozedUntil === null ? 'handled' : 'snoozed';
  }
}

export const isOpen = (incident: QueueIncident): boolean => groupOf(incident) !== 'done';

/** Whether the limit that runs is over at this moment of the operation's clock. */
export const isOver = ({ dueAt }: QueueIncident, now: number): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now;

/** Everything that acts change, as it was: what an act that is taken back makes of an incident. */
export const changedBack = (before: QueueIncident): Partial<QueueIncident> => {
  const { id: _, revision: __, ...rest } = before;
  return rest;
};
