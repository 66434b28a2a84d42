import { type Called, incidentName } from '../../pieces/incident-name.ts';
import type { Speaking } from './speaking.ts';

/** What an incident is called; where that may not be told here, that it is restricted. */
export const titleOf = (called: Called, speaking: Speaking): string => nameBy('label', called, speaking);

/** The same in at most 19 characters, as walls have it. */
export const shortTitleOf = (called: Called, speaking: Speaking): string =>
  nameBy('wallTitle', called, speaking);

const nameBy = (
  by: 'label' | 'wallTitle',
  called: Called,
  { operation: { categories }, language, words }: Speaking,
): string => incidentName(called, { categories, by, language }) ?? words('incident.restricted');
