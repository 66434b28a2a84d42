import { groupOf, type QueueIncident } from './queue-incident.ts';

/** What can be done about an incident, in the order of the buttons. */
export const ACTS = ['acknowledge', 'assign'] as const;
export type ActName = (typeof ACTS)[number];

export const ACT_KEYS: Record<ActName, string> = { acknowledge: '1', assign: 'A' };

/** What somebody may do about one incident. */
export interface Rights {
  readonly mayHandle: boolean;
}

export interface Offer {
  readonly act: ActName;
  readonly isPrimary: boolean;
}

/** The acts that make sense for an incident as it stands, and that its viewer may do. The first one is the next step of its life. */
export function offersFor(incident: QueueIncident, { mayHandle }: Rights): readonly Offer[] {
  const isDone = groupOf(incident) === 'done';
  const isNew = incident.status === 'NEW';
  const possible: readonly (ActName | false)[] = [
    mayHandle && isNew && 'acknowledge',
    mayHandle && !isDone && 'assign',
  ];
  return possible.filter((act) => act !== false).map((act, i) => ({ act, isPrimary: i === 0 }));
}
