import { createContext, use } from 'react';
import type { Language, Words } from '../i18n/words.ts';

export interface Speech {
  readonly language: Language;
  readonly words: Words;
}

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('No SpeechContext around this component');
  return speech;
}
