import { FACETS, type Facet, type QueueFilter, type QueueTab, TABS } from './queue-filter.ts';
import { type QueueSort, SORTS } from './queue-order.ts';

/** What of the queue stands in the address: short, to be handed on. Lists are joined by commas. */
export interface QueueSearch {
  readonly bagian?: string;
  readonly insiden?: string;
  readonly cari?: string;
  readonly urut?: string;
  readonly tingkat?: string;
  readonly status?: string;
  readonly kebenaran?: string;
  readonly kategori?: string;
  readonly kecamatan?: string;
  readonly instansi?: string;
}

const TAB_WORDS: Record<QueueTab, string> = {
  open: 'antrean',
  mine: 'saya',
  late: 'lewat',
  hindering: 'menghalangi',
  all: 'semua',
};
const SORT_WORDS: Record<QueueSort, string> = {
  urgent: 'mendesak',
  limit: 'batas',
  reported: 'lapor',
  place: 'tempat',
};
const FACET_WORDS = {
  severity: 'tingkat',
  status: 'status',
  truth: 'kebenaran',
  category: 'kategori',
  kecamatan: 'kecamatan',
  agency: 'instansi',
} as const satisfies Record<Facet, keyof QueueSearch>;

const KEYS = ['bagian', 'insiden', 'cari', 'urut', ...Object.values(FACET_WORDS)] as const;

/** What of an address means something here. A number that somebody searches for is text like any other. */
export function readSearch(search: Record<string, unknown>): QueueSearch {
  const entries = KEYS.map((key) => [key, search[key]] as const).filter(
    ([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number',
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
}

/** The filter that an address stands for; words that mean nothing are passed over. */
export function filterOf(search: QueueSearch): QueueFilter {
  const facets = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      (search[FACET_WORDS[facet]] ?? '').split(',').filter((value) => value !== ''),
    ]),
  ) as Record<Facet, string[]>;
  return {
    tab: TABS.find((tab) => TAB_WORDS[tab] === search.bagian) ?? 'open',
    text: (search.cari ?? '').trim().toLowerCase(),
    facets,
  };
}

export const sortOf = (search: QueueSearch): QueueSort =>
  SORTS.find((sort) => SORT_WORDS[sort] === search.urut) ?? 'urgent';

const without = (search: QueueSearch, key: keyof QueueSearch): QueueSearch => {
  const { [key]: _, ...rest } = search;
  return rest;
};
const withPart = (search: QueueSearch, key: keyof QueueSearch, value: string): QueueSearch =>
  value === '' ? without(search, key) : { ...search, [key]: value };

export const withTab = (search: QueueSearch, tab: QueueTab): QueueSearch =>
  withPart(search, 'bagian', tab === 'open' ? '' : TAB_WORDS[tab]);

export const withSort = (search: QueueSearch, sort: QueueSort): QueueSearch =>
  withPart(search, 'urut', sort === 'urgent' ? '' : SORT_WORDS[sort]);

export const withText = (search: QueueSearch, text: string): QueueSearch => withPart(search, 'cari', text);

export const withIncident = (search: QueueSearch, id: string | null): QueueSearch =>
  withPart(search, 'insiden', id ?? '');

/** The same with these values of a facet chosen, and no others. */
export const withFacet = (search: QueueSearch, facet: Facet, values: readonly string[]): QueueSearch =>
  withPart(search, FACET_WORDS[facet], values.join(','));

/** What is kept of an address under a name: everything but the incident that is looked at. */
export const savedPart = (search: QueueSearch): QueueSearch => without(search, 'insiden');

/** Nothing but the tab: no words, no facets, no order of one's own. */
export const clearedSearch = (search: QueueSearch): QueueSearch => {
  const { bagian, insiden } = search;
  return { ...(bagian === undefined ? {} : { bagian }), ...(insiden === undefined ? {} : { insiden }) };
};

export const isSameSearch = (a: QueueSearch, b: QueueSearch): boolean =>
  KEYS.every((key) => key === 'insiden' || a[key] === b[key]);
