import type { HistoryQuery } from '../../../generated/graphql.ts';

export type HistoryEntry = HistoryQuery['history']['edges'][number]['node'];
export type HistoryFacets = HistoryQuery['history']['facets'];
