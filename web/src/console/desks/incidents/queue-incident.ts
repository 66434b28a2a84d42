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
  > {
  /** When it was done with; null while it is open. */
  readonly closedAt: string | null;
}

/** An open incident of the live picture. Null limits of the present status: the first one is to be acknowledged. */
export const openIncident = (incident: BoardIncident): QueueIncident => ({
  ...incident,
  dueAt: incident.dueAt ?? (incident.status === 'NEW' ? incident.acknowledgeDueAt : null),
  closedAt: null,
});

export type QueueGroup = 'unacknowledged' | 'handled' | 'done';

/** The groups from top to bottom. */
export const GROUPS: readonly QueueGroup[] = ['unacknowledged', 'handled', 'done'];

export function groupOf({ status, closedAt }: QueueIncident): QueueGroup {
  if (closedAt !== null || status === 'CLOSED') return 'done';
  return status === 'NEW' ? 'unacknowledged' : 'handled';
}

export const isOpen = (incident: QueueIncident): boolean => groupOf(incident) !== 'done';

/** Whether the limit that runs is over at this moment of the operation's clock. */
export const isOver = ({ dueAt }: QueueIncident, now: number): boolean =>
  dueAt !== null && Date.parse(dueAt) <= now;
