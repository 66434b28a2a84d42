import { useEffect, useRef } from 'react';
import type { PastView } from './past-asker.ts';
import { playedOn, type Reach, type Speed, within } from './playback.ts';

/** A picture stays at least this long: four a second are enough to see what moves. */
const FRAME_MS = 250;
/** A page that was asleep does not leap over what it missed. */
const LEAP_MS = 2_000;

interface PlaybackParts {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly view: PastView;
  readonly reach: Reach | null;
  readonly onStep: (at: number) => void;
  /** It has come to the end, or there is no picture to go on from. */
  readonly onEnd: () => void;
}

/** Plays: once a picture is there, the one that follows it at this speed is wanted. Nothing is shown that was not asked for. */
export function usePlayback({ isPlaying, speed, view, reach, onStep, onEnd }: PlaybackParts): void {
  const { shown, isAwaited, fault } = view;
  const calls = useRef({ onStep, onEnd });
  calls.current = { onStep, onEnd };
  const at = shown?.question.at ?? null;
  const end = reach?.until ?? null;
  useEffect(() => {
    if (!isPlaying || isAwaited || end === null) return;
    if (at === null || fault !== null || at >= end) {
      calls.current.onEnd();
      return;
    }
    const shownSince = performance.now();
    const handle = setTimeout(() => {
      const elapsedMs = Math.min(performance.now() - shownSince, LEAP_MS);
      calls.current.onStep(within(playedOn(at, speed, elapsedMs), { from: 0, until: end }));
    }, FRAME_MS);
    return () => clearTimeout(handle);
  }, [isPlaying, isAwaited, fault, at, end, speed]);
}
