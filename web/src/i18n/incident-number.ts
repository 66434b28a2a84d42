import type { DisclosureLevel } from '../generated/graphql.ts';
import type { Words } from './words.ts';

/** `INS-0016`; with a mark for those that not everybody may read of. */
export const incidentNumber = (
  { series, number }: { readonly series: DisclosureLevel; readonly number: number },
  words: Words,
): string => words(`incident.number.${series}`, { number: String(number).padStart(4, '0') });
