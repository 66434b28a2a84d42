import { createContext, use } from 'react';
import { createWords, type Language, type Words } from '../i18n/words.ts';

/** In which language the console speaks, and how to change it. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  speak(language: Language): void;
}

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('No SpeechContext around this component');
  return speech;
}

export const useWords = (): Words => useSpeech().words;

const KEY = 'siaga.console.language';
type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const isLanguage = (value: string | null): value is Language => value === 'id' || value === 'en';

/** The language of the address (`?lang=`), else the one chosen last on this computer, else Indonesian. */
export function chosenLanguage(address: URLSearchParams, storage: Kept): Language {
  const asked = address.get('lang');
  if (isLanguage(asked)) return asked;
  const kept = storage.getItem(KEY);
  return isLanguage(kept) ? kept : 'id';
}

export const keepLanguage = (language: Language, storage: Kept): void => storage.setItem(KEY, language);

const catalogues: Partial<Record<Language, Words>> = {};

/** The words of a language; made once. */
export function wordsOf(language: Language): Words {
  catalogues[language] ??= createWords(language);
  return catalogues[language];
}
