import { createContext, use } from 'react';
import { useIsSoundBlocked, useTones } from '../sound/use-tones.ts';
import { useStanding } from './standing.ts';

/** Null where the browser has no audio at all. */
export const SoundContext = createContext<AudioContext | null>(null);

/** A context that starts as soon as the browser lets it: at once on a kiosk, else at the first touch of the screen. */
export function openSound(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  const resume = () => void context.resume().catch(() => undefined);
  resume();
  for (const gesture of ['pointerdown', 'keydown'] as const) addEventListener(gesture, resume);
  return context;
}

/** True while a tone would not be heard, by order or because the browser is in the way; the header says so. */
export function useIsSoundOff(): boolean {
  const { isSoundOn } = useStanding();
  return useIsSoundBlocked(use(SoundContext)) || !isSoundOn;
}

/** Sounds what the situation asks for, unless the wall was told to be silent. */
export function useSound(): void {
  const { isSoundOn } = useStanding();
  useTones(use(SoundContext), isSoundOn);
}
