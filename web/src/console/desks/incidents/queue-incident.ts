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
    | 'calls'
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

export type QueueGroup = 'unacknowledged' | 'unattended' | 'awaiting' | 'handled' | 'snoozed' | 'done';

/** The groups from top to bottom. */
export const GROUPS: readonly QueueGroup[] = [
  'unacknowledged',
  'unattended',
  'awaiting',
  'handled',
  'snoozed',
  'done',
];

const OFF_THE_BOARD: readonly QueueIncident['status'][] = ['CLOSED', 'MERGED', 'NOT_AN_INCIDENT'];

/** What calls for somebody stands above the rest, in the groups that the heading of the wall counts. */
export function groupOf({ status, calls, snoozedUntil, closedAt }: QueueIncident): QueueGroup {
  if (closedAt !== null || OFF_THE_BOARD.includes(status)) return 'done';
  if (calls === 'UNACKNOWLEDGED') return 'unacknowledged';
  if (calls === 'UNATTENDED') return 'unattended';
  if (status === 'AWAITING_VERIFICATION') return 'awaiting';
  return snoozedUntil === null ? 'handled' : 'snoozed';
}

/** Whether it calls for somebody now. Its sign is filled as long as it does. */
export const isCalling = ({ calls }: Pick<QueueIncident, 'calls'>): boolean => calls !== 'NONE';

export const isOpen = (incident: QueueIncident): boolean => groupOf(incident) !== 'done';

/** Whether the limit that runs is over at this moment of the operation's clock. What is snoozed owes nothing until it is back. */
export const isOver = ({ dueAt, snoozedUntil }: QueueIncident, now: number): boolean =>
  snoozedUntil === null && dueAt !== null && Date.parse(dueAt) <= now;

/** Everything that acts change, as it was: what an act that is taken back makes of an incident. */
export const changedBack = (before: QueueIncident): Partial<QueueIncident> => {
  const { id: _, revision: __, ...rest } = before;
  return rest;
};
