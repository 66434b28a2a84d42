import { isWord, type Language, type Words } from '../../../i18n/words.ts';
import { dateText } from '../../controls/moments.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf, type Operation } from '../../session/session.ts';

interface Hearer {
  readonly operation: Operation;
  readonly words: Words;
  readonly language: Language;
}

/** Where the words of a code stand that a detail of this name holds. */
const WORDS: Readonly<Record<string, string>> = {
  how: 'session.how',
  by: 'session.how',
  as: 'record.as',
  what: 'record.what',
  role: 'role',
  roles: 'role',
  command: 'record.command',
  mode: 'walls.mode',
  scene: 'walls.scene',
  pinnedScene: 'walls.scene',
  ambient: 'walls.ambient',
};

/** A detail of the record in words; null where none are kept for it, and it stands as it was stored. */
export function valueWords(
  name: string,
  value: unknown,
  { operation, words, language }: Hearer,
): string | null {
  if (typeof value === 'boolean') return words(value ? 'record.yes' : 'record.no');
  if (typeof value === 'number') return name.endsWith('At') ? dateText(value, operation.zone, words) : null;
  if (WORDS[name] === 'walls.scene' && value === null) return words('walls.free');
  if (typeof value !== 'string') return null;
  if (name === 'scope') return regionName(operation, value, words);
  if (name === 'institution') return labelOf(operation.institutions, value, language);
  const told = value.split(',').map((code) => `${WORDS[name]}.${code}`);
  return told.every(isWord) ? told.map((word) => words(word)).join(', ') : null;
}

/** As it was stored. */
export const storedText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
