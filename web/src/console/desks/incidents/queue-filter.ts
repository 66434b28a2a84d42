import type { Severity } from '../../../generated/graphql.ts';
import { isFoundBy, wordsTyped } from '../../wording/incident-search.ts';
import { isOpen, isOver, type QueueIncident } from './queue-incident.ts';
import { severityRank } from './queue-order.ts';

/** open: what is to be done, and what was done today · mine: what my post or agency answers for · late: over its limit. */
export const TABS = ['open', 'mine', 'late', 'hindering', 'all'] as const;
export type QueueTab = (typeof TABS)[number];

export const FACETS = ['severity', 'status', 'truth', 'category', 'kecamatan', 'agency'] as const;
export type Facet = (typeof FACETS)[number];

export interface QueueFilter {
  readonly tab: QueueTab;
  /** Words that all have to occur, in lower case. */
  readonly text: string;
  /** Chosen values; none: all. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

/** Whose incidents "mine" are. */
export interface Mine {
  readonly post: string | null;
  readonly agencies: readonly string[];
}

/** What a filter has to know beside the incident. */
export interface FilterGround {
  readonly mine: Mine;
  /** The operation's clock. */
  readonly now: number;
  /** Everything of an incident that can be searched for, in lower case. */
  textOf(incident: QueueIncident): string;
}

const facetOf = (incident: QueueIncident, facet: Facet): string | null => incident[facet];

export function isMine(
  { acknowledgedBy, agency, isAgencyAssigned, supporting }: QueueIncident,
  mine: Mine,
): boolean {
  const isOfMyPost = acknowledgedBy !== null && acknowledgedBy === mine.post;
  const answering = isAgencyAssigned && agency !== null ? [agency, ...supporting] : supporting;
  return isOfMyPost || answering.some((code) => mine.agencies.includes(code));
}

/** Whether an incident belongs to a tab at this moment. Those done with today stand below what is to be done. */
export function isInTab(incident: QueueIncident, tab: QueueTab, { mine, now }: FilterGround): boolean {
  switch (tab) {
    case 'open':
    case 'all':
      return true;
    case 'mine':
      return isMine(incident, mine);
    case 'late':
      return isOpen(incident) && isOver(incident, now);
    case 'hindering':
      return isOpen(incident) && incident.hindersStage !== null;
  }
}

const matchesFacets = (incident: QueueIncident, { facets }: QueueFilter, except?: Facet): boolean =>
  FACETS.every(
    (facet) =>
      facet === except ||
      facets[facet].length === 0 ||
      facets[facet].includes(facetOf(incident, facet) ?? ''),
  );

const matchesText = (incident: QueueIncident, text: string, { textOf }: FilterGround): boolean =>
  text === '' || isFoundBy(wordsTyped(text), incident, textOf(incident));

/** Whether the queue shows an incident under this filter. */
export const matches = (incident: QueueIncident, filter: QueueFilter, ground: FilterGround): boolean =>
  isInTab(incident, filter.tab, ground) &&
  matchesFacets(incident, filter) &&
  matchesText(incident, filter.text, ground);

/** How many incidents a tab counts: those to be dealt with; under "all" everything there is. */
export const tabCount = (incidents: readonly QueueIncident[], tab: QueueTab, ground: FilterGround): number =>
  incidents.filter((incident) => (tab === 'all' || isOpen(incident)) && isInTab(incident, tab, ground))
    .length;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet, each with how many incidents it would leave; chosen ones stay, even with none. */
export function facetValues(
  incidents: readonly QueueIncident[],
  facet: Facet,
  filter: QueueFilter,
  ground: FilterGround,
): readonly FacetValue[] {
  const counts = new Map<string, number>(filter.facets[facet].map((value) => [value, 0]));
  for (const incident of incidents) {
    const value = facetOf(incident, facet);
    if (value === null || !isInTab(incident, filter.tab, ground)) continue;
    if (!matchesFacets(incident, filter, facet) || !matchesText(incident, filter.text, ground)) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => rankOf(facet, a.value) - rankOf(facet, b.value) || b.count - a.count);
}

const rankOf = (facet: Facet, value: string): number =>
  facet === 'severity' ? severityRank[value as Severity] : 0;

/** How many values are chosen. */
export const chosenCount = ({ facets }: QueueFilter): number =>
  FACETS.reduce((count, facet) => count + facets[facet].length, 0);
