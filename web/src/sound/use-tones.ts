import { useEffect, useRef, useSyncExternalStore } from 'react';
import { freshness } from '../situation/freshness.ts';
import { useSituationSource } from '../situation/use-situation.ts';
import { nextSound, silentState } from './sound-schedule.ts';
import { playTone } from './tone-player.ts';

/** True while the browser keeps every tone silent. Null: it has no audio at all, or none yet. */
export function useIsSoundBlocked(context: AudioContext | null): boolean {
  return useSyncExternalStore(
    (listener) => {
      context?.addEventListener('statechange', listener);
      return () => context?.removeEventListener('statechange', listener);
    },
    () => context?.state !== 'running',
  );
}

/** Sounds what the situation asks for. While it is off, what would have sounded counts as heard. */
export function useTones(context: AudioContext | null, isOn: boolean): void {
  const source = useSituationSource();
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
        if (context !== null && isOn) for (const tone of next.tones) playTone(context, tone);
      }),
    [context, source, isOn],
  );
}
