import type { StageStatus } from '../../../generated/graphql.ts';

/** What the address of the desk says. */
export interface StagesSearch {
  /** The region that is looked at; left out: the widest there is. */
  readonly wilayah?: string;
  /** Only TPS that stand so. */
  readonly saring?: Filter;
  /** At this stage; left out: at any stage of the wall. */
  readonly tahap?: string;
  /** The TPS in hand. */
  readonly tps?: string;
}

/** The filters there are, as they stand in the address, with what the server is asked. */
export const FILTERS = {
  'tanpa-kabar': 'SILENT',
  terkendala: 'HINDERED',
  terlambat: 'LATE',
  'laporan-berbeda': 'CONFLICTING',
} as const satisfies Record<string, StageStatus | 'CONFLICTING'>;
export type Filter = keyof typeof FILTERS;
export const filterNames = Object.keys(FILTERS) as Filter[];

const REGION = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/;
const TPS = /^\d{2}\.\d{2}\.\d{2}\.\d{4}-\d{3}$/;
const STAGE = /^[A-Z][A-Z0-9_]{0,63}$/;

const isFilter = (value: unknown): value is Filter => filterNames.some((name) => name === value);
const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** Takes from an address what makes sense there. */
export function readStagesSearch(search: Record<string, unknown>): StagesSearch {
  const wilayah = matching(search.wilayah, REGION);
  const tahap = matching(search.tahap, STAGE);
  const tps = matching(search.tps, TPS);
  return {
    ...(wilayah === undefined ? {} : { wilayah }),
    ...(isFilter(search.saring) ? { saring: search.saring } : {}),
    ...(tahap === undefined ? {} : { tahap }),
    ...(tps === undefined ? {} : { tps }),
  };
}

const DESA_DEPTH = 4;
export const isDesa = (region: string): boolean => region.split('.').length === DESA_DEPTH;
