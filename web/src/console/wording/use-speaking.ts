import { useMemo } from 'react';
import { useSession } from '../session/session.ts';
import { useSpeech } from '../speech.ts';
import type { Speaking } from './speaking.ts';

/** The same object as long as nobody changes the language. */
export function useSpeaking(): Speaking {
  const { operation } = useSession();
  const { language, words } = useSpeech();
  return useMemo(() => ({ operation, language, words }), [operation, language, words]);
}
