import type { IncidentDuplicatesQuery } from '../../../generated/graphql.ts';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import type { Words } from '../../../i18n/words.ts';
import type { KnownIncidents } from './known-incidents.ts';
import type { QueueIncident } from './queue-incident.ts';

/** An incident that the one in hand may be the same as, as the server tells it. */
export type SuggestedDuplicate = NonNullable<
  IncidentDuplicatesQuery['incident']
>['suggestedDuplicates'][number];

type Reason = SuggestedDuplicate['reasons'][number];

const WINDOW_MS = 15 * 60_000;

/**
 * Changes with whatever could make the server suggest something else for an incident: those of its category that happened near
 * it, where it may be and about then, and how far people have come with them.
 */
export function kinOf(incident: QueueIncident, known: KnownIncidents): string {
  const at = Date.parse(incident.happenedAt);
  return [...known.values()]
    .filter(({ category }) => category !== null && category === incident.category)
    .filter(({ desa }) => desa === incident.desa || desa === null || incident.desa === null)
    .filter(({ happenedAt }) => Math.abs(Date.parse(happenedAt) - at) <= WINDOW_MS)
    .map(({ id, status }) => `${id} ${status}`)
    .sort()
    .join();
}

/** `82 %, kata mirip, TPS sama, selisih 4 mnt`: how likely two are the same, and why; `isFull`: with the words that both have. */
export function whyText({ score, reasons }: SuggestedDuplicate, words: Words, isFull = false): string {
  const why = reasons.map((reason) => reasonText(reason, words, isFull)).filter((text) => text !== null);
  return [words('duplicates.score', { n: Math.round(score * 100) }), ...why].join(', ');
}

/** Null for what goes without saying. */
function reasonText(reason: Reason, words: Words, isFull: boolean): string | null {
  switch (reason.__typename) {
    case 'SimilarWords':
      return isFull && reason.words.length > 0
        ? words('duplicates.sharedWords', { words: reason.words.join(', ') })
        : words('duplicates.similarWords');
    case 'SameStation':
      return words('duplicates.sameStation');
    case 'SamePlace':
      return words('duplicates.samePlace');
    case 'WithinMinutes':
      return words('duplicates.minutes', { n: reason.minutes });
    case 'SameCategory':
      return null;
  }
}

/** `INS-0012 (82 %, kata mirip, TPS sama, selisih 4 mnt)`; of one that is over, that it is. */
export function duplicateText(duplicate: SuggestedDuplicate, words: Words): string {
  const isOver = duplicate.incident.status === 'CLOSED';
  const why = whyText(duplicate, words);
  return words('duplicates.one', {
    number: incidentNumber(duplicate.incident, words),
    why: isOver ? `${why}, ${words('duplicates.over')}` : why,
  });
}
