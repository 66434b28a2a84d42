import type { DisclosureLevel } from '../generated/graphql.ts';
import type { Words } from './words.ts';

/** `INS-0016`; each level counts its own, and says so. */
export const incidentNumber = (
  { series, number }: { readonly series: DisclosureLevel; readonly number: number },
  words: Words,
): string => words(`incident.number.${series}`, { number: String(number).padStart(4, '0') });
