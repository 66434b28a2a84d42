import type { ReplayBasis } from '../../../generated/graphql.ts';

/** What the address of the desk says. */
export interface ReplaySearch {
  /** The regency or a kecamatan; left out: the widest there is. */
  readonly wilayah?: string;
  /** The instant that is looked at, ISO 8601; left out: as late as there is one. */
  readonly waktu?: string;
  /** By what the past is drawn; left out: by what the post knew. */
  readonly dasar?: 'terjadi';
}

/** The code of anything within a kecamatan leads to that kecamatan. */
const PLACE = /^(\d{2}\.\d{2}(?:\.\d{2})?)(?:[.-]|$)/;

/** Takes from an address what makes sense there. */
export function readReplaySearch(search: Record<string, unknown>): ReplaySearch {
  const wilayah = typeof search.wilayah === 'string' ? PLACE.exec(search.wilayah)?.[1] : undefined;
  const at = typeof search.waktu === 'string' ? Date.parse(search.waktu) : Number.NaN;
  return {
    ...(wilayah === undefined ? {} : { wilayah }),
    ...(Number.isNaN(at) ? {} : { waktu: new Date(at).toISOString() }),
    ...(search.dasar === 'terjadi' ? { dasar: 'terjadi' as const } : {}),
  };
}

export const basisOf = ({ dasar }: ReplaySearch): ReplayBasis =>
  dasar === 'terjadi' ? 'HAPPENED' : 'RECEIVED';
