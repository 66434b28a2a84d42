import type { TpsStandingsQuery } from '../../../generated/graphql.ts';

export type Standing = TpsStandingsQuery['tpsStandings'][number];

const heardAt = ({ lastHeardAt }: Standing): number =>
  lastHeardAt === null ? Number.NEGATIVE_INFINITY : Date.parse(lastHeardAt);

/** Those never heard from first, then those longest without a word; of two alike the one that comes first in the roster. */
export const longestSilenceFirst = (standings: readonly Standing[]): Standing[] =>
  standings.toSorted((a, b) => {
    const [one, other] = [heardAt(a), heardAt(b)];
    return one === other ? 0 : one < other ? -1 : 1;
  });

/** What is in hand after the one at this place has been called: the next, else the one before; null where there is no other. */
export function nextAfter(standings: readonly Standing[], place: number): string | null {
  return (standings[Math.floor(place + 1)] ?? standings[Math.ceil(place - 1)])?.tps.code ?? null;
}
