import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react';
import { freshness } from '../../situation/freshness.ts';
import { useSituationSource } from '../../situation/use-situation.ts';
import { useStanding } from '../standing.ts';
import { nextSound, silentState } from './sound-schedule.ts';
import { playTone } from './tone-player.ts';

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
  const context = use(SoundContext);
  const { isSoundOn } = useStanding();
  const isBlocked = useSyncExternalStore(
    (listener) => {
      context?.addEventListener('statechange', listener);
      return () => context?.removeEventListener('statechange', listener);
    },
    () => context?.state !== 'running',
  );
  return isBlocked || !isSoundOn;
}

/** Sounds what the situation asks for, unless the wall was told to be silent. */
export function useSound(): void {
  const context = use(SoundContext);
  const source = useSituationSource();
  const { isSoundOn } = useStanding();
  const state = useRef(silentState);
  useEffect(
    () =>
      source.onTick(() => {
        const { phase } = source.store.link();
        if (phase === 'cold' || phase === 'cached') return;
        const { incidents, headline } = source.store.state();
        const now = source.now();
        const isCut = freshness(source.store.link(), now).state === 'TERPUTUS';
        const next = nextSound(
          state.current,
          { incidents, hidden: headline?.hiddenCritical ?? 0, isFlood: headline?.flood != null, isCut },
          now,
        );
        state.current = next.state;
        if (context !== null && isSoundOn) for (const tone of next.tones) playTone(context, tone);
      }),
    [context, source, isSoundOn],
  );
}
