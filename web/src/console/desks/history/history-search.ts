import type { HistoryFacetName, HistorySearch } from '../../../generated/graphql.ts';
import { instantTyped } from '../../controls/moments.ts';

/** What of a search stands in the address: short, to be handed on. Lists are joined by commas. */
export interface HistoryAddress {
  readonly cari?: string;
  /** By when it happened; left out: by when the post knew. */
  readonly jam?: 'kejadian';
  readonly dari?: string;
  readonly sampai?: string;
  readonly wilayah?: string;
  readonly tps?: string;
  readonly insiden?: string;
  /** Whoever did it. */
  readonly oleh?: string;
  readonly peristiwa?: string;
  readonly kategori?: string;
  readonly tingkat?: string;
  readonly status?: string;
  readonly instansi?: string;
  readonly jabatan?: string;
  readonly sumber?: string;
  readonly kerahasiaan?: string;
  /** The entry that is looked at. */
  readonly catatan?: string;
}

/** Facets whose values are ticked; the parts of a region are gone into instead. */
export type TickedFacet = Exclude<HistoryFacetName, 'REGION'>;

/** In the order in which they are offered, each with its word in the address and its field in the search. */
const TICKED = {
  KIND: { word: 'peristiwa', field: 'kinds' },
  CATEGORY: { word: 'kategori', field: 'categories' },
  SEVERITY: { word: 'tingkat', field: 'severities' },
  STATUS: { word: 'status', field: 'statuses' },
  AGENCY: { word: 'instansi', field: 'agencies' },
  POST: { word: 'jabatan', field: 'posts' },
  CHANNEL: { word: 'sumber', field: 'channels' },
  LEVEL: { word: 'kerahasiaan', field: 'levels' },
} as const satisfies Record<TickedFacet, { word: keyof HistoryAddress; field: keyof HistorySearch }>;
export const TICKED_FACETS = Object.keys(TICKED) as readonly TickedFacet[];

const CODES = /^[A-Z][A-Z0-9_]{0,63}(,[A-Z][A-Z0-9_]{0,63})*$/;
const PATTERNS = {
  jam: /^kejadian$/,
  wilayah: /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/,
  tps: /^\d{2}\.\d{2}\.\d{2}\.\d{4}-\d{3}$/,
  insiden: /^[0-9a-f-]{36}$/,
  oleh: /^[0-9a-f-]{36}$/,
  catatan: /^[0-9a-f-]{36}$/,
  ...Object.fromEntries(Object.values(TICKED).map(({ word }) => [word, CODES])),
} as Readonly<Partial<Record<keyof HistoryAddress, RegExp>>>;
const WORDS = [
  ...(['cari', 'jam', 'dari', 'sampai', 'wilayah', 'tps', 'insiden', 'oleh'] as const),
  ...Object.values(TICKED).map(({ word }) => word),
  'catatan',
] as const satisfies readonly (keyof HistoryAddress)[];

/** What of an address means something here. A number that somebody searches for is text like any other. */
export function readHistoryAddress(search: Record<string, unknown>): HistoryAddress {
  const entries = WORDS.flatMap((word) => {
    const value = search[word];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = String(value).slice(0, 500);
    return text !== '' && (PATTERNS[word]?.test(text) ?? true) ? [[word, text]] : [];
  });
  return Object.fromEntries(entries);
}

export const chosenOf = (address: HistoryAddress, facet: TickedFacet): readonly string[] =>
  (address[TICKED[facet].word] ?? '').split(',').filter((value) => value !== '');

/** The same with this in its place; empty: without it. What was looked at stays in sight only where it still fits. */
export function withPart(address: HistoryAddress, word: keyof HistoryAddress, value: string): HistoryAddress {
  const { [word]: _, ...rest } = address;
  return value === '' ? rest : { ...rest, [word]: value };
}

export const withFacet = (
  address: HistoryAddress,
  facet: TickedFacet,
  values: readonly string[],
): HistoryAddress => withPart(address, TICKED[facet].word, values.join(','));

/** What is kept of an address under a name: everything but the entry that is looked at. */
export const savedPart = (address: HistoryAddress): HistoryAddress => withPart(address, 'catatan', '');

export const isSameAddress = (one: HistoryAddress, other: HistoryAddress): boolean =>
  WORDS.every((word) => word === 'catatan' || one[word] === other[word]);

/** What the server is asked. A moment that makes no sense restricts nothing: its field says so. */
export function searchOf(address: HistoryAddress, zone: string): HistorySearch {
  const { cari, jam, dari, sampai, wilayah, tps, insiden, oleh } = address;
  const from = dari === undefined ? null : instantTyped(dari, zone);
  const until = sampai === undefined ? null : instantTyped(sampai, zone);
  const chosen = TICKED_FACETS.map((facet) => [TICKED[facet].field, chosenOf(address, facet)] as const);
  return {
    ...(cari === undefined ? {} : { text: cari }),
    ...(jam === undefined ? {} : { clock: 'HAPPENED' as const }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(wilayah === undefined ? {} : { region: wilayah }),
    ...(tps === undefined ? {} : { tps }),
    ...(insiden === undefined ? {} : { incident: insiden }),
    ...(oleh === undefined ? {} : { principal: oleh }),
    ...Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
  };
}
