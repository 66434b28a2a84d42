import { createContext, use } from 'react';
import { useIsSoundBlocked } from '../sound/use-tones.ts';
import { useStanding } from './standing.ts';

/** Null where the browser has no audio at all. */
export const SoundContext = createContext<AudioContext | null>(null);

/** True while a tone would not be heard, by order or because the browser is in the way; the header says so. */
export function useIsSoundOff(): boolean {
  const { isSoundOn } = useStanding();
  return useIsSoundBlocked(use(SoundContext)) || !isSoundOn;
}
