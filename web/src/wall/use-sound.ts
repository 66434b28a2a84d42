import { use } from 'react';
import { SoundContext } from '../scenes/sound-state.ts';
import { useStanding } from '../scenes/standing.ts';
import { useTones } from '../sound/use-tones.ts';

/** A context that starts as soon as the browser lets it: at once on a kiosk, else at the first touch of the screen. */
export function openSound(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  const resume = () => void context.resume().catch(() => undefined);
  resume();
  for (const gesture of ['pointerdown', 'keydown'] as const) addEventListener(gesture, resume);
  return context;
}

/** Sounds what the situation asks for, unless the wall was told to be silent. */
export function useSound(): void {
  const { isSoundOn } = useStanding();
  useTones(use(SoundContext), isSoundOn);
}
