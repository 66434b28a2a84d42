import { incidentNumber } from '../../i18n/incident-number.ts';
import type { Language } from '../../i18n/words.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { labelOf } from '../session/session.ts';
import { wordsOf } from '../speech.ts';
import { categoryOf, type PlacedIncident, placeOf } from './incident-place.ts';
import { titleOf } from './incident-title.ts';
import type { Speaking } from './speaking.ts';

/** What an incident is found by. */
export type FoundIncident = PlacedIncident &
  Pick<BoardIncident, 'series' | 'number' | 'category' | 'kind' | 'truth' | 'severity' | 'agency'>;

const LANGUAGES: readonly Language[] = ['id', 'en'];

/**
 * Everything of an incident that can be searched for, in lower case: what it is and how grave in both languages, for people
 * search for the words that they say, whatever language the screen speaks.
 */
export function searchText(incident: FoundIncident, { operation }: Pick<Speaking, 'operation'>): string {
  const parts = LANGUAGES.flatMap((language) => {
    const speaking = { operation, language, words: wordsOf(language) };
    const { wide, desa, spot } = placeOf(incident, speaking);
    return [
      incidentNumber(incident, speaking.words),
      titleOf(incident, speaking),
      categoryOf(incident, speaking),
      speaking.words(`severity.${incident.severity}`),
      ...[wide, desa, spot],
      incident.agency === null ? '' : labelOf(operation.agencies, incident.agency, language),
    ];
  });
  return [...new Set(parts)].join(' ').toLowerCase();
}

/** The words that were typed, in lower case. */
export const wordsTyped = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

const NUMBER = /^(?:ins)?-?[tr]?(\d+)$/;

/** The number of an incident as it may be typed: `INS-0142`, `ins142`, `0142`, `142`; null where it is none. */
export function numberTyped(word: string): number | null {
  const digits = NUMBER.exec(word.toLowerCase())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether all words that were typed occur in the text of an incident; one that is its number, however it is written, does. */
export const isFoundBy = (
  words: readonly string[],
  { number }: { readonly number: number },
  text: string,
): boolean => words.every((word) => numberTyped(word) === number || text.includes(word));
