import type { Severity } from '../../../generated/graphql.ts';
import { GROUPS, groupOf, type QueueIncident } from './queue-incident.ts';

/** urgent: by severity, then least time left · limit: least time left · reported: newest first · place: by region. */
export const SORTS = ['urgent', 'limit', 'reported', 'place'] as const;
export type QueueSort = (typeof SORTS)[number];

export const severityRank: Record<Severity, number> = { CRITICAL: 1, HIGH: 2, MEDIUM: 3, LOW: 4 };

type Compare = (a: QueueIncident, b: QueueIncident) => number;

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const due = ({ dueAt }: QueueIncident): string => dueAt ?? '~';

const bySeverity: Compare = (a, b) => severityRank[a.severity] - severityRank[b.severity];
// Instants of one form: their text sorts as they do.
const byLimit: Compare = (a, b) => text(due(a), due(b));
const byReport: Compare = (a, b) => text(a.receivedAt, b.receivedAt);
const byPlace: Compare = (a, b) =>
  text(a.region, b.region) || (a.tpsNumbers[0] ?? 0) - (b.tpsNumbers[0] ?? 0);
const byEnd: Compare = (a, b) => text(b.closedAt ?? '', a.closedAt ?? '');

const ORDERS: Record<QueueSort, readonly Compare[]> = {
  urgent: [bySeverity, byLimit, byReport],
  limit: [byLimit, bySeverity, byReport],
  reported: [(a, b) => byReport(b, a)],
  place: [byPlace, bySeverity, byReport],
};

/** The order of the queue: by group, in it as chosen; those done with by when they were. Never undecided. */
export function compareBy(sort: QueueSort): Compare {
  return (a, b) => {
    const [groupA, groupB] = [groupOf(a), groupOf(b)];
    if (groupA !== groupB) return GROUPS.indexOf(groupA) - GROUPS.indexOf(groupB);
    const isByEnd = groupA === 'done' && (sort === 'urgent' || sort === 'limit');
    for (const compare of isByEnd ? [byEnd] : ORDERS[sort]) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return text(a.id, b.id);
  };
}
